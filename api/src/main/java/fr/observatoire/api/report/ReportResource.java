package fr.observatoire.api.report;

import fr.observatoire.api.problem.Problem;
import fr.observatoire.api.representation.Format;
import fr.observatoire.api.representation.Representation;
import fr.observatoire.api.request.Parameters;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Coverage;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.api.text.Language;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.read.WarehouseReader;
import java.io.IOException;
import java.util.List;

/** {@code /reports/{year}}: the yearly report, as slides, as pages or as a workbook. */
public final class ReportResource implements Resource<Report> {

    @Override
    public Query<Report> read(Request request) {
        int year = request.year();
        return reader -> report(request, reader, year);
    }

    private static Report report(Request request, WarehouseReader reader, int year) {
        Coverage covered = Coverage.of(reader, request);
        if (year < covered.first() || year > covered.last()) {
            throw Problem.nothingThere(Words.both("nothing_there.year", year, covered.first(), covered.last()));
        }
        return ReportReader.read(request, reader, year);
    }

    @Override
    public List<Representation<Report>> representations() {
        return List.of(
                form(Format.PPTX, ReportSlides::write),
                form(Format.PDF, ReportPages::write),
                form(Format.XLSX, ReportWorkbook::write));
    }

    /** Lays a report out. */
    @FunctionalInterface
    private interface Layout {
        byte[] write(Report report) throws IOException;
    }

    private static Representation<Report> form(Format format, Layout layout) {
        return new Representation<>() {
            @Override
            public Format format() {
                return format;
            }

            @Override
            public Writer<Report> writer(Parameters parameters, Language language) {
                return (report, imprint) -> layout.write(report);
            }
        };
    }
}
