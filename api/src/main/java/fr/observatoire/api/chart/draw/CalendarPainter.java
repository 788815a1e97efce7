package fr.observatoire.api.chart.draw;

import fr.observatoire.api.chart.CalendarSpec;
import fr.observatoire.api.chart.CalendarSpec.Day;
import fr.observatoire.api.chart.CalendarSpec.Week;
import fr.observatoire.api.chart.ChartColor;
import fr.observatoire.api.chart.Theme;
import fr.observatoire.api.chart.draw.letters.Fonts;
import fr.observatoire.api.chart.draw.letters.TextBlock;
import fr.observatoire.api.chart.draw.letters.TextBlock.Align;
import fr.observatoire.api.chart.draw.sheet.ChartPainter;
import fr.observatoire.api.chart.draw.sheet.Sheet;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Draws a calendar: weeks from left to right, on a narrow page from top to bottom. A day has its number in it where there
 * is room, so that no shade must be told from another; a closed day has a stroke, a public holiday a frame.
 */
final class CalendarPainter implements ChartPainter {

    /** How much of the ink each shade has; between the second and the third the numbers change from dark to light. */
    private static final double[] SHADES = {.12, .36, .78, 1};

    private static final int LIGHT_LETTERS_FROM = 2;

    private static final double NAMES = 46;
    private static final double MONTHS = 20;
    private static final double LEAST_CELL = 14;
    private static final double HIGHEST_CELL = 46;
    private static final double LEAST_LETTERS = 7;
    private static final double ROW = 21;
    private static final double LANE = 12;
    private static final double LANE_GAP = 4;
    private static final double KEY = 15;
    private static final double KEY_LINE = 24;
    private static final BasicStroke HAIRLINE = new BasicStroke(.8f);
    private static final BasicStroke FRAME = new BasicStroke(2.2f);

    private final CalendarSpec figure;
    private final Theme theme;

    CalendarPainter(CalendarSpec figure, Theme theme) {
        this.figure = figure;
        this.theme = theme;
    }

    private Sheet sheet(double width) {
        return new Sheet(figure.caption(), theme, List.of(), width);
    }

    /** Whether the weeks go from left to right. */
    private boolean across(double width) {
        return cellWidth(width) >= LEAST_CELL;
    }

    private double cellWidth(double width) {
        return (width - 2 * Sheet.margin(width) - NAMES) / figure.weeks().size();
    }

    private double lanes() {
        return LANE_GAP + figure.zones().size() * (LANE + LANE_GAP);
    }

    @Override
    public boolean fitsAcross(double width) {
        return sheet(width).fits();
    }

    @Override
    public double height(double width) {
        Sheet sheet = sheet(width);
        double days = across(width)
                ? figure.weekdays().size() * LEAST_CELL + lanes()
                : figure.weeks().size() * ROW;
        return sheet.top() + key(null, 0, 0, width - 2 * Sheet.margin(width)) + MONTHS + days + sheet.bottom();
    }

    @Override
    public void paint(Graphics2D g, double width, double height) {
        Sheet sheet = sheet(width);
        sheet.paint(g, height);
        Rectangle2D free = sheet.free(height);
        double used = key(g, free.getX(), free.getY(), free.getWidth()) + MONTHS;
        if (across(width)) {
            paintAcross(g, free, used, cellWidth(width));
        } else {
            paintDown(g, free, used);
        }
    }

    private void paintAcross(Graphics2D g, Rectangle2D free, double used, double cell) {
        double top = free.getY() + used;
        double high = Math.min(
                HIGHEST_CELL,
                (free.getHeight() - used - lanes()) / figure.weekdays().size());
        for (int day = 0; day < figure.weekdays().size(); day++) {
            text(g, figure.weekdays().get(day), free.getX(), top + (day + .5) * high, 13);
        }
        double lanes = top + figure.weekdays().size() * high + LANE_GAP;
        for (int zone = 0; zone < figure.zones().size(); zone++) {
            text(g, figure.zones().get(zone), free.getX(), lanes + zone * (LANE + LANE_GAP) + LANE / 2, 11);
        }
        for (int at = 0; at < figure.weeks().size(); at++) {
            Week week = figure.weeks().get(at);
            double x = free.getX() + NAMES + at * cell;
            text(g, week.label(), x, top - MONTHS / 2, 13);
            for (int day = 0; day < week.days().size(); day++) {
                paint(g, week.days().get(day), new Rectangle2D.Double(x, top + day * high, cell, high));
            }
            double piece = cell / week.days().size();
            for (int day = 0; day < week.days().size(); day++) {
                for (int zone : week.days().get(day).zones()) {
                    double y = lanes + zone * (LANE + LANE_GAP);
                    school(g, new Rectangle2D.Double(x + day * piece, y, piece, LANE));
                }
            }
        }
    }

