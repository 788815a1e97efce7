package fr.observatoire.api.chart.draw;

import fr.observatoire.api.chart.ChartColor;
import fr.observatoire.api.chart.ColumnSpec;
import fr.observatoire.api.chart.ColumnSpec.Target;
import fr.observatoire.api.chart.Datum.Fill;
import fr.observatoire.api.chart.draw.letters.Fonts;
import fr.observatoire.api.chart.draw.letters.TextBlock;
import fr.observatoire.api.chart.draw.letters.TextBlock.Align;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** The line of the target. Its label is in a separate margin, where no column or value can touch it. */
final class TargetLine {

    static final ChartColor INK = ChartColor.PLUM;

    private static final double WIDEST_LABEL = 150;
    private static final double GAP = 8;
    private static final float[] DASHES = {7, 4};

    private final Target target;
    private final TextBlock label;

    /** @param target null for a chart without one */
    TargetLine(Target target) {
        this.target = target;
        this.label = TextBlock.balanced(target == null ? null : target.label(), Fonts.semibold(14), WIDEST_LABEL);
    }

    /** Room at the right of the plot. */
    double gutter() {
        return target == null ? 0 : label.width() + GAP;
    }

    /** @param named whether its name is written beside it */
    void paint(Graphics2D g, LayeredColumns chart, ColumnSpec figure, boolean named) {
        if (target == null) {
            return;
        }
        double y = chart.y(target.value());
        g.setColor(chart.theme().ink(INK));
        draw(g, chart, chart.left(), chart.right(), y);
        paintOnColumns(g, chart, figure, y);
        if (!named) {
            return;
        }
        double top = Math.max(0, Math.min(y - label.height() / 2, chart.y(0) - label.height()));
        label.paint(g, chart.theme().ink(INK), chart.right() + GAP, top, Align.LEFT);
    }

    /** The same dashes in white where they cross a filled column, because plum on navy cannot be seen. */
    private static void paintOnColumns(Graphics2D g, LayeredColumns chart, ColumnSpec figure, double y) {
        g.setColor(chart.theme().paper());
        for (int s = 0; s < figure.series().size(); s++) {
            for (int c = 0; c < figure.categories().size(); c++) {
                Rectangle2D column = chart.column(c, s);
                boolean filled = figure.series().get(s).data().get(c).fill() == Fill.SOLID;
                if (filled && column.getMinY() < y && y < column.getMaxY()) {
                    draw(g, chart, column.getMinX(), column.getMaxX(), y);
                }
            }
        }
    }

    /** A part of the line: its dashes are where those of the whole line are. */
    private static void draw(Graphics2D g, LayeredColumns chart, double from, double to, double y) {
        float phase = (float) (from - chart.left());
        g.setStroke(new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, DASHES, phase));
        g.draw(new Line2D.Double(from, y, to, y));
    }
}
