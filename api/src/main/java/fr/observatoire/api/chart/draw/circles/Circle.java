package fr.observatoire.api.chart.draw.circles;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;

/** A circle by its centre. */
public record Circle(double x, double y, double radius) {

    public Ellipse2D shape() {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /** Whether a rectangle has its middle in the centre of this circle and no corner outside. */
    boolean holds(double width, double height) {
        return Math.hypot(width, height) / 2 <= radius;
    }

    /** Whether no corner of a rectangle is outside. */
    public boolean holds(Rectangle2D box) {
        return Math.abs(box.getCenterX() - x) < 1
                && Math.abs(box.getCenterY() - y) < 1
                && holds(box.getWidth(), box.getHeight());
    }

    boolean meets(Rectangle2D box) {
        double nearestX = Math.max(box.getMinX(), Math.min(x, box.getMaxX()));
        double nearestY = Math.max(box.getMinY(), Math.min(y, box.getMaxY()));
        return Math.hypot(nearestX - x, nearestY - y) < radius;
    }
}
