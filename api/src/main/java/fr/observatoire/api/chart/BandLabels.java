package fr.observatoire.api.chart;

import fr.observatoire.api.chart.ColumnFigure.Band;
import fr.observatoire.api.chart.TextBlock.Align;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The bands of a chart and their names, in a strip at the top of the plot that no column reaches. A name that needs
 * more lines than a few runs on beyond its band; where it would meet another, it takes a line of its own.
 */
final class BandLabels {

    private static final double NARROWEST = 150;
    private static final double PAD = 6;
    private static final int MOST_LINES = 3;

    private final List<Placed> placed = new ArrayList<>();
    private final double plotWidth;
    private double height;

    /** A band's name, relative to the left edge and the top of the plot. */
    private record Placed(Band band, TextBlock label, Rectangle2D box) {}

    BandLabels(ColumnFigure figure, double plotWidth) {
        this.plotWidth = plotWidth;
        double categoryWidth = Look.CONTENT * plotWidth / figure.categories().size();
        double margin = (1 - Look.CONTENT) / 2 * plotWidth;
        for (Band band : figure.bands()) {
            TextBlock label = label(band, (band.to() - band.from()) * categoryWidth - 2 * PAD);
            double left = Math.min(margin + band.from() * categoryWidth, plotWidth - margin - label.width() - 2 * PAD);
            place(band, label, label.box(Math.max(0, left) + PAD, PAD, Align.LEFT));
        }
    }

    /** Within its band where a few lines are enough, else wider. */
    private TextBlock label(Band band, double bandWidth) {
        double widest = Math.min(Math.max(NARROWEST, bandWidth), plotWidth - 2 * PAD);
        for (double width = Math.max(PAD, bandWidth); width < widest; width += PAD) {
            TextBlock label = TextBlock.wrap(band.label(), Fonts.regular(13), width);
            if (label.fits(width) && label.lines().size() <= MOST_LINES) {
                return label;
            }
        }
        return TextBlock.wrap(band.label(), Fonts.regular(13), widest);
    }

    private void place(Band band, TextBlock label, Rectangle2D box) {
        while (placed.stream().anyMatch(other -> near(other.box(), box))) {
            box.setRect(box.getX(), box.getY() + label.lineHeight(), box.getWidth(), box.getHeight());
        }
        placed.add(new Placed(band, label, box));
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

    /** No grid line strikes a name through: paper first, then the bands, then the names. */
    void paint(Graphics2D g, LayeredColumns chart) {
        AffineTransform toPlot = AffineTransform.getTranslateInstance(chart.left(), 0);
        g.setColor(Ink.PAPER);
        placed.forEach(one -> g.fill(toPlot.createTransformedShape(one.box())));
        for (Placed one : placed) {
            double left = chart.x(one.band().from());
            double right = chart.x(one.band().to());
            g.setColor(Ink.BAND);
            g.fill(new Rectangle2D.Double(left, 0, right - left, chart.y(0)));
            g.setColor(Ink.LILAC.color());
            g.setStroke(Look.HAIRLINE);
            g.draw(new Line2D.Double(left, 0, right, 0));
            one.label()
                    .paint(
                            g,
                            Ink.QUIET_TEXT,
                            chart.left() + one.box().getX(),
                            one.box().getY(),
                            Align.LEFT);
        }
    }
}
