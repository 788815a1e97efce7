package fr.observatoire.api.chart.draw;

import fr.observatoire.api.chart.BarSpec;
import fr.observatoire.api.chart.Datum;
import fr.observatoire.api.chart.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.HorizontalBarSeries;

/**
 * XChart's horizontal bars with a layer above them. Rows are as high as the plot allows; the thickness of bars is
 * limited.
 */
final class LayeredBars extends HorizontalBarChart {

    private static final double THICKEST = 40;
    private static final int TICK_SPACING = 180;
    private static final double SHARE = 0.6;

    private final BarSpec figure;
    private final double share;
    private double words;
    private double thin;

    private Consumer<Graphics2D> above = g -> {};

    /**
     * @param area where the bars are, with {@code pad} around it for the numbers at the ends of the axis
     * @param lowest where the value axis begins, 0 or less
     * @param highest where it ends, 0 or more
     */
    LayeredBars(BarSpec figure, Theme theme, Rectangle2D area, int pad, double lowest, double highest) {
        super((int) Math.round(area.getWidth()) + 2 * pad, (int) Math.round(area.getHeight()) + 2 * pad);
        this.figure = figure;
        this.share = Math.min(SHARE, THICKEST * figure.rows().size() / area.getHeight());
        ChartStyle.apply(getStyler(), theme, figure.axis() != null, true);
        getStyler()
                .setAvailableSpaceFill(share)
                .setXAxisMin(lowest)
                .setXAxisMax(highest)
                .setXAxisTickMarkSpacingHint((int) Math.min(TICK_SPACING, area.getWidth() / 2))
                .setChartPadding(pad);
        if (figure.axis() != null) {
            getStyler().setXAxisTickLabelsFormattingFunction(figure.axis()::format);
        }
        addBars();
    }

    private void addBars() {
        List<Double> lengths = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (BarSpec.Row row : figure.rows()) {
            // XChart refuses a series whose first value is missing.
            lengths.add(row.datum().isMissing() ? 0 : figure.cut(row.datum().value()));
            places.add(places.size());
        }
        HorizontalBarSeries series = addSeries("bars", lengths, places);
        // The bars themselves are drawn above, with their fillings.
        series.setFillColor(new Color(0, true));
    }

    /** Draws each bar below the words of its row, in a given thickness. */
    void lower(double words, double thickness) {
        this.words = words;
        this.thin = thickness;
        // The lines of the grid would strike the words through.
        getStyler().setPlotGridVerticalLinesVisible(false);
    }

    void above(Consumer<Graphics2D> layer) {
        this.above = layer;
    }

    @Override
    public void paint(Graphics2D g, int width, int height) {
        setWidth(width);
        setHeight(height);
        axisPair.paint(g);
        plot.paint(g);
        above.accept(g);
    }

    double x(double value) {
        return getScreenXFromChart(value);
    }

    double top() {
        return plot.getBounds().getMinY();
    }

    double bottom() {
        return plot.getBounds().getMaxY();
    }

    private double rowHeight() {
        return getStyler().getPlotContentSize()
                * plot.getBounds().getHeight()
                / figure.rows().size();
    }

    double middle(int row) {
        return top(row) + rowHeight() / 2;
    }

    /** Where a row begins. */
    double top(int row) {
        double margin = plot.getBounds().getHeight() * (1 - getStyler().getPlotContentSize()) / 2;
        return top() + margin + rowHeight() * row;
    }

    /** The place of a bar in the middle of its row, or below its words; without a value it has no length. */
    Rectangle2D bar(int row) {
        Datum datum = figure.rows().get(row).datum();
        double end = x(datum.isMissing() ? 0 : figure.cut(datum.value()));
        double thickness = thin > 0 ? thin : rowHeight() * share;
        double top = thin > 0 ? top(row) + words : middle(row) - thickness / 2;
        return new Rectangle2D.Double(Math.min(x(0), end), top, Math.abs(end - x(0)), thickness);
    }
}
