package fr.observatoire.warehouse.observation;

import fr.observatoire.warehouse.catalog.Indicator;

/**
 * What is known about one figure before its status is decided.
 *
 * @param kind how the indicator adds up
 * @param value what the rows give, null when no row gives a value
 * @param wholeYear the period is a calendar year, the one that a declaration speaks of
 * @param declared status that the office declared for the year around the period, null when it declared none
 * @param rows the figure comes from rows of a source, so that silence can mean zero; false for declared figures
 * @param extent how much of the period the sources cover
 * @param exposure opening days or outings of the period, null when the indicator has no exposure or it is unknown
 * @param crisisClosure a crisis closed the office on a day of the period
 */
public record Evidence(
        Indicator.Aggregation kind,
        Double value,
        boolean wholeYear,
        ObservationStatus declared,
        boolean rows,
        Coverage.Extent extent,
        Double exposure,
        boolean crisisClosure) {

    boolean silenceIsZero() {
        return value == null && rows && kind == Indicator.Aggregation.FLOW && extent != Coverage.Extent.NONE;
    }

    /** A figure counted in spite of a closed door (an answer that came by post) is a figure, and stays. */
    boolean nothingToMeasure() {
        return exposure != null && exposure == 0 && (value == null || value == 0) && extent != Coverage.Extent.NONE;
    }
}
