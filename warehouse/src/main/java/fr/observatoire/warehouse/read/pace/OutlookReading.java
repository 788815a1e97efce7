package fr.observatoire.warehouse.read.pace;

import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.Season;
import fr.observatoire.warehouse.comparison.covid.MethodResult.Verdict;
import fr.observatoire.warehouse.comparison.pace.FlowOutlook;
import fr.observatoire.warehouse.comparison.pace.FlowOutlook.Parts;
import fr.observatoire.warehouse.comparison.pace.Outlook;
import fr.observatoire.warehouse.comparison.pace.Outlook.Figures;
import fr.observatoire.warehouse.comparison.pace.Outlook.Month;
import fr.observatoire.warehouse.comparison.pace.Pace;
import fr.observatoire.warehouse.comparison.pace.PaceReason;
import fr.observatoire.warehouse.comparison.pace.PaceYear;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.DateRange;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.read.pace.PaceCut.Piece;
import fr.observatoire.warehouse.read.pace.PaceReading.Basis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The months after the last known day of one indicator. */
final class OutlookReading {

    /** Older figures say nothing of the months to come. */
    private static final int MOST_DAYS_OLD = 92;

    private final PaceReader from;
    private final Indicator indicator;
    private final Pace pace;
    private final Optional<Basis> basis;

    /**
     * A month to come, or what is left of one.
     *
     * @param part its index among the parts of a year
     * @param again whether it is one of the next year
     */
    private record Slot(int part, boolean again, Piece piece) {

        Period month() {
            return Period.containing(Grain.MONTH, piece.days().from());
        }

        boolean begun() {
            return piece.days().from().getDayOfMonth() > 1;
        }
    }

    OutlookReading(PaceReader from, Indicator indicator) {
        this.from = from;
        this.indicator = indicator;
        int year = from.reader
                .lastDay(from.office.code(), indicator.code())
                .filter(day -> day.isBefore(from.today))
                .orElse(from.today)
                .getYear();
        PaceReading reading = new PaceReading(from, indicator, year);
        this.pace = reading.pace();
        this.basis = reading.basis();
    }

    /** @param season null for the next twelve months */
    Outlook outlook(Season season) {
        Period asked = season == null || pace.asOf() == null ? null : toCome(season, pace.asOf());
        Optional<PaceReason> refusal = refusal(asked);
        return refusal.isPresent() ? Outlook.refused(pace, asked, refusal.get()) : answer(asked, basis.orElseThrow());
    }

    /** The season that runs after a day, or the next one. */
    private static Period toCome(Season season, LocalDate day) {
        return IntStream.iterate(day.getYear() - 1, year -> year + 1)
                .mapToObj(season::in)
                .filter(period -> period.end().isAfter(day))
                .findFirst()
                .orElseThrow();
    }

    private Optional<PaceReason> refusal(Period season) {
        if (pace.verdict() == Verdict.REFUSED) {
            return pace.reasons().stream().findFirst();
        }
        if (basis.isEmpty()) {
            return Optional.of(PaceReason.FEW_EVENTS);
        }
        if (pace.asOf().plusDays(MOST_DAYS_OLD).isBefore(from.today)) {
            return Optional.of(PaceReason.NOT_UP_TO_DATE);
        }
        if (basis.get().next() == null) {
            return Optional.of(PaceReason.EXPOSURE_MISSING);
        }
        return season == null || isWhole(season, slots(basis.get()))
                ? Optional.empty()
                : Optional.of(PaceReason.SEASON_NOT_WHOLE);
    }

    private static boolean isWhole(Period season, List<Slot> slots) {
        LocalDate end = slots.get(slots.size() - 1).piece().days().to();
        return season.start().getDayOfMonth() == 1
                && season.end()
                        .equals(Period.containing(Grain.MONTH, season.end()).end())
                && !season.end().isAfter(end);
    }

