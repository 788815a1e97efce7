package fr.observatoire.api.chart.draw;

import fr.observatoire.api.chart.ChartColor;
import fr.observatoire.api.chart.ColumnSpec.Band;
import fr.observatoire.api.chart.CourseSpec;
import fr.observatoire.api.chart.CourseSpec.Line;
import fr.observatoire.api.chart.CourseSpec.Outlook;
import fr.observatoire.api.chart.Datum.Fill;
import fr.observatoire.api.chart.Expectation.Range;
import fr.observatoire.api.chart.Theme;
import fr.observatoire.api.chart.draw.letters.Fonts;
import fr.observatoire.api.chart.draw.letters.TextBlock;
import fr.observatoire.api.chart.draw.sheet.ChartPainter;
import fr.observatoire.api.chart.draw.sheet.Filling;
import fr.observatoire.api.chart.draw.sheet.Sheet;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Draws the course of a year: the span of past years, the lines, the target, and where the year is expected to end. */
final class CoursePainter implements ChartPainter {

    private static final double LEAST_PLOT = 230;
    private static final double LEAST_ACROSS = 160;
    private static final double GAP = 8;
    private static final double HEADROOM = 1.06;
    private static final double DOT = 4;
    private static final double WHISKER = 5;
    private static final BasicStroke TARGET = dashes(2, 7, 4);
    private static final BasicStroke BREAK = dashes(1.4f, 3, 3);
    private static final BasicStroke BASELINE = new BasicStroke(1.2f);

    private final CourseSpec figure;
    private final Theme theme;

    CoursePainter(CourseSpec figure, Theme theme) {
        this.figure = figure;
        this.theme = theme;
    }

