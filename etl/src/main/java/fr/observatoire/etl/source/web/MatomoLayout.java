package fr.observatoire.etl.source.web;

import fr.observatoire.etl.read.FileRefusedException;
import fr.observatoire.etl.read.LayoutMismatchException;
import fr.observatoire.etl.read.RawRow;
import fr.observatoire.etl.read.Rows;
import fr.observatoire.etl.source.Layout;
import fr.observatoire.etl.source.SheetLayout;
import fr.observatoire.etl.source.Table;
import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A report exported by hand from Matomo: a header, then one row for each day, week, month or year, named in the first
 * column. This period is added before each row as columns {@code period}, {@code first} and {@code last}. A file
 * without that column may be a {@link ScheduledReport}.
 */
final class MatomoLayout implements Layout {

    /** Begins the text that is the whole file when the site had no visits; older versions translate it. */
    private static final List<String> NO_DATA = List.of("no data", "aucune donnée", "pas de données", "keine daten");

    /** First words of a report that is divided by something: by country, by channel, by page. */
    private static final Set<String> LABELS = Set.of("label", "libellé", "bezeichnung");

    private final String path;

    /** @param path of the file: the period of a scheduled report is only in its name */
    MatomoLayout(String path) {
        this.path = path;
    }

    @Override
    public Table open(Rows rows, Resource resource, Dialect dialect) throws LayoutMismatchException {
        RawRow header = SheetLayout.firstRow(rows);
        refuseEmpty(header, rows);
        refuseDivided(header);
        if (isDate(header, resource, dialect)) {
            return new Table(
                    Stream.concat(Stream.of("period", "first", "last"), Stream.of(header.cells()))
                            .toList(),
                    header.line(),
                    new Dated(rows));
        }
        List<RawRow> all = new ArrayList<>(List.of(header));
        rows.forEachRemaining(all::add);
        ScheduledReport report = new ScheduledReport(all, resource, dialect);
        if (!report.fits()) {
            throw new LayoutMismatchException("header", header.line(), 0, EtlTexts.text("web.no_date", header.first()));
        }
        return report.table(path);
    }

    private static void refuseEmpty(RawRow header, Rows rows) {
        String text = header.first().replace('\u2019', '\'').toLowerCase(Locale.ROOT);
        if (NO_DATA.stream().anyMatch(text::contains) && !rows.hasNext()) {
            throw new FileRefusedException("empty", header.line(), EtlTexts.text("web.empty", header.first()));
        }
    }

    /** Each line of such a report counts a part of the visits; when it begins with a date, only these words show it. */
    private static void refuseDivided(RawRow header) throws LayoutMismatchException {
        for (String cell : header.cells()) {
            if (LABELS.contains(cell.strip().toLowerCase(Locale.ROOT))) {
                throw new LayoutMismatchException(
                        "divided",
                        header.line(),
                        header.cells().length,
                        EtlTexts.text("web.report_divided", cell.strip()));
            }
        }
    }

    private static boolean isDate(RawRow header, Resource resource, Dialect dialect) {
        return resource.schema().fields().stream()
                .filter(field -> field.name().equals("date"))
                .flatMap(field -> field.headerNames(dialect.lang()).stream())
                .anyMatch(name -> name.equalsIgnoreCase(header.first()));
    }

    /** The rows, each with its period in front. */
    private record Dated(Rows rows) implements Iterator<RawRow> {

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public RawRow next() {
            RawRow row = rows.next();
            if (row.blank()) {
                return row;
            }
            PeriodText period = PeriodText.of(row.first());
            return new RawRow(
                    row.line(),
                    Stream.concat(Stream.of(period.kind(), period.first(), period.last()), Stream.of(row.cells()))
                            .toArray(String[]::new));
        }
    }
}
