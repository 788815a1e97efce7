package fr.observatoire.warehouse.comparison.pace;

import fr.observatoire.warehouse.comparison.Base;
import fr.observatoire.warehouse.comparison.YearOverYearRow;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A year day by day, each day with the sum since 1 January, beside the same dates of other years.
 *
 * @param toDate where the year stands
 * @param days those of the year, in order; each line has one sum for each
 * @param line the year itself, up to its last known day; null when refused
 * @param against the year before, then the reference, where that is another one
 * @param range of the past years that the projection rests on; null with fewer than two
 * @param refusal why there is no line; null when there is one
 */
public record YearCourse(
        YearToDate toDate,
        List<LocalDate> days,
        @Nullable Line line,
        List<Against> against,
        @Nullable Range range,
        @Nullable PaceReason refusal) {

    public YearCourse {
        days = List.copyOf(days);
        against = List.copyOf(against);
    }

    public Pace pace() {
        return toDate.pace();
    }

    public int year() {
        return pace().year();
    }

    /**
     * Sums since 1 January.
     *
     * @param sums one for each day of the running year, of the same date; null from the first day that is unknown
     */
    public record Line(List<Double> sums) {

        public Line {
            // Sums may be null, and List.copyOf refuses null.
            sums = Collections.unmodifiableList(sums);
        }

        /** The place of the last known day. */
        public int last() {
            return sums.contains(null) ? sums.indexOf(null) - 1 : sums.size() - 1;
        }
    }

    /**
     * What the year is held against.
     *
     * @param change of the year, or of what is known of it, since the base
     * @param line of the base, of a mean the mean of its years; null where its days are not known
     */
    public record Against(Base base, YearOverYearRow change, @Nullable Line line) {}

    /** The lowest and the highest sum of each date in some years, oldest first. */
    public record Range(List<Integer> years, Line lowest, Line highest) {}
}
