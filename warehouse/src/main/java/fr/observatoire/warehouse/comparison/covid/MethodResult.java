package fr.observatoire.warehouse.comparison.covid;

import fr.observatoire.warehouse.comparison.ChangeForm;
import fr.observatoire.warehouse.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * The answer of one method of the covid-adjusted comparison.
 *
 * @param method code: {@code raw}, {@code standardised-rate}, {@code base-year}, {@code like-for-like}, {@code per-opening-day}, {@code
 *     calendar-aligned}, {@code counterfactual}, {@code seasonally-adjusted}
 * @param reason code of the refusal or of the fragility, null when ok
 * @param explanation one sentence for a reader, with the figures
 * @param period the period compared: {@code 2020}; {@code 2020-01/2020-09} or {@code 2020-01-02/2020-09-15} when it is
 *     a part of the year, {@code 2020-03/2020-06, 2020-10/2020-12} when it is the months of a crisis
 * @param basePeriod what it was compared with: {@code 2019}, {@code 2018-2019} for a mean, {@code 2019-01-03/2019-09-17}
 * @param value adjusted value (for a rate: per unit of exposure), null when refused
 * @param baseValue in the unit of {@code value}, null when refused
 * @param change value minus base value, in points for percentages; null when refused
 * @param changePercent in percent; null when refused, and for percentages, whose change is in points
 * @param changeForm how the change is told; null when refused
 * @param exposure opening days on both sides; null when the method does not use them
 * @param crises the crises of any kind that touch the year, by first day
 * @param warnings codes of {@link MethodWarning}: {@code composition}, {@code synthetic_days}, …
 * @param citation source of the method
 * @param details figures that only this method has, or null
 */
public record MethodResult(
        String method,
        Verdict verdict,
        String reason,
        Text explanation,
        String period,
        String basePeriod,
        Double value,
        Double baseValue,
        Double change,
        Double changePercent,
        ChangeForm changeForm,
        Exposure exposure,
        List<CrisisDates> crises,
        List<String> warnings,
        Text citation,
        MethodDetails details) {

    /** What the method says of itself. */
    public enum Verdict {
        OK,
        FRAGILE,
        REFUSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Opening days (or outings) of the period and of its base; halves are counted. */
    public record Exposure(double value, double baseValue) {}

    /**
     * A crisis, both ends inclusive.
     *
     * @param kind code: {@code closure}, {@code restrictions}, {@code demand}
     * @param source where the dates are from
     */
    public record CrisisDates(String code, String kind, LocalDate from, LocalDate to, Text source) {}
}
