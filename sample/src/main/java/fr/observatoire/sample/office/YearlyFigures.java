package fr.observatoire.sample.office;

import java.util.List;
import java.util.OptionalInt;

/** The yearly figures to which the files of an office must add up. */
public interface YearlyFigures {

    /** One indicator of the manual. */
    record Measure(String code, String label, String origin) {}

    /** Every indicator, in the order of the manual. */
    List<Measure> measures();

    YearlyFigure of(String indicator, int year);

    /**
     * The part of a figure that is known for one place: for example, of the players of 2020, those of the second trail.
     */
    default OptionalInt part(String indicator, int year) {
        return OptionalInt.empty();
    }

    /** The figure as a number to divide; 0 when there is none. */
    default int count(String indicator, int year) {
        YearlyFigure figure = of(indicator, year);
        return figure.value() == null ? 0 : figure.value().intValueExact();
    }

    default boolean counted(String indicator, int year) {
        return of(indicator, year).value() != null;
    }
}
