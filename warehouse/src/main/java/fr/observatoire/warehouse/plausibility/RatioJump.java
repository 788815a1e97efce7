package fr.observatoire.warehouse.plausibility;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.observatoire.warehouse.text.Texts;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * The ratio of two series jumps: for example a month with three times as many requests per visitor as the months around
 * it.
 *
 * @param per code of the indicator that the first one is divided by
 * @param times how many times the median of the months around it
 * @param least months in which the divisor is below it are too small to tell
 */
public record RatioJump(
        @JsonProperty(required = true) String indicator,
        @JsonProperty(required = true) String per,
        @JsonProperty(required = true) double times,
        @JsonProperty(required = true) double least)
        implements PlausibilityRule {

    static final String CODE = "ratio_jump";

    private static final int REACH = 12;
    private static final int FEWEST = 5;

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<Finding> findings(Readings readings) {
        Series ratios = readings.months(indicator).over(readings.months(per), least);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < ratios.size(); i++) {
            LocalDate month = ratios.date(i);
            double ratio = ratios.value(i);
            Usual.around(ratios, i, i, REACH, FEWEST).ifPresent(usual -> {
                if (usual > 0 && ratio >= times * usual) {
                    findings.add(finding(month, ratio, usual, readings));
                }
            });
        }
        return findings;
    }

    private Finding finding(LocalDate month, double ratio, double usual, Readings readings) {
        return new Finding(
                month,
                month.with(TemporalAdjusters.lastDayOfMonth()),
                ratio,
                Texts.WAREHOUSE.text(
                        "warning.ratio_jump",
                        readings.label(indicator),
                        readings.label(per),
                        Sentences.number(ratio),
                        Sentences.month(month),
                        Sentences.number(usual)));
    }
}
