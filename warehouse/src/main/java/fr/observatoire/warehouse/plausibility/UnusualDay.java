package fr.observatoire.warehouse.plausibility;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;

/**
 * A day far above the days around it: a slipped key, a month's total in a day's cell.
 *
 * @param times how many times the median of the days around it, those without anybody left aside
 * @param least days below it are never unusual, however few the others have
 */
public record UnusualDay(
        @JsonProperty(required = true) String indicator,
        @JsonProperty(required = true) double times,
        @JsonProperty(required = true) double least)
        implements PlausibilityRule {

    static final String CODE = "unusual_day";

    private static final int REACH = 30;
    private static final int FEWEST = 10;

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<Finding> findings(Readings readings) {
        List<Reading> days =
                readings.days(indicator).stream().filter(day -> day.value() > 0).toList();
        List<Double> values = days.stream().map(Reading::value).toList();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            Reading day = days.get(i);
            if (day.value() >= least) {
                Usual.around(values, i, i, REACH, FEWEST).ifPresent(usual -> {
                    if (day.value() >= times * usual) {
                        findings.add(finding(day, usual, readings.label(indicator)));
                    }
                });
            }
        }
        return findings;
    }

    private static Finding finding(Reading day, double usual, String label) {
        return new Finding(
                day.date(),
                day.date(),
                day.value(),
                label + " : " + Sentences.number(day.value()) + " le " + Sentences.day(day.date())
                        + ", quand les jours voisins en comptent " + Sentences.number(usual));
    }
}
