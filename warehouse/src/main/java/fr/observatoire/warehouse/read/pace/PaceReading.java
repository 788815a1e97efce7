package fr.observatoire.warehouse.read.pace;

import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.Indicator.Aggregation;
import fr.observatoire.warehouse.comparison.AttainmentRow;
import fr.observatoire.warehouse.comparison.covid.MethodResult.Verdict;
import fr.observatoire.warehouse.comparison.pace.CountProjection;
import fr.observatoire.warehouse.comparison.pace.FlowProjection;
import fr.observatoire.warehouse.comparison.pace.Pace;
import fr.observatoire.warehouse.comparison.pace.Pace.LeftOut;
import fr.observatoire.warehouse.comparison.pace.PaceReason;
import fr.observatoire.warehouse.comparison.pace.PaceYear;
import fr.observatoire.warehouse.comparison.pace.PaceYear.Part;
import fr.observatoire.warehouse.comparison.pace.Projection;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.read.pace.PaceCut.Piece;
import fr.observatoire.warehouse.target.TargetRule;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** One year of one indicator: which years it can be held against, and what follows. */
final class PaceReading {

    private static final int MOST_YEARS = 10;
    private static final int ENOUGH_YEARS = 3;
    private static final double SMALL_SHARE = .05;

    /** Rarer events are counted one by one. */
    private static final int FEW_EVENTS = 50;

    private final PaceReader from;
    private final Indicator indicator;
    private final int year;
    private final AttainmentRow attainment;
    private final List<LeftOut> leftOut = new ArrayList<>();
    private Basis basis;

    /**
     * What the projection of a flow was made from.
     *
     * @param running with the planned days of the rest
     * @param next the same parts of the next year with its planned days; null where they are unknown
     * @param clean oldest first
     */
    record Basis(PaceCut cut, PaceFigures values, PaceYear running, PaceYear next, List<PaceYear> clean) {}

    PaceReading(PaceReader from, Indicator indicator, int year) {
        this.from = from;
        this.indicator = indicator;
        this.year = year;
        this.attainment = from.attainments.row(indicator, year);
    }

    /** Empty before {@link #pace} has projected a flow. */
    Optional<Basis> basis() {
        return Optional.ofNullable(basis);
    }

    Pace pace() {
        Optional<LocalDate> last = lastKnownDay();
        Optional<PaceReason> refusal = refusal(last);
        return refusal.isPresent()
                ? refused(refusal.get(), last.orElse(null), attainment.result().value())
                : upTo(new PaceCut(last.orElseThrow()));
    }

    /** The last day of the year of which the sources say something; empty when they say nothing of it yet. */
    private Optional<LocalDate> lastKnownDay() {
        return from.reader
                .lastDay(from.office.code(), indicator.code())
                .map(day -> day.isAfter(from.today) ? from.today : day)
                .filter(day -> day.getYear() >= year)
                .map(day -> day.getYear() > year ? LocalDate.of(year, Month.DECEMBER, 31) : day);
    }

    private Optional<PaceReason> refusal(Optional<LocalDate> last) {
        if (!isDue()) {
            return Optional.of(PaceReason.NOT_ADDITIVE);
        }
        if (from.today.getYear() > year
                || last.filter(day -> day.equals(Period.year(year).end())).isPresent()) {
            return Optional.of(PaceReason.YEAR_OVER);
        }
        return last.isEmpty() ? Optional.of(PaceReason.YEAR_NOT_BEGUN) : Optional.empty();
    }

    /** Whether a share of the year is due while it runs. */
    private boolean isDue() {
        TargetRule rule = attainment.target().rule();
        boolean once = rule == TargetRule.DONE_ONCE_PER_YEAR
                || rule == TargetRule.AT_LEAST_PER_YEAR && attainment.target().value() == 1;
        return indicator.aggregation() == Aggregation.FLOW
                && indicator.grains().contains(Grain.MONTH)
                && !rule.isRange()
                && !once;
    }

    private Pace upTo(PaceCut cut) {
        List<Integer> past = IntStream.range(firstYear(), year).boxed().toList();
        PaceFigures values = new PaceFigures(from.reader, from.office.code(), indicator, cut, past);
        if (values.areCut()) {
            return cut.toWholeMonths()
                    .map(this::upTo)
                    .orElseGet(() -> refused(PaceReason.YEAR_NOT_BEGUN, cut.last(), null));
        }
        OptionalDouble toDate = values.elapsed(year);
        if (toDate.isEmpty()) {
            return refused(PaceReason.VALUE_MISSING, cut.last(), null);
        }
        List<Integer> clean =
                past.stream().filter(each -> isClean(each, values, cut)).toList();
        if (clean.isEmpty()) {
            return refused(PaceReason.NO_CLEAN_YEAR, cut.last(), toDate.getAsDouble());
        }
        return new Known(cut, values, toDate.getAsDouble())
                .pace(clean.subList(Math.max(0, clean.size() - MOST_YEARS), clean.size()));
    }

    /** The first year of the indicator that has a figure. */
    private int firstYear() {
        return from.reader.years(from.office.code(), indicator).values().stream()
                .filter(each -> each.value() != null)
                .mapToInt(each -> each.period().start().getYear())
                .min()
                .orElse(year);
    }

    private boolean isClean(int past, PaceFigures values, PaceCut cut) {
        Optional<PaceReason> unfit = unfit(past, values, cut);
        unfit.ifPresent(reason -> leftOut.add(new LeftOut(past, reason)));
        return unfit.isEmpty();
    }

