package fr.observatoire.api.chart;

import java.util.List;
import java.util.function.Function;

/**
 * Origins as circles about where they lie, each with an area in proportion to its value. What lies nowhere, and what is
 * no origin, is beside the map.
 *
 * @param columns headings of the table, the first above the names
 * @param kinds what the circles of each kind are, in the order of {@link Kind}
 */
public record MapSpec(Caption caption, List<String> columns, List<String> kinds, List<Place> places)
        implements ChartSpec {

    public MapSpec {
        columns = List.copyOf(columns);
        kinds = List.copyOf(kinds);
        places = List.copyOf(places);
    }

    /** How a circle is filled. */
    public enum Kind {
        DEPARTEMENT,
        COUNTRY,
        /** No origin: no answer, or the preset of a tool. */
        APART
    }

    /** Degrees. */
    public record Position(double latitude, double longitude) {}

    /**
     * One circle.
     *
     * @param position null where it lies nowhere
     * @param value in proportion to its area; 0 for none
     * @param share as printed in the picture
     * @param change likewise; null where there is none
     * @param cells of the table, without the name
     */
    public record Place(
            String name, Kind kind, Position position, double value, String share, String change, List<String> cells) {

        public Place {
            cells = List.copyOf(cells);
        }
    }

    @Override
    public boolean isEmpty() {
        return places.stream().noneMatch(place -> place.kind() != Kind.APART && place.value() > 0);
    }

    @Override
    public MapSpec bare() {
        return new MapSpec(caption.bare(), columns, kinds, places);
    }

    @Override
    public <T> T match(
            Function<ColumnSpec, T> columns,
            Function<BarSpec, T> bars,
            Function<CourseSpec, T> course,
            Function<CalendarSpec, T> calendars,
            Function<MapSpec, T> maps) {
        return maps.apply(this);
    }
}
