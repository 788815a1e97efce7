package fr.observatoire.api.chart.draw.circles;

import fr.observatoire.api.chart.ChartColor;
import fr.observatoire.api.chart.Datum.Fill;
import fr.observatoire.api.chart.MapSpec;
import fr.observatoire.api.chart.MapSpec.Kind;
import fr.observatoire.api.chart.MapSpec.Place;
import fr.observatoire.api.chart.Theme;
import fr.observatoire.api.chart.draw.letters.Fonts;
import fr.observatoire.api.chart.draw.letters.TextBlock;
import fr.observatoire.api.chart.draw.letters.TextBlock.Align;
import fr.observatoire.api.chart.draw.sheet.ChartPainter;
import fr.observatoire.api.chart.draw.sheet.Sheet;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Draws circles about where they lie, and below a line those that lie nowhere and what is no origin. */
public final class MapPainter implements ChartPainter {

    /** Of the map all circles together take at most this share, so that they find room beside each other. */
    private static final double MOST_FILLED = .3;

    private static final double MOST_RADIUS = .22;
    private static final double LEAST_HEIGHT = 300;
    private static final double LEAST_RADIUS = 3;
    private static final double HIGHEST_BESIDE = 34;
    private static final double LETTERS = 13;
    private static final double GAP = 10;
    private static final BasicStroke HAIRLINE = new BasicStroke(1);
    private static final BasicStroke OUTLINE = new BasicStroke(1.5f);

    private final MapSpec figure;
    private final Theme theme;

    public MapPainter(MapSpec figure, Theme theme) {
        this.figure = figure;
        this.theme = theme;
    }

    private Sheet sheet(double width) {
        List<Sheet.Key> keys = Stream.of(Kind.values())
                .filter(kind -> figure.places().stream().anyMatch(place -> place.kind() == kind))
                .map(kind -> new Sheet.Key(figure.kinds().get(kind.ordinal()), ink(kind), fill(kind), false))
                .toList();
        return new Sheet(figure.caption(), theme, keys, width);
    }

    private static ChartColor ink(Kind kind) {
        return kind == Kind.COUNTRY ? ChartColor.TEAL : kind == Kind.APART ? ChartColor.ORANGE : ChartColor.NAVY;
    }

    private static Fill fill(Kind kind) {
        return kind == Kind.DEPARTEMENT ? Fill.SOLID : Fill.PALE;
    }

    private List<Place> drawn(boolean positioned) {
        return figure.places().stream()
                .filter(place -> place.value() > 0 && (place.position() != null) == positioned)
                .toList();
    }

    @Override
    public boolean fitsAcross(double width) {
        return sheet(width).fits();
    }

    @Override
    public double height(double width) {
        Sheet sheet = sheet(width);
        return sheet.top() + LEAST_HEIGHT + beside(width - 2 * Sheet.margin(width)) + sheet.bottom();
    }

    /** The height of what is below the line. */
    private double beside(double width) {
        List<Place> places = drawn(false);
        return places.isEmpty()
                ? 0
                : 2 * HIGHEST_BESIDE
                        + places.stream()
                                .mapToDouble(place -> words(place, column(width)).stream()
                                        .mapToDouble(TextBlock::height)
                                        .sum())
                                .max()
                                .orElse(0)
                        + 2 * GAP;
    }

    private double column(double width) {
        return Math.min(180, width / drawn(false).size()) - GAP;
    }

    @Override
    public void paint(Graphics2D g, double width, double height) {
        Sheet sheet = sheet(width);
        sheet.paint(g, height);
        Rectangle2D free = sheet.free(height);
        double below = beside(free.getWidth());
        Rectangle2D map = new Rectangle2D.Double(free.getX(), free.getY(), free.getWidth(), free.getHeight() - below);
        double unit = unit(map);
        paintMap(g, map, unit);
        if (below > 0) {
            g.setColor(theme.grid());
            g.setStroke(HAIRLINE);
            g.draw(new Line2D.Double(map.getMinX(), map.getMaxY() + 2, map.getMaxX(), map.getMaxY() + 2));
            paintBeside(g, free, map.getMaxY() + GAP, unit);
        }
    }

