package fr.observatoire.etl.discovery;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the date of export in the name of a file: {@code Page - 2018-07-01.csv}, {@code export_20180701.csv}. */
final class ExportDate {

    /** A range ({@code 20180101-20181231}) says what was exported, not when. */
    private static final Pattern RANGE =
            Pattern.compile("\\d{8}-\\d{8}|\\d{4}-\\d{2}-\\d{2}[ _-]+(?:au|to)?[ _-]*\\d{4}-\\d{2}-\\d{2}");

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})([-_.]?)(\\d{2})\\2(\\d{2})(?!\\d)");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<!\\d)(\\d{2})([-_.])(\\d{2})\\2((?:19|20)\\d{2})(?!\\d)");

    private ExportDate() {}

    /** The last date in the name of a file; null when there is none. */
    static LocalDate of(String fileName) {
        String name = RANGE.matcher(fileName).replaceAll("");
        LocalDate date = null;
        for (Matcher m = YEAR_FIRST.matcher(name); m.find(); ) {
            date = or(date(m.group(1), m.group(3), m.group(4)), date);
        }
        for (Matcher m = DAY_FIRST.matcher(name); m.find(); ) {
            date = or(date(m.group(4), m.group(3), m.group(1)), date);
        }
        return date;
    }

    private static LocalDate or(LocalDate date, LocalDate otherwise) {
        return date == null ? otherwise : date;
    }

    private static LocalDate date(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
