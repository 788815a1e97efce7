package fr.observatoire.api.report.deck;

import fr.observatoire.api.chart.BarSpec;
import fr.observatoire.api.chart.BarSpec.Row;
import fr.observatoire.api.chart.Datum;
import fr.observatoire.api.chart.Theme;
import fr.observatoire.api.chart.draw.Lettering;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDPt;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTManualLayout;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.STLayoutMode;
import org.openxmlformats.schemas.drawingml.x2006.chart.STLayoutTarget;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;

/**
 * Horizontal bars that stay a chart of the office program: the name of each bar and its figures in words at the left,
 * the values in the workbook behind it.
 *
 * @param size of the letters, in points
 */
public record NativeBars(BarSpec figure, double size) {

    private static final int GAP = 70;
    private static final int VALUES = 1;
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final double HUNDRED = 100;

    private static final double HEADROOM = 1.04;

    /** The part of the chart for the bars; the rest is for the names. */
    private static final double LEFT = 0.52;

    private static final double WIDTH = 0.46;
    private static final double HEIGHT = 0.92;

    private static final double[] SIZES = {14, 13, 12};
    private static final double ROW_PAD = 10;

    /**
     * The same bars in the largest letters that fit, over as many slides as they need.
     *
     * @param height of the chart on a slide
     */
    public static List<NativeBars> fitting(BarSpec figure, double width, double height) {
        for (double size : SIZES) {
            NativeBars bars = new NativeBars(figure, size);
            if (bars.least(width) <= height) {
                return List.of(bars);
            }
        }
        List<Row> rows = figure.rows();
        int half = (rows.size() + 1) / 2;
        return half == rows.size()
                ? List.of(new NativeBars(figure, SIZES[SIZES.length - 1]))
                : Stream.of(rows.subList(0, half), rows.subList(half, rows.size()))
                        .flatMap(part -> fitting(figure.of(part), width, height).stream())
                        .toList();
    }

    /** The least height of the chart: all rows are as high as the highest. */
    public double least(double width) {
        Lettering letters = new Lettering(size, false);
        double row = figure.rows().stream()
                .mapToDouble(each -> name(each)
                                .lines()
                                .mapToDouble(line -> letters.height(line, LEFT * width - ROW_PAD))
                                .sum()
                        + ROW_PAD)
                .max()
                .orElse(0);
        return row * figure.rows().size() / HEIGHT;
    }

