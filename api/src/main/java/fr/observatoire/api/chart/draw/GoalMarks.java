package fr.observatoire.api.chart.draw;

import fr.observatoire.api.chart.Theme;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The goal of a bar: a line across it, or a frame between two lines for a range. */
final class GoalMarks {

    private static final double TICK = 3.5;
    private static final double ON_BAR = 1.5;
    private static final double OVERHANG = 5;

    private GoalMarks() {}

    /** @param to equal to {@code from} for a single line */
    static void paint(Graphics2D g, Theme theme, double from, double to, Rectangle2D bar) {
        double top = bar.getY() - OVERHANG;
        double height = bar.getHeight() + 2 * OVERHANG;
        tick(g, theme, from, bar);
        tick(g, theme, to, bar);
        if (to > from) {
            g.fill(new Rectangle2D.Double(from, top, to - from, 2));
            g.fill(new Rectangle2D.Double(from, top + height - 2, to - from, 2));
        }
    }

    /** Dark beside the bar. On it, where dark cannot be seen, a thin white line: a broad one would look like a cut. */
    private static void tick(Graphics2D g, Theme theme, double x, Rectangle2D bar) {
        boolean crosses = bar.getMinX() < x && x < bar.getMaxX();
        if (crosses) {
            g.setColor(theme.paper());
            g.fill(new Rectangle2D.Double(x - ON_BAR / 2, bar.getY(), ON_BAR, bar.getHeight()));
        }
        g.setColor(theme.text());
        g.fill(new Rectangle2D.Double(x - TICK / 2, bar.getY() - OVERHANG, TICK, OVERHANG));
        g.fill(new Rectangle2D.Double(x - TICK / 2, bar.getMaxY(), TICK, OVERHANG));
        if (!crosses) {
            g.fill(new Rectangle2D.Double(x - TICK / 2, bar.getY(), TICK, bar.getHeight()));
        }
    }

    /** Two white gaps before the end of a bar that is longer than the axis. */
    static void paintCut(Graphics2D g, Theme theme, Rectangle2D bar) {
        g.setColor(theme.paper());
        for (double x = bar.getMaxX() - 22; x < bar.getMaxX() - 8; x += 9) {
            Path2D slit = new Path2D.Double();
            slit.moveTo(x, bar.getMaxY() + 1);
            slit.lineTo(x + 7, bar.getY() - 1);
            slit.lineTo(x + 11, bar.getY() - 1);
            slit.lineTo(x + 4, bar.getMaxY() + 1);
            slit.closePath();
            g.fill(slit);
        }
    }
}
