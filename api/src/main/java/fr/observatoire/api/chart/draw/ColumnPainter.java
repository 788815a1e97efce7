package fr.observatoire.api.chart.draw;

import fr.observatoire.api.chart.ColumnSpec;
import fr.observatoire.api.chart.ColumnSpec.Series;
import fr.observatoire.api.chart.Datum;
import fr.observatoire.api.chart.Expectation;
import fr.observatoire.api.chart.Theme;
import fr.observatoire.api.chart.draw.letters.Fonts;
import fr.observatoire.api.chart.draw.letters.TextBlock;
import fr.observatoire.api.chart.draw.sheet.ChartPainter;
import fr.observatoire.api.chart.draw.sheet.Filling;
import fr.observatoire.api.chart.draw.sheet.Sheet;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Draws columns: those of XChart, with everything around them and the room for it. */
final class ColumnPainter implements ChartPainter {

    private static final double LEAST_PLOT = 230;
    private static final double GAP = 8;
    private static final BasicStroke BASELINE = new BasicStroke(1.2f);

    private final ColumnSpec figure;
    private final Theme theme;
    private final ValueLabels values;
    private final TargetLine target;

    ColumnPainter(ColumnSpec figure, Theme theme) {
        this.theme = theme;
        this.figure = figure;
        this.values = new ValueLabels(figure);
        this.target = new TargetLine(figure.target());
    }

    @Override
    public boolean fitsAcross(double width) {
        double plot = plotWidth(width);
        return plot > 0
                && sheet(width).fits()
                && bands(plot).fit()
                && names(plot).fit()
                && values.fit(categoryWidth(plot));
    }

    @Override
    public double height(double width) {
        Sheet sheet = sheet(width);
        double plot = plotWidth(width);
        return sheet.top()
                + bands(plot).height()
                + values.height(categoryWidth(plot))
                + LEAST_PLOT
                + names(plot).height()
                + sheet.bottom();
    }

    @Override
    public void paint(Graphics2D g, double width, double height) {
        Sheet sheet = sheet(width);
        sheet.paint(g, height);
        Rectangle2D free = sheet.free(height);
        double plot = plotWidth(width);
        Rectangle2D area = new Rectangle2D.Double(
                free.getX(),
                free.getY(),
                free.getWidth() - gutter(width),
                free.getHeight() - names(plot).height());
        LayeredColumns chart = chart(area, plot, width);
        AffineTransform page = g.getTransform();
        g.translate(area.getX(), area.getY());
        chart.paint(g, chart.getWidth(), chart.getHeight());
        g.setTransform(page);
    }

    private LayeredColumns chart(Rectangle2D area, double plot, double width) {
        double labels = values.height(categoryWidth(plot)) + GAP;
        double head = bands(plot).height() + labels;
        double foot = lowest() < 0 ? labels : 0;
        double valueOfPixel = (highest() - lowest()) / (area.getHeight() - head - foot);
        LayeredColumns chart = new LayeredColumns(
                figure, theme, area, lowest() - valueOfPixel * foot, highest() + valueOfPixel * head, axisGutter());
        chart.below(g -> bands(plot).paintBands(g, chart));
        chart.above(g -> {
            bands(plot).paintNames(g, chart);
            if (!figure.lines()) {
                paintFillings(g, chart);
            }
            g.setColor(theme.quietText());
            g.setStroke(BASELINE);
            g.draw(new Line2D.Double(chart.left(), chart.y(0), chart.right(), chart.y(0)));
            if (figure.lines()) {
                LinePainter.paint(g, chart, figure.series());
            }
            if (figure.expectation() != null) {
                new ExpectationPainter(figure.expectation()).paint(g, chart);
            }
            target.paint(g, chart, figure, gutter(width) > 0);
            values.paint(g, chart);
            names(plot).paint(g, chart);
        });
        return chart;
    }

    /** XChart has filled every column with a plain colour; other fillings are painted over it. */
    private void paintFillings(Graphics2D g, LayeredColumns chart) {
        for (int s = 0; s < figure.series().size(); s++) {
            Series series = figure.series().get(s);
            for (int c = 0; c < series.data().size(); c++) {
                Datum datum = series.data().get(c);
                if (!datum.isMissing() && datum.value() != 0 && datum.fill() != Datum.Fill.SOLID) {
                    Filling.paint(g, theme, chart.column(c, s), series.ink(), datum.fill());
                }
            }
        }
    }

    private double lowest() {
        return Math.min(0, figure.values().min().orElse(0));
    }

    private double highest() {
        double highest = Math.max(0, figure.values().max().orElse(0));
        if (figure.target() != null) {
            highest = Math.max(highest, figure.target().value());
        }
        if (figure.expectation() != null) {
            highest = Math.max(highest, figure.expectation().values().max().orElse(0));
        }
        return highest == 0 && lowest() == 0 ? 1 : highest;
    }

    private Sheet sheet(double width) {
        return new Sheet(figure.caption(), theme, keys(width), width);
    }

    /** When there is one series only, the title names it. */
    private List<Sheet.Key> keys(double width) {
        List<Sheet.Key> keys = new ArrayList<>();
        Expectation expectation = figure.expectation();
        if (figure.series().size() > 1 || expectation != null) {
            figure.series().forEach(one -> keys.add(new Sheet.Key(one.name(), one.ink(), one.fill(), figure.lines())));
        }
        if (expectation != null) {
            keys.add(new Sheet.Key(expectation.name(), ExpectationPainter.INK, Datum.Fill.SOLID, false));
            if (expectation.band() != null) {
                keys.add(new Sheet.Key(expectation.band(), ExpectationPainter.INK, Datum.Fill.PALE, false));
            }
        }
        if (figure.target() != null && Sheet.isNarrow(width)) {
            keys.add(new Sheet.Key(figure.target().label(), TargetLine.INK, Datum.Fill.PALE, true));
        }
        return keys;
    }

    /** Room for the name of the target beside the plot; on a narrow page it is a key instead. */
    private double gutter(double width) {
        return Sheet.isNarrow(width) ? 0 : target.gutter();
    }

    private double plotWidth(double width) {
        return width - 2 * Sheet.margin(width) - gutter(width) - axisGutter();
    }

    private double categoryWidth(double plot) {
        return ChartStyle.CONTENT * plot / figure.categories().size();
    }

    private double axisGutter() {
        if (figure.axis() == null) {
            return 0;
        }
        // One digit more than the data, because the axis goes a little beyond them.
        return Math.max(
                        TextBlock.width(figure.axis().format(Math.floor(lowest())), Fonts.regular(14)),
                        TextBlock.width(figure.axis().format(Math.ceil(highest()) * 10), Fonts.regular(14)))
                + 2 * GAP;
    }

    private BandLabels bands(double plot) {
        return new BandLabels(figure, plot);
    }

    private CategoryNames names(double plot) {
        return new CategoryNames(
                figure.categories().stream().map(ColumnSpec.Category::label).toList(), categoryWidth(plot));
    }
}
