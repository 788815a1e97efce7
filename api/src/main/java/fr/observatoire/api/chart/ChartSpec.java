package fr.observatoire.api.chart;

import java.util.function.Function;

/** A chart's whole content, in one language, without any layout. */
public sealed interface ChartSpec permits ColumnSpec, BarSpec {

    Caption caption();

    /** The same for a place that shows the title and the notes itself. */
    ChartSpec bare();

    /**
     * What is done with a chart, for each kind there is. A new kind adds a parameter here, so that nothing compiles until
     * it is drawn and told as text.
     */
    <T> T match(Function<ColumnSpec, T> columns, Function<BarSpec, T> bars);
}
