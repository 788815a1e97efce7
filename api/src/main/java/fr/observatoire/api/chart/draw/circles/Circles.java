package fr.observatoire.api.chart.draw.circles;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves circles apart, each as little as possible, as in the cartograms of Daniel Dorling ("Area cartograms: their use
 * and creation", 1996). The same circles always end at the same places.
 */
public final class Circles {

    private static final int STEPS = 600;
    private static final double GAP = 3;

    /** How far a circle goes back to its place in a step; in the last steps it stays where it was pushed. */
    private static final double PULL = .03;

    private static final int LAST_STEPS = 200;

    private Circles() {}

    /** The circles in the same order, within the frame, which must have room for them. */
    public static List<Circle> apart(List<Circle> wanted, Rectangle2D frame) {
        double[] x = wanted.stream().mapToDouble(Circle::x).toArray();
        double[] y = wanted.stream().mapToDouble(Circle::y).toArray();
        for (int step = 0; step < STEPS; step++) {
            if (step < STEPS - LAST_STEPS) {
                pull(x, y, wanted);
            }
            push(x, y, wanted);
            for (int at = 0; at < x.length; at++) {
                double radius = wanted.get(at).radius();
                x[at] = within(x[at], frame.getMinX() + radius, frame.getMaxX() - radius);
                y[at] = within(y[at], frame.getMinY() + radius, frame.getMaxY() - radius);
            }
        }
        List<Circle> placed = new ArrayList<>();
        for (int at = 0; at < x.length; at++) {
            placed.add(new Circle(x[at], y[at], wanted.get(at).radius()));
        }
        return placed;
    }

    private static void pull(double[] x, double[] y, List<Circle> wanted) {
        for (int at = 0; at < x.length; at++) {
            x[at] += (wanted.get(at).x() - x[at]) * PULL;
            y[at] += (wanted.get(at).y() - y[at]) * PULL;
        }
    }

    /** Of two circles the larger one goes the shorter way. */
    private static void push(double[] x, double[] y, List<Circle> wanted) {
        for (int one = 0; one < x.length; one++) {
            for (int other = one + 1; other < x.length; other++) {
                double first = wanted.get(one).radius();
                double second = wanted.get(other).radius();
                double distance = Math.hypot(x[other] - x[one], y[other] - y[one]);
                double missing = first + second + GAP - distance;
                if (missing > 0) {
                    // Two in the same place are parted in a direction of their own.
                    double angle = distance > 0 ? Math.atan2(y[other] - y[one], x[other] - x[one]) : one + 2 * other;
                    double share = second * second / (first * first + second * second);
                    x[one] -= Math.cos(angle) * missing * share;
                    y[one] -= Math.sin(angle) * missing * share;
                    x[other] += Math.cos(angle) * missing * (1 - share);
                    y[other] += Math.sin(angle) * missing * (1 - share);
                }
            }
        }
    }

    private static double within(double value, double least, double most) {
        return Math.max(least, Math.min(value, most));
    }
}