    private void paintDown(Graphics2D g, Rectangle2D free, double used) {
        double top = free.getY() + used;
        double right = figure.zones().size() * (LANE + LANE_GAP) + LANE_GAP;
        double cell = (free.getWidth() - NAMES - right) / figure.weekdays().size();
        double lanes = free.getX() + free.getWidth() - right + LANE_GAP;
        for (int day = 0; day < figure.weekdays().size(); day++) {
            text(g, figure.weekdays().get(day), free.getX() + NAMES + day * cell + 4, top - MONTHS / 2, 12);
        }
        for (int zone = 0; zone < figure.zones().size(); zone++) {
            String name = figure.zones().get(zone);
            text(g, name.substring(name.length() - 1), lanes + zone * (LANE + LANE_GAP), top - MONTHS / 2, 12);
        }
        for (int at = 0; at < figure.weeks().size(); at++) {
            Week week = figure.weeks().get(at);
            double y = top + at * ROW;
            text(g, week.label(), free.getX(), y + ROW / 2, 12);
            for (int day = 0; day < week.days().size(); day++) {
                double x = free.getX() + NAMES + day * cell;
                paint(g, week.days().get(day), new Rectangle2D.Double(x, y, cell, ROW));
            }
            double piece = ROW / week.days().size();
            for (int day = 0; day < week.days().size(); day++) {
                for (int zone : week.days().get(day).zones()) {
                    double x = lanes + zone * (LANE + LANE_GAP);
                    school(g, new Rectangle2D.Double(x, y + day * piece, LANE, piece));
                }
            }
        }
    }

    private void paint(Graphics2D g, Day day, Rectangle2D place) {
        Rectangle2D cell = inset(place, 1);
        if (day.step() >= 0) {
            g.setColor(shade(day.step()));
            g.fill(cell);
        }
        g.setColor(day.datum().isMissing() && !day.closed() ? theme.grid() : theme.quietText());
        g.setStroke(HAIRLINE);
        g.draw(cell);
        if (day.closed()) {
            g.draw(new Line2D.Double(cell.getMinX(), cell.getMaxY(), cell.getMaxX(), cell.getMinY()));
        }
        if (day.holiday() != null) {
            frame(g, cell);
        }
        if (!day.datum().isMissing()) {
            number(g, day, cell);
        }
    }

    private void frame(Graphics2D g, Rectangle2D cell) {
        g.setColor(theme.ink(ChartColor.ORANGE));
        g.setStroke(FRAME);
        g.draw(inset(cell, .6));
    }

    private void number(Graphics2D g, Day day, Rectangle2D cell) {
        double size = Math.min(12, cell.getWidth() * .52);
        TextBlock number = TextBlock.wrap(day.datum().text(), Fonts.regular(size), cell.getWidth());
        if (number.lines().size() == 1 && number.width() <= cell.getWidth() - 2 && size >= LEAST_LETTERS) {
            Color ink = day.step() >= LIGHT_LETTERS_FROM ? theme.paper() : theme.text();
            number.paint(
                    g,
                    ink,
                    cell.getCenterX() - number.width() / 2,
                    cell.getCenterY() - number.height() / 2,
                    Align.LEFT);
        }
    }

    /** A little longer than its day: the pieces of a holiday must not fall apart where a picture is scaled. */
    private void school(Graphics2D g, Rectangle2D place) {
        g.setColor(theme.ink(ChartColor.TEAL));
        g.fill(new Rectangle2D.Double(place.getX(), place.getY(), place.getWidth() + .3, place.getHeight() + .3));
    }

    private Color shade(int step) {
        Color ink = theme.ink(ChartColor.NAVY);
        Color paper = theme.paper();
        double much = SHADES[step];
        return new Color(
                mixed(ink.getRed(), paper.getRed(), much),
                mixed(ink.getGreen(), paper.getGreen(), much),
                mixed(ink.getBlue(), paper.getBlue(), much));
    }

    private static int mixed(int ink, int paper, double much) {
        return (int) Math.round(paper + (ink - paper) * much);
    }

    private static Rectangle2D inset(Rectangle2D place, double by) {
        return new Rectangle2D.Double(
                place.getX() + by, place.getY() + by, place.getWidth() - 2 * by, place.getHeight() - 2 * by);
    }

    private void text(Graphics2D g, String text, double x, double middle, double size) {
        if (!text.isEmpty()) {
            TextBlock line = TextBlock.wrap(text, Fonts.regular(size), Double.MAX_VALUE);
            line.paint(g, theme.quietText(), x, middle - line.height() / 2, Align.LEFT);
        }
    }

    /** Arranges the key in lines, and paints it if graphics are given. Returns its height. */
    private double key(Graphics2D g, double left, double top, double width) {
        double x = left;
        double y = top;
        int signs = figure.steps().size();
        for (int at = 0; at < signs + 3; at++) {
            String name = at < signs ? figure.steps().get(at) : sign(at - signs);
            double needed = KEY
                    + 6
                    + Fonts.regular(13).getStringBounds(name, Fonts.CONTEXT).getWidth();
            if (x > left && x + needed > left + width) {
                x = left;
                y += KEY_LINE;
            }
            if (g != null) {
                sign(g, at - signs, at, new Rectangle2D.Double(x, y, KEY, KEY));
                text(g, name, x + KEY + 6, y + KEY / 2, 13);
            }
            x += needed + 18;
        }
        return y - top + KEY_LINE;
    }

    private String sign(int sign) {
        return List.of(
                        figure.signs().closed(),
                        figure.signs().holiday(),
                        figure.signs().school())
                .get(sign);
    }

    private void sign(Graphics2D g, int sign, int step, Rectangle2D place) {
        if (sign == 2) {
            school(g, new Rectangle2D.Double(place.getX(), place.getY() + 2, KEY, LANE));
            return;
        }
        g.setColor(sign < 0 ? shade(step) : theme.paper());
        g.fill(place);
        g.setColor(theme.quietText());
        g.setStroke(HAIRLINE);
        g.draw(place);
        if (sign == 0) {
            g.draw(new Line2D.Double(place.getMinX(), place.getMaxY(), place.getMaxX(), place.getMinY()));
        } else if (sign == 1) {
            frame(g, place);
        }
    }
}