    private Optional<PaceReason> unfit(int past, PaceFigures values, PaceCut cut) {
        if (from.catalog.calendar().hitByCrisis(from.office.code(), Period.year(past))) {
            return Optional.of(PaceReason.CRISIS);
        }
        boolean broken = from.reader.breaks(from.office.code(), indicator).stream()
                .anyMatch(each -> each.date().isAfter(Period.year(past).start())
                        && !each.date().isAfter(cut.last()));
        if (broken) {
            return Optional.of(PaceReason.BREAK);
        }
        return values.whole(past).isEmpty() ? Optional.of(PaceReason.INCOMPLETE) : Optional.empty();
    }

    private Pace refused(PaceReason reason, LocalDate last, Double toDate) {
        return answer(last, Verdict.REFUSED, List.of(reason), toDate, null, List.of());
    }

    private Pace answer(
            LocalDate last,
            Verdict verdict,
            List<PaceReason> reasons,
            Double toDate,
            Projection projection,
            List<Integer> used) {
        return new Pace(
                indicator.code(),
                year,
                last,
                verdict,
                reasons,
                toDate,
                projection,
                used,
                leftOut.stream().sorted(Comparator.comparingInt(LeftOut::year)).toList(),
                attainment);
    }

    /** The year up to a day, with at least one clean year before it. */
    private final class Known {

        private final PaceCut cut;
        private final PaceFigures values;
        private final double toDate;

        Known(PaceCut cut, PaceFigures values, double toDate) {
            this.cut = cut;
            this.values = values;
            this.toDate = toDate;
        }

        Pace pace(List<Integer> clean) {
            return isFewEvents(clean) ? events(clean) : flow(clean);
        }

        private boolean isFewEvents(List<Integer> clean) {
            double[] totals = clean.stream()
                    .mapToDouble(each -> values.whole(each).getAsDouble())
                    .toArray();
            return indicator.exposure() == null
                    && DoubleStream.concat(DoubleStream.of(toDate), DoubleStream.of(totals))
                            .allMatch(value -> value == Math.rint(value))
                    && DoubleStream.of(totals).average().orElseThrow() < FEW_EVENTS;
        }

        private Pace events(List<Integer> clean) {
            double elapsed = (double) cut.last().getDayOfYear() / cut.last().lengthOfYear();
            List<CountProjection.Year> counts = clean.stream()
                    .map(each ->
                            new CountProjection.Year((long) values.whole(each).getAsDouble(), (long)
                                    values.elapsed(each).getAsDouble()))
                    .toList();
            return projected(clean, CountProjection.of((long) toDate, elapsed, counts));
        }

        private Pace flow(List<Integer> clean) {
            PaceExposure exposure = new PaceExposure(from.catalog, from.reader, from.office, indicator, cut, clean);
            List<PaceYear> years = new ArrayList<>();
            for (int each : clean) {
                parts(each, (piece, at) -> exposure.of(piece))
                        .ifPresentOrElse(
                                parts -> years.add(new PaceYear(each, parts)),
                                () -> leftOut.add(new LeftOut(each, PaceReason.EXPOSURE_MISSING)));
            }
            if (years.isEmpty()) {
                return refused(PaceReason.EXPOSURE_MISSING, cut.last(), toDate);
            }
            List<Piece> model = cut.pieces(years.get(years.size() - 1).year());
            Optional<List<Part>> running = parts(
                    year, (piece, at) -> piece.elapsed() ? exposure.of(piece) : exposure.planned(piece, model.get(at)));
            if (running.isEmpty()) {
                return refused(PaceReason.EXPOSURE_MISSING, cut.last(), toDate);
            }
            PaceYear course = new PaceYear(year, running.get());
            PaceYear next = parts(year + 1, (piece, at) -> exposure.planned(piece, model.get(at)))
                    .map(parts -> new PaceYear(year + 1, parts))
                    .orElse(null);
            basis = new Basis(cut, values, course, next, List.copyOf(years));
            boolean nothing =
                    years.stream().flatMap(each -> each.parts().stream()).allMatch(part -> part.value() == 0);
            return nothing
                    ? refused(PaceReason.BASE_ZERO, cut.last(), toDate)
                    : projected(years.stream().map(PaceYear::year).toList(), FlowProjection.of(course, years));
        }

        /** Empty when the exposure of one of them is unknown. */
        private Optional<List<Part>> parts(int of, BiFunction<Piece, Integer, OptionalDouble> exposure) {
            List<Part> parts = new ArrayList<>();
            for (Piece piece : cut.pieces(of)) {
                OptionalDouble days = exposure.apply(piece, parts.size());
                if (days.isEmpty()) {
                    return Optional.empty();
                }
                boolean toCome = of > year || of == year && !piece.elapsed();
                double value = toCome ? 0 : values.of(piece).getAsDouble();
                parts.add(new Part(piece.elapsed(), value, days.getAsDouble()));
            }
            return Optional.of(parts);
        }

        private Pace projected(List<Integer> used, Projection projection) {
            List<PaceReason> fragile = new ArrayList<>();
            if (used.size() < ENOUGH_YEARS) {
                fragile.add(PaceReason.FEW_CLEAN_YEARS);
            }
            if (used.get(used.size() - 1) < year - 1) {
                fragile.add(PaceReason.YEARS_BETWEEN);
            }
            if (projection.share() < SMALL_SHARE) {
                fragile.add(PaceReason.SMALL_SHARE);
            }
            if (from.catalog.calendar().hitByCrisis(from.office.code(), Period.year(year))) {
                fragile.add(PaceReason.CRISIS);
            }
            Verdict verdict = fragile.isEmpty() ? Verdict.OK : Verdict.FRAGILE;
            return answer(cut.last(), verdict, fragile, toDate, projection, used);
        }
    }
}