    private static BasicStroke dashes(float width, float on, float off) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {on, off}, 0);
    }

    @Override
    public boolean fitsAcross(double width) {
        return plotWidth(width) >= LEAST_ACROSS && sheet(width).fits();
    }

    @Override
    public double height(double width) {
        double plot = Math.max(LEAST_PLOT, ends(width).height());
        return sheet(width).top() + plot + names(width).height() + sheet(width).bottom();
    }

    @Override
    public void paint(Graphics2D g, double width, double height) {
        Sheet sheet = sheet(width);
        sheet.paint(g, height);
        Rectangle2D free = sheet.free(height);
        Rectangle2D area = new Rectangle2D.Double(
                free.getX(),
                free.getY(),
                free.getWidth() - gutter(width),
                free.getHeight() - names(width).height());
        LayeredCourse chart = new LayeredCourse(figure, theme, area, HEADROOM * highest(), axisGutter());
        chart.below(g2 -> paintGround(g2, chart));
        chart.above(g2 -> {
            paintLines(g2, chart);
            paintOutlook(g2, chart);
            paintTarget(g2, chart);
            names(width).paint(g2, theme, chart);
            if (!Sheet.isNarrow(width)) {
                ends(width).paint(g2, theme, chart, chart.getWidth() + GAP);
            }
        });
        AffineTransform page = g.getTransform();
        g.translate(area.getX(), area.getY());
        chart.paint(g, chart.getWidth(), chart.getHeight());
        g.setTransform(page);
    }

    private void paintGround(Graphics2D g, LayeredCourse chart) {
        if (figure.span() != null) {
            paintSpan(g, chart, figure.span().ranges());
        }
        for (Band band : figure.bands()) {
            double from = chart.x(band.from());
            double top = chart.y(HEADROOM * highest());
            if (band.isLine()) {
                g.setColor(theme.quietText());
                g.setStroke(BREAK);
                g.draw(new Line2D.Double(from, top, from, chart.y(0)));
            } else {
                g.setColor(theme.band());
                g.fill(new Rectangle2D.Double(from, top, chart.x(band.to()) - from, chart.y(0) - top));
            }
        }
        g.setColor(theme.quietText());
        g.setStroke(BASELINE);
        g.draw(new Line2D.Double(chart.x(0), chart.y(0), right(chart), chart.y(0)));
    }

    private void paintSpan(Graphics2D g, LayeredCourse chart, List<Range> ranges) {
        Path2D span = new Path2D.Double();
        for (List<Integer> run : LinePainter.runs(ranges.size(), 0, day -> ranges.get(day) != null)) {
            run.forEach(day -> LinePainter.add(
                    span, chart.x(day + 1), chart.y(ranges.get(day).upper())));
            for (int at = run.size() - 1; at >= 0; at--) {
                int day = run.get(at);
                LinePainter.add(span, chart.x(day + 1), chart.y(ranges.get(day).lower()));
            }
            span.closePath();
        }
        g.setColor(theme.pale(ChartColor.GREY));
        g.fill(span);
    }

    /** The year itself is drawn last, over the others. */
    private void paintLines(Graphics2D g, LayeredCourse chart) {
        for (int at = figure.lines().size() - 1; at >= 0; at--) {
            Line line = figure.lines().get(at);
            Path2D path = new Path2D.Double();
            for (int day = 0; day <= line.last(); day++) {
                double sum = line.series().data().get(day).value();
                LinePainter.add(path, chart.x(day + 1.), chart.y(sum));
            }
            g.setColor(theme.ink(line.series().ink()));
            g.setStroke(Filling.stroke(line.series().fill()));
            g.draw(path);
        }
    }

    /** The end of the year alone, with the range in which it will be: no season goes there in a straight line. */
    private void paintOutlook(Graphics2D g, LayeredCourse chart) {
        Outlook outlook = figure.outlook();
        if (outlook == null) {
            return;
        }
        double x = right(chart);
        double y = chart.y(outlook.value());
        g.setColor(theme.ink(figure.lines().get(0).series().ink()));
        g.setStroke(BASELINE);
        double lower = chart.y(outlook.range().lower());
        double upper = chart.y(outlook.range().upper());
        g.draw(new Line2D.Double(x, lower, x, upper));
        g.draw(new Line2D.Double(x - WHISKER, lower, x + WHISKER, lower));
        g.draw(new Line2D.Double(x - WHISKER, upper, x + WHISKER, upper));
        g.fill(new Ellipse2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT));
    }

    private void paintTarget(Graphics2D g, LayeredCourse chart) {
        if (figure.target() == null) {
            return;
        }
        double y = chart.y(figure.target().value());
        g.setColor(theme.ink(TargetLine.INK));
        g.setStroke(TARGET);
        g.draw(new Line2D.Double(chart.x(0), y, right(chart), y));
    }

    private double right(LayeredCourse chart) {
        return chart.x(figure.days().size());
    }

    private double highest() {
        double highest = figure.values().max().orElse(0);
        return highest > 0 ? highest : 1;
    }

    private Sheet sheet(double width) {
        return new Sheet(figure.caption(), theme, keys(width), width);
    }

    /** What the lines are stands at their ends; on a narrow page above. */
    private List<Sheet.Key> keys(double width) {
        List<Sheet.Key> keys = new ArrayList<>();
        if (Sheet.isNarrow(width)) {
            figure.lines()
                    .forEach(line -> keys.add(new Sheet.Key(
                            line.end(), line.series().ink(), line.series().fill(), true)));
            if (figure.outlook() != null) {
                keys.add(new Sheet.Key(
                        figure.outlook().end(), figure.lines().get(0).series().ink(), Fill.SOLID, false));
            }
            if (figure.target() != null) {
                keys.add(new Sheet.Key(figure.target().label(), TargetLine.INK, Fill.PALE, true));
            }
        }
        if (figure.span() != null) {
            keys.add(new Sheet.Key(figure.span().name(), ChartColor.GREY, Fill.PALE, false));
        }
        figure.bands().stream()
                .map(Band::label)
                .distinct()
                .forEach(label -> keys.add(new Sheet.Key(label, ChartColor.LILAC, Fill.PALE, false)));
        return keys;
    }

    /** At the right of the plot, each at the height where its line ends. */
    private LineEnds ends(double width) {
        LineEnds ends = new LineEnds();
        if (Sheet.isNarrow(width)) {
            return ends;
        }
        for (int at = 0; at < figure.lines().size(); at++) {
            Line line = figure.lines().get(at);
            if (at > 0 || figure.outlook() == null) {
                ends.add(
                        line.end(),
                        line.series().ink(),
                        line.series().data().get(line.last()).value(),
                        at == 0);
            }
        }
        if (figure.outlook() != null) {
            ends.add(
                    figure.outlook().end(),
                    figure.lines().get(0).series().ink(),
                    figure.outlook().value(),
                    true);
        }
        if (figure.target() != null) {
            ends.add(figure.target().label(), TargetLine.INK, figure.target().value(), false);
        }
        return ends;
    }

    private double gutter(double width) {
        return Sheet.isNarrow(width) ? 0 : ends(width).width() + GAP;
    }

    private double plotWidth(double width) {
        return width - 2 * Sheet.margin(width) - gutter(width) - axisGutter();
    }

    private double axisGutter() {
        return TextBlock.width(figure.axis().format(Math.ceil(highest()) * 10), Fonts.regular(14)) + 2 * GAP;
    }

    private MonthNames names(double width) {
        List<Integer> starts = IntStream.range(0, figure.days().size())
                .filter(day -> !figure.days().get(day).label().isBlank())
                .boxed()
                .toList();
        return new MonthNames(
                starts,
                starts.stream().map(day -> figure.days().get(day).label()).toList(),
                figure.days().size(),
                ChartStyle.CONTENT * plotWidth(width));
    }
}
