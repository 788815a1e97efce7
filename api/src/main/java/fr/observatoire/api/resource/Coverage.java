package fr.observatoire.api.resource;

import fr.observatoire.api.problem.Problem;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.read.IndicatorYear;
import fr.observatoire.warehouse.read.WarehouseReader;
import java.time.LocalDate;
import java.util.IntSummaryStatistics;

/**
 * The years for which an office has data, of any indicator.
 *
 * @param first year
 * @param last year, inclusive
 */
public record Coverage(int first, int last) {

    /**
     * Reads it from the snapshot.
     *
     * @throws Problem 404 when the office has delivered nothing yet
     */
    public static Coverage of(WarehouseReader reader, Request request) {
        IntSummaryStatistics years = reader.years(request.office().code()).keySet().stream()
                .mapToInt(IndicatorYear::year)
                .summaryStatistics();
        if (years.getCount() == 0) {
            throw Problem.nothingThere(Words.both("nothing_there.office"));
        }
        return new Coverage(years.getMin(), years.getMax());
    }

    /** The requested year, or the last one with data. */
    public static int yearOrLast(Integer year, WarehouseReader reader, Request request) {
        return year != null ? year : of(reader, request).last();
    }

    public LocalDate from() {
        return LocalDate.of(first, 1, 1);
    }

    public LocalDate to() {
        return LocalDate.of(last, 12, 31);
    }
}