    /** @param alternative what the chart shows, for people who do not see it */
    public void draw(Deck deck, XSLFSlide slide, Rectangle2D box, String alternative) {
        XSLFChart chart = deck.show().createChart();
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names(chart), values(chart));
        data.setBarDirection(BarDirection.BAR);
        data.setGapWidth(GAP);
        data.setVaryColors(false);
        add(chart, data);
        chart.plot(data);
        chart.setAutoTitleDeleted(true);
        chart.displayBlanksAs(DisplayBlanks.GAP);
        CTPlotArea plot = chart.getCTChart().getPlotArea();
        dress(plot.getBarChartArray(0).getSerArray(0));
        lay(plot);
        NativeChart.place(slide, chart, box, alternative);
    }

    /** The first row is on top; names stay at the left, also of bars that go to the left. */
    private XDDFCategoryAxis names(XSLFChart chart) {
        XDDFCategoryAxis axis = chart.createCategoryAxis(AxisPosition.LEFT);
        axis.setOrientation(AxisOrientation.MAX_MIN);
        axis.setTickLabelPosition(AxisTickLabelPosition.LOW);
        axis.setMajorTickMark(AxisTickMark.NONE);
        axis.getOrAddTextProperties().setFontSize(size);
        axis.getOrAddShapeProperties().setLineProperties(NativeChart.line(Deck.QUIET));
        return axis;
    }

    /** With a ceiling the values are percentages of the targets, and the grid line shows the target. */
    private XDDFValueAxis values(XSLFChart chart) {
        XDDFValueAxis axis = chart.createValueAxis(AxisPosition.BOTTOM);
        axis.setCrosses(AxisCrosses.MAX);
        axis.setCrossBetween(AxisCrossBetween.BETWEEN);
        axis.setMajorTickMark(AxisTickMark.NONE);
        if (figure.ceiling() == null) {
            double most = data().mapToDouble(Datum::value).max().orElse(0);
            double least = data().mapToDouble(Datum::value).min().orElse(0);
            axis.setMinimum(Math.min(0, least) * HEADROOM);
            axis.setMaximum(most <= 0 && least < 0 ? 0 : Math.max(1, most * HEADROOM));
            axis.setVisible(false);
            return axis;
        }
        axis.setMinimum(0);
        // A little lower, so that the only grid line is that of the target.
        axis.setMaximum(figure.ceiling() - 0.01);
        axis.setMajorUnit(HUNDRED);
        axis.setNumberFormat("0\" %\"");
        axis.getOrAddTextProperties().setFontSize(size);
        axis.getOrAddShapeProperties().setLineProperties(NativeChart.line(Color.WHITE));
        axis.getOrAddMajorGridProperties().setLineProperties(NativeChart.line(Deck.PLUM));
        return axis;
    }

    private Stream<Datum> data() {
        return figure.rows().stream().map(Row::datum).filter(datum -> !datum.isMissing());
    }

    private void add(XSLFChart chart, XDDFBarChartData data) {
        List<Row> rows = figure.rows();
        String name = figure.columns().get(1);
        XDDFChartData.Series added = data.addSeries(
                XDDFDataSourcesFactory.fromArray(
                        rows.stream().map(NativeBars::name).toArray(String[]::new),
                        chart.formatRange(new CellRangeAddress(1, rows.size(), 0, 0)),
                        0),
                XDDFDataSourcesFactory.fromArray(
                        rows.stream().map(row -> row.datum().value()).toArray(Double[]::new),
                        chart.formatRange(new CellRangeAddress(1, rows.size(), VALUES, VALUES)),
                        VALUES));
        added.setTitle(name, chart.setSheetTitle(name, VALUES));
    }

    private static String name(Row row) {
        Datum datum = row.datum();
        String words = datum.remark() == null ? datum.text() : datum.text() + " · " + datum.remark();
        return row.label() + "\n" + words;
    }

    private void dress(CTBarSer bars) {
        bars.addNewInvertIfNegative().setVal(false);
        for (int i = 0; i < figure.rows().size(); i++) {
            Row row = figure.rows().get(i);
            Color ink = Theme.LIGHT.ink(row.ink());
            CTDPt bar = bars.addNewDPt();
            bar.addNewIdx().setVal(i);
            bar.addNewInvertIfNegative().setVal(false);
            CTShapeProperties look = bar.addNewSpPr();
            switch (row.datum().fill()) {
                case SOLID -> look.addNewSolidFill().addNewSrgbClr().setVal(Deck.rgb(ink));
                case PALE -> look.addNewSolidFill().addNewSrgbClr().setVal(Deck.rgb(Deck.PALE));
                case HATCHED -> hatch(look, ink);
            }
            look.addNewLn().addNewSolidFill().addNewSrgbClr().setVal(Deck.rgb(ink));
        }
    }

    /** Stripes, written element by element, because the small schemas of the library have no class for patterns. */
    private static void hatch(CTShapeProperties look, Color ink) {
        try (XmlCursor cursor = look.newCursor()) {
            cursor.toEndToken();
            cursor.beginElement("pattFill", DRAWING);
            cursor.insertAttributeWithValue("prst", "wdUpDiag");
            for (var part : List.of(Map.entry("fgClr", ink), Map.entry("bgClr", Color.WHITE))) {
                cursor.beginElement(part.getKey(), DRAWING);
                cursor.beginElement("srgbClr", DRAWING);
                cursor.insertAttributeWithValue(
                        "val", HexFormat.of().withUpperCase().formatHex(Deck.rgb(part.getValue())));
                // Moves behind the end of the colour and of the element around it.
                cursor.toNextToken();
                cursor.toNextToken();
            }
        }
    }

    private static void lay(CTPlotArea plot) {
        CTManualLayout layout = (plot.isSetLayout() ? plot.getLayout() : plot.addNewLayout()).addNewManualLayout();
        layout.addNewLayoutTarget().setVal(STLayoutTarget.INNER);
        layout.addNewXMode().setVal(STLayoutMode.EDGE);
        layout.addNewYMode().setVal(STLayoutMode.EDGE);
        layout.addNewX().setVal(LEFT);
        layout.addNewY().setVal(0);
        layout.addNewW().setVal(WIDTH);
        layout.addNewH().setVal(HEIGHT);
    }
}
