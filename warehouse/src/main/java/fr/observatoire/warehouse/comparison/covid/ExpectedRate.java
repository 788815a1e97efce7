package fr.observatoire.warehouse.comparison.covid;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The rate that the base years would have had with the opening days of the year in each month, divided by their real
 * rate. Above 1, the lost opening days were in low season.
 *
 * <p>Source: direct standardisation of rates, with the opening days of the year as the standard.
 */
final class ExpectedRate {

    private ExpectedRate() {}

    /** Empty when a month has opening days in the year but no opening days or no figure in the base. */
    static Optional<Double> ratio(ComparisonInput input, ComparedPart part) {
        Totals values = new Totals(input.values());
        Totals exposure = new Totals(input.exposure());
        double expected = 0;
        double days = 0;
        double base = 0;
        double baseDays = 0;
        for (int month : part.whole() ? Totals.allMonths() : part.months()) {
            OptionalDouble monthDays = exposure.sum(input.year(), List.of(month));
            OptionalDouble monthBase = StandardisedRateComparison.sum(values, input, month);
            OptionalDouble monthBaseDays = StandardisedRateComparison.sum(exposure, input, month);
            if (monthDays.isEmpty() || monthBase.isEmpty() || monthBaseDays.isEmpty()) {
                return Optional.empty();
            }
            if (monthDays.getAsDouble() > 0 && monthBaseDays.getAsDouble() == 0) {
                return Optional.empty();
            }
            if (monthDays.getAsDouble() > 0) {
                expected += monthDays.getAsDouble() * monthBase.getAsDouble() / monthBaseDays.getAsDouble();
            }
            days += monthDays.getAsDouble();
            base += monthBase.getAsDouble();
            baseDays += monthBaseDays.getAsDouble();
        }
        return days == 0 || base == 0 ? Optional.empty() : Optional.of(expected / days / (base / baseDays));
    }
}
