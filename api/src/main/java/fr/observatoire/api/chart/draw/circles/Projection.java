package fr.observatoire.api.chart.draw.circles;

import fr.observatoire.api.chart.MapSpec.Position;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Degrees to places of the map: a degree of longitude is shorter than one of latitude. */
record Projection(List<Position> positions, Rectangle2D map) {

    private static final double WEST = -12;
    private static final double EAST = 22;
    private static final double SOUTH = 35;
    private static final double NORTH = 58;
    private static final double LEAST_SPAN = 4;
    private static final double MARGIN = .12;
    private static final double SHORTER = Math.cos(Math.toRadians(46));

    /** What lies further away is at the edge. */
    private static double x(Position place) {
        return Math.max(WEST, Math.min(EAST, place.longitude())) * SHORTER;
    }

    private static double y(Position place) {
        return -Math.max(SOUTH, Math.min(NORTH, place.latitude()));
    }

    Circle circle(Position place, double radius) {
        double west = positions.stream().mapToDouble(Projection::x).min().orElse(0);
        double east = positions.stream().mapToDouble(Projection::x).max().orElse(0);
        double north = positions.stream().mapToDouble(Projection::y).min().orElse(0);
        double south = positions.stream().mapToDouble(Projection::y).max().orElse(0);
        double scale = (1 - 2 * MARGIN)
                * Math.min(
                        map.getWidth() / Math.max(LEAST_SPAN, east - west),
                        map.getHeight() / Math.max(LEAST_SPAN, south - north));
        return new Circle(
                map.getCenterX() + (x(place) - (west + east) / 2) * scale,
                map.getCenterY() + (y(place) - (north + south) / 2) * scale,
                radius);
    }
}
