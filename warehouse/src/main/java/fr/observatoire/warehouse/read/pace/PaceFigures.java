package fr.observatoire.warehouse.read.pace;

import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.DateRange;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.read.SeriesRequest;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.read.pace.PaceCut.Piece;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The figures of one indicator in the pieces of several years; of the running year in what has elapsed of it. */
final class PaceFigures {

    private final Map<DateRange, Observation> figures = new HashMap<>();
    private final PaceCut cut;

    /** Reads the months, which are read once for all questions, and the cut one over its days. */
    PaceFigures(WarehouseReader reader, String office, Indicator indicator, PaceCut cut, List<Integer> past) {
        this.cut = cut;
        int first = past.isEmpty() ? cut.year() : past.get(0);
        reader.series(new SeriesRequest(
                        office,
                        indicator.code(),
                        Grain.MONTH,
                        Period.year(first).start(),
                        cut.last(),
                        null))
                .forEach(month -> figures.put(
                        new DateRange(month.period().start(), month.period().end()), month));
        List<DateRange> days = Stream.concat(past.stream(), Stream.of(cut.year()))
                .flatMap(year -> cut.pieces(year).stream().filter(piece -> piece.elapsed() || year != cut.year()))
                .map(Piece::days)
                .filter(piece -> piece != null && !figures.containsKey(piece))
                .toList();
        List<Observation> read = reader.over(office, indicator, days);
        for (int at = 0; at < read.size(); at++) {
            figures.put(days.get(at), read.get(at));
        }
    }

    /** Whether the cut parts a month that is known as a whole only. */
    boolean areCut() {
        return figures.values().stream()
                .anyMatch(each ->
                        each.period().grain() == Grain.SEASON && each.status() == ObservationStatus.NOT_AVAILABLE);
    }

    /** What a piece adds: 0 when it was closed or has no days; empty when it is unknown or known in part. */
    OptionalDouble of(Piece piece) {
        if (piece.days() == null) {
            return OptionalDouble.of(0);
        }
        Observation figure = figures.get(piece.days());
        return figure == null || figure.status() == ObservationStatus.PARTIAL
                ? OptionalDouble.empty()
                : figure.contribution();
    }

    /** The figure up to the date. */
    OptionalDouble elapsed(int year) {
        return sum(cut.pieces(year).stream().filter(Piece::elapsed).toList());
    }

    /** The figure of a past year. */
    OptionalDouble whole(int year) {
        return sum(cut.pieces(year));
    }

    private OptionalDouble sum(List<Piece> pieces) {
        return pieces.stream().map(this::of).allMatch(OptionalDouble::isPresent)
                ? OptionalDouble.of(pieces.stream()
                        .mapToDouble(piece -> of(piece).getAsDouble())
                        .sum())
                : OptionalDouble.empty();
    }
}
