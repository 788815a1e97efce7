package fr.observatoire.warehouse.plausibility;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How findings speak of numbers and days. */
final class Sentences {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRANCE);

    private Sentences() {}

    /** {@code 1234}, {@code 17,5}: one decimal where there is one. */
    static String number(double value) {
        boolean whole = Math.abs(value - Math.rint(value)) < 0.05;
        return String.format(Locale.FRANCE, whole ? "%.0f" : "%.1f", value);
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** {@code le 01/06/2019}, {@code du 01/06/2019 au 09/06/2019}. */
    static String span(LocalDate first, LocalDate last) {
        return first.equals(last) ? "le " + day(first) : "du " + day(first) + " au " + day(last);
    }

    /** {@code juillet 2020}. */
    static String month(LocalDate date) {
        return MONTH.format(date);
    }
}
