package fr.observatoire.api.chart.draw.sheet;

import fr.observatoire.api.chart.ChartColor;
import fr.observatoire.api.chart.Datum;
import fr.observatoire.api.chart.Theme;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** Fills bars and draws lines in ways that differ without colour. XChart can only fill with colours. */
public final class Filling {

    private static final double STRIPE = 7;
    private static final BasicStroke OUTLINE = new BasicStroke(1.5f);
    private static final BasicStroke HATCH = new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

    private Filling() {}

    public static void paint(Graphics2D g, Theme theme, Rectangle2D bar, ChartColor ink, Datum.Fill fill) {
        switch (fill) {
            case SOLID -> {
                g.setColor(theme.ink(ink));
                g.fill(bar);
            }
            case PALE -> {
                g.setColor(theme.pale(ink));
                g.fill(bar);
                outline(g, theme, bar, ink);
            }
            case HATCHED -> {
                g.setColor(theme.paper());
                g.fill(bar);
                hatch(g, theme, bar, ink);
                outline(g, theme, bar, ink);
            }
        }
    }

    /** Of a line: solid, dashed or dotted, as bars are filled, pale or hatched. */
    public static BasicStroke stroke(Datum.Fill fill) {
        return switch (fill) {
            case SOLID -> line(2.6f, null);
            case PALE -> line(2, new float[] {5, 2.5f});
            case HATCHED -> line(2.4f, new float[] {1.5f, 4.5f});
        };
    }

    private static BasicStroke line(float width, float[] dashes) {
        int cap = dashes == null ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT;
        return new BasicStroke(width, cap, BasicStroke.JOIN_ROUND, 10, dashes, 0);
    }

    private static void outline(Graphics2D g, Theme theme, Rectangle2D bar, ChartColor ink) {
        double inset = Math.min(0.75, Math.min(bar.getWidth(), bar.getHeight()) / 2);
        g.setColor(theme.ink(ink));
        g.setStroke(OUTLINE);
        g.draw(new Rectangle2D.Double(
                bar.getX() + inset, bar.getY() + inset, bar.getWidth() - 2 * inset, bar.getHeight() - 2 * inset));
    }

    /** Rising stripes. Their ends are computed, because not every vector format keeps a clip. */
    private static void hatch(Graphics2D g, Theme theme, Rectangle2D bar, ChartColor ink) {
        g.setColor(theme.ink(ink));
        g.setStroke(HATCH);
        for (double run = STRIPE / 2; run < bar.getWidth() + bar.getHeight(); run += STRIPE) {
            double fromRight = Math.max(0, run - bar.getWidth());
            double fromTop = Math.max(0, run - bar.getHeight());
            g.draw(new Line2D.Double(
                    bar.getX() + fromTop,
                    bar.getY() + Math.min(run, bar.getHeight()),
                    bar.getX() + Math.min(run, bar.getWidth()),
                    bar.getY() + fromRight));
        }
    }
}
