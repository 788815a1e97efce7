package fr.observatoire.etl.source.insee;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A period in the notation of the BDM: {@code 2018-01}, {@code 2018-T1}, {@code 2018}. Anything else stays a text, for
 * the contract's checks to refuse and show.
 *
 * @param first day, ISO
 * @param last day, ISO, inclusive
 */
record BdmPeriod(String kind, String first, String last) {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-[TQ]([1-4])");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
    private static final int MONTHS_OF_QUARTER = 3;

    static BdmPeriod of(String text) {
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            YearMonth last = YearMonth.of(
                    Integer.parseInt(quarter.group(1)), MONTHS_OF_QUARTER * Integer.parseInt(quarter.group(2)));
            return between("quarter", last.minusMonths(MONTHS_OF_QUARTER - 1L).atDay(1), last.atEndOfMonth());
        }
        if (MONTH.matcher(text).matches()) {
            YearMonth month = YearMonth.parse(text);
            return between("month", month.atDay(1), month.atEndOfMonth());
        }
        if (YEAR.matcher(text).matches()) {
            Year year = Year.parse(text);
            return between("year", year.atDay(1), year.atDay(year.length()));
        }
        return new BdmPeriod("month", text, text);
    }

    private static BdmPeriod between(String kind, LocalDate first, LocalDate last) {
        return new BdmPeriod(kind, first.toString(), last.toString());
    }
}
