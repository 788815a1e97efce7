package fr.observatoire.api.report.book;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The sheet of a workbook with charts, each beside its own table. That table has no filter: a chart of rows that a reader
 * sorts or hides would show other rows, and its title would be untrue.
 */
public final class ChartSheet {

    /** Rows that a chart takes, at least; a table may be longer. */
    private static final int LEAST_ROWS = 20;

    private static final int NAME_WIDTH = 34 * 256;
    private static final int VALUE_WIDTH = 14 * 256;
    private static final float HEAD_HEIGHT = 30;
    private static final byte OPAQUE = (byte) 0xFF;
    // Opacity first: the schema asks for four bytes.
    private static final byte[] NAVY = {OPAQUE, 0x12, 0x43, 0x6D};
    private static final byte[] WHITE = {OPAQUE, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF};
    private static final byte[] RULE = {OPAQUE, (byte) 0xD9, (byte) 0xE2, (byte) 0xEA};

    private final XSSFSheet sheet;
    private final XSSFCellStyle head;
    private final String lang;
    private final Map<String, XSSFCellStyle> styles = new HashMap<>();

    private ChartSheet(XSSFSheet sheet, String lang) {
        this.sheet = sheet;
        this.head = head();
        this.lang = lang;
    }

    /**
     * The same workbook with a second sheet; without charts, as it is.
     *
     * @param foot below each printed page
     * @param lang of the texts
     */
    public static byte[] added(byte[] workbook, String name, List<BookChart> charts, String foot, String lang)
            throws IOException {
        if (charts.isEmpty()) {
            return workbook;
        }
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet(name);
            book.setSheetOrder(name, 1);
            new ChartSheet(sheet, lang).fill(charts);
            // An ampersand begins a code there.
            sheet.getFooter().setLeft(foot.replace("&", "&&"));
            sheet.getFooter().setRight("&P / &N");
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private void fill(List<BookChart> charts) {
        int most = charts.stream().mapToInt(chart -> chart.heads().size()).max().orElseThrow();
        sheet.setColumnWidth(0, NAME_WIDTH);
        for (int column = 1; column < most; column++) {
            sheet.setColumnWidth(column, VALUE_WIDTH);
        }
        int top = 0;
        for (BookChart chart : charts) {
            int rows = Math.max(LEAST_ROWS, chart.rows().size() + 2);
            write(chart, top);
            new DrawnChart(sheet, chart, lang).draw(top, most + 1, rows);
            top += rows + 1;
        }
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private void write(BookChart chart, int top) {
        XSSFRow heads = sheet.createRow(top);
        heads.setHeightInPoints(HEAD_HEIGHT);
        for (int column = 0; column < chart.heads().size(); column++) {
            XSSFCell cell = heads.createCell(column);
            cell.setCellValue(chart.heads().get(column));
            cell.setCellStyle(head);
        }
        for (int at = 0; at < chart.rows().size(); at++) {
            BookChart.Row one = chart.rows().get(at);
            XSSFRow row = sheet.createRow(top + 1 + at);
            XSSFCell name = row.createCell(0);
            name.setCellValue(one.name());
            name.setCellStyle(style("General"));
            for (int column = 0; column < one.values().size(); column++) {
                put(row.createCell(column + 1), one.values().get(column), chart.percent());
            }
        }
    }

    private void put(XSSFCell cell, Double value, boolean percent) {
        cell.setCellStyle(style(NumberFormats.of(value, percent)));
        if (value != null) {
            cell.setCellValue(value);
        }
    }

    private XSSFCellStyle style(String format) {
        return styles.computeIfAbsent(format, this::made);
    }

    private XSSFCellStyle made(String format) {
        XSSFCellStyle style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(new XSSFColor(RULE));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private XSSFCellStyle head() {
        XSSFCellStyle style = sheet.getWorkbook().createCellStyle();
        XSSFFont font = sheet.getWorkbook().createFont();
        font.setBold(true);
        font.setColor(new XSSFColor(WHITE));
        style.setFont(font);
        style.setFillForegroundColor(new XSSFColor(NAVY));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setWrapText(true);
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }
}
