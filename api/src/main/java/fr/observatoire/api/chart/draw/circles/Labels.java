package fr.observatoire.api.chart.draw.circles;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds places for the names of circles: within, else beside, above or below, never over another circle or name. */
public final class Labels {

    private static final double GAP = 4;

    private final List<Circle> circles;
    private final Rectangle2D frame;
    private final List<Rectangle2D> taken = new ArrayList<>();

    public Labels(List<Circle> circles, Rectangle2D frame) {
        this.circles = List.copyOf(circles);
        this.frame = frame;
    }

    /** The place of the name of a circle, which is taken from then on; empty when there is none. */
    public Optional<Rectangle2D> place(Circle circle, double width, double height) {
        if (circle.holds(width, height)) {
            return Optional.of(box(circle.x() - width / 2, circle.y() - height / 2, width, height));
        }
        double aside = circle.radius() + GAP;
        double slant = circle.radius() * Math.sqrt(.5) + GAP;
        Optional<Rectangle2D> free = Stream.of(
                        box(circle.x() + aside, circle.y() - height / 2, width, height),
                        box(circle.x() - aside - width, circle.y() - height / 2, width, height),
                        box(circle.x() - width / 2, circle.y() - aside - height, width, height),
                        box(circle.x() - width / 2, circle.y() + aside, width, height),
                        box(circle.x() + slant, circle.y() - slant - height, width, height),
                        box(circle.x() + slant, circle.y() + slant, width, height),
                        box(circle.x() - slant - width, circle.y() - slant - height, width, height),
                        box(circle.x() - slant - width, circle.y() + slant, width, height))
                .filter(frame::contains)
                .filter(box -> circles.stream().noneMatch(each -> each.meets(box)))
                .filter(box -> taken.stream().noneMatch(box::intersects))
                .findFirst();
        free.ifPresent(taken::add);
        return free;
    }

    private static Rectangle2D box(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x, y, width, height);
    }
}
