package fr.observatoire.api.chart;

/** A chart's whole content, in one language, without any layout. */
public sealed interface Figure permits ColumnFigure, BarFigure {

    Caption caption();

    /** The same for a place that shows the title and the notes itself. */
    Figure bare();
}
