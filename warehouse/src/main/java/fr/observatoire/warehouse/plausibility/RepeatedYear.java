package fr.observatoire.warehouse.plausibility;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.observatoire.warehouse.text.Texts;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The same total in years that follow each other: 217 days of opening twice look planned rather than counted. It is asked
 * once of the years themselves, and not of each comparison that they are a base of.
 *
 * @param least years below this total can be equal by chance
 */
public record RepeatedYear(@JsonProperty(required = true) String indicator, @JsonProperty(required = true) double least)
        implements PlausibilityRule {

    static final String CODE = "repeated_year";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<Finding> findings(Readings readings) {
        SortedMap<Integer, Double> years = wholeYears(readings.days(indicator));
        List<Finding> findings = new ArrayList<>();
        List<Integer> same = new ArrayList<>();
        for (int year : years.keySet()) {
            boolean repeats = same.contains(year - 1) && years.get(year).equals(years.get(year - 1));
            if (!repeats) {
                add(findings, same, years, readings);
                same.clear();
            }
            same.add(year);
        }
        add(findings, same, years, readings);
        return findings;
    }

    /** A year in which the figures begin or end is known in part, and equal by chance to another. */
    private static SortedMap<Integer, Double> wholeYears(Series days) {
        SortedMap<Integer, Double> years = new TreeMap<>();
        for (int i = 0; i < days.size(); i++) {
            years.merge(days.date(i).getYear(), days.value(i), Double::sum);
        }
        if (days.size() > 0) {
            LocalDate first = days.date(0);
            LocalDate last = days.date(days.size() - 1);
            years.keySet()
                    .removeIf(year -> year == first.getYear() && first.getMonth() != Month.JANUARY
                            || year == last.getYear() && last.getMonth() != Month.DECEMBER);
        }
        return years;
    }

    private void add(List<Finding> findings, List<Integer> same, SortedMap<Integer, Double> years, Readings readings) {
        if (same.size() < 2 || years.get(same.get(0)) < least) {
            return;
        }
        int first = same.get(0);
        // Up to the first repetition: one more year of the same calendar, once confirmed, is no new question.
        findings.add(new Finding(
                LocalDate.of(first, 1, 1),
                LocalDate.of(same.get(1), 12, 31),
                years.get(first),
                Texts.WAREHOUSE.text(
                        "warning.repeated_year",
                        readings.label(indicator),
                        Sentences.number(years.get(first)),
                        same.stream().map(String::valueOf).collect(Collectors.joining(", ")))));
    }
}
