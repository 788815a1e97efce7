package fr.observatoire.api.chart;

import fr.observatoire.api.chart.ColumnFigure.Series;
import fr.observatoire.api.chart.TextBlock.Align;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Draws columns: what stands around XChart's own, and the room for it. */
final class ColumnPainter implements FigurePainter {

    private static final double LEAST_PLOT = 230;
    private static final double WIDEST_TARGET_LABEL = 150;
    private static final double GAP = 8;
    private static final BasicStroke DASHES =
            new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {7, 4}, 0);

    private final ColumnFigure figure;

    ColumnPainter(ColumnFigure figure) {
        this.figure = figure;
    }

    @Override
    public double leastHeight(double width) {
        Sheet sheet = sheet(width);
        double plot = plotWidth(width);
        return sheet.top() + bandLabels(plot).height() + LEAST_PLOT + labelsHeight(plot) + sheet.bottom();
    }

    @Override
    public void paint(Graphics2D g, double width, double height) {
        Sheet sheet = sheet(width);
        sheet.paint(g, height);
        Rectangle2D free = sheet.free(height);
        double plotWidth = plotWidth(width);
        Rectangle2D area = new Rectangle2D.Double(
                free.getX(),
                free.getY(),
                free.getWidth() - targetGutter(),
                free.getHeight() - labelsHeight(plotWidth));
        LayeredColumns chart = chart(area, bandLabels(plotWidth).height());
        AffineTransform page = g.getTransform();
        g.translate(area.getX(), area.getY());
        chart.paint(g, chart.getWidth(), chart.getHeight());
        g.setTransform(page);
    }

    private LayeredColumns chart(Rectangle2D area, double strip) {
        ValueLabels labels = new ValueLabels(figure);
        double categoryWidth = (area.getWidth() - axisGutter()) / figure.categories().size();
        double head = strip + labels.height(categoryWidth) + GAP;
        double lowest = Math.min(0, figure.values().min().orElse(0));
        double foot = lowest < 0 ? labels.height(categoryWidth) + GAP : 0;
        double span = highest() - lowest;
        double pixels = area.getHeight() - head - foot;
        LayeredColumns chart = new LayeredColumns(
                figure,
                area,
                lowest - span * foot / pixels,
                highest() + span * head / pixels,
                axisGutter());
        chart.below(g -> bandLabels(area.getWidth() - axisGutter()).paint(g, chart));
        chart.above(g -> {
            paintFillings(g, chart);
            paintBaseline(g, chart);
            paintCategories(g, chart);
            paintTarget(g, chart);
            labels.paint(g, chart);
        });
        return chart;
    }

    private double highest() {
        double highest = Math.max(0, figure.values().max().orElse(0));
        if (figure.target() != null) {
            highest = Math.max(highest, figure.target().value());
        }
        return highest == 0 ? 1 : highest;
    }

    private Sheet sheet(double width) {
        List<Sheet.Key> keys = figure.series().size() == 1
                ? List.of()
                : figure.series().stream()
                        .map(one -> new Sheet.Key(
                                one.name(), one.ink(), one.data().get(0).fill()))
                        .toList();
        return new Sheet(figure.caption(), keys, width);
    }

    private double plotWidth(double width) {
        return width - 2 * Sheet.MARGIN - targetGutter() - axisGutter();
    }

    private double axisGutter() {
        if (figure.axis() == null) {
            return 0;
        }
        double lowest = Math.min(0, figure.values().min().orElse(0));
        // One digit more than the data: the axis goes a little beyond them.
        return Math.max(
                        TextBlock.width(figure.axis().format(-Math.abs(lowest)), Fonts.regular(14)),
                        TextBlock.width(figure.axis().format(Math.ceil(highest()) * 10), Fonts.regular(14)))
                + 2 * GAP;
    }

    private TextBlock targetLabel() {
        return TextBlock.wrap(figure.target().label(), Fonts.semibold(14), WIDEST_TARGET_LABEL);
    }

    private double targetGutter() {
        return figure.target() == null ? 0 : targetLabel().width() + GAP;
    }

    private BandLabels bandLabels(double plotWidth) {
        return new BandLabels(figure, plotWidth);
    }

    private double labelsHeight(double plotWidth) {
        double widest = plotWidth / figure.categories().size() - GAP;
        return GAP
                + figure.categories().stream()
                        .mapToDouble(label -> categoryLabel(label, widest).height())
                        .max()
                        .orElse(0);
    }

    private static TextBlock categoryLabel(String label, double width) {
        return TextBlock.wrap(label, Fonts.regular(15), width);
    }

    private void paintCategories(Graphics2D g, LayeredColumns chart) {
        double width = chart.categoryWidth() - GAP / 2;
        for (int i = 0; i < figure.categories().size(); i++) {
            categoryLabel(figure.categories().get(i), width)
                    .paint(g, Ink.TEXT, chart.x(i + 0.5), chart.getHeight() + GAP / 2, Align.CENTRE);
        }
    }

    /** XChart has drawn every column solid; those that are not get their own filling over it. */
    private void paintFillings(Graphics2D g, LayeredColumns chart) {
        for (int s = 0; s < figure.series().size(); s++) {
            Series series = figure.series().get(s);
            for (int c = 0; c < series.data().size(); c++) {
                Datum datum = series.data().get(c);
                if (!datum.isMissing() && datum.value() != 0 && datum.fill() != Datum.Fill.SOLID) {
                    Filling.paint(g, chart.column(c, s), series.ink(), datum.fill());
                }
            }
        }
    }

    private void paintBaseline(Graphics2D g, LayeredColumns chart) {
        g.setColor(Ink.QUIET_TEXT);
        g.setStroke(new BasicStroke(1.2f));
        g.draw(new Line2D.Double(chart.left(), chart.y(0), chart.right(), chart.y(0)));
    }

    private void paintTarget(Graphics2D g, LayeredColumns chart) {
        if (figure.target() == null) {
            return;
        }
        double y = chart.y(figure.target().value());
        // A white line below the dashes keeps them visible over dark columns.
        g.setColor(Ink.PAPER);
        g.setStroke(new BasicStroke(4));
        g.draw(new Line2D.Double(chart.left(), y, chart.right(), y));
        g.setColor(Ink.PLUM.color());
        g.setStroke(DASHES);
        g.draw(new Line2D.Double(chart.left(), y, chart.right(), y));
        TextBlock label = targetLabel();
        double top = Math.max(0, Math.min(y - label.height() / 2, chart.y(0) - label.height()));
        label.paint(g, Ink.PLUM.color(), chart.right() + GAP, top, Align.LEFT);
    }
}
