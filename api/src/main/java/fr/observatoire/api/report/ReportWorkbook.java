package fr.observatoire.api.report;

import fr.observatoire.api.report.Report.Beside;
import fr.observatoire.api.report.Report.Chapter;
import fr.observatoire.api.report.Report.Line;
import fr.observatoire.api.report.book.BookChart;
import fr.observatoire.api.report.book.ChartSheet;
import fr.observatoire.warehouse.comparison.AttainmentRow;
import fr.observatoire.warehouse.comparison.ChangeForm;
import fr.observatoire.warehouse.comparison.YearOverYearRow;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.read.Contradiction;
import fr.observatoire.warehouse.read.SourceStatus;
import fr.observatoire.warehouse.workbook.Workbooks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The report as a workbook: the year, two charts, and its months beside both bases; one sheet for each chapter, its indicators with
 * their units as row headers, figures as numbers and the status of each beside it; then contradictions, if any, and
 * sources. Every table can be filtered.
 */
final class ReportWorkbook {

    private static final int HUNDRED = 100;
    private static final int MONTHS = 12;
    private static final String PERCENT = "0.0%";
    // Opacity first: the schema asks for eight digits.
    private static final String NAVY = "FF12436D";
    private static final String WHITE = "FFFFFFFF";
    private static final String RULE = "FFD9E2EA";
    private static final float MARGIN = 0.4f;
    private static final int HEAD_LINES = 3;
    /** Height of a line of text, in points. */
    private static final double LINE = 15;

    private static final double NARROWEST = 11;
    private static final double WIDEST = 38;
    /**
     * In a table with many columns, texts are broken earlier, because the table is printed as wide as a page and its
     * letters must stay readable.
     */
    private static final double WIDEST_OF_MANY = 24;

    private static final int MANY_COLUMNS = 8;
    /** Space around the longest text. */
    private static final double AROUND = 3;

    private final Report report;
    private final ReportText text;
    private final List<Beside> beside;

    private ReportWorkbook(Report report) {
        this.report = report;
        this.text = new ReportText(report);
        this.beside = report.beside().get();
    }

    static byte[] write(Report report) throws IOException {
        ReportWorkbook sheets = new ReportWorkbook(report);
        List<BookChart> charts = new ReportCharts(report, sheets.text, sheets.beside).all();
        return ChartSheet.added(
                Workbooks.write(sheets::fill),
                sheets.text.word("charts"),
                charts,
                sheets.text.foot(),
                sheets.text.lang());
    }

    private void fill(Workbook workbook) {
        summary(workbook.newWorksheet(text.word("summary")));
        if (beside.stream().anyMatch(each -> !each.months().isEmpty())) {
            months(workbook.newWorksheet(text.word("months")));
        }
        for (Chapter chapter : report.chapters()) {
            Worksheet sheet = workbook.newWorksheet(text.word("sheet", chapter.code()));
            List<List<Object>> rows = new ArrayList<>();
            chapter.lines().forEach(line -> rows.add(row(line)));
            table(sheet, text.word("chapter.title", chapter.title(), report.year()), heads(), rows);
        }
        if (!text.comments().isEmpty()) {
            List<List<Object>> comments = new ArrayList<>();
            text.comments().forEach(each -> comments.add(new ArrayList<>(each)));
            Worksheet sheet = workbook.newWorksheet(text.word("comments"));
            table(sheet, text.commentsTitle(), text.commentHeads(), comments);
        }
        if (!report.contradictions().isEmpty()) {
            List<List<Object>> contradictions = new ArrayList<>();
            report.contradictions().forEach(each -> contradictions.add(row(each)));
            table(
                    workbook.newWorksheet(text.word("contradictions")),
                    text.word("contradictions.title", report.contradictions().size()),
                    text.contradictionHeads(),
                    contradictions);
        }
        List<List<Object>> sources = new ArrayList<>();
        report.sources().forEach(each -> sources.add(row(each)));
        Worksheet last = workbook.newWorksheet(text.word("sources"));
        table(last, text.word("sources.title"), text.sourceHeads(), sources);
        int row = sources.size() + 2;
        last.value(row, 0, text.office());
        last.value(row + 1, 0, text.published());
        last.value(row + 2, 0, text.synthetic());
    }

