package fr.observatoire.etl.source.web;

import fr.observatoire.etl.read.LayoutMismatchException;
import fr.observatoire.etl.read.RawRow;
import fr.observatoire.etl.source.Table;
import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import fr.observatoire.warehouse.catalog.SourceContract.Field;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import fr.observatoire.warehouse.text.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A report of Matomo without a date; its period is in the name of the file. A report sent by mail has several tables
 * with titles, divided by blank lines: the overview has one metric in each line ({@code Visits,31}) and becomes one row
 * of that period; the others are by page, by country or by hour, and are left out. A report exported by hand for a
 * single period has a header and one row.
 */
final class ScheduledReport {

    private static final List<String> METRICS = List.of("visitors", "sessions");

    private final List<RawRow> rows;
    private final List<Field> metrics;
    private final Dialect dialect;

    /** @param rows all rows of the file */
    ScheduledReport(List<RawRow> rows, Resource resource, Dialect dialect) {
        this.rows = turned(rows);
        this.dialect = dialect;
        this.metrics = resource.schema().fields().stream()
                .filter(field -> METRICS.contains(field.name()))
                .toList();
    }

    /** Turns a header with one row into one metric for each line; anything else is unchanged. */
    private static List<RawRow> turned(List<RawRow> rows) {
        List<RawRow> filled = rows.stream().filter(row -> !row.blank()).toList();
        int width = filled.get(0).cells().length;
        if (filled.size() != 2 || width <= 2 || filled.get(1).cells().length != width) {
            return rows;
        }
        RawRow names = filled.get(0);
        RawRow values = filled.get(1);
        return IntStream.range(0, width)
                .mapToObj(i -> new RawRow(values.line(), names.cells()[i], values.cells()[i]))
                .toList();
    }

    /** Whether the file has a line that counts the visits of the whole period. */
    boolean fits() {
        return overview(metrics.get(METRICS.indexOf("sessions"))) != null;
    }

    /**
     * The overview as a table of one row.
     *
     * @throws LayoutMismatchException when there is no period in the name of the file
     */
    Table table(String path) throws LayoutMismatchException {
        PeriodText period = NamedPeriod.of(path);
        RawRow sessions = overview(metrics.get(METRICS.indexOf("sessions")));
        if (period == null) {
            throw new LayoutMismatchException(
                    "period", sessions.line(), METRICS.size(), EtlTexts.text("web.no_period"));
        }
        List<String> header = new ArrayList<>(List.of("period", "first", "last", "date"));
        List<String> cells = new ArrayList<>(List.of(period.kind(), period.first(), period.last(), ""));
        for (Field metric : metrics) {
            RawRow row = overview(metric);
            header.add(metric.headerNames(dialect.lang()).get(0));
            cells.add(row == null ? "" : row.cells()[1]);
        }
        RawRow row = new RawRow(sessions.line(), cells.toArray(String[]::new));
        return new Table(header, sessions.line(), List.of(row).iterator(), passedOver());
    }

    /** The first line with a metric. Later tables may contain a page with that name. */
    private RawRow overview(Field metric) {
        Set<String> names = new HashSet<>();
        metric.headerNames(dialect.lang()).forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        return rows.stream()
                .filter(row -> row.cells().length == 2 && !row.cells()[1].isBlank())
                .filter(row -> names.contains(row.first().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    private List<Text> passedOver() {
        List<Text> titles = new ArrayList<>();
        RawRow before = null;
        for (RawRow row : rows) {
            boolean title = filled(row) == 1 && (before == null || before.blank());
            if (title) {
                titles.add(EtlTexts.text("web.quoted", row.first()));
            }
            before = row;
        }
        return titles.size() < 2 ? List.of() : List.of(EtlTexts.text("web.scheduled_report", Text.join(", ", titles)));
    }

    private static long filled(RawRow row) {
        return Stream.of(row.cells()).filter(cell -> !cell.isBlank()).count();
    }
}
