package fr.observatoire.api.chart.draw;

import fr.observatoire.api.chart.BarSpec;
import fr.observatoire.api.chart.BarSpec.Row;
import fr.observatoire.api.chart.Theme;
import fr.observatoire.api.chart.draw.sheet.ChartPainter;
import fr.observatoire.api.chart.draw.sheet.Filling;
import fr.observatoire.api.chart.draw.sheet.Sheet;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Draws horizontal bars as a table: name, bar, figures; on a narrow page each bar is below its words. */
final class BarPainter implements ChartPainter {

    private static final double GAP = 14;
    private static final double ROW_PAD = 10;
    private static final double HIGHEST_ROW = 130;
    private static final double LEAST_BARS = 120;
    /** XChart leaves out an axis number that would be cut; here is room for half of the widest one. */
    private static final int AXIS_PAD = 30;

    private static final double AXIS_ROOM = 14;

    private static final double AXIS_HEIGHT = 22;

    /** Thickness of a bar below its words, and the gap between them. */
    private static final double THIN = 16;

    private static final double BELOW = 8;
    private static final double HEADROOM = 1.04;
    private static final BasicStroke ZERO = new BasicStroke(1.2f);

    private final BarSpec figure;
    private final Theme theme;

    BarPainter(BarSpec figure, Theme theme) {
        this.theme = theme;
        this.figure = figure;
    }

    @Override
    public boolean fitsAcross(double width) {
        return sheet(width).fits() && texts(width).fit() && barsWidth(width) >= LEAST_BARS;
    }

    @Override
    public double height(double width) {
        Sheet sheet = sheet(width);
        double row = texts(width).height() + ROW_PAD + (Sheet.isNarrow(width) ? BELOW + THIN + ROW_PAD : 0);
        return sheet.top() + row / ChartStyle.CONTENT * figure.rows().size() + AXIS_HEIGHT + sheet.bottom();
    }

    private Sheet sheet(double width) {
        return new Sheet(figure.caption(), theme, List.of(), width);
    }

    private RowTexts texts(double width) {
        return new RowTexts(figure.rows(), theme, width);
    }

    private double signs() {
        return figure.rows().stream().allMatch(row -> row.mark() == BarSpec.Mark.NONE) ? 0 : RowTexts.SIGN;
    }

    /** Where the bars begin; on a narrow page below their words. */
    private double left(double width) {
        return Sheet.isNarrow(width) ? AXIS_ROOM : signs() + texts(width).namesWidth() + GAP;
    }

    private double barsWidth(double width) {
        double bars = width - 2 * Sheet.margin(width) - left(width);
        return Sheet.isNarrow(width)
                ? bars - AXIS_ROOM
                : bars - GAP - texts(width).figuresWidth();
    }

    @Override
    public void paint(Graphics2D g, double width, double height) {
        Sheet sheet = sheet(width);
        sheet.paint(g, height);
        Rectangle2D free = sheet.free(height);
        Rectangle2D area = new Rectangle2D.Double(
                free.getX() + left(width),
                free.getY(),
                barsWidth(width),
                Math.min(free.getHeight(), HIGHEST_ROW * figure.rows().size()));
        boolean narrow = Sheet.isNarrow(width);
        double words = texts(width).height();
        LayeredBars chart = new LayeredBars(figure, theme, area, AXIS_PAD, lowest(), highest());
        if (narrow) {
            chart.lower(words + BELOW, THIN);
        }
        chart.above(g2 -> {
            for (int i = 0; i < figure.rows().size(); i++) {
                paintRow(g2, chart, i, width);
            }
            paintZero(g2, chart, narrow);
        });
        AffineTransform page = g.getTransform();
        g.translate(area.getX() - AXIS_PAD, area.getY() - AXIS_PAD);
        chart.paint(g, chart.getWidth(), chart.getHeight());
        g.setTransform(page);
    }

    /** One line through all rows; where words are above the bars, a piece at each bar. */
    private void paintZero(Graphics2D g, LayeredBars chart, boolean narrow) {
        g.setColor(theme.quietText());
        g.setStroke(ZERO);
        if (!narrow) {
            g.draw(new Line2D.Double(chart.x(0), chart.top(), chart.x(0), chart.bottom()));
            return;
        }
        for (int i = 0; i < figure.rows().size(); i++) {
            Rectangle2D bar = chart.bar(i);
            g.draw(new Line2D.Double(chart.x(0), bar.getMinY() - 3, chart.x(0), bar.getMaxY() + 3));
        }
    }

    private double lowest() {
        return Math.min(0, figure.values().min().orElse(0)) * HEADROOM;
    }

    private double highest() {
        double goals = figure.rows().stream()
                .filter(row -> row.goal() != null)
                .mapToDouble(row -> row.goal().to())
                .max()
                .orElse(0);
        double highest = Math.max(goals, figure.values().max().orElse(0)) * HEADROOM;
        return highest <= 0 && lowest() == 0 ? 1 : Math.max(0, highest);
    }

    private void paintRow(Graphics2D g, LayeredBars chart, int index, double width) {
        Row row = figure.rows().get(index);
        RowTexts texts = texts(width);
        boolean narrow = Sheet.isNarrow(width);
        double nameLeft = AXIS_PAD - left(width) + signs();
        double middle = narrow ? chart.top(index) + texts.nameHeight(row) / 2 : chart.middle(index);
        Signs.paint(g, theme, row.mark(), nameLeft - RowTexts.SIGN / 2 - 3, middle);
        texts.paintName(g, row, nameLeft, middle);

        Rectangle2D bar = chart.bar(index);
        if (!row.datum().isMissing() && bar.getWidth() > 0) {
            Filling.paint(g, theme, bar, row.ink(), row.datum().fill());
            if (figure.cuts(row.datum().value())) {
                GoalMarks.paintCut(g, theme, bar);
            }
        }
        if (row.goal() != null) {
            GoalMarks.paint(
                    g, theme, chart.x(row.goal().from()), chart.x(row.goal().to()), bar);
        }
        if (narrow) {
            texts.paintFiguresBelow(g, row, nameLeft, chart.top(index));
        } else {
            texts.paintFigures(g, row, figuresLeft(chart, bar), middle);
        }
    }

    /** Right after the bar if that place is free in all rows, else in a column. */
    private double figuresLeft(LayeredBars chart, Rectangle2D bar) {
        boolean bare = lowest() == 0 && figure.rows().stream().allMatch(row -> row.goal() == null);
        return (bare ? bar.getMaxX() : chart.getWidth() - AXIS_PAD) + GAP;
    }
}
