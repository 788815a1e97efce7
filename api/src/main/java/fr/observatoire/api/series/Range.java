package fr.observatoire.api.series;

import fr.observatoire.api.problem.Problem;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days a series spans, both ends inclusive.
 *
 * @param from first day
 * @param to last day
 */
record Range(LocalDate from, LocalDate to) {

    // Ten years of days: more than a chart can show, and already an answer of half a megabyte.
    private static final int MOST_PERIODS = 4000;

    /**
     * From the first day of one period to the last of another.
     *
     * @throws Problem 400 when it ends before it starts
     */
    static Range between(Period from, Period to) {
        if (to.end().isBefore(from.start())) {
            throw Problem.badValue("to", to.code(), Words.both("expected.after_from", from.code()));
        }
        return new Range(from.start(), to.end());
    }

    /**
     * Refuses ranges that are too long to be useful.
     *
     * @throws Problem 400 when the range holds too many periods of the grain
     */
    Range checked(Grain grain) {
        long periods = ChronoUnit.DAYS.between(from, to) / days(grain) + 1;
        if (periods > MOST_PERIODS) {
            throw Problem.badValue(
                    "from", from.toString(), Words.both("expected.fewer_periods", MOST_PERIODS, periods));
        }
        return this;
    }

    private static int days(Grain grain) {
        return switch (grain) {
            case DAY -> 1;
            case WEEK -> 7;
            case MONTH -> 30;
            case QUARTER, SEASON -> 91;
            case YEAR -> 365;
        };
    }
}
