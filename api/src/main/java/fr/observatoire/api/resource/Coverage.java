package fr.observatoire.api.resource;

import fr.observatoire.api.problem.Problem;
import fr.observatoire.api.request.Request;
import fr.observatoire.warehouse.catalog.Text;
import fr.observatoire.warehouse.store.SourceStatus;
import fr.observatoire.warehouse.store.WarehouseReader;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The days that an office's sources speak of, all together.
 *
 * @param from first day
 * @param to last day, inclusive
 */
public record Coverage(LocalDate from, LocalDate to) {

    /**
     * Asks the snapshot.
     *
     * @throws Problem 404 when the office has delivered nothing yet
     */
    public static Coverage of(WarehouseReader reader, Request request) {
        List<SourceStatus> sources = reader.sources(request.office().code(), request.today());
        return new Coverage(
                extreme(sources, SourceStatus::coversFrom, Comparator.reverseOrder()),
                extreme(sources, SourceStatus::coversTo, Comparator.naturalOrder()));
    }

    /** The year asked for, or the last one with data when none is. */
    public static int yearOrLast(Integer year, WarehouseReader reader, Request request) {
        return year != null ? year : of(reader, request).to().getYear();
    }

    private static LocalDate extreme(
            List<SourceStatus> sources, Function<SourceStatus, LocalDate> day, Comparator<LocalDate> order) {
        return sources.stream().map(day).filter(Objects::nonNull).max(order).orElseThrow(Coverage::nothing);
    }

    private static Problem nothing() {
        return Problem.nothingThere(
                new Text("Cet office n'a encore transmis aucune donnée.", "This office has delivered no data yet."));
    }
}
