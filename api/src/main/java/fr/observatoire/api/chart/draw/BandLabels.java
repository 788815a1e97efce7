package fr.observatoire.api.chart.draw;

import fr.observatoire.api.chart.ChartColor;
import fr.observatoire.api.chart.ColumnSpec;
import fr.observatoire.api.chart.ColumnSpec.Band;
import fr.observatoire.api.chart.draw.TextBlock.Align;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The bands of a chart and their names, in a strip at the top of the plot that no column reaches. A name that needs
 * more lines than a few runs on beyond both sides of its band; where it would meet another, it takes a line of its own.
 * Bands of the same name that do not all have room for it carry it once, on the widest: their shade says the rest.
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

    /** Within its band where a few lines are enough, else wider. */
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

    /** For below the columns: the shades, and a line for a break. */
    void paintBands(Graphics2D g, LayeredColumns chart) {
        for (Band band : bands) {
            Rectangle2D shade = shade(chart, band);
            if (band.isLine()) {
                g.setColor(ChartColor.QUIET_TEXT);
                g.setStroke(BREAK);
                g.draw(new Line2D.Double(shade.getX(), 0, shade.getX(), shade.getHeight()));
                continue;
            }
            g.setColor(ChartColor.BAND);
            g.fill(shade);
            g.setColor(ChartColor.LILAC.color());
            g.setStroke(ChartStyle.HAIRLINE);
            g.draw(new Line2D.Double(shade.getX(), 0, shade.getMaxX(), 0));
        }
    }

    /** For above the grid, which XChart draws after the bands: no line of it strikes a name through. */
    void paintNames(Graphics2D g, LayeredColumns chart) {
        for (Placed one : placed) {
            Rectangle2D box = new Rectangle2D.Double(
                    chart.left() + one.box().getX(),
                    one.box().getY(),
                    one.box().getWidth(),
                    one.box().getHeight());
            clear(g, chart, bands, box);
            one.label().paint(g, ChartColor.QUIET_TEXT, box.getX(), box.getY(), Align.LEFT);
        }
    }

    /** Takes away the lines that run through a place, and leaves its shade. */
    static void clear(Graphics2D g, LayeredColumns chart, List<Band> bands, Rectangle2D box) {
        g.setColor(ChartColor.PAPER);
        g.fill(box);
        g.setColor(ChartColor.BAND);
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
