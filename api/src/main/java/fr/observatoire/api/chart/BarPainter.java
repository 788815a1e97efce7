package fr.observatoire.api.chart;

import fr.observatoire.api.chart.BarFigure.Goal;
import fr.observatoire.api.chart.BarFigure.Row;
import fr.observatoire.api.chart.TextBlock.Align;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Draws lying bars as a table: name, bar, figures. */
final class BarPainter implements FigurePainter {

    private static final double NAME_SHARE = 0.34;
    private static final double FIGURES_SHARE = 0.3;
    private static final double MARK = 26;
    private static final double GAP = 14;
    private static final double ROW_PAD = 10;
    private static final double HIGHEST_ROW = 110;
    /** XChart drops an axis number that would be cut: half of the widest fits in here. */
    private static final int AXIS_PAD = 30;

    private static final double AXIS_HEIGHT = 22;

    private final BarFigure figure;

    BarPainter(BarFigure figure) {
        this.figure = figure;
    }

    @Override
    public double leastHeight(double width) {
        Sheet sheet = sheet(width);
        return sheet.top() + leastRow(width) * figure.rows().size() + AXIS_HEIGHT + sheet.bottom();
    }

    private Sheet sheet(double width) {
        return new Sheet(figure.caption(), List.of(), width);
    }

    private double leastRow(double width) {
        // XChart keeps a hundredth of the plot free above and below the rows.
        return 1.03 * (ROW_PAD + Math.max(tallest(row -> name(row, width).height()), tallest(row -> figuresHeight(row, width))));
    }

    private double tallest(ToDoubleFunction<Row> height) {
        return figure.rows().stream().mapToDouble(height).max().orElse(0);
    }

    private TextBlock name(Row row, double width) {
        return TextBlock.wrap(row.label(), Fonts.regular(15), width * NAME_SHARE - MARK);
    }

    private TextBlock value(Row row, double width) {
        return TextBlock.wrap(
                row.datum().text(),
                row.datum().isMissing() ? Fonts.regular(14) : Fonts.semibold(15),
                width * FIGURES_SHARE);
    }

    private TextBlock remark(Row row, double width) {
        return TextBlock.wrap(row.datum().remark(), Fonts.regular(13), width * FIGURES_SHARE);
    }

    private double figuresHeight(Row row, double width) {
        return value(row, width).height() + remark(row, width).height();
    }

    private double marksWidth() {
        return figure.rows().stream().allMatch(row -> row.mark() == BarFigure.Mark.NONE) ? 0 : MARK;
    }

    private double namesWidth(double width) {
        return marksWidth() + tallest(row -> name(row, width).width()) + GAP;
    }

    private double figuresWidth(double width) {
        return GAP + tallest(row -> Math.max(value(row, width).width(), remark(row, width).width()));
    }

    @Override
    public void paint(Graphics2D g, double width, double height) {
        Sheet sheet = sheet(width);
        sheet.paint(g, height);
        Rectangle2D free = sheet.free(height);
        Rectangle2D area = new Rectangle2D.Double(
                free.getX() + namesWidth(width),
                free.getY(),
                free.getWidth() - namesWidth(width) - figuresWidth(width),
                Math.min(free.getHeight(), HIGHEST_ROW * figure.rows().size()));
        LayeredBars chart = new LayeredBars(figure, area, AXIS_PAD, lowest(), highest());
        chart.above(g2 -> {
            for (int i = 0; i < figure.rows().size(); i++) {
                paintRow(g2, chart, i, width);
            }
            paintZero(g2, chart);
        });
        AffineTransform page = g.getTransform();
        g.translate(area.getX() - AXIS_PAD, area.getY() - AXIS_PAD);
        chart.paint(g, chart.getWidth(), chart.getHeight());
        g.setTransform(page);
    }

    private double lowest() {
        return Math.min(0, figure.values().min().orElse(0)) * 1.04;
    }

    private double highest() {
        double values = figure.values().max().orElse(0);
        double goals = figure.rows().stream()
                .filter(row -> row.goal() != null)
                .mapToDouble(row -> row.goal().to())
                .max()
                .orElse(0);
        double highest = Math.max(0, Math.max(values, goals)) * 1.04;
        return highest == 0 && lowest() == 0 ? 1 : highest;
    }

    private void paintRow(Graphics2D g, LayeredBars chart, int index, double width) {
        Row row = figure.rows().get(index);
        double middle = chart.middle(index);
        TextBlock name = name(row, width);
        double nameLeft = AXIS_PAD - namesWidth(width) + marksWidth();
        Signs.paint(g, row.mark(), nameLeft - MARK / 2 - 3, middle);
        name.paint(g, Ink.TEXT, nameLeft, middle - name.height() / 2, Align.LEFT);

        Rectangle2D bar = chart.bar(index);
        if (!row.datum().isMissing() && bar.getWidth() > 0) {
            Filling.paint(g, bar, row.ink(), row.datum().fill());
            if (figure.cuts(row.datum().value())) {
                paintCut(g, bar);
            }
        }
        paintGoal(g, chart, row.goal(), bar);

        TextBlock value = value(row, width);
        double right = chart.getWidth() - AXIS_PAD + GAP;
        double top = middle - figuresHeight(row, width) / 2;
        value.paint(g, row.datum().isMissing() ? Ink.QUIET_TEXT : Ink.TEXT, right, top, Align.LEFT);
        remark(row, width).paint(g, Ink.QUIET_TEXT, right, top + value.height(), Align.LEFT);
    }

    /** Two white slits before the end of a bar that goes on beyond the axis. */
    private static void paintCut(Graphics2D g, Rectangle2D bar) {
        g.setColor(Ink.PAPER);
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

    private static void paintGoal(Graphics2D g, LayeredBars chart, Goal goal, Rectangle2D bar) {
        if (goal == null) {
            return;
        }
        double top = bar.getY() - 5;
        double bottom = bar.getMaxY() + 5;
        double from = chart.x(goal.from());
        double to = chart.x(goal.to());
        // A white rim keeps the tick visible on a dark bar.
        for (double x : new double[] {from, to}) {
            g.setColor(Ink.PAPER);
            g.fill(new Rectangle2D.Double(x - 3.5, top, 7, bottom - top));
        }
        g.setColor(Ink.TEXT);
        for (double x : new double[] {from, to}) {
            g.fill(new Rectangle2D.Double(x - 1.75, top, 3.5, bottom - top));
        }
        if (to > from) {
            g.fill(new Rectangle2D.Double(from, top - 1, to - from, 2));
            g.fill(new Rectangle2D.Double(from, bottom - 1, to - from, 2));
        }
    }

    private static void paintZero(Graphics2D g, LayeredBars chart) {
        g.setColor(Ink.QUIET_TEXT);
        g.setStroke(new BasicStroke(1.2f));
        g.draw(new Line2D.Double(chart.x(0), chart.top(), chart.x(0), chart.bottom()));
    }
}
