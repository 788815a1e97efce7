package fr.observatoire.warehouse.comparison;

import fr.observatoire.warehouse.catalog.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The answer of one method of the covid-adjusted comparison.
 *
 * @param method code: {@code raw}, {@code base-year}, {@code like-for-like}, {@code per-opening-day}, {@code
 *     calendar-aligned}, {@code counterfactual}, {@code seasonally-adjusted}
 * @param reason code of the refusal or of the fragility, null when ok
 * @param explanation one sentence for a reader
 * @param value adjusted value (for a rate: per unit of exposure), null when refused
 * @param changePercent in percent points, null when refused
 * @param warnings codes: {@code composition}, {@code synthetic_days}, …
 * @param citation source of the method
 * @param details figures of the method's own, in reading order: exposure, log split, days compared, intervals, gate
 */
public record MethodResult(
        String method,
        Verdict verdict,
        String reason,
        Text explanation,
        String basePeriod,
        Double value,
        Double baseValue,
        Double changePercent,
        List<String> warnings,
        String citation,
        Map<String, Object> details) {

    /** What the method says of itself. */
    public enum Verdict {
        OK,
        FRAGILE,
        REFUSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
