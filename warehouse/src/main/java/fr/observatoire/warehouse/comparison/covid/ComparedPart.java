package fr.observatoire.warehouse.comparison.covid;

import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The part of the year that is compared: the whole year or, while it is incomplete, the months that are known in the
 * year and in every base year. So a period is never compared with a longer one.
 *
 * @param months 1 to 12 of an incomplete year, in order; empty for a whole year
 */
record ComparedPart(int year, boolean whole, List<Integer> months) {

    static ComparedPart of(ComparisonInput input, Totals values) {
        Observation annual = values.observation(Period.year(input.year()));
        if (annual != null && annual.status() != ObservationStatus.PARTIAL && !input.running()) {
            return new ComparedPart(input.year(), true, List.of());
        }
        List<Integer> months = Totals.allMonths().stream()
                .filter(month -> input.additive() && over(input, month) && known(input, values, month))
                .toList();
        return new ComparedPart(input.year(), false, months);
    }

    private static boolean over(ComparisonInput input, int month) {
        return !input.asOf().isBefore(Period.month(input.year(), month).end());
    }

    private static boolean known(ComparisonInput input, Totals values, int month) {
        return values.whole(Period.month(input.year(), month)).isPresent()
                && input.baseYears().stream().allMatch(year -> values.whole(Period.month(year, month))
                        .isPresent());
    }

    boolean isEmpty() {
        return !whole && months.isEmpty();
    }

    /** The total of this part in any year; empty when unknown. */
    OptionalDouble total(Totals totals, int inYear) {
        return whole ? totals.whole(Period.year(inYear)) : totals.sum(inYear, months);
    }

    /** The mean of the totals of this part over several years; empty when one of them is unknown. */
    OptionalDouble mean(Totals totals, List<Integer> years) {
        double sum = 0;
        for (int inYear : years) {
            OptionalDouble total = total(totals, inYear);
            if (total.isEmpty()) {
                return OptionalDouble.empty();
            }
            sum += total.getAsDouble();
        }
        return OptionalDouble.of(sum / years.size());
    }

    /** The periods of this part in any year. */
    List<Period> periods(int inYear) {
        return whole
                ? List.of(Period.year(inYear))
                : months.stream().map(month -> Period.month(inYear, month)).toList();
    }

    /**
     * {@code 2020}, {@code 2020-01/2020-09}, or {@code 2020-01/2020-03, 2020-05} when the figure of a month is unknown.
     */
    String code(int inYear) {
        return whole
                ? Period.year(inYear).code()
                : CrisisMonths.codes(months.stream()
                        .map(month -> YearMonth.of(inYear, month))
                        .toList());
    }

    /** The part in each base year. */
    String baseCode(ComparisonInput input) {
        return whole
                ? input.base().period(year)
                : String.join(", ", input.baseYears().stream().map(this::code).toList());
    }

    /** The months of the calendar that the part holds, 1 to 12. */
    List<Integer> calendarMonths() {
        return whole ? Totals.allMonths() : months;
    }

    /** The months, as codes. */
    List<String> monthCodes() {
        return periods(year).stream().map(Period::code).toList();
    }
}
