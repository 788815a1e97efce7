package fr.observatoire.api.chart.draw;

import fr.observatoire.api.chart.ColumnSpec;
import fr.observatoire.api.chart.Datum;
import fr.observatoire.api.chart.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** XChart's columns with a layer below them and one above, for things that XChart cannot draw. */
final class LayeredColumns extends CategoryChart {

    private static final double CATEGORY_SHARE = 0.76;
    private static final double CATEGORY_SHARE_ALONE = 0.5;
    private static final double CATEGORY_SHARE_NARROW = 0.92;
    private static final Color NOTHING = new Color(0, true);

    private final ColumnSpec figure;
    private final Theme theme;
    private final double share;

    private Consumer<Graphics2D> below = g -> {};
    private Consumer<Graphics2D> above = g -> {};

    /**
     * @param lowest where the value axis begins, 0 or less
     * @param highest where it ends, more than 0
     * @param gutter room at the left for the numbers of the axis
     */
    LayeredColumns(ColumnSpec figure, Theme theme, Rectangle2D area, double lowest, double highest, double gutter) {
        super((int) Math.round(area.getWidth()), (int) Math.round(area.getHeight()));
        this.figure = figure;
        this.theme = theme;
        this.share = share(
                figure,
                ChartStyle.CONTENT
                        * (area.getWidth() - gutter)
                        / figure.categories().size());
        ChartStyle.apply(getStyler(), theme, figure.axis() != null, false);
        getStyler()
                .setAvailableSpaceFill(share)
                .setYAxisMin(lowest)
                .setYAxisMax(highest)
                .setYAxisTickMarkSpacingHint(
                        ChartStyle.spacing(figure.wholeNumbers(), area.getHeight(), highest - lowest))
                .setYAxisLeftWidthHint((int) Math.ceil(gutter));
        if (figure.axis() != null) {
            getStyler().setYAxisTickLabelsFormattingFunction(figure.axis()::format);
        }
        figure.series().forEach(this::add);
    }

    /** How much of a category its columns fill; a single column needs more space around it; a line has it all. */
    static double share(ColumnSpec figure, double categoryWidth) {
        if (figure.lines()) {
            return 1;
        }
        if (figure.series().size() == 1) {
            return CATEGORY_SHARE_ALONE;
        }
        return categoryWidth < CategoryNames.NARROW ? CATEGORY_SHARE_NARROW : CATEGORY_SHARE;
    }

    private void add(ColumnSpec.Series series) {
        // XChart joins categories with equal names, and names may be blank, so numbers are used instead.
        List<String> places = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (Datum datum : series.data()) {
            places.add(Integer.toString(places.size()));
            values.add(datum.isMissing() ? Double.valueOf(Double.NaN) : datum.value());
        }
        CategorySeries added = addSeries(series.name(), places, values);
        added.setChartCategorySeriesRenderStyle(CategorySeriesRenderStyle.Bar);
        added.setFillColor(figure.lines() ? NOTHING : theme.ink(series.ink()));
        added.setLineColor(NOTHING);
        added.setLineStyle(SeriesLines.NONE);
        added.setMarker(SeriesMarkers.NONE);
    }

    Theme theme() {
        return theme;
    }

    void below(Consumer<Graphics2D> layer) {
        this.below = layer;
    }

    void above(Consumer<Graphics2D> layer) {
        this.above = layer;
    }

    @Override
    public void paint(Graphics2D g, int width, int height) {
        setWidth(width);
        setHeight(height);
        paintBackground(g);
        axisPair.paint(g);
        below.accept(g);
        plot.paint(g);
        above.accept(g);
    }

    /** @param category in categories from the left edge: 0.5 is the middle of the first */
    double x(double category) {
        return getScreenXFromChart(category);
    }

    double y(double value) {
        return getScreenYFromChart(value);
    }

    double left() {
        return axisPair.getXAxis().getBounds().getX();
    }

    double right() {
        return left() + axisPair.getXAxis().getBounds().getWidth();
    }

    double categoryWidth() {
        return x(1) - x(0);
    }

    /** The place of a whole category on the base line. */
    Rectangle2D category(int category) {
        return new Rectangle2D.Double(x(category), y(0), categoryWidth(), 0);
    }

    double columnWidth() {
        return categoryWidth() * share / (figure.lines() ? 1 : figure.series().size());
    }

    /**
     * The place of a column, by the formula of XChart; without a value it has no height. Where lines are drawn, the
     * room below the line in its category.
     */
    Rectangle2D column(int category, int series) {
        Datum datum = figure.series().get(series).data().get(category);
        double value = datum.isMissing() ? 0 : datum.value();
        double left = x(category) + categoryWidth() * (1 - share) / 2 + (figure.lines() ? 0 : series * columnWidth());
        double top = Math.min(y(0), y(value));
        return new Rectangle2D.Double(left, top, columnWidth(), Math.abs(y(0) - y(value)));
    }
}