    /** The radius of the value 1: of all circles the same, so that their areas can be held against each other. */
    private double unit(Rectangle2D map) {
        double largest = drawn(true).stream().mapToDouble(Place::value).max().orElse(1);
        double beside = drawn(false).stream().mapToDouble(Place::value).max().orElse(0);
        double sum = drawn(true).stream().mapToDouble(Place::value).sum();
        double room = MOST_FILLED * map.getWidth() * map.getHeight() / (Math.PI * Math.max(1, sum));
        double radius = MOST_RADIUS * Math.min(map.getWidth(), map.getHeight());
        double ofMap = Math.min(Math.sqrt(room), radius / Math.sqrt(largest));
        return beside == 0 ? ofMap : Math.min(ofMap, HIGHEST_BESIDE / Math.sqrt(beside));
    }

    private static double radius(Place place, double unit) {
        return Math.max(LEAST_RADIUS, unit * Math.sqrt(place.value()));
    }

    private void paintMap(Graphics2D g, Rectangle2D map, double unit) {
        List<Place> places = drawn(true);
        Projection projection =
                new Projection(places.stream().map(Place::position).toList(), map);
        List<Circle> wanted = places.stream()
                .map(place -> projection.circle(place.position(), radius(place, unit)))
                .toList();
        List<Circle> circles = Circles.apart(wanted, map);
        Labels labels = new Labels(circles, map);
        for (int at = 0; at < places.size(); at++) {
            Place place = places.get(at);
            Circle circle = circles.get(at);
            paint(g, place, circle);
            boolean whole = paint(g, labels, circle, place, words(place, Double.MAX_VALUE));
            if (!whole) {
                paint(g, labels, circle, place, List.of(inOneLine(place)));
            }
        }
    }

    /** Whether there is a place for the words. */
    private boolean paint(Graphics2D g, Labels labels, Circle circle, Place place, List<TextBlock> words) {
        double width = words.stream().mapToDouble(TextBlock::width).max().orElse(0);
        double height = words.stream().mapToDouble(TextBlock::height).sum();
        Optional<Rectangle2D> found = labels.place(circle, width, height);
        found.ifPresent(box -> paint(g, words, box, place.kind() == Kind.DEPARTEMENT && circle.holds(box)));
        return found.isPresent();
    }

    /** Where there is no room for more; the table has the change. */
    private static TextBlock inOneLine(Place place) {
        return TextBlock.line(place.name() + " " + place.share(), Fonts.regular(LETTERS));
    }

    private void paint(Graphics2D g, Place place, Circle circle) {
        ChartColor ink = ink(place.kind());
        g.setColor(fill(place.kind()) == Fill.SOLID ? theme.ink(ink) : theme.pale(ink));
        g.fill(circle.shape());
        g.setColor(theme.ink(ink));
        g.setStroke(OUTLINE);
        g.draw(circle.shape());
    }

    /** @param within whether the words are on the ink of a circle */
    private void paint(Graphics2D g, List<TextBlock> words, Rectangle2D box, boolean within) {
        double y = box.getY();
        for (TextBlock line : words) {
            line.paint(g, within ? theme.paper() : theme.text(), box.getCenterX(), y, Align.CENTRE);
            y += line.height();
        }
    }

    private List<TextBlock> words(Place place, double width) {
        List<TextBlock> words = new ArrayList<>();
        words.add(TextBlock.wrap(place.name(), Fonts.semibold(LETTERS), width));
        words.add(TextBlock.wrap(place.share(), Fonts.regular(LETTERS), width));
        if (place.change() != null) {
            words.add(TextBlock.wrap(place.change(), Fonts.regular(LETTERS), width));
        }
        return words;
    }

    private void paintBeside(Graphics2D g, Rectangle2D free, double top, double unit) {
        double column = column(free.getWidth());
        double x = free.getX();
        for (Place place : drawn(false)) {
            Circle circle = new Circle(x + column / 2, top + HIGHEST_BESIDE, radius(place, unit));
            paint(g, place, circle);
            Rectangle2D below = new Rectangle2D.Double(x, top + 2 * HIGHEST_BESIDE + GAP / 2, column, 0);
            paint(g, words(place, column), below, false);
            x += column + GAP;
        }
    }
}
