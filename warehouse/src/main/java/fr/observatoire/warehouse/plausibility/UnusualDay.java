package fr.observatoire.warehouse.plausibility;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A day far above the days around it: a typing error, or the total of a month in the cell of a day.
 *
 * @param times how many times the median of the days around it, without counting days that are 0
 * @param least days below this are never unusual, however small the others are
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
        Series days = readings.days(indicator).where(value -> value > 0);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            double value = days.value(i);
            if (value >= least) {
                LocalDate day = days.date(i);
                Usual.around(days, i, i, REACH, FEWEST).ifPresent(usual -> {
                    if (value >= times * usual) {
                        findings.add(finding(day, value, usual, readings.label(indicator)));
                    }
                });
            }
        }
        return findings;
    }

    private static Finding finding(LocalDate day, double value, double usual, Text label) {
        return new Finding(
                day,
                day,
                value,
                Texts.WAREHOUSE.text(
                        "warning.unusual_day",
                        label,
                        Sentences.number(value),
                        Sentences.day(day),
                        Sentences.number(usual)));
    }
}
