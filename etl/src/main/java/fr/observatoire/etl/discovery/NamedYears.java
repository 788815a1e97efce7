package fr.observatoire.etl.discovery;

import fr.observatoire.warehouse.period.DateRange;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.IntSummaryStatistics;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the years that the name of a file says: {@code journal-accueil-2026}, {@code sorties 2016-2018}. */
public final class NamedYears {

    private static final String YEAR = "(?<!\\d)(?:19|20)\\d{2}";

    /** Not the year of a month or a day: those often say when a file was exported. */
    private static final Pattern ALONE =
            Pattern.compile("(?<!(?<!\\d)\\d{2}[-_.])" + YEAR + "(?!\\d)(?![-_.]\\d{2}(?!\\d))");

    private static final Pattern ANY = Pattern.compile(YEAR + "(?=(?:\\d{4})?(?!\\d))");

    private static final Pattern MONTH = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[-_.](0[1-9]|1[0-2])(?![-_.]?\\d)");

    private NamedYears() {}

    /** The years from the first to the last one; {@link DateRange#ALWAYS} when the name says none. */
    public static DateRange of(String fileName) {
        if (!ALONE.matcher(fileName).find()) {
            return DateRange.ALWAYS;
        }
        IntSummaryStatistics years = ANY.matcher(fileName)
                .results()
                .mapToInt(year -> Integer.parseInt(year.group()))
                .summaryStatistics();
        return new DateRange(LocalDate.of(years.getMin(), 1, 1), LocalDate.of(years.getMax(), 12, 31));
    }

    /** The month that the name of the file says, which may be that of its export: {@code journal-2026-07}; else null. */
    public static YearMonth month(String fileName) {
        Matcher month = MONTH.matcher(fileName);
        return month.find() ? YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2))) : null;
    }
}