    private void summary(Worksheet sheet) {
        List<String> heads = new ArrayList<>(
                List.of(text.word("indicator_unit"), text.word("chapter"), text.word("results", report.year())));
        heads.addAll(comparisonHeads());
        List<List<Object>> rows = new ArrayList<>();
        for (Beside each : beside) {
            List<Object> row = new ArrayList<>(List.of(
                    text.labelWithUnit(each.indicator()), each.indicator().chapter()));
            row.addAll(comparison(each.years()));
            rows.add(row);
        }
        commented(
                heads,
                rows,
                beside.stream()
                        .map(each -> text.comment(
                                each.indicator(), each.years().get(0).period()))
                        .toList());
        table(sheet, text.title(), heads, rows);
        text.hiddenGoals().ifPresent(remark -> sheet.value(rows.size() + 2, 0, remark));
    }

    private void months(Worksheet sheet) {
        List<String> heads = new ArrayList<>(
                List.of(text.word("indicator_unit"), text.word("month"), text.word("value", report.year())));
        heads.addAll(comparisonHeads());
        List<List<Object>> rows = new ArrayList<>();
        List<String> comments = new ArrayList<>();
        for (Beside each : beside) {
            for (int month = 0; !each.months().isEmpty() && month < MONTHS; month++) {
                int at = month;
                List<YearOverYearRow> compared =
                        each.months().stream().map(base -> base.get(at)).toList();
                List<Object> row = new ArrayList<>(List.of(
                        text.labelWithUnit(each.indicator()),
                        text.name(compared.get(0).period())));
                row.addAll(comparison(compared));
                rows.add(row);
                comments.add(text.comment(each.indicator(), compared.get(0).period()));
            }
        }
        commented(heads, rows, comments);
        table(sheet, text.word("months"), heads, rows);
    }

    /** A column with what the office says of the figures, if it says anything of one of them. */
    private void commented(List<String> heads, List<List<Object>> rows, List<String> comments) {
        if (comments.stream().allMatch(Objects::isNull)) {
            return;
        }
        heads.add(text.commentHeads().get(2));
        for (int row = 0; row < rows.size(); row++) {
            rows.get(row).add(comments.get(row));
        }
    }

    private List<String> comparisonHeads() {
        List<String> heads = new ArrayList<>(List.of(text.word("status", report.year()), text.word("until")));
        for (int base : report.bases()) {
            heads.add(text.word("same_dates", base));
            heads.add(text.word("change", base));
            heads.add(text.word("change_percent", base));
            heads.add(text.word("comparability", base));
        }
        return heads;
    }

    /** The figure, and what it is beside the same dates of each base. */
    private List<Object> comparison(List<YearOverYearRow> rows) {
        YearOverYearRow first = rows.get(0);
        List<Object> cells = new ArrayList<>();
        cells.add(first.value());
        cells.add(text.status(first.period(), first.status()));
        cells.add(text.until(rows));
        for (YearOverYearRow row : rows) {
            boolean telling = row.changeForm() == ChangeForm.PERCENT;
            cells.add(row.baseValue());
            cells.add(row.change());
            cells.add(telling ? new Ratio(row.changePercent() / HUNDRED) : null);
            cells.add(row.change() == null ? null : text.comparability(row));
        }
        return cells;
    }

    /** A number that a spreadsheet shows in percent. */
    private record Ratio(double value) {}

    private List<String> heads() {
        List<String> heads = new ArrayList<>(List.of(text.word("indicator_unit"), text.word("objective")));
        for (int year : report.years()) {
            heads.add(text.word("results", year));
            heads.add(text.word("status", year));
        }
        heads.add(text.word("threshold", report.year()));
        heads.add(text.word("rate", report.year()));
        heads.add(text.word("verdict", report.year()));
        return heads;
    }

    private List<Object> row(Line line) {
        List<Object> row = new ArrayList<>();
        row.add(text.labelWithUnit(line.indicator()));
        row.add(line.objective());
        for (Observation result : line.results()) {
            row.add(result.value());
            row.add(text.status(result));
        }
        AttainmentRow attainment = line.attainment();
        row.add(attainment.threshold());
        row.add(attainment.rate() == null ? null : new Ratio(attainment.rate()));
        row.add(text.verdict(line));
        return row;
    }

