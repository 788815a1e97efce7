package fr.observatoire.warehouse.plausibility;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.observatoire.warehouse.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A day, or one cell of a day, far above what is usual there: a typing error, or the total of a month in the cell of a
 * day. Asked about is what is many times the median and twice what nearly no other day reaches, so that a place with a
 * busload every week has its busloads.
 *
 * @param by the breakdown whose members are the cells; null where a day is one cell
 * @param times how many times the median of such days
 * @param least figures below this are never unusual, however small the others are
 */
public record UnusualDay(
        @JsonProperty(required = true) String indicator,
        String by,
        @JsonProperty(required = true) double times,
        @JsonProperty(required = true) double least)
        implements PlausibilityRule {

    static final String CODE = "unusual_day";

    private static final double ABOVE_HIGH = 2;

    @Override
    public String code() {
        return CODE;
    }

    /** Several cells of one day make one finding, if the day itself is unusual: a total has figures in all cells. */
    @Override
    public List<Finding> findings(Readings readings) {
        Map<LocalDate, List<Finding>> byDay = new TreeMap<>();
        List<Finding> whole = findings(readings.days(indicator).where(value -> value > 0), null, readings);
        if (by != null) {
            readings.daysOfMembers(indicator, by, least).forEach((member, series) -> findings(series, member, readings)
                    .forEach(cell -> byDay.computeIfAbsent(cell.from(), day -> new ArrayList<>())
                            .add(cell)));
        }
        for (Finding day : whole) {
            byDay.merge(day.from(), List.of(day), (cells, total) -> cells.size() == 1 ? cells : total);
        }
        return byDay.values().stream().flatMap(List::stream).toList();
    }

    private List<Finding> findings(Series days, String member, Readings readings) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            double value = days.value(i);
            if (value >= least) {
                LocalDate day = days.date(i);
                Usual.ofDay(days, i)
                        .filter(usual -> value >= times * usual.median() && value >= ABOVE_HIGH * usual.high())
                        .ifPresent(usual -> findings.add(finding(day, value, usual.median(), member, readings)));
            }
        }
        return findings;
    }

    private Finding finding(LocalDate day, double value, double usual, String member, Readings readings) {
        return new Finding(
                member,
                day,
                day,
                value,
                Texts.WAREHOUSE.text(
                        "warning.unusual_day",
                        readings.label(indicator, by, member),
                        Sentences.number(value),
                        Sentences.day(day),
                        Sentences.number(usual)));
    }
}
