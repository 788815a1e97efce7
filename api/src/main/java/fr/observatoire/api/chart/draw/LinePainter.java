package fr.observatoire.api.chart.draw;

import fr.observatoire.api.chart.ColumnSpec.Series;
import fr.observatoire.api.chart.draw.sheet.Filling;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Draws series as lines over their categories. They differ by their strokes too, not by colour alone. A gap breaks a
 * line, of days one that is longer than a weekend; a value between two gaps is a dot.
 */
final class LinePainter {

    private static final double DOT = 2;

    /** Of more categories than there are weeks in a year, each is a day. */
    private static final int MOST_WEEKS = 53;

    /** A line of days goes on over a weekend, else it would fall apart into strokes. */
    private static final int WEEKEND = 3;

    private LinePainter() {}

    static void paint(Graphics2D g, LayeredColumns chart, List<Series> series) {
        for (int s = 0; s < series.size(); s++) {
            Series one = series.get(s);
            g.setColor(chart.theme().ink(one.ink()));
            g.setStroke(Filling.stroke(one.fill()));
            for (List<Integer> run :
                    runs(one.data().size(), bridge(one), i -> !one.data().get(i).isMissing())) {
                paintRun(g, chart, one, run);
            }
        }
    }

    private static int bridge(Series series) {
        return series.data().size() > MOST_WEEKS ? WEEKEND : 0;
    }

    private static void paintRun(Graphics2D g, LayeredColumns chart, Series series, List<Integer> run) {
        Path2D line = new Path2D.Double();
        for (int category : run) {
            add(
                    line,
                    chart.x(category + 0.5),
                    chart.y(series.data().get(category).value()));
        }
        if (run.size() > 1) {
            g.draw(line);
            return;
        }
        double x = line.getCurrentPoint().getX();
        double y = line.getCurrentPoint().getY();
        g.fill(new Ellipse2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT));
    }

    /**
     * The known categories in stretches between gaps.
     *
     * @param bridge the longest gap that separates nothing
     */
    static List<List<Integer>> runs(int categories, int bridge, IntPredicate known) {
        List<List<Integer>> runs = new ArrayList<>();
        int last = Integer.MIN_VALUE;
        for (int i = 0; i < categories; i++) {
            if (!known.test(i)) {
                continue;
            }
            if (runs.isEmpty() || i - last - 1 > bridge) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(i);
            last = i;
        }
        return runs;
    }

    static void add(Path2D path, double x, double y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }
}
