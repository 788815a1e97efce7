package fr.observatoire.sample;

import fr.observatoire.sample.office.PublishedFigures;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * How large a data set to write, and where.
 *
 * @param offices the home office first, then fictitious ones
 * @param firstYear first calendar year
 * @param years number of calendar years
 * @param seed the same seed writes the same bytes, on any machine, of the days that have come
 * @param out folder to write to: the sources of the home office are directly in it, those of another office in a folder
 *     with its code
 * @param today the last day that has figures: an office has no export of days to come
 */
public record SampleOptions(int offices, int firstYear, int years, long seed, Path out, LocalDate today) {

    private static final long COMMITTED_SEED = 1;

    /** Up to the day on which it is written. */
    public SampleOptions(int offices, int firstYear, int years, long seed, Path out) {
        this(offices, firstYear, years, seed, out, LocalDate.now());
    }

    public SampleOptions {
        if (offices < 1 || years < 1 || firstYear < 2000 || firstYear + years > 2049 || firstYear > today.getYear()) {
            throw new IllegalArgumentException("offices >= 1, years >= 1, years between 2000 and 2048, one has begun");
        }
    }

    /** The data set in the repository: one office, the three years of the manual. */
    public static SampleOptions committed(Path out) {
        int years = PublishedFigures.LAST_YEAR - PublishedFigures.FIRST_YEAR + 1;
        return new SampleOptions(1, PublishedFigures.FIRST_YEAR, years, COMMITTED_SEED, out);
    }
}
