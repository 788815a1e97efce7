package fr.observatoire.api.chart.draw;

import fr.observatoire.api.chart.BarSpec;
import fr.observatoire.api.chart.ChartColor;
import fr.observatoire.api.chart.Theme;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** Signs that show an outcome by their shape. They are drawn, because few fonts have them. */
final class Signs {

    private static final BasicStroke PEN = new BasicStroke(2.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final double R = 6;

    private Signs() {}

    /** Centred on a point, 12 wide and high. */
    static void paint(Graphics2D g, Theme theme, BarSpec.Mark mark, double x, double y) {
        g.setStroke(PEN);
        switch (mark) {
            case NONE -> {}
            case CHECK -> draw(g, theme, ChartColor.NAVY, x, y, -R, 0, -R / 3, R * 0.8, R, -R * 0.8);
            case CROSS -> {
                draw(g, theme, ChartColor.PLUM, x, y, -R * 0.8, -R * 0.8, R * 0.8, R * 0.8);
                draw(g, theme, ChartColor.PLUM, x, y, -R * 0.8, R * 0.8, R * 0.8, -R * 0.8);
            }
            case ABOVE -> {
                draw(g, theme, ChartColor.PLUM, x, y, -R * 0.8, R * 0.1, 0, -R * 0.8, R * 0.8, R * 0.1);
                draw(g, theme, ChartColor.PLUM, x, y, 0, -R * 0.8, 0, R);
            }
            case PROGRESS -> {
                g.setColor(theme.ink(ChartColor.GREY));
                g.draw(new Ellipse2D.Double(x - R, y - R, 2 * R, 2 * R));
                draw(g, theme, ChartColor.GREY, x, y, 0, -R * 0.5, 0, 0, R * 0.45, 0);
            }
            case UNKNOWN -> draw(g, theme, ChartColor.GREY, x, y, -R * 0.8, 0, R * 0.8, 0);
        }
    }

    private static void draw(Graphics2D g, Theme theme, ChartColor ink, double x, double y, double... points) {
        Path2D line = new Path2D.Double();
        line.moveTo(x + points[0], y + points[1]);
        for (int i = 2; i < points.length; i += 2) {
            line.lineTo(x + points[i], y + points[i + 1]);
        }
        g.setColor(theme.ink(ink));
        g.draw(line);
    }
}
