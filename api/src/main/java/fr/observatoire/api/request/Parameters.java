package fr.observatoire.api.request;

import fr.observatoire.api.problem.Problem;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Season;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.text.Text;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The parameters of one request, read by type. Reading is what makes a parameter known: once a resource has read all of
 * its own, {@link #refuseUnknown()} refuses the rest, and {@link #canonical()} gives the same text for the same
 * question, whatever the order and spelling in the address.
 *
 * <p>Every reader throws {@link Problem} 400 that names the parameter and what fits.
 */
public final class Parameters {

    private static final Text A_DATE = Words.both("expected.date");
    private static final Text A_PERIOD = Words.both("expected.period");
    private static final Pattern A_SEASON = Pattern.compile("(\\d{4})-S-(.+)");
    private static final Text A_YEAR = Words.both("expected.year");

    // DuckDB and the calendar can do more, but no figure of an office is outside these years.
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private final Map<String, String> given;
    private final Set<String> known = new LinkedHashSet<>();
    private final Map<String, String> canonical = new TreeMap<>();

    public Parameters(Map<String, String> given) {
        this.given = given;
    }

    /**
     * Reads the part of an address after the question mark.
     *
     * @throws Problem 400 for a wrong escape, text that is not UTF-8, control characters, or a name given twice
     */
    public static Parameters ofQuery(String rawQuery) {
        return new Parameters(QueryString.read(rawQuery));
    }

    /** The text of a parameter, or null; any text of limited length. */
    public String text(String name) {
        String value = raw(name);
        remember(name, value);
        return value;
    }

    /** Whether the parameter is given, whatever its value. */
    public boolean has(String name) {
        return raw(name) != null;
    }

    /** One value of a closed list, by code; {@code fallback} when it is not given. */
    public <T> T choice(String name, Collection<T> allowed, Function<? super T, String> code, T fallback) {
        String value = raw(name);
        T chosen = value == null
                ? fallback
                : allowed.stream()
                        .filter(each -> code.apply(each).equals(value))
                        .findFirst()
                        .orElseThrow(() -> Problem.badValue(
                                name, value, allowed.stream().map(code).toList()));
        remember(name, chosen == null ? null : code.apply(chosen));
        return chosen;
    }

    /** One text of a closed list; {@code fallback} when it is not given. */
    public String choice(String name, Collection<String> allowed, String fallback) {
        return choice(name, allowed, Function.identity(), fallback);
    }

    /** A whole number from {@code min} to {@code max}; {@code fallback} when it is not given. */
    public int integer(String name, int min, int max, int fallback) {
        String value = raw(name);
        int number = value == null ? fallback : bounded(name, value, min, max);
        remember(name, String.valueOf(number));
        return number;
    }

    /** A number from {@code min} to {@code max}; {@code fallback} when it is not given. */
    public double decimal(String name, double min, double max, double fallback) {
        String value = raw(name);
        double number = value == null ? fallback : bounded(name, value, min, max);
        remember(name, String.valueOf(number));
        return number;
    }

    /** A date, or null when it is not given. */
    public LocalDate date(String name) {
        String value = raw(name);
        if (value == null) {
            return null;
        }
        try {
            LocalDate date = inRange(name, value, LocalDate.parse(value), A_DATE);
            remember(name, date.toString());
            return date;
        } catch (DateTimeException notADate) {
            throw Problem.badValue(name, value, A_DATE);
        }
    }

    /** A period of any grain, or null when it is not given; {@code seasons} are those of the office. */
    public Period period(String name, List<Season> seasons) {
        String value = raw(name);
        if (value == null) {
            return null;
        }
        try {
            Period period = parsed(value, seasons);
            inRange(name, value, period.start(), A_PERIOD);
            remember(name, period.code());
            return period;
        } catch (IllegalArgumentException notAPeriod) {
            throw Problem.badValue(name, value, A_PERIOD);
        }
    }

    private static Period parsed(String code, List<Season> seasons) {
        Matcher season = A_SEASON.matcher(code);
        if (!season.matches()) {
            return Period.parse(code);
        }
        return seasons.stream()
                .filter(each -> each.code().equals(season.group(2)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code))
                .in(Integer.parseInt(season.group(1)));
    }

    /** A year, or null when it is not given. */
    public Integer year(String name) {
        String value = raw(name);
        if (value == null) {
            return null;
        }
        if (!value.matches("\\d{4}")) {
            throw Problem.badValue(name, value, A_YEAR);
        }
        int year = bounded(name, value, FIRST_YEAR, LAST_YEAR);
        remember(name, value);
        return year;
    }

    /** Adds to the canonical form what the address says outside its parameters: a code in the path. */
    public void remember(String name, String value) {
        if (value != null) {
            canonical.put(name, value);
        }
    }

    /**
     * Refuses parameters that nobody has read.
     *
     * @throws Problem 400 that names the first such parameter and all that the resource knows
     */
    public void refuseUnknown() {
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                throw Problem.unknownParameter(name, known.stream().sorted().toList());
            }
        }
    }

    /**
     * All parameters that were read, with their defaults, sorted by name: {@code base=previous&grain=year&year=2020}.
     */
    public String canonical() {
        return written(canonical);
    }

    /** The canonical form as the query of an address: without what the path contains. */
    public String query() {
        return written(ofQuery());
    }

    /** The same with different values of some parameters. */
    public String queryWith(Map<String, String> values) {
        Map<String, String> query = ofQuery();
        query.putAll(values);
        return written(query);
    }

    /** What the address asks, by name. */
    public Map<String, String> given() {
        return new TreeMap<>(given);
    }

    private Map<String, String> ofQuery() {
        Map<String, String> query = new TreeMap<>(canonical);
        query.keySet().retainAll(known);
        return query;
    }

    private static String written(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private String raw(String name) {
        known.add(name);
        return given.get(name);
    }

    private static int bounded(String name, String value, int min, int max) {
        return (int) bounded(name, value, (double) min, max, value.matches("-?\\d{1,9}"));
    }

    private static double bounded(String name, String value, double min, double max) {
        return bounded(name, value, min, max, value.matches("-?\\d{1,9}(\\.\\d{1,9})?"));
    }

    private static double bounded(String name, String value, double min, double max, boolean wellFormed) {
        if (wellFormed) {
            double number = Double.parseDouble(value);
            if (number >= min && number <= max) {
                return number;
            }
        }
        String range = "%s … %s".formatted(plain(min), plain(max));
        throw Problem.badValue(name, value, Words.both("expected.number", range))
                .with("allowed", List.of(plain(min), plain(max)));
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    private static LocalDate inRange(String name, String value, LocalDate date, Text expected) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw Problem.badValue(name, value, expected);
        }
        return date;
    }
}