    private List<Object> row(Contradiction one) {
        return withNumbers(text.cells(one), 2, Arrays.asList(one.stated(), one.computed()));
    }

    private List<Object> row(SourceStatus source) {
        return withNumbers(text.cells(source), 1, List.of(source.files(), source.rowsRead(), source.rowsRefused()));
    }

    /** The words of a row of a slide, but with real numbers where possible. */
    private static List<Object> withNumbers(List<String> words, int from, List<? extends Number> numbers) {
        List<Object> row = new ArrayList<>(words);
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.get(i) != null) {
                row.set(from + i, numbers.get(i));
            }
        }
        return row;
    }

    /** A table whose heading row stays visible on the screen and is on each printed page; it is as wide as a page. */
    private void table(Worksheet sheet, String title, List<String> heads, List<List<Object>> rows) {
        double[] widths = IntStream.range(0, heads.size())
                .mapToDouble(column -> width(heads, rows, column))
                .toArray();
        for (int column = 0; column < heads.size(); column++) {
            sheet.value(0, column, heads.get(column));
            sheet.width(column, widths[column]);
            int place = column;
            boolean numbers =
                    rows.stream().anyMatch(row -> row.get(place) instanceof Number || row.get(place) instanceof Ratio);
            sheet.style(0, column)
                    .bold()
                    .fontColor(WHITE)
                    .fillColor(NAVY)
                    .wrapText(true)
                    .verticalAlignment("center")
                    .horizontalAlignment(numbers ? "right" : "left")
                    .indent(numbers ? 0 : 1)
                    .set();
        }
        sheet.rowHeight(0, HEAD_LINES * LINE);
        for (int row = 0; row < rows.size(); row++) {
            int lines = 1;
            for (int column = 0; column < heads.size(); column++) {
                Object value = rows.get(row).get(column);
                put(sheet, row + 1, column, value);
                lines = Math.max(lines, lines(value, widths[column]));
            }
            sheet.rowHeight(row + 1, lines * LINE);
        }
        sheet.freezePane(1, 1);
        if (!rows.isEmpty()) {
            sheet.setAutoFilter(0, 0, rows.size(), heads.size() - 1);
        }
        sheet.repeatRows(0);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(MARGIN);
        sheet.rightMargin(MARGIN);
        sheet.header(literal(title), Position.LEFT);
        sheet.footer(literal(text.foot()), Position.LEFT);
        sheet.footer("&P / &N", Position.RIGHT);
    }

    /** In the margins of a sheet an ampersand begins a code. */
    private static String literal(String text) {
        return text.replace("&", "&&");
    }

    /** Wide enough for the texts, up to the width at which they are broken. */
    private static double width(List<String> heads, List<List<Object>> rows, int column) {
        double longestWord = Stream.of(heads.get(column).split(" "))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        double longest = rows.stream()
                .map(row -> row.get(column))
                .filter(String.class::isInstance)
                .mapToInt(value -> ((String) value).length())
                .max()
                .orElse(0);
        double widest = heads.size() < MANY_COLUMNS ? WIDEST : WIDEST_OF_MANY;
        return Math.max(NARROWEST, Math.min(widest, Math.max(longestWord, longest) + AROUND));
    }

    private static int lines(Object value, double width) {
        return value instanceof String text ? (int) Math.ceil((text.length() + 1) / width) : 1;
    }

    private static void put(Worksheet sheet, int row, int column, Object value) {
        StyleSetter style = sheet.style(row, column)
                .verticalAlignment("center")
                .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                .borderColor(BorderSide.BOTTOM, RULE);
        if (value instanceof Ratio ratio) {
            sheet.value(row, column, ratio.value());
            style.format(PERCENT).set();
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
            // With "#,##0.##" a spreadsheet writes a comma after whole numbers.
            boolean whole = number.doubleValue() == Math.rint(number.doubleValue());
            style.format(whole ? "#,##0" : "#,##0.0#").set();
        } else {
            if (value != null) {
                sheet.value(row, column, value.toString());
            }
            style.wrapText(true).horizontalAlignment("left").indent(1).set();
        }
    }
}
