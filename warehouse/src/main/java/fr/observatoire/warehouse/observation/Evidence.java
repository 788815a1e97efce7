package fr.observatoire.warehouse.observation;

import fr.observatoire.warehouse.catalog.Indicator;

/**
 * What is known about one figure before its status is decided.
 *
 * @param kind how figures of the indicator are added
 * @param value the value from the rows, null when there is none
 * @param wholeYear whether the period is a calendar year, as in a declaration
 * @param declared status that the office declared for the year around the period, null when it declared none
 * @param rows whether the figure comes from rows of a source, so that no row can mean zero; false for declared figures
 * @param extent how much of the period the sources cover
 * @param exposure opening days or outings of the period, null when the indicator has no exposure or it is unknown
 * @param crisisClosure whether a crisis closed the office on at least one day of the period
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

    /** A figure that was counted although the office was closed (an answer by post) stays a figure. */
    boolean nothingToMeasure() {
        return exposure != null && exposure == 0 && (value == null || value == 0) && extent != Coverage.Extent.NONE;
    }
}
