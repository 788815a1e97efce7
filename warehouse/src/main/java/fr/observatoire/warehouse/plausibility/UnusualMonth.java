package fr.observatoire.warehouse.plausibility;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.observatoire.warehouse.text.Texts;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A whole column far above or below its own past: two columns of a sheet changed places, or one was left out. The mean
 * of the days that were counted is compared with the same month of the years around, so that neither closed days nor a
 * month that has just begun are a fall. Of a small column the year is compared where no month of it is large enough.
 *
 * @param by the breakdown whose members are the columns; null where the indicator is one column
 * @param times how many times more or less than the median of the other years
 * @param least months and years in which less was counted, and less would be usual, are too small to tell
 */
public record UnusualMonth(
        @JsonProperty(required = true) String indicator,
        String by,
        @JsonProperty(required = true) double times,
        @JsonProperty(required = true) double least)
        implements PlausibilityRule {

    static final String CODE = "unusual_month";

    /** One other year alone does not tell which of the two is wrong. */
    private static final int FEWEST = 2;

    /**
     * Months beside what the other years would give for as many days: the median, or of two years the larger and the
     * smaller one, because one of them may be the wrong one.
     *
     * @param rest the sum without the highest day of each month: one unusual day makes no unusual month
     */
    private record Compared(LocalDate first, LocalDate last, double sum, double rest, double upper, double lower) {

        Compared with(Compared next) {
            return new Compared(
                    first, next.last, sum + next.sum, rest + next.rest, upper + next.upper, lower + next.lower);
        }
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<Finding> findings(Readings readings) {
        List<Finding> findings = new ArrayList<>();
        readings.monthsOfMembers(indicator, by).forEach((member, months) -> compared(months).values().stream()
                .flatMap(year -> unusual(year).stream())
                .forEach(unusual -> findings.add(finding(unusual, member, readings))));
        return findings;
    }

    private static TreeMap<Integer, List<Compared>> compared(List<CountedMonth> months) {
        return months.stream()
                .flatMap(month -> compared(month, months).stream())
                .collect(Collectors.groupingBy(month -> month.first().getYear(), TreeMap::new, Collectors.toList()));
    }

    /** Empty for a month of few days, and without other years. */
    private static Optional<Compared> compared(CountedMonth month, List<CountedMonth> months) {
        List<CountedMonth> others = months.stream()
                .filter(other -> other != month
                        && other.first().getMonth() == month.first().getMonth())
                .filter(other ->
                        Math.abs(other.first().getYear() - month.first().getYear()) <= Usual.YEARS)
                .toList();
        double[] means =
                others.stream().mapToDouble(CountedMonth::mean).sorted().toArray();
        int[] days = others.stream().mapToInt(CountedMonth::days).sorted().toArray();
        if (others.size() < FEWEST || 2 * month.days() < days[days.length / 2]) {
            return Optional.empty();
        }
        double upper = means[means.length / 2] * month.days();
        double lower = means[(means.length - 1) / 2] * month.days();
        return Optional.of(
                new Compared(month.first(), month.first(), month.sum(), month.sum() - month.highest(), upper, lower));
    }

    /** The months of a year that are too high and those that are too low; if there is none, the year itself. */
    private List<Compared> unusual(List<Compared> year) {
        List<Compared> found = new ArrayList<>();
        joined(year, this::isAbove).ifPresent(found::add);
        joined(year, this::isBelow).ifPresent(found::add);
        if (found.isEmpty()) {
            joined(year, month -> true)
                    .filter(whole -> isAbove(whole) || isBelow(whole))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Compared> joined(List<Compared> year, Predicate<Compared> condition) {
        return year.stream().filter(condition).reduce(Compared::with);
    }

    private boolean isAbove(Compared months) {
        return months.sum() >= least && months.rest() >= Math.max(least / 2, times * months.upper());
    }

    private boolean isBelow(Compared months) {
        return months.lower() >= least && months.sum() * times <= months.lower();
    }

    /** The figures are no part of what makes two findings the same: they grow with every week of the running month. */
    private Finding finding(Compared months, String member, Readings readings) {
        LocalDate last = months.last().with(TemporalAdjusters.lastDayOfMonth());
        return new Finding(
                member,
                months.first(),
                last,
                0,
                Texts.WAREHOUSE.text(
                        "warning.unusual_month",
                        readings.label(indicator, by, member),
                        Sentences.number(months.sum()),
                        Sentences.months(months.first(), months.last()),
                        Sentences.number(Math.rint((months.upper() + months.lower()) / 2))));
    }
}
