package fr.observatoire.etl.source.web;

import fr.observatoire.etl.quality.TotalLabel;
import fr.observatoire.etl.read.RawRow;
import fr.observatoire.etl.read.ToldCell;
import fr.observatoire.etl.text.EtlTexts;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** One table of Google Analytics 4 whose rows are days or months, and the columns in it that the contract knows. */
final class GoogleAnalytics4Table {

    private enum Dimension {
        /** Number of days since the start of the range, with leading zeros. */
        NTH_DAY,
        /** yyyyMMdd. */
        DATE,
        /** Number of months since the first month of the range, with leading zeros. */
        NTH_MONTH,
        /** yyyyMM. */
        YEAR_MONTH
    }

    /** Names without accents, hyphens and case: because the translations of the tool have changed them. */
    private static final Map<String, Dimension> DIMENSIONS = Map.ofEntries(
            Map.entry("nth day", Dimension.NTH_DAY),
            Map.entry("n ieme jour", Dimension.NTH_DAY),
            Map.entry("nieme jour", Dimension.NTH_DAY),
            Map.entry("enieme jour", Dimension.NTH_DAY),
            Map.entry("n ter tag", Dimension.NTH_DAY),
            Map.entry("date", Dimension.DATE),
            Map.entry("datum", Dimension.DATE),
            Map.entry("nth month", Dimension.NTH_MONTH),
            Map.entry("n ieme mois", Dimension.NTH_MONTH),
            Map.entry("nieme mois", Dimension.NTH_MONTH),
            Map.entry("enieme mois", Dimension.NTH_MONTH),
            Map.entry("year month", Dimension.YEAR_MONTH),
            Map.entry("annee mois", Dimension.YEAR_MONTH),
            Map.entry("mois de l'annee", Dimension.YEAR_MONTH),
            Map.entry("annee et mois", Dimension.YEAR_MONTH));

    private static final Pattern NUMBER = Pattern.compile("\\d{1,8}");

    /** The text in a cell of a cohort whose date is still in the future. */
    private static final String NOT_OBSERVED = "-1";

    /** With this number of rows for each day it is not a mistake: the table has a second dimension. */
    private static final double REPEATED = 1.5;

    private static final Set<String> LONG_KINDS = Set.of("month", "year");

    private final Dimension dimension;
    private final int[] columns;
    private final int width;
    private final ReportRange range;

    private GoogleAnalytics4Table(Dimension dimension, int[] columns, int width, ReportRange range) {
        this.dimension = dimension;
        this.columns = columns;
        this.width = width;
        this.range = range;
    }

    /**
     * The table under a header.
     *
     * @param metrics the name of each metric in this file
     * @return null when its rows are not days or months, or when no column is needed
     */
    static GoogleAnalytics4Table of(RawRow header, List<String> metrics, ReportRange range) {
        Dimension dimension = DIMENSIONS.get(folded(header.first()));
        int[] columns = metrics.stream().mapToInt(name -> column(header, name)).toArray();
        return dimension == null || IntStream.of(columns).allMatch(column -> column < 0)
                ? null
                : new GoogleAnalytics4Table(dimension, columns, header.cells().length, range);
    }

    /** Whether a table is by day or by month, and has a metric. */
    static boolean counts(RawRow header, String metric) {
        return DIMENSIONS.containsKey(folded(header.first())) && column(header, metric) > 0;
    }

    private static int column(RawRow header, String name) {
        return IntStream.range(1, header.cells().length)
                .filter(column -> folded(header.cells()[column]).equals(folded(name)))
                .findFirst()
                .orElse(-1);
    }

    private static String folded(String name) {
        return Normalizer.normalize(name.strip().replace('\u2019', '\''), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[-\\s\u00A0\u202F]+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** Names of the first columns that are understood. */
    static List<String> dimensions() {
        return List.of("Nth day", "N-ième jour", "Date", "Nth month", "N-ième mois", "Year month", "Année et mois");
    }

    /**
     * Whether each day has one row. When days have a text beside them (a channel, a country), or occur several times
     * with different counts, they are divided by something else, and the parts are not the distinct visitors of the
     * day.
     */
    boolean isByPeriodAlone(List<RawRow> rows) {
        List<RawRow> days = rows.stream().filter(row -> !isTotal(row)).toList();
        long distinct = days.stream().map(RawRow::first).distinct().count();
        return days.size() < REPEATED * Math.max(1, distinct)
                && IntStream.range(1, width)
                        .filter(column -> IntStream.of(columns).noneMatch(metric -> metric == column))
                        .noneMatch(column -> Breakdown.isBy(column, days));
    }

    /** Writes the metrics of one row. */
    void read(RawRow row, PeriodRows out) {
        PeriodText period = isTotal(row) ? total() : period(row);
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

    /**
     * An exploration's first row: no date, and "Grand total" past its last column; or a row with this text in its first
     * column.
     */
    private boolean isTotal(RawRow row) {
        return isTotal(row.first())
                && IntStream.range(width, row.cells().length).allMatch(i -> isTotal(row.cells()[i]));
    }

    private static boolean isTotal(String cell) {
        return cell.isBlank() || TotalLabel.isTotal(cell);
    }

    /**
     * The distinct users of the whole range are only here; they are needed only if the range is a period of an
     * indicator.
     */
    private PeriodText total() {
        PeriodText period = range.known() ? range.period() : null;
        return period != null && LONG_KINDS.contains(period.kind()) ? period : null;
    }

    /**
     * Whether a row is a month that is only partly in the range: then its visitors are not the distinct count of the
     * month.
     */
    boolean isPartOfMonth(RawRow row) {
        return !isTotal(row) && period(row) == null;
    }

    /** A wrong day stays a text, which the checks will refuse; null for a part of a month. */
    private PeriodText period(RawRow row) {
        String text = row.first();
        LocalDate first = NUMBER.matcher(text).matches() ? first(text) : null;
        if (row.cells().length < width) {
            return unreadable(ToldCell.of(EtlTexts.text("web.incomplete_line", text)));
        }
        if (first == null) {
            return unreadable(text);
        }
        boolean month = dimension == Dimension.NTH_MONTH || dimension == Dimension.YEAR_MONTH;
        LocalDate last = month ? YearMonth.from(first).atEndOfMonth() : first;
        if (!range.meets(first, last)) {
            return unreadable(ToldCell.of(EtlTexts.text("web.outside_range", text)));
        }
        return range.holds(first, last) ? PeriodText.between(first, last) : null;
    }

    private static PeriodText unreadable(String text) {
        return new PeriodText("day", text, text);
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
