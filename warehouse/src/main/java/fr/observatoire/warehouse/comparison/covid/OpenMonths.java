package fr.observatoire.warehouse.comparison.covid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The months of a comparison as opening days see them.
 *
 * @param both the months open on both sides
 * @param oneSided whether a month was open on one side only
 * @param unknown why the months say nothing: a figure or the days of one of them are unknown; null when all are known
 */
record OpenMonths(List<Month> both, boolean oneSided, Reason unknown) {

    /** With fewer months open on both sides one of them decides. */
    private static final int LEAST = 4;

    /** One month, with what its opening days would have brought at the base's rate of that month: O V0/O0. */
    record Month(int month, double value, double expected) {}

    static OpenMonths of(ComparisonInput input, ComparedPart part) {
        Totals values = new Totals(input.values());
        Totals exposure = new Totals(input.exposure());
        List<Month> both = new ArrayList<>();
        boolean oneSided = false;
        for (int month : part.calendarMonths()) {
            OptionalDouble days = exposure.sum(input.year(), List.of(month));
            OptionalDouble baseDays = sum(exposure, input, month);
            if (days.isEmpty() || baseDays.isEmpty()) {
                return new OpenMonths(List.of(), false, Reason.EXPOSURE_MISSING);
            }
            if (days.getAsDouble() == 0 || baseDays.getAsDouble() == 0) {
                oneSided |= days.getAsDouble() != baseDays.getAsDouble();
                continue;
            }
            OptionalDouble value = values.sum(input.year(), List.of(month));
            OptionalDouble base = sum(values, input, month);
            if (value.isEmpty() || base.isEmpty()) {
                return new OpenMonths(List.of(), false, value.isEmpty() ? Reason.VALUE_MISSING : Reason.BASE_MISSING);
            }
            both.add(new Month(
                    month, value.getAsDouble(), days.getAsDouble() * base.getAsDouble() / baseDays.getAsDouble()));
        }
        return new OpenMonths(both, oneSided, null);
    }

    /** A month of all base years together. */
    private static OptionalDouble sum(Totals totals, ComparisonInput input, int month) {
        double sum = 0;
        for (int year : input.baseYears()) {
            OptionalDouble value = totals.sum(year, List.of(month));
            if (value.isEmpty()) {
                return OptionalDouble.empty();
            }
            sum += value.getAsDouble();
        }
        return OptionalDouble.of(sum);
    }

    /** Why no rate can be standardised over these months. */
    Optional<Reason> refusal() {
        if (unknown != null) {
            return Optional.of(unknown);
        }
        if (both.size() < LEAST) {
            return Optional.of(Reason.TOO_FEW_OPEN_MONTHS);
        }
        return expected() == 0 ? Optional.of(Reason.BASE_ZERO) : Optional.empty();
    }

    /** What came in the months open on both sides. */
    double value() {
        return both.stream().mapToDouble(Month::value).sum();
    }

    /** What their opening days would have brought at the rates of the base. */
    double expected() {
        return both.stream().mapToDouble(Month::expected).sum();
    }
}
