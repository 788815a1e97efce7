package fr.observatoire.warehouse.read.pace;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Closure;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.Office;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.period.DateRange;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.read.pace.PaceCut.Piece;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * The days of opening (or outings) in the pieces of years: those that were, and of the running year those planned. An
 * indicator without an exposure has its months instead.
 */
final class PaceExposure {

    private final WarehouseReader reader;
    private final Office office;
    private final Indicator exposure;
    private final PaceFigures figures;
    private final List<Closure> closures;
    private final Predicate<LocalDate> counted;
    private final Predicate<LocalDate> open;

    PaceExposure(
            Catalog catalog,
            WarehouseReader reader,
            Office office,
            Indicator indicator,
            PaceCut cut,
            List<Integer> past) {
        this.reader = reader;
        this.office = office;
        this.exposure = indicator.exposure() == null ? null : catalog.indicator(indicator.exposure());
        this.closures = catalog.calendar().closures(office.code()).stream()
                .filter(closure -> closure.place().equals(office.place()))
                .toList();
        this.figures = exposure == null ? null : new PaceFigures(reader, office.code(), exposure, cut, past);
        this.counted = reader.covered(office.code(), indicator.code());
        this.open = exposure == null ? counted : reader.covered(office.code(), exposure.code());
    }

    /** Of a piece that is past; empty when nobody knows. */
    OptionalDouble of(Piece piece) {
        if (exposure == null) {
            return OptionalDouble.of(piece.ofMonth());
        }
        // Where a month is only known as a whole, nobody knows how long the office was open in it.
        boolean unknown = piece.days() != null
                && counted.test(piece.days().from())
                && !open.test(piece.days().from());
        return unknown ? OptionalDouble.empty() : figures.of(piece);
    }

    /**
     * Of a piece that is still to come, of the running year or of the next one: that of the same piece of the last clean year, without the
     * days of a closure that is announced.
     */
    OptionalDouble planned(Piece piece, Piece model) {
        if (exposure == null || piece.days() == null || model.days() == null) {
            return of(model);
        }
        List<DateRange> open = without(piece.days());
        long years = (long) piece.days().from().getYear() - model.days().from().getYear();
        return open.equals(List.of(piece.days())) ? of(model) : over(open, years);
    }

    /** @param years since the dates that they are modelled on */
    private OptionalDouble over(List<DateRange> open, long years) {
        List<DateRange> days = open.stream()
                .map(range ->
                        new DateRange(range.from().minusYears(years), range.to().minusYears(years)))
                .toList();
        List<OptionalDouble> read = reader.over(office.code(), exposure, days).stream()
                .map(Observation::contribution)
                .toList();
        return read.stream().allMatch(OptionalDouble::isPresent)
                ? OptionalDouble.of(
                        read.stream().mapToDouble(OptionalDouble::getAsDouble).sum())
                : OptionalDouble.empty();
    }

    private List<DateRange> without(DateRange days) {
        List<DateRange> left = List.of(days);
        for (Closure closure : closures) {
            List<DateRange> rest = new ArrayList<>();
            left.forEach(range -> rest.addAll(without(range, closure)));
            left = rest;
        }
        return left;
    }

    private static List<DateRange> without(DateRange days, Closure closure) {
        if (!closure.meets(days.from(), days.to())) {
            return List.of(days);
        }
        List<DateRange> left = new ArrayList<>();
        if (days.from().isBefore(closure.from())) {
            left.add(new DateRange(days.from(), closure.from().minusDays(1)));
        }
        if (days.to().isAfter(closure.to())) {
            left.add(new DateRange(closure.to().plusDays(1), days.to()));
        }
        return left;
    }
}
