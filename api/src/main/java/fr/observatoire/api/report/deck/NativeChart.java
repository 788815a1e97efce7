package fr.observatoire.api.report.deck;

import fr.observatoire.api.chart.ChartColor;
import fr.observatoire.api.chart.ColumnSpec;
import fr.observatoire.api.chart.Datum;
import fr.observatoire.api.chart.Theme;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDPt;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGroupShape;

/**
 * Columns that stay a chart of the office program: each with its value on it, the values in the workbook behind it.
 *
 * @param decimals in the labels, of figures that are not all whole
 * @param lang language of the numbers in the labels
 * @param series one to three; of three only the last carries its values, because the others would cover each other
 */
public record NativeChart(List<String> categories, List<Series> series, int decimals, String lang, double size) {

    private static final int GAP_OF_ONE = 60;
    private static final int GAP_OF_TWO = 40;
    private static final int HUNDREDTHS = 100;
    private static final int MOST_TOLD = 3;

    /**
     * One value for each category, null when there is none.
     *
     * @param last colour of the last column, or of all
     * @param before colour colour of the others
     */
    public record Series(String name, List<Double> values, Color before, Color last) {}

    /** The columns of a chart; below a category without a figure stands why. */
    public static NativeChart of(ColumnSpec figure, int decimals, String lang, double size) {
        List<Datum> last = figure.series().get(figure.series().size() - 1).data();
        List<String> categories = IntStream.range(0, last.size())
                .mapToObj(at -> {
                    String label = figure.categories().get(at).label();
                    return last.get(at).isMissing()
                            ? label + "\n" + last.get(at).text()
                            : label;
                })
                .toList();
        return new NativeChart(
                categories, figure.series().stream().map(NativeChart::series).toList(), decimals, lang, size);
    }

    private static Series series(ColumnSpec.Series one) {
        boolean pale = one.fill() == Datum.Fill.PALE && one.ink() == ChartColor.NAVY;
        Color color = pale ? Deck.PALE : Theme.LIGHT.ink(one.ink());
        List<Double> values = new ArrayList<>();
        one.data().forEach(datum -> values.add(datum.value()));
        return new Series(one.name(), values, color, color);
    }

    /** @param alternative what the chart shows, for people who do not see it */
    public void draw(Deck deck, XSLFSlide slide, Rectangle2D box, String alternative) {
        XSLFChart chart = deck.show().createChart();
        XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
        left.setCrosses(AxisCrosses.AUTO_ZERO);
        left.setCrossBetween(AxisCrossBetween.BETWEEN);
        left.setMinimum(0);
        left.setVisible(false);
        bottom.setMajorTickMark(AxisTickMark.NONE);
        bottom.getOrAddTextProperties().setFontSize(size);
        bottom.getOrAddShapeProperties().setLineProperties(line(Deck.QUIET));
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, bottom, left);
        data.setBarDirection(BarDirection.COL);
        data.setGapWidth(series.size() == 1 ? GAP_OF_ONE : GAP_OF_TWO);
        data.setVaryColors(false);
        for (int i = 0; i < series.size(); i++) {
            add(chart, data, i + 1);
        }
        chart.plot(data);
        for (int i = 0; i < series.size(); i++) {
            boolean told = series.size() < MOST_TOLD || i == series.size() - 1;
            dress(chart.getCTChart().getPlotArea().getBarChartArray(0).getSerArray(i), series.get(i), told);
        }
        chart.setAutoTitleDeleted(true);
        // Otherwise a month without a figure would be shown as 0.
        chart.displayBlanksAs(DisplayBlanks.GAP);
        if (series.size() > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.TOP);
            letters(chart.getCTChart().getLegend().addNewTxPr());
        }
        place(slide, chart, box, alternative);
    }

    private void add(XSLFChart chart, XDDFBarChartData data, int column) {
        Series one = series.get(column - 1);
        int last = categories.size();
        XDDFChartData.Series added = data.addSeries(
                XDDFDataSourcesFactory.fromArray(
                        categories.toArray(String[]::new), chart.formatRange(new CellRangeAddress(1, last, 0, 0)), 0),
                XDDFDataSourcesFactory.fromArray(
                        one.values().toArray(Double[]::new),
                        chart.formatRange(new CellRangeAddress(1, last, column, column)),
                        column));
        added.setTitle(one.name(), chart.setSheetTitle(one.name(), column));
        XDDFShapeProperties shape = new XDDFShapeProperties();
        shape.setFillProperties(fill(one.before()));
        shape.setLineProperties(line(Deck.NAVY));
        added.setShapeProperties(shape);
    }

    private void dress(CTBarSer bars, Series one, boolean told) {
        if (!one.before().equals(one.last())) {
            CTDPt last = bars.addNewDPt();
            last.addNewIdx().setVal(categories.size() - 1L);
            last.addNewSpPr().addNewSolidFill().addNewSrgbClr().setVal(Deck.rgb(one.last()));
        }
        CTDLbls labels = bars.addNewDLbls();
        labels.addNewNumFmt().setFormatCode(format(one));
        labels.getNumFmt().setSourceLinked(false);
        labels.addNewSpPr().addNewNoFill();
        letters(labels.addNewTxPr());
        labels.addNewDLblPos().setVal(STDLblPos.OUT_END);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(told);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    /**
     * Counts are grouped as on the rest of the slides, whatever the language of the computer that shows them; the
     * decimal sign is that of the computer.
     */
    private String format(Series one) {
        boolean whole = one.values().stream().allMatch(value -> value == null || value == Math.rint(value));
        String fraction = whole || decimals == 0 ? "" : "." + "0".repeat(decimals);
        String gap = "en".equals(lang) ? "\",\"" : "\"\u202F\"";
        return "[<1000]0%2$s;[<1000000]0%1$s000%2$s;0%1$s000%1$s000%2$s".formatted(gap, fraction);
    }

    private void letters(CTTextBody text) {
        text.addNewBodyPr();
        text.addNewP().addNewPPr().addNewDefRPr().setSz((int) (size * HUNDREDTHS));
    }

    static void place(XSLFSlide slide, XSLFChart chart, Rectangle2D box, String alternative) {
        slide.addChart(
                chart,
                new Rectangle2D.Double(
                        Units.toEMU(box.getX()),
                        Units.toEMU(box.getY()),
                        Units.toEMU(box.getWidth()),
                        Units.toEMU(box.getHeight())));
        CTGroupShape shapes = slide.getXmlObject().getCSld().getSpTree();
        shapes.getGraphicFrameArray(shapes.sizeOfGraphicFrameArray() - 1)
                .getNvGraphicFramePr()
                .getCNvPr()
                .setDescr(alternative);
    }

    static XDDFSolidFillProperties fill(Color color) {
        return new XDDFSolidFillProperties(XDDFColor.from(Deck.rgb(color)));
    }

    static XDDFLineProperties line(Color color) {
        return new XDDFLineProperties(fill(color));
    }
}
