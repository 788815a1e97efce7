package fr.observatoire.api.text;

import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.TextException;
import fr.observatoire.warehouse.text.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * The texts of the API, the pages, the charts and the report, from {@code texts_<lang>.properties} beside this class.
 */
public final class Words {

    private static final Texts TEXTS = Texts.beside(Words.class);

    private final String lang;
    private final Locale locale;

    private Words(String lang) {
        this.lang = lang;
        this.locale = Numbers.locale(lang);
    }

    /** A text in both languages, for code that does not know the language of the reader yet; see {@link Texts#text}. */
    public static Text both(String key, Object... parts) {
        return TEXTS.text(key, parts);
    }

    /** What to throw where drawing cannot go on: it knows no other module, and its words are these. */
    public static RuntimeException failure(String code, Throwable cause) {
        return new TextException(both(code), cause);
    }

    /** Words in {@code lang}: {@code en} is English, anything else French. */
    public static Words in(String lang) {
        return new Words("en".equals(lang) ? "en" : "fr");
    }

    public String lang() {
        return lang;
    }

    /**
     * A text with its arguments.
     *
     * @throws java.util.MissingResourceException when there is no such word
     */
    public String text(String key, Object... parts) {
        return TEXTS.in(lang, key, parts);
    }

    /**
     * The word for a code of a vocabulary ({@code warning}, {@code composition}); a code without a word is shown as it
     * is.
     */
    public String code(String vocabulary, String code) {
        String key = vocabulary + "." + code;
        return TEXTS.has(key) ? text(key) : code;
    }

    public String status(ObservationStatus status) {
        return code("status", status.code());
    }

    /** The status in the singular or plural for this number of targets: {@code atteints}. */
    public String counted(String status, long count) {
        return text((count == 1 ? "attainment." : "attainments.") + status);
    }

    /** Why a year cannot be compared with its target: a code for this, or the status of the missing result. */
    public String obstacle(String code) {
        return TEXTS.has("obstacle." + code) ? text("obstacle." + code) : code("status", code);
    }

    /** Short, for below a column: {@code févr.} when the year is known, {@code S15}, {@code 2020}. */
    public String shortName(Period period) {
        return switch (period.grain()) {
            case MONTH -> DateTimeFormatter.ofPattern("MMM", locale).format(period.start());
            case QUARTER -> period.code().substring(5).replace("Q", "en".equals(lang) ? "Q" : "T");
            case WEEK -> period.code().substring(5).replace("W", "en".equals(lang) ? "W" : "S");
            case DAY -> DateTimeFormatter.ofPattern("d MMM", locale).format(period.start());
            case SEASON, YEAR -> period.code();
        };
    }

    /** In full, for tables: {@code février 2020}. */
    public String name(Period period) {
        return switch (period.grain()) {
            case MONTH -> DateTimeFormatter.ofPattern("MMMM uuuu", locale).format(period.start());
            case DAY -> date(period.start());
            case QUARTER, WEEK -> shortName(period) + " " + period.code().substring(0, 4);
            case SEASON, YEAR -> period.code();
        };
    }

    /** The same in a table about one year: {@code février}. */
    public String nameWithinYear(Period period) {
        return switch (period.grain()) {
            case MONTH -> DateTimeFormatter.ofPattern("MMMM", locale).format(period.start());
            case DAY -> DateTimeFormatter.ofPattern("d MMMM", locale).format(period.start());
            case QUARTER, WEEK -> shortName(period);
            case SEASON, YEAR -> period.code();
        };
    }

    /** {@code 17 mars 2020}. */
    public String date(LocalDate day) {
        return ordinal(day, DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG));
    }

    /** {@code 28 novembre}. */
    public String dayOfYear(LocalDate day) {
        return ordinal(day, DateTimeFormatter.ofPattern("d MMMM"));
    }

    /** The same for tables, with a short month: {@code 17 sept. 2020}. */
    public String shortDate(LocalDate day) {
        return ordinal(day, DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM));
    }

    /** French says "1er" where the JDK prints "1". */
    private String ordinal(LocalDate day, DateTimeFormatter format) {
        String text = format.withLocale(locale).format(day);
        return "fr".equals(lang) && day.getDayOfMonth() == 1 ? text.replaceFirst("^1 ", "1er ") : text;
    }
}
