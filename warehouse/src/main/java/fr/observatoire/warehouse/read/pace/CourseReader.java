package fr.observatoire.warehouse.read.pace;

import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.Indicator.Aggregation;
import fr.observatoire.warehouse.comparison.Base;
import fr.observatoire.warehouse.comparison.pace.Pace;
import fr.observatoire.warehouse.comparison.pace.PaceReason;
import fr.observatoire.warehouse.comparison.pace.YearCourse;
import fr.observatoire.warehouse.comparison.pace.YearCourse.Against;
import fr.observatoire.warehouse.comparison.pace.YearCourse.Line;
import fr.observatoire.warehouse.comparison.pace.YearCourse.Range;
import fr.observatoire.warehouse.comparison.pace.YearToDate;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.DoubleBinaryOperator;

/** Reads a year day by day: the running sums of every page, chart and answer come from here. */
public final class CourseReader {

    private final PaceReader paces;

    public CourseReader(PaceReader paces) {
        this.paces = paces;
    }

    private record Question(String office, String indicator, int year, LocalDate today, Base reference) {}

    /**
     * The year beside the year before and a reference. Computed once for each snapshot and day.
     *
     * @param reference null for the last year before a crisis
     */
    public YearCourse course(Indicator indicator, int year, Base reference) {
        List<Base> bases = paces.bases(year, reference);
        // Asked before, because an answer that is kept must not ask for another one that is.
        YearToDate toDate = paces.yearToDate(indicator, year, bases);
        return paces.reader.once(
                new Question(paces.office.code(), indicator.code(), year, paces.today, reference),
                () -> read(indicator, toDate, bases));
    }

    private YearCourse read(Indicator indicator, YearToDate toDate, List<Base> bases) {
        int year = toDate.pace().year();
        List<LocalDate> days = Period.covering(
                        Grain.DAY, Period.year(year).start(), Period.year(year).end())
                .stream()
                .map(Period::start)
                .toList();
        PaceReason refusal = refusal(indicator, toDate.pace());
        Map<Integer, Line> lines = refusal == null ? lines(indicator, toDate.pace(), bases, days) : Map.of();
        Line line = lines.get(year);
        boolean whole =
                line != null && days.get(line.last()).equals(toDate.pace().asOf());
        if (!whole) {
            return new YearCourse(
                    toDate,
                    days,
                    null,
                    against(toDate, bases, Map.of()),
                    null,
                    refusal == null ? PaceReason.NOT_BY_DAY : refusal);
        }
        return new YearCourse(
                toDate,
                days,
                line,
                against(toDate, bases, lines),
                range(toDate.pace().yearsUsed(), lines),
                null);
    }

    private static PaceReason refusal(Indicator indicator, Pace pace) {
        PaceReason told = pace.reasons().isEmpty() ? null : pace.reasons().get(0);
        if (indicator.aggregation() != Aggregation.FLOW || told == PaceReason.NOT_ADDITIVE) {
            return PaceReason.NOT_ADDITIVE;
        }
        if (pace.asOf() == null || pace.toDate() == null) {
            return told == null ? PaceReason.VALUE_MISSING : told;
        }
        return indicator.grains().contains(Grain.DAY) ? null : PaceReason.NOT_BY_DAY;
    }

    /** The lines by year, of the years whose days are known. */
    private Map<Integer, Line> lines(Indicator indicator, Pace pace, List<Base> bases, List<LocalDate> days) {
        TreeSet<Integer> years = new TreeSet<>(pace.yearsUsed());
        years.add(pace.year());
        bases.forEach(base -> years.addAll(base.years(pace.year())));
        return new DailySums(paces, indicator, pace).lines(years, days);
    }

    private static List<Against> against(YearToDate toDate, List<Base> bases, Map<Integer, Line> lines) {
        int year = toDate.pace().year();
        List<Against> against = new ArrayList<>();
        for (int at = 0; at < toDate.changes().size(); at++) {
            Base base = bases.get(at);
            List<Line> of = base.years(year).stream().map(lines::get).toList();
            against.add(new Against(base, toDate.changes().get(at), of.contains(null) ? null : mean(of)));
        }
        return against;
    }

    private static Line mean(List<Line> lines) {
        Line sum = folded(lines, Double::sum);
        return new Line(sum.sums().stream()
                .map(each -> each == null ? null : Double.valueOf(each / lines.size()))
                .toList());
    }

    private static Range range(List<Integer> used, Map<Integer, Line> lines) {
        List<Integer> years = used.stream()
                .filter(year ->
                        lines.containsKey(year) && !lines.get(year).sums().contains(null))
                .toList();
        List<Line> of = years.stream().map(lines::get).toList();
        return years.size() < 2 ? null : new Range(years, folded(of, Math::min), folded(of, Math::max));
    }

    /** Date by date; unknown where one of them is. */
    private static Line folded(List<Line> lines, DoubleBinaryOperator operator) {
        List<Double> sums = new ArrayList<>();
        for (int at = 0; at < lines.get(0).sums().size(); at++) {
            int day = at;
            List<Double> values =
                    lines.stream().map(line -> line.sums().get(day)).toList();
            sums.add(
                    values.contains(null)
                            ? null
                            : Double.valueOf(values.stream()
                                    .mapToDouble(Double::doubleValue)
                                    .reduce(operator)
                                    .orElseThrow()));
        }
        return new Line(sums);
    }
}
