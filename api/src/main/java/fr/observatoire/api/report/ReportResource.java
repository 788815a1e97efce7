package fr.observatoire.api.report;

import fr.observatoire.api.problem.Problem;
import fr.observatoire.api.representation.Format;
import fr.observatoire.api.representation.Representation;
import fr.observatoire.api.request.Parameter;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Coverage;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.read.WarehouseReader;
import java.util.List;
import java.util.Map;

/** {@code /reports/{year}}: the yearly report, as slides, as pages or as a workbook. */
public final class ReportResource implements Resource<Report> {

    private static final Parameter<String> YEAR = Parameter.inPath(
                    "year", Map.of("type", "string", "pattern", "^\\d{4}$"))
            .coded("reportYear")
            .example("2020");

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
    public List<Parameter<?>> parameters() {
        return List.of(YEAR);
    }

    @Override
    public List<Representation<Report>> representations() {
        return List.of(
                Representation.of(Format.PPTX, null, (report, imprint) -> ReportSlides.write(report)),
                Representation.of(Format.PDF, null, (report, imprint) -> ReportPages.write(report)),
                Representation.of(Format.XLSX, null, (report, imprint) -> ReportWorkbook.write(report)));
    }
}
