package fr.observatoire.api.chart;

import fr.observatoire.api.chart.ColumnFigure.Band;
import fr.observatoire.api.chart.TextBlock.Align;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The bands of a chart and their names, in a strip at the top of the plot that no column reaches. A name wider than its
 * band runs on to the right; where it would meet another, it takes a line of its own.
 */
final class BandLabels {

    private static final double NARROWEST = 150;
    private static final double PAD = 6;

    private final List<Placed> placed = new ArrayList<>();
    private double height;

    /** A band's name, relative to the left edge and the top of the plot. */
    private record Placed(Band band, TextBlock label, Rectangle2D box) {}

    BandLabels(ColumnFigure figure, double plotWidth) {
        double categoryWidth = plotWidth / figure.categories().size();
        for (Band band : figure.bands()) {
            double wanted = Math.max(NARROWEST, (band.to() - band.from()) * categoryWidth - 2 * PAD);
            TextBlock label = TextBlock.wrap(band.label(), Fonts.regular(13), Math.min(wanted, plotWidth - 2 * PAD));
            double left = Math.min(band.from() * categoryWidth + PAD, plotWidth - PAD - label.width());
            Rectangle2D box = label.box(Math.max(PAD, left), PAD, Align.LEFT);
            while (meetsAnother(box)) {
                box.setRect(box.getX(), box.getY() + label.lineHeight(), box.getWidth(), box.getHeight());
            }
            placed.add(new Placed(band, label, box));
            height = Math.max(height, box.getMaxY() + PAD);
        }
    }

    private boolean meetsAnother(Rectangle2D box) {
        Rectangle2D wide = new Rectangle2D.Double(
                box.getX() - 2 * PAD, box.getY(), box.getWidth() + 4 * PAD, box.getHeight());
        return placed.stream().anyMatch(other -> other.box().intersects(wide));
    }

    double height() {
        return height;
    }

    void paint(Graphics2D g, LayeredColumns chart) {
        for (Placed one : placed) {
            double left = chart.x(one.band().from());
            double right = chart.x(one.band().to());
            g.setColor(Ink.BAND);
            g.fill(new Rectangle2D.Double(left, 0, right - left, chart.y(0)));
            g.setColor(Ink.LILAC.color());
            g.setStroke(new BasicStroke(1));
            g.draw(new Line2D.Double(left, 0, left, chart.y(0)));
            g.draw(new Line2D.Double(right, 0, right, chart.y(0)));
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
