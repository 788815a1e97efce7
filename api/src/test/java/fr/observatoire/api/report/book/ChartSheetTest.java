package fr.observatoire.api.report.book;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.workbook.Workbooks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The charts of a workbook: made of its cells, so that they change with them. */
class ChartSheetTest {

    private static final BookChart MONTHS = new BookChart(
            BookChart.Kind.LINES,
            "Visiteurs 2026",
            List.of("Mois", "2026", "2025"),
            List.of(
                    new BookChart.Row("janv.", Arrays.asList(null, 12.5)),
                    new BookChart.Row("févr.", List.of(30., 20.))),
            "Visiteurs",
            false);

    private static final BookChart TARGETS = new BookChart(
            BookChart.Kind.BARS,
            "Taux",
            List.of("Indicateur", "Taux"),
            List.of(new BookChart.Row("Ventes", List.of(.5))),
            "Part de l’objectif",
            true);

    private static byte[] workbook() throws IOException {
        return Workbooks.write(book -> book.newWorksheet("Synthèse").value(0, 0, "Titre"));
    }

    private static XSSFWorkbook drawn(List<BookChart> charts) throws IOException {
        return new XSSFWorkbook(
                new ByteArrayInputStream(ChartSheet.added(workbook(), "Graphiques", charts, "Office & co", "fr")));
    }

    @Test
    void aWorkbookWithoutChartsStaysAsItIs() throws IOException {
        byte[] workbook = workbook();
        assertArrayEquals(workbook, ChartSheet.added(workbook, "Graphiques", List.of(), "", "fr"));
    }

    /** A missing month is no nought, neither in the cell nor in the line. */
    @Test
    void eachChartIsDrawnFromTheCellsBesideIt() throws IOException {
        try (XSSFWorkbook book = drawn(List.of(MONTHS, TARGETS))) {
            XSSFSheet sheet = book.getSheetAt(1);
            assertEquals("Graphiques", sheet.getSheetName(), "the second sheet");
            assertEquals(2, sheet.getDrawingPatriarch().getCharts().size());
            XSSFChart months = sheet.getDrawingPatriarch().getCharts().get(0);
            XDDFLineChartData lines =
                    (XDDFLineChartData) months.getChartSeries().get(0);
            assertEquals(
                    "Graphiques!$C$2:$C$3", lines.getSeries(1).getValuesData().getDataRangeReference());
            assertEquals(20, sheet.getRow(2).getCell(2).getNumericCellValue());
            assertEquals("#,##0.0#", sheet.getRow(1).getCell(2).getCellStyle().getDataFormatString());
            assertEquals(CellType.BLANK, sheet.getRow(1).getCell(1).getCellType(), "unknown");
            assertFalse(months.getCTChart().getPlotVisOnly().getVal(), "hidden rows stay drawn");
        }
    }

    /** Without a colour of its own a series is drawn in white by programs that find no theme. */
    @Test
    void everySeriesSaysItsColour() throws IOException {
        try (XSSFWorkbook book = drawn(List.of(MONTHS, TARGETS))) {
            for (XSSFChart chart : book.getSheetAt(1).getDrawingPatriarch().getCharts()) {
                String xml = chart.getCTChart().getPlotArea().xmlText();
                int series = xml.split("<c:ser>").length - 1;
                assertEquals(series, xml.split("</c:tx><c:spPr>").length - 1, xml);
                assertTrue(chart.getCTChartSpace().xmlText().contains("<c:lang val=\"fr-FR\"/>"), "the language");
            }
        }
    }
}
