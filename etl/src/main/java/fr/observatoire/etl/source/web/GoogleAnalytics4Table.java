package fr.observatoire.etl.source.web;

import fr.observatoire.etl.read.RawRow;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** One table of Google Analytics 4 whose rows are days or months, and the columns in it that the contract knows. */
final class GoogleAnalytics4Table {

    private enum Dimension {
        /** Zero-padded count of days since the start of the range. */
        NTH_DAY,
        /** yyyyMMdd. */
        DATE,
        /** Zero-padded count of months since that of the start of the range. */
        NTH_MONTH,
        /** yyyyMM. */
        YEAR_MONTH
    }

    private static final Map<String, Dimension> DIMENSIONS = Map.of(
            "Nth day", Dimension.NTH_DAY,
            "Date", Dimension.DATE,
            "Nth month", Dimension.NTH_MONTH,
            "Year month", Dimension.YEAR_MONTH);

    private static final Pattern NUMBER = Pattern.compile("\\d{1,8}");

    /** What a cohort's cell holds as long as its time has not come. */
    private static final String NOT_OBSERVED = "-1";

    private static final Set<String> LONG_KINDS = Set.of("month", "year");

    private final Dimension dimension;
    private final int[] columns;
    private final ReportRange range;

    private GoogleAnalytics4Table(Dimension dimension, int[] columns, ReportRange range) {
        this.dimension = dimension;
        this.columns = columns;
        this.range = range;
    }

    /**
     * The table under a header.
     *
     * @param metrics names that each metric may have
     * @return null when its rows are no days or months, or it counts nothing that is wanted
     */
    static GoogleAnalytics4Table of(RawRow header, List<List<String>> metrics, ReportRange range) {
        Dimension dimension = DIMENSIONS.get(header.first());
        int[] columns =
                metrics.stream().mapToInt(names -> column(header, names)).toArray();
        return dimension == null || IntStream.of(columns).allMatch(column -> column < 0)
                ? null
                : new GoogleAnalytics4Table(dimension, columns, range);
    }

    private static int column(RawRow header, List<String> names) {
        return IntStream.range(1, header.cells().length)
                .filter(column -> names.contains(header.cells()[column].strip()))
                .findFirst()
                .orElse(-1);
    }

    /** Names of the first columns that are understood. */
    static List<String> dimensions() {
        return List.copyOf(new TreeSet<>(DIMENSIONS.keySet()));
    }

    /** Puts out the metrics of one row. */
    void read(RawRow row, PeriodRows out) {
        PeriodText period = isTotal(row) ? total() : period(row.first());
        if (period == null) {
            return;
        }
        String[] values =
                IntStream.of(columns).mapToObj(column -> value(row, column)).toArray(String[]::new);
        out.put(period, row.line(), values);
    }

    private static String value(RawRow row, int column) {
        boolean observed = column >= 0
                && column < row.cells().length
                && !row.cells()[column].strip().equals(NOT_OBSERVED);
        return observed ? row.cells()[column] : "";
    }

    /** An exploration's first row: no date, and "Grand total" in its last column. */
    private static boolean isTotal(RawRow row) {
        return row.first().isEmpty();
    }

    /** The distinct users of the whole range stand nowhere else; a range of any days is no indicator's period. */
    private PeriodText total() {
        PeriodText period = range.known() ? range.period() : null;
        return period != null && LONG_KINDS.contains(period.kind()) ? period : null;
    }

    /** A text that is no date stays a day's, for the checks to refuse; a month held in part has no distinct count. */
    private PeriodText period(String text) {
        LocalDate day = NUMBER.matcher(text).matches() ? first(text) : null;
        if (day == null) {
            return new PeriodText("day", text, text);
        }
        boolean month = dimension == Dimension.NTH_MONTH || dimension == Dimension.YEAR_MONTH;
        LocalDate last = month ? YearMonth.from(day).atEndOfMonth() : day;
        return range.holds(day, last) ? PeriodText.between(day, last) : null;
    }

    private LocalDate first(String number) {
        return switch (dimension) {
            case NTH_DAY -> range.start() == null ? null : range.start().plusDays(Long.parseLong(number));
            case DATE -> ReportRange.date(number);
            case NTH_MONTH -> range.start() == null
                    ? null
                    : range.start().withDayOfMonth(1).plusMonths(Long.parseLong(number));
            case YEAR_MONTH -> ReportRange.date(number + "01");
        };
    }
}
