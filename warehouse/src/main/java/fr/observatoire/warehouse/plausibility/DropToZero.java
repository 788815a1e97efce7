package fr.observatoire.warehouse.plausibility;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Zeros for several days in the middle of a series: a counter without power, a tracking code that disappeared from a
 * page. Days on which there is nothing to count have no row, so they are not zeros.
 *
 * @param days the least number of consecutive zeros that is suspicious
 * @param least the least total that one would expect for these days, from the days around them
 */
public record DropToZero(
        @JsonProperty(required = true) String indicator,
        @JsonProperty(required = true) int days,
        @JsonProperty(required = true) double least)
        implements PlausibilityRule {

    static final String CODE = "drop_to_zero";

    private static final int REACH = 30;
    private static final int FEWEST = 10;

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<Finding> findings(Readings readings) {
        Series series = readings.days(indicator);
        List<Finding> findings = new ArrayList<>();
        int i = 0;
        while (i < series.size()) {
            int end = endOfZeros(series, i);
            boolean inTheMiddle = i > 0 && end < series.size();
            if (inTheMiddle && end - i >= days) {
                int from = i;
                int to = end - 1;
                Usual.around(series, from, to, REACH, FEWEST).ifPresent(usual -> {
                    if (usual * (to - from + 1) >= least) {
                        findings.add(finding(series.date(from), series.date(to), usual, readings.label(indicator)));
                    }
                });
            }
            i = Math.max(end, i + 1);
        }
        return findings;
    }

    private static int endOfZeros(Series series, int from) {
        int end = from;
        while (end < series.size() && series.value(end) == 0) {
            end++;
        }
        return end;
    }

    private static Finding finding(LocalDate first, LocalDate last, double usual, Text label) {
        return new Finding(
                first,
                last,
                0,
                Texts.WAREHOUSE.text(
                        "warning.drop_to_zero", label, Sentences.span(first, last), Sentences.number(usual)));
    }
}
