package fr.observatoire.api.chart;

import java.util.function.Function;

/** A chart's whole content, in one language, without any layout. */
public sealed interface ChartSpec permits ColumnSpec, BarSpec, CourseSpec, CalendarSpec, MapSpec {

    Caption caption();

    /** Whether there is nothing to draw: then the caption says why. */
    boolean isEmpty();

    /** The same for a page that shows the title and the notes itself. */
    ChartSpec bare();

    /**
     * Calls one of the functions, by the kind of chart. A new kind adds a parameter here, so that the program does not
     * compile until the new kind can be drawn and told as text.
     */
    <T> T match(
            Function<ColumnSpec, T> columns,
            Function<BarSpec, T> bars,
            Function<CourseSpec, T> course,
            Function<CalendarSpec, T> calendars,
            Function<MapSpec, T> maps);
}
