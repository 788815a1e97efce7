package fr.observatoire.api.report.book;

import fr.observatoire.api.chart.ChartColor;
import fr.observatoire.api.chart.Theme;
import fr.observatoire.api.report.book.BookChart.Kind;
import java.awt.Color;
import java.util.List;
import java.util.Objects;
import javax.xml.namespace.QName;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraph;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTDrawing;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTGraphicalObjectFrame;

/**
 * A chart beside its table. Every series says its colour and its line: the workbook has no theme that a program could take
 * them from.
 */
record DrawnChart(XSSFSheet sheet, BookChart chart, String lang) {

    private static final int COLUMNS = 10;
    private static final int GAP = 60;
    private static final double SIZE = 10;
    /** In hundredths of a point. */
    private static final int TITLE_SIZE = 1200;

    private static final double MAIN_LINE = 2.5;
    private static final double OTHER_LINE = 1.5;
    private static final double THIN_LINE = .75;
    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final Color GRID = new Color(0xD9E2EA);

    private static final List<Look> LOOKS = List.of(
            new Look(ChartColor.NAVY, MarkerStyle.CIRCLE, PresetLineDash.SOLID),
            new Look(ChartColor.TEAL, MarkerStyle.SQUARE, PresetLineDash.DASH),
            new Look(ChartColor.PLUM, MarkerStyle.TRIANGLE, PresetLineDash.SYSTEM_DOT));

    /** Colour, sign and stroke together tell the series apart, also in black and white. */
    private record Look(ChartColor ink, MarkerStyle marker, PresetLineDash dash) {

        Color color() {
            return Theme.LIGHT.ink(ink);
        }
    }

    void draw(int top, int left, int rows) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFChart drawn = drawing.createChart(new XSSFClientAnchor(0, 0, 0, 0, left, top, left + COLUMNS, top + rows));
        drawn.setTitleText(chart.title());
        drawn.setTitleOverlay(false);
        CTTextParagraph title = drawn.getCTChart().getTitle().getTx().getRich().getPArray(0);
        title.getRArray(0).getRPr().setSz(TITLE_SIZE);
        drawn.displayBlanksAs(DisplayBlanks.GAP);
        // Otherwise a chart loses the rows that a reader hides.
        drawn.getCTChart().getPlotVisOnly().setVal(false);
        XDDFChartData data = chart.kind() == Kind.LINES ? lines(drawn) : bars(drawn);
        for (int series = 0; series < chart.heads().size() - 1; series++) {
            add(data, top, series);
        }
        drawn.plot(data);
        if (chart.heads().size() > 2) {
            drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
        complete(drawn);
        frame(drawing).getNvGraphicFramePr().getCNvPr().setDescr(description());
    }

    private static CTGraphicalObjectFrame frame(XSSFDrawing drawing) {
        CTDrawing anchors = drawing.getCTDrawing();
        return anchors.getTwoCellAnchorArray(anchors.sizeOfTwoCellAnchorArray() - 1)
                .getGraphicFrame();
    }

    /** For people who do not see the chart, who have the table too. */
    private String description() {
        return chart.title() + " (" + String.join(", ", chart.heads()) + ")";
    }

    private XDDFLineChartData lines(XSSFChart drawn) {
        XDDFCategoryAxis names = names(drawn, AxisPosition.BOTTOM);
        XDDFLineChartData lines =
                (XDDFLineChartData) drawn.createData(ChartTypes.LINE, names, values(drawn, AxisPosition.LEFT));
        lines.setGrouping(Grouping.STANDARD);
        return lines;
    }

