package fr.observatoire.api.chart.draw;

import fr.observatoire.api.chart.CourseSpec;
import fr.observatoire.api.chart.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** XChart's axes of a year with a layer below the plot and one above. */
final class LayeredCourse extends XYChart {

    private static final Color NOTHING = new Color(0, true);

    private Consumer<Graphics2D> below = g -> {};
    private Consumer<Graphics2D> above = g -> {};

    /**
     * @param highest where the value axis ends, more than 0
     * @param gutter room at the left for the numbers of the axis
     */
    LayeredCourse(CourseSpec figure, Theme theme, Rectangle2D area, double highest, double gutter) {
        super((int) Math.round(area.getWidth()), (int) Math.round(area.getHeight()));
        ChartStyle.apply(getStyler(), theme, true, false);
        getStyler()
                .setXAxisMin(0.)
                .setXAxisMax((double) figure.days().size())
                .setYAxisMin(0.)
                .setYAxisMax(highest)
                .setYAxisTickMarkSpacingHint(ChartStyle.spacing(true, area.getHeight(), highest))
                .setYAxisLeftWidthHint((int) Math.ceil(gutter));
        getStyler().setYAxisTickLabelsFormattingFunction(figure.axis()::format);
        ground(figure.days().size(), highest);
    }

    /**
     * XChart needs a series to draw axes, and takes values that are as far apart as those of a scale for its scale: these
     * are not. It draws dashes anew for each day, so that the lines themselves are drawn above.
     */
    private void ground(int days, double highest) {
        double[] all = IntStream.rangeClosed(0, days).mapToDouble(day -> day).toArray();
        double[] rising = IntStream.rangeClosed(0, days)
                .mapToDouble(day -> highest * Math.pow((double) day / days, 2))
                .toArray();
        XYSeries ground = addSeries("ground", all, rising);
        ground.setMarker(SeriesMarkers.NONE);
        ground.setLineStyle(SeriesLines.NONE);
        ground.setLineColor(NOTHING);
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

    /** @param day days from the beginning of the year */
    double x(double day) {
        return getScreenXFromChart(day);
    }

    double y(double value) {
        return getScreenYFromChart(value);
    }
}
