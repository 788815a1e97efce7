package fr.observatoire.api.chart.draw;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import fr.observatoire.api.chart.ChartColor;
import fr.observatoire.api.chart.ChartSpec;
import fr.observatoire.api.chart.Theme;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Remembers where a figure puts its texts, its dark bars and its straight lines. Texts arrive as glyph outlines, which the JDK makes as
 * {@link GeneralPath}; nothing else that is drawn is one.
 */
final class Drawing {

    /** A letter may reach a little beyond the room that its line is given. */
    private static final double OVERHANG = 4;

    private static final double HAIRLINE = 2;

    private final int width;
    private final int height;
    private final List<Rectangle2D> texts = new ArrayList<>();
    private final List<Rectangle2D> bars = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Rectangle2D> filled = new ArrayList<>();
    private final List<Rectangle2D> cuts = new ArrayList<>();

    /**
     * A straight line.
     *
     * @param covered where paper was laid over it since
     */
    private record Rule(Line2D line, List<Rectangle2D> covered) {

        Rule(Line2D line) {
            this(line, new ArrayList<>());
        }

        boolean strikes(Rectangle2D text) {
            return text.intersectsLine(line)
                    && covered.stream()
                            .noneMatch(paper -> paper.createUnion(text).getWidth() <= paper.getWidth() + OVERHANG
                                    && paper.intersectsLine(line));
        }
    }

    private Drawing(int width, int height) {
        this.width = width;
        this.height = height;
    }

    static Drawing of(ChartSpec figure, int width, int height) {
        Drawing drawing = new Drawing(width, height);
        ChartImage.of(figure).paint(drawing.recorder(), width, height);
        return drawing;
    }

    private Graphics2D recorder() {
        return new VectorGraphics2D() {
            @Override
            public void fill(Shape shape) {
                Rectangle2D box = placed(shape, getTransform());
                if (shape instanceof GeneralPath) {
                    texts.add(box);
                } else if (getColor().equals(Theme.LIGHT.grid())) {
                    // XChart fills the outline of a grid line.
                    rules.add(
                            new Rule(new Line2D.Double(box.getX(), box.getCenterY(), box.getMaxX(), box.getCenterY())));
                } else if (getColor().equals(Theme.LIGHT.paper())) {
                    rules.forEach(rule -> rule.covered().add(box));
                    if (shape instanceof Rectangle2D && filled.stream().anyMatch(bar -> isCut(bar, box))) {
                        cuts.add(box);
                    }
                } else if (isInk(getColor())) {
                    bars.add(box);
                }
                if (shape instanceof Rectangle2D && isFilling(getColor())) {
                    filled.add(box);
                }
                super.fill(shape);
            }

            @Override
            public void draw(Shape shape) {
                if (shape instanceof Line2D line) {
                    Line2D drawn = placed(line, getTransform());
                    boolean broad = getStroke() instanceof BasicStroke stroke && stroke.getLineWidth() > HAIRLINE;
                    if (getColor().equals(Theme.LIGHT.paper())
                            && broad
                            && filled.stream().anyMatch(drawn::intersects)) {
                        cuts.add(drawn.getBounds2D());
                    }
                    rules.add(new Rule(placed(line, getTransform())));
                }
                super.draw(shape);
            }
        };
    }

    private static Rectangle2D placed(Shape shape, AffineTransform transform) {
        return transform.createTransformedShape(shape).getBounds2D();
    }

    private static Line2D placed(Line2D line, AffineTransform transform) {
        return new Line2D.Double(transform.transform(line.getP1(), null), transform.transform(line.getP2(), null));
    }

    private static boolean isInk(Color color) {
        return color.equals(Theme.LIGHT.ink(ChartColor.NAVY)) || color.equals(Theme.LIGHT.ink(ChartColor.GREY));
    }

    private static boolean isFilling(Color color) {
        return Stream.of(ChartColor.values())
                .flatMap(ink -> Stream.of(Theme.LIGHT.ink(ink), Theme.LIGHT.pale(ink)))
                .anyMatch(color::equals);
    }

    /** A hairline on a bar is a mark, and paper over all of it the ground of a hatched one. */
    private static boolean isCut(Rectangle2D bar, Rectangle2D paper) {
        Rectangle2D both = bar.createIntersection(paper);
        boolean touches = both.getWidth() > HAIRLINE && both.getHeight() > HAIRLINE;
        boolean whole = bar.getWidth() - both.getWidth() < HAIRLINE && bar.getHeight() - both.getHeight() < HAIRLINE;
        return touches && !whole;
    }

    List<Rectangle2D> texts() {
        return texts;
    }

    /**
     * What is wrong with the drawing: texts cut off, texts that touch each other, on a dark bar, struck through, and bars
     * that look cut in two.
     */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        cuts.forEach(cut -> faults.add("a bar is cut by paper: " + shown(cut)));
        Rectangle2D page = new Rectangle2D.Double(0, 0, width, height);
        for (int i = 0; i < texts.size(); i++) {
            Rectangle2D text = texts.get(i);
            if (!page.contains(text)) {
                faults.add("cut off: " + shown(text));
            }
            for (Rectangle2D other : texts.subList(i + 1, texts.size())) {
                if (text.intersects(other)) {
                    faults.add("texts overlap: " + shown(text) + " and " + shown(other));
                }
            }
            for (Rule rule : rules) {
                if (rule.strikes(text)) {
                    faults.add("text struck through: " + shown(text) + " at "
                            + (int) rule.line().getY1());
                }
            }
            for (Rectangle2D bar : bars) {
                if (text.intersects(bar)) {
                    faults.add("text on a bar: " + shown(text) + " and " + shown(bar));
                }
            }
        }
        return faults;
    }

    private static String shown(Rectangle2D box) {
        return "%.0f,%.0f %.0fx%.0f".formatted(box.getX(), box.getY(), box.getWidth(), box.getHeight());
    }
}