    /** The rest of the year, then the months of the next one up to that in which the rest began. */
    private static List<Slot> slots(Basis basis) {
        PaceCut cut = basis.cut();
        int first = cut.last().plusDays(1).getMonthValue();
        return Stream.concat(
                        slots(cut.pieces(cut.year()), false, piece -> !piece.elapsed()),
                        slots(
                                cut.pieces(cut.year() + 1),
                                true,
                                piece -> piece.elapsed() && piece.days().from().getMonthValue() != first))
                .toList();
    }

    private static Stream<Slot> slots(List<Piece> pieces, boolean again, Predicate<Piece> wanted) {
        return IntStream.range(0, pieces.size())
                .filter(at -> pieces.get(at).days() != null && wanted.test(pieces.get(at)))
                .mapToObj(at -> new Slot(at, again, pieces.get(at)));
    }

    private Outlook answer(Period season, Basis basis) {
        List<Slot> slots = slots(basis).stream()
                .filter(slot ->
                        season == null || season.contains(slot.piece().days().from()))
                .toList();
        FlowOutlook outlook = new FlowOutlook(basis.running(), basis.next(), basis.clean());
        List<Month> months = new ArrayList<>();
        slots.forEach(slot -> months.add(month(slot, outlook, basis)));
        Optional<Double> counted = counted(season, months);
        if (counted.isEmpty()) {
            return Outlook.refused(pace, season, PaceReason.VALUE_MISSING);
        }
        Period first = months.get(0).period();
        LocalDate start = season == null ? first.start() : season.start();
        LocalDate end = months.get(months.size() - 1).period().end();
        Figures total = Figures.of(counted.get(), outlook.over(parts(slots)), yearBefore(start, end));
        OptionalDouble relative = outlook.relativeError(
                slots.stream().map(slot -> parts(List.of(slot))).toList());
        List<PaceReason> reasons = new ArrayList<>(pace.reasons());
        if (relative.orElse(0) > 1) {
            reasons.add(PaceReason.NAIVE_NEARER);
        }
        return new Outlook(
                pace,
                season,
                reasons.isEmpty() ? Verdict.OK : Verdict.FRAGILE,
                reasons,
                months,
                relative.isPresent() ? Double.valueOf(relative.getAsDouble()) : null,
                total);
    }

    /** What a season has counted before its rest; of twelve months, what the first one has. */
    private Optional<Double> counted(Period season, List<Month> months) {
        if (season == null || season.start().isAfter(pace.asOf())) {
            return Optional.of(months.get(0).figures().toDate());
        }
        return value(season.start(), pace.asOf());
    }

    private Month month(Slot slot, FlowOutlook outlook, Basis basis) {
        PaceYear year = slot.again() ? basis.next() : basis.running();
        double toDate =
                slot.begun() ? basis.running().parts().get(slot.part() - 1).value() : 0;
        boolean closed = toDate == 0 && year.parts().get(slot.part()).exposure() == 0;
        Period month = slot.month();
        Double naive = yearBefore(month.start(), month.end());
        return new Month(month, closed, Figures.of(toDate, outlook.over(parts(List.of(slot))), naive));
    }

    private static Parts parts(List<Slot> slots) {
        return new Parts(indices(slots, false), indices(slots, true));
    }

    private static Set<Integer> indices(List<Slot> slots, boolean again) {
        return slots.stream()
                .filter(slot -> slot.again() == again)
                .map(Slot::part)
                .collect(Collectors.toSet());
    }

    private Double yearBefore(LocalDate from, LocalDate to) {
        LocalDate end = Period.containing(Grain.MONTH, to.minusYears(1)).end();
        return value(from.minusYears(1), end).orElse(null);
    }

    /** Empty when unknown, or known in part. */
    private Optional<Double> value(LocalDate first, LocalDate last) {
        return from.reader.over(from.office.code(), indicator, List.of(new DateRange(first, last))).stream()
                .filter(figure -> figure.status() != ObservationStatus.PARTIAL)
                .map(Observation::contribution)
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .findFirst();
    }
}
