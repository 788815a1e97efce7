package fr.observatoire.warehouse.plausibility;

import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How warnings write numbers and days. */
public final class Sentences {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final String MONTH = "MMMM uuuu";

    private Sentences() {}

    /** {@code 1234}, {@code 17,5}: with one decimal if there is one. */
    public static Text number(double value) {
        boolean whole = Math.abs(value - Math.rint(value)) < 0.05;
        String format = whole ? "%.0f" : "%.1f";
        return new Text(String.format(Locale.FRANCE, format, value), String.format(Locale.UK, format, value));
    }

    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** {@code le 01/06/2019}, {@code du 01/06/2019 au 09/06/2019}. */
    public static Text span(LocalDate first, LocalDate last) {
        return Texts.WAREHOUSE.text(first.equals(last) ? "warning.day" : "warning.days", day(first), day(last));
    }

    /** {@code juillet 2020}, {@code juillet 2020 – octobre 2020}. */
    static Text months(LocalDate first, LocalDate last) {
        return first.equals(last)
                ? month(first)
                : new Text(
                        month(first).typed() + " – " + month(last).typed(),
                        month(first).en() + " – " + month(last).en());
    }

    /** {@code juillet 2020}. */
    static Text month(LocalDate date) {
        return new Text(month(date, Locale.FRANCE), month(date, Locale.UK));
    }

    /** {@code juillet 2020} for a month, its code for another period: {@code 2020}. */
    public static Text period(Period period) {
        return period.grain() == Grain.MONTH ? month(period.start()) : new Text(period.code(), period.code());
    }

    private static String month(LocalDate date, Locale language) {
        return DateTimeFormatter.ofPattern(MONTH, language).format(date);
    }
}
