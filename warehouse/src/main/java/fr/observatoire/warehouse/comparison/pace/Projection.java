package fr.observatoire.warehouse.comparison.pace;

import fr.observatoire.warehouse.comparison.covid.model.Interval;
import java.util.List;
import java.util.OptionalDouble;

/** How far a normal year would be by the last known day, and what the year that runs is likely to come to. */
public interface Projection {

    /** The share of a normal year that is reached by the date, from 0 to 1. */
    double share();

    /** The figure to date over that of a normal year: 1.05 is five per cent ahead; empty where nothing is due yet. */
    OptionalDouble pace();

    /** The year's total in the middle: half of such years end below it. */
    double total();

    /** 80 and 95 % intervals of the total; none when nothing of the year is left. */
    List<Interval> intervals();

    /** The probability that the year reaches {@code target}, from 0 to 1. */
    double probability(double target);

    /** What a year that ends exactly on {@code target} normally has by the date. */
    default double due(double target) {
        return share() * target;
    }
}
