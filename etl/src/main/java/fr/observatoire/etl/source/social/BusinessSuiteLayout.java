package fr.observatoire.etl.source.social;

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
import fr.observatoire.warehouse.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Meta Business Suite: {@code sep=,}, a line with the chart's title, the header {@code "Date","Primary"}, one row for
 * each day; several charts can follow each other in one file. The title is added before each row as column
 * {@code chart}, because nothing else says what is counted. Charts that the contract does not know are left out and
 * named.
 */
final class BusinessSuiteLayout implements Layout {

    private static final String DATE = "date";

    private final String path;

    /** @param path of the file: when a title does not name its network, the name of the file or folder must */
    BusinessSuiteLayout(String path) {
        this.path = path;
    }

    @Override
    public Table open(Rows rows, Resource resource, Dialect dialect) throws LayoutMismatchException {
        RawRow title = SheetLayout.firstRow(rows);
        if (isHintForExcel(title)) {
            title = SheetLayout.firstRow(rows);
        }
        ChartTitles titles = new ChartTitles(resource, path);
        RawRow header = rows.hasNext() ? rows.next() : title;
        while (header.blank() && rows.hasNext()) {
            header = rows.next();
        }
        if (!isHeader(header)) {
            throw titles.known(title.first()) == null ? titles.misfit(title) : noHeader(header);
        }
        Charts charts = new Charts(title.first(), titles);
        readWhole(charts, rows);
        if (charts.lines.isEmpty() && !charts.passedOver.isEmpty()) {
            throw titles.misfit(title);
        }
        return new Table(
                Stream.concat(Stream.of("chart"), Stream.of(header.cells())).toList(),
                header.line(),
                charts.lines.iterator(),
                charts.sentences());
    }

    /**
     * After a header that fits, the delimiter is certainly right, so quotes that do not close mean that the file was
     * cut.
     */
    private static void readWhole(Charts charts, Rows rows) {
        try {
            charts.read(rows);
        } catch (FileRefusedException e) {
            throw new FileRefusedException("truncated", e.line(), e.text());
        }
    }

    private static LayoutMismatchException noHeader(RawRow row) {
        return new LayoutMismatchException("header", row.line(), 1, EtlTexts.text("social.no_date", row.first()));
    }

    private static boolean isHeader(RawRow row) {
        return row.first().strip().equalsIgnoreCase(DATE);
    }

    private static boolean isHintForExcel(RawRow row) {
        return row.first().startsWith("sep=");
    }

    /** The rows of the known charts, each with its title in front. A row is a title when a header follows. */
    private static final class Charts {

        private final ChartTitles titles;
        private final List<RawRow> lines = new ArrayList<>();
        private final Map<String, Integer> passedOver = new LinkedHashMap<>();
        private String title;

        Charts(String title, ChartTitles titles) {
            this.title = title;
            this.titles = titles;
        }

        void read(Rows rows) {
            RawRow before = null;
            while (rows.hasNext()) {
                RawRow row = rows.next();
                if (row.blank() || isHintForExcel(row)) {
                    continue;
                }
                if (isHeader(row)) {
                    title = before == null ? title : before.first();
                    before = null;
                } else {
                    take(before);
                    before = row;
                }
            }
            take(before);
        }

        private void take(RawRow row) {
            if (row == null) {
                return;
            }
            String chart = titles.known(title);
            if (chart == null) {
                passedOver.merge(title, 1, Integer::sum);
            } else {
                lines.add(new RawRow(
                        row.line(),
                        Stream.concat(Stream.of(chart), Stream.of(row.cells())).toArray(String[]::new)));
            }
        }

        List<Text> sentences() {
            return passedOver.entrySet().stream()
                    .map(chart ->
                            EtlTexts.text("social.chart_passed_over", titles.unknown(chart.getKey()), chart.getValue()))
                    .toList();
        }
    }
}
