package fr.observatoire.warehouse.plausibility;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Two series that go together part: a month with three times the requests per visitor that the months around it have.
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
        List<Reading> ratios = ratios(readings);
        List<Double> values = ratios.stream().map(Reading::value).toList();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < ratios.size(); i++) {
            Reading month = ratios.get(i);
            Usual.around(values, i, i, REACH, FEWEST).ifPresent(usual -> {
                if (usual > 0 && month.value() >= times * usual) {
                    findings.add(finding(month, usual, readings));
                }
            });
        }
        return findings;
    }

    private List<Reading> ratios(Readings readings) {
        Map<LocalDate, Double> divisors =
                readings.months(per).stream().collect(Collectors.toMap(Reading::date, Reading::value));
        return readings.months(indicator).stream()
                .filter(month -> divisors.getOrDefault(month.date(), 0.0) >= least)
                .map(month -> new Reading(month.date(), null, month.value() / divisors.get(month.date())))
                .toList();
    }

    private Finding finding(Reading month, double usual, Readings readings) {
        return new Finding(
                month.date(),
                month.date().with(TemporalAdjusters.lastDayOfMonth()),
                month.value(),
                readings.label(indicator) + " / " + readings.label(per) + " : " + Sentences.number(month.value())
                        + " en " + Sentences.month(month.date()) + ", quand les mois voisins donnent "
                        + Sentences.number(usual));
    }
}
