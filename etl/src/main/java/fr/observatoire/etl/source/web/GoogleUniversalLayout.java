package fr.observatoire.etl.source.web;

import fr.observatoire.etl.read.DateText;
import fr.observatoire.etl.read.FileRefusedException;
import fr.observatoire.etl.read.LayoutMismatchException;
import fr.observatoire.etl.read.RawRow;
import fr.observatoire.etl.read.Rows;
import fr.observatoire.etl.source.Layout;
import fr.observatoire.etl.source.Table;
import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import fr.observatoire.warehouse.catalog.SourceContract.FieldType;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Google Universal Analytics: lines that begin with {@code #} (the site's view, the report, the range), then tables
 * divided by blank lines. The one by day or by month is read; its last row, without a date, holds the totals.
 *
 * <p>What is known from outside the table is added before each row, as columns {@code site} and {@code period}:
 * {@code day}, {@code month}, or {@code part-of-month} where the range begins or ends within the month.
 */
final class GoogleUniversalLayout implements Layout {

    /** First cells of headers, in English and French, and the period of their rows. */
    private static final Map<String, String> PERIODS = Map.of(
            "Day Index", "day",
            "Month Index", "month",
            "Index des jours", "day",
            "Index des mois", "month");

    /**
     * First cells of tables that cannot be dated: weeks are numbered from the first day of the range, which may be any
     * day of a week, and the stated range may differ from that of the rows.
     */
    private static final Set<String> UNDATED =
            Set.of("Week Index", "Week", "Index des semaines", "Semaine", "Hour Index", "Index des heures");

    private static final Pattern HEADER = Pattern.compile("\\p{L}\\D*");

    private static final Pattern MONTH_NUMBER = Pattern.compile("\\d{1,3}");

    @Override
    public Table open(Rows rows, Resource resource, Dialect dialect) throws LayoutMismatchException {
        List<String> comments = new ArrayList<>();
        RawRow first = null;
        while (rows.hasNext()) {
            RawRow row = rows.next();
            if (row.first().startsWith("#")) {
                comments.add(row.first().substring(1).strip());
            } else if (PERIODS.containsKey(row.first())) {
                return table(row, new ExportRange(comments), rows, new Metrics(row, resource, dialect), dialect);
            } else if (first == null && !row.blank()) {
                first = row;
            }
        }
        throw first != null && UNDATED.contains(first.first()) ? undated(first) : noTable(first);
    }

    private static LayoutMismatchException undated(RawRow header) {
        return new LayoutMismatchException(
                "undated", header.line(), header.cells().length, EtlTexts.text("web.undated", header.first()));
    }

    private static LayoutMismatchException noTable(RawRow first) {
        return new LayoutMismatchException(
                "header",
                first == null ? 1 : first.line(),
                0,
                first == null ? EtlTexts.text("web.no_index") : EtlTexts.text("web.other_index", first.first()));
    }

    private static Table table(RawRow header, ExportRange range, Rows rows, Metrics metrics, Dialect dialect) {
        String period = PERIODS.get(header.first());
        DateText dates = new DateText(FieldType.DATE, dialect.dateFormat(), dialect.lang());
        return new Table(
                Stream.concat(Stream.of("site", "period"), metrics.columns()).toList(),
                header.line(),
                new RowsOfTable(rows, dates, read -> {
                    metrics.refuseDivided(read);
                    RawRow row = period.equals("month") ? dated(read, range, dates) : read;
                    LocalDate date = dates.parse(row.first());
                    boolean part = period.equals("month") && date != null && !range.holdsMonthOf(date);
                    return new RawRow(
                            row.line(),
                            Stream.concat(Stream.of(range.site(), part ? "part-of-month" : period), metrics.cells(row))
                                    .toArray(String[]::new));
                }),
                row -> row.cells().length > 2 && row.cells()[2].isBlank(),
                List.of());
    }

    /** Months can be numbers, where 0 is the month of the first day of the range. */
    private static RawRow dated(RawRow row, ExportRange range, DateText dates) {
        if (!MONTH_NUMBER.matcher(row.first()).matches() || range.start() == null) {
            return row;
        }
        String[] cells = row.cells().clone();
        cells[0] = dates.format(range.start().withDayOfMonth(1).plusMonths(Integer.parseInt(row.first())));
        return new RawRow(row.line(), cells);
    }

    /** The rows up to the blank line that ends the table. */
    private static final class RowsOfTable implements Iterator<RawRow> {

        private final Rows rows;
        private final DateText dates;
        private final UnaryOperator<RawRow> widened;
        private RawRow ahead;

        RowsOfTable(Rows rows, DateText dates, UnaryOperator<RawRow> widened) {
            this.rows = rows;
            this.dates = dates;
            this.widened = widened;
            this.ahead = advance();
        }

        private RawRow advance() {
            RawRow row = rows.hasNext() ? rows.next() : null;
            if (row == null || row.blank()) {
                refuseRest();
                return null;
            }
            return widened.apply(row);
        }

        /** Days below the blank line without a header belong to this table too, which would otherwise end too early. */
        private void refuseRest() {
            boolean underHeader = false;
            while (rows.hasNext()) {
                RawRow row = rows.next();
                if (PERIODS.containsKey(row.first())) {
                    return;
                }
                boolean interrupted = !underHeader
                        && !row.blank()
                        && !HEADER.matcher(row.first()).matches();
                underHeader |= !row.blank();
                if (interrupted || dates.parse(row.first()) != null) {
                    throw new FileRefusedException(
                            "interrupted", row.line(), EtlTexts.text("web.interrupted", row.line()));
                }
            }
        }

        @Override
        public boolean hasNext() {
            return ahead != null;
        }

        @Override
        public RawRow next() {
            if (ahead == null) {
                throw new NoSuchElementException();
            }
            RawRow row = ahead;
            ahead = advance();
            return row;
        }
    }
}
