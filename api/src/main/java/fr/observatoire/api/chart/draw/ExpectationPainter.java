package fr.observatoire.api.chart.draw;

import fr.observatoire.api.chart.ChartColor;
import fr.observatoire.api.chart.Expectation;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.function.Function;

/** Draws an expectation over its columns: the wider band, the narrower one, the line with a dot in each category. */
final class ExpectationPainter {

    static final ChartColor INK = ChartColor.TEAL;

    private static final int OUTER_ALPHA = 60;
    private static final int INNER_ALPHA = 90;
    private static final double DOT = 4;
    private static final BasicStroke LINE = new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    private final Expectation expectation;

    ExpectationPainter(Expectation expectation) {
        this.expectation = expectation;
    }

    void paint(Graphics2D g, LayeredColumns chart) {
        for (List<Integer> run : LinePainter.runs(expectation.points().size(), 0, i -> point(i) != null)) {
            band(g, chart, run, OUTER_ALPHA, Expectation.Point::outer);
            band(g, chart, run, INNER_ALPHA, Expectation.Point::inner);
            line(g, chart, run);
        }
    }

    private void band(
            Graphics2D g,
            LayeredColumns chart,
            List<Integer> run,
            int alpha,
            Function<Expectation.Point, Expectation.Range> range) {
        Path2D band = new Path2D.Double();
        for (int i : run) {
            LinePainter.add(band, x(chart, i), chart.y(range.apply(point(i)).upper()));
        }
        for (int k = run.size() - 1; k >= 0; k--) {
            LinePainter.add(
                    band,
                    x(chart, run.get(k)),
                    chart.y(range.apply(point(run.get(k))).lower()));
        }
        band.closePath();
        Color color = chart.theme().ink(INK);
        g.setColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha));
        g.fill(band);
    }

    private void line(Graphics2D g, LayeredColumns chart, List<Integer> run) {
        Path2D line = new Path2D.Double();
        g.setColor(chart.theme().ink(INK));
        for (int i : run) {
            double y = chart.y(point(i).value());
            LinePainter.add(line, x(chart, i), y);
            g.fill(new Ellipse2D.Double(x(chart, i) - DOT, y - DOT, 2 * DOT, 2 * DOT));
        }
        g.setStroke(LINE);
        g.draw(line);
    }

    private Expectation.Point point(int i) {
        return expectation.points().get(i);
    }

    private static double x(LayeredColumns chart, int category) {
        return chart.x(category + 0.5);
    }
}
