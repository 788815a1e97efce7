package fr.observatoire.api.chart.mapping;

import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.period.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The base of a comparison, in words. Codes are {@code 2019}, {@code 2019-04}, {@code 2018-2019} and
 * {@code 2018-04, 2019-04} for means, {@code 2019-01-01/2019-09-30} for a base that ends on the same date as the year
 * so far.
 */
record BasePeriod(String code) {

    private static final Pattern YEAR = Pattern.compile("\\b\\d{4}\\b");

    /** Where a base ends that begins with its month or year: one moved by weekday begins on any day. */
    private static final Pattern END = Pattern.compile("-01/(\\d{4}-\\d{2}-\\d{2})");

    private List<String> years() {
        return YEAR.matcher(code)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }

    private boolean isMean() {
        return years().size() > 1;
    }

    /**
     * Its year or years, as the name of a column: {@code 2019}, {@code moyenne 2018-2019}, {@code 2019 au 30 septembre}.
     */
    String name(Words words) {
        return named(words, "chart.mean");
    }

    /** The same after "against"; a year that a crisis hit is no silent base: {@code 2020 (année de crise)}. */
    String afterAgainst(ChartContext setting) {
        Words words = setting.words();
        String name = named(words, "chart.versus_mean");
        boolean hit = years().stream().map(Period::parse).anyMatch(setting::isHit);
        return hit ? words.text(isMean() ? "chart.crisis_in_mean" : "chart.crisis_base", name) : name;
    }

    private String named(Words words, String mean) {
        List<String> years = years();
        String named = isMean() ? words.text(mean, years.get(0) + "-" + years.get(years.size() - 1)) : years.get(0);
        return END.matcher(code)
                .results()
                .reduce((first, last) -> last)
                .map(cut -> words.text("chart.to_date", named, words.dayOfYear(LocalDate.parse(cut.group(1)))))
                .orElseGet(() -> code.contains("/") ? words.text("chart.same_dates", named) : named);
    }
}