    private XDDFBarChartData bars(XSSFChart drawn) {
        XDDFCategoryAxis names = names(drawn, AxisPosition.LEFT);
        names.setOrientation(AxisOrientation.MAX_MIN);
        XDDFValueAxis values = values(drawn, AxisPosition.BOTTOM);
        // Below the last of the bars, although the first is on top.
        values.setCrosses(AxisCrosses.MAX);
        XDDFBarChartData bars = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, names, values);
        bars.setBarDirection(BarDirection.BAR);
        bars.setGapWidth(GAP);
        bars.setVaryColors(false);
        return bars;
    }

    private XDDFCategoryAxis names(XSSFChart drawn, AxisPosition place) {
        XDDFCategoryAxis axis = drawn.createCategoryAxis(place);
        axis.setTitle(chart.heads().get(0));
        axis.getOrAddTextProperties().setFontSize(SIZE);
        axis.getOrAddShapeProperties().setLineProperties(line(Theme.LIGHT.ink(ChartColor.GREY), THIN_LINE));
        return axis;
    }

    private XDDFValueAxis values(XSSFChart drawn, AxisPosition place) {
        XDDFValueAxis axis = drawn.createValueAxis(place);
        axis.setTitle(chart.unit());
        axis.setCrosses(AxisCrosses.AUTO_ZERO);
        axis.setCrossBetween(AxisCrossBetween.BETWEEN);
        List<Double> known = chart.rows().stream()
                .flatMap(row -> row.values().stream())
                .filter(Objects::nonNull)
                .toList();
        if (known.stream().allMatch(value -> value >= 0)) {
            axis.setMinimum(0);
        }
        axis.setNumberFormat(NumberFormats.ofAxis(known, chart.percent()));
        axis.getOrAddTextProperties().setFontSize(SIZE);
        axis.getOrAddShapeProperties().setLineProperties(line(Theme.LIGHT.ink(ChartColor.GREY), THIN_LINE));
        axis.getOrAddMajorGridProperties().setLineProperties(line(GRID, THIN_LINE));
        return axis;
    }

    private void add(XDDFChartData data, int top, int series) {
        int last = top + chart.rows().size();
        int column = series + 1;
        XDDFChartData.Series added = data.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(top + 1, last, 0, 0)),
                XDDFDataSourcesFactory.fromNumericCellRange(
                        sheet, new CellRangeAddress(top + 1, last, column, column)));
        added.setTitle(chart.heads().get(column), new CellReference(sheet.getSheetName(), top, column, true, true));
        Look look = LOOKS.get(series);
        XDDFShapeProperties shape = new XDDFShapeProperties();
        if (added instanceof XDDFLineChartData.Series one) {
            XDDFLineProperties stroke = line(look.color(), series == 0 ? MAIN_LINE : OTHER_LINE);
            stroke.setPresetDash(new XDDFPresetLineDash(look.dash()));
            shape.setLineProperties(stroke);
            one.setSmooth(false);
            one.setMarkerStyle(look.marker());
            XDDFShapeProperties sign = new XDDFShapeProperties();
            sign.setFillProperties(fill(look.color()));
            sign.setLineProperties(line(look.color(), THIN_LINE));
            one.getCTLineSer().getMarker().setSpPr(sign.getXmlObject());
        } else {
            shape.setFillProperties(fill(look.color()));
        }
        added.setShapeProperties(shape);
    }

    /** The language and the style of the chart, which the library has no words for. */
    private void complete(XSSFChart drawn) {
        drawn.getCTChartSpace().addNewRoundedCorners().setVal(false);
        try (XmlCursor cursor = drawn.getCTChartSpace().newCursor()) {
            cursor.toChild(new QName(CHART, "roundedCorners"));
            insert(cursor, "lang", "en".equals(lang) ? "en-GB" : "fr-FR");
        }
        try (XmlCursor cursor = drawn.getCTChartSpace().newCursor()) {
            cursor.toChild(new QName(CHART, "chart"));
            insert(cursor, "style", "2");
        }
    }

    private static void insert(XmlCursor before, String name, String value) {
        before.beginElement(name, CHART);
        before.insertAttributeWithValue("val", value);
    }

    private static XDDFSolidFillProperties fill(Color color) {
        return new XDDFSolidFillProperties(
                XDDFColor.from(new byte[] {(byte) color.getRed(), (byte) color.getGreen(), (byte) color.getBlue()}));
    }

    private static XDDFLineProperties line(Color color, double width) {
        XDDFLineProperties line = new XDDFLineProperties(fill(color));
        line.setWidth(width);
        return line;
    }
}
