package fr.observatoire.api.chart.draw;

import fr.observatoire.api.chart.ChartColor;
import fr.observatoire.api.chart.ColumnSpec;
import fr.observatoire.api.chart.ColumnSpec.Band;
import fr.observatoire.api.chart.draw.letters.Fonts;
import fr.observatoire.api.chart.draw.letters.TextBlock;
import fr.observatoire.api.chart.draw.letters.TextBlock.Align;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The bands of a chart and their names, in a strip at the top of the plot, above all columns. A name that needs too
 * many lines may be wider than its band; if it would touch another name, it gets a line of its own. When bands of the
 * same name do not all have room for it, only the widest shows it: the shade is the same.
 */
final class BandLabels {

    private static final double NARROWEST = 150;
    private static final double PAD = 6;
    private static final int MOST_LINES = 3;
    private static final BasicStroke BREAK =
            new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {3, 3}, 0);

    private final List<Placed> placed = new ArrayList<>();
    private final List<Band> bands;
    private final double plotWidth;
    private final double categoryWidth;
    private double height;

    /** A band's name, relative to the left edge and the top of the plot. */
    private record Placed(TextBlock label, Rectangle2D box) {}

    BandLabels(ColumnSpec figure, double plotWidth) {
        this.bands = figure.bands();
        this.plotWidth = plotWidth;
        this.categoryWidth =
                ChartStyle.CONTENT * plotWidth / figure.categories().size();
        bands.stream().filter(this::carriesItsName).forEach(this::place);
    }

    private boolean carriesItsName(Band band) {
        List<Band> namesakes = bands.stream()
                .filter(other -> other.label().equals(band.label()))
                .toList();
        return namesakes.stream().allMatch(one -> label(one).fits(room(one)))
                || band == Collections.max(namesakes, Comparator.comparingDouble(this::room));
    }

    private double room(Band band) {
        return (band.to() - band.from()) * categoryWidth - 2 * PAD;
    }

    /** As wide as its band if a few lines are enough, else wider. */
    private TextBlock label(Band band) {
        double bandWidth = room(band);
        double widest = Math.min(Math.max(NARROWEST, bandWidth), plotWidth - 2 * PAD);
        for (double width = Math.max(PAD, bandWidth); width < widest; width += PAD) {
            TextBlock label = TextBlock.wrap(band.label(), Fonts.regular(13), width);
            if (label.fits(width) && label.lines().size() <= MOST_LINES) {
                return label;
            }
        }
        return TextBlock.wrap(band.label(), Fonts.regular(13), widest);
    }

    private void place(Band band) {
        TextBlock label = label(band);
        double left = (1 - ChartStyle.CONTENT) / 2 * plotWidth + band.from() * categoryWidth + PAD;
        double overhang = Math.max(0, label.width() - room(band)) / 2;
        double rightmost = plotWidth - PAD - label.width();
        Rectangle2D box = label.box(Math.max(PAD, Math.min(left - overhang, rightmost)), PAD, Align.LEFT);
        while (placed.stream().anyMatch(other -> near(other.box(), box))) {
            box.setRect(box.getX(), box.getY() + label.lineHeight(), box.getWidth(), box.getHeight());
        }
        placed.add(new Placed(label, box));
        height = Math.max(height, box.getMaxY() + PAD);
    }

    private static boolean near(Rectangle2D one, Rectangle2D other) {
        return one.intersects(other.getX() - 2 * PAD, other.getY(), other.getWidth() + 4 * PAD, other.getHeight());
    }

    double height() {
        return height;
    }

    boolean fit() {
        return placed.stream().allMatch(one -> one.box().getMaxX() <= plotWidth);
    }

    /** What is painted below the columns: the shades, and a line for each break. */
    void paintBands(Graphics2D g, LayeredColumns chart) {
        for (Band band : bands) {
            Rectangle2D shade = shade(chart, band);
            if (band.isLine()) {
                g.setColor(chart.theme().quietText());
                g.setStroke(BREAK);
                g.draw(new Line2D.Double(shade.getX(), 0, shade.getX(), shade.getHeight()));
                continue;
            }
            g.setColor(chart.theme().band());
            g.fill(shade);
            g.setColor(chart.theme().ink(ChartColor.LILAC));
            g.setStroke(ChartStyle.HAIRLINE);
            g.draw(new Line2D.Double(shade.getX(), 0, shade.getMaxX(), 0));
        }
    }

    /**
     * What is painted above the grid, because XChart draws the grid after the bands and its lines would cross the
     * names.
     */
    void paintNames(Graphics2D g, LayeredColumns chart) {
        for (Placed one : placed) {
            Rectangle2D box = new Rectangle2D.Double(
                    chart.left() + one.box().getX(),
                    one.box().getY(),
                    one.box().getWidth(),
                    one.box().getHeight());
            clear(g, chart, bands, box);
            one.label().paint(g, chart.theme().quietText(), box.getX(), box.getY(), Align.LEFT);
        }
    }

    /** Removes the grid lines in a place, and leaves its shade. */
    static void clear(Graphics2D g, LayeredColumns chart, List<Band> bands, Rectangle2D box) {
        g.setColor(chart.theme().paper());
        g.fill(box);
        g.setColor(chart.theme().band());
        bands.stream()
                .map(band -> shade(chart, band).createIntersection(box))
                .filter(shaded -> !shaded.isEmpty())
                .forEach(g::fill);
    }

    private static Rectangle2D shade(LayeredColumns chart, Band band) {
        double left = chart.x(band.from());
        return new Rectangle2D.Double(left, 0, chart.x(band.to()) - left, chart.y(0));
    }
}
