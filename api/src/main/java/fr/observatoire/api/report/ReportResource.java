package fr.observatoire.api.report;

import fr.observatoire.api.problem.Problem;
import fr.observatoire.api.representation.Format;
import fr.observatoire.api.representation.Representation;
import fr.observatoire.api.request.Language;
import fr.observatoire.api.request.Parameters;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Coverage;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.warehouse.catalog.Text;
import fr.observatoire.warehouse.store.WarehouseReader;
import java.io.IOException;
import java.util.List;

/** {@code /reports/{year}}: the yearly review, as slides, as pages or as a workbook. */
public final class ReportResource implements Resource<Review> {

    @Override
    public Query<Review> read(Request request) {
        int year = request.year();
        return reader -> review(request, reader, year);
    }

    private static Review review(Request request, WarehouseReader reader, int year) {
        Coverage covered = Coverage.of(reader, request);
        if (year < covered.first() || year > covered.last()) {
            throw Problem.nothingThere(new Text(
                    "Aucune donnée pour %d : l’office a transmis %d à %d."
                            .formatted(year, covered.first(), covered.last()),
                    "No data for %d: the office delivered %d to %d.".formatted(year, covered.first(), covered.last())));
        }
        return ReviewReader.read(request, reader, year);
    }

    @Override
    public List<Representation<Review>> representations() {
        return List.of(
                form(Format.PPTX, ReviewSlides::write),
                form(Format.PDF, ReviewPages::write),
                form(Format.XLSX, ReviewWorkbook::write));
    }

    /** Lays a review out. */
    @FunctionalInterface
    private interface Layout {
        byte[] write(Review review) throws IOException;
    }

    private static Representation<Review> form(Format format, Layout layout) {
        return new Representation<>() {
            @Override
            public Format format() {
                return format;
            }

            @Override
            public Writer<Review> writer(Parameters parameters, Language language) {
                return (review, imprint) -> layout.write(review);
            }
        };
    }
}
