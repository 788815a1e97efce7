package fr.observatoire.api.chart.mapping;

import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.period.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The base of a comparison, in words. Codes are {@code 2019}, {@code 2019-04}, {@code 2018-2019} and
 * {@code 2018-04, 2019-04} for means, {@code 2019-01-01/2019-09-30} for a base that ends on the same date as the year
 * so far, {@code 2019-01/2019-09} for its months that are over.
 */
record BasePeriod(String code) {

    private static final Pattern YEAR = Pattern.compile("\\b\\d{4}\\b");
    private static final Pattern DAYS = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})/(\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern MONTHS = Pattern.compile("(\\d{4}-\\d{2})(?:/(\\d{4}-\\d{2}))?");

    /** Where a base ends that begins with its month or year: one moved by weekday begins on any day. */
    private static final Pattern END = Pattern.compile("-01/(\\d{4}-\\d{2}-\\d{2})");

    /** The years alone, where they are also the base of periods that are not cut. */
    BasePeriod whole() {
        return END.matcher(code).find() ? new BasePeriod(String.join(", ", years())) : this;
    }

    /** The last day of a base that was cut to the same dates: {@code au 30 septembre}. */
    String until(Words words) {
        return words.text("chart.until", words.dayOfYear(LocalDate.parse(code.substring(code.lastIndexOf('/') + 1))));
    }

    /** In order. */
    List<String> years() {
        return Stream.of(code.split(", "))
                .flatMap(BasePeriod::years)
                .distinct()
                .sorted()
                .toList();
    }

    /** A week or a base moved by weekday can begin or end in another year: the one in its middle is meant. */
    private static Stream<String> years(String part) {
        Matcher days = DAYS.matcher(part);
        if (days.matches()) {
            LocalDate from = LocalDate.parse(days.group(1));
            long apart = ChronoUnit.DAYS.between(from, LocalDate.parse(days.group(2)));
            return Stream.of(Integer.toString(from.plusDays((apart + 1) / 2).getYear()));
        }
        return YEAR.matcher(part).results().map(MatchResult::group);
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

    private String ofYears(Words words, String mean) {
        List<String> years = years();
        return isMean() ? words.text(mean, years.get(0) + "-" + years.get(years.size() - 1)) : years.get(0);
    }

    private String named(Words words, String mean) {
        String named = ofYears(words, mean);
        return END.matcher(code)
                .results()
                .reduce((first, last) -> last)
                .map(cut -> words.text("chart.to_date", named, words.dayOfYear(LocalDate.parse(cut.group(1)))))
                .orElseGet(() -> DAYS.matcher(code).find() ? words.text("chart.same_weekdays", named) : named);
    }

    /** Of a method, with the months or the days of its base that it used: {@code 2019, 3 janvier au 17 septembre}. */
    String withParts(Words words) {
        return DAYS.matcher(code)
                .results()
                .reduce((first, last) -> last)
                .map(days -> words.text(
                        "chart.days_of",
                        ofYears(words, "chart.mean"),
                        day(days.group(1), words),
                        day(days.group(2), words)))
                .orElseGet(() -> withMonths(name(words), words));
    }

    private static String day(String date, Words words) {
        return words.dayOfYear(LocalDate.parse(date));
    }

    /** Of a method, which can use some months of its base only: {@code 2019, janvier à mars, mai}. */
    String withMonths(String name, Words words) {
        String last = years().get(years().size() - 1);
        List<String> months = Stream.of(code.split(", "))
                .filter(part -> part.startsWith(last))
                .map(MONTHS::matcher)
                .filter(Matcher::matches)
                .map(part -> stretch(part, words))
                .toList();
        return Stream.concat(Stream.of(name), months.stream()).collect(Collectors.joining(", "));
    }

    private static String stretch(Matcher months, Words words) {
        String from = words.nameWithinYear(Period.parse(months.group(1)));
        return months.group(2) == null
                ? from
                : words.text("breakdown.range", from, words.nameWithinYear(Period.parse(months.group(2))));
    }
}
