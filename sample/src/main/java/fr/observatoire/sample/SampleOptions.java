package fr.observatoire.sample;

import fr.observatoire.sample.office.PublishedFigures;
import java.nio.file.Path;

/**
 * How large a data set to write, and where.
 *
 * @param offices the home office first, then fictitious ones
 * @param firstYear first calendar year
 * @param years number of calendar years
 * @param seed the same seed writes the same bytes, on any machine
 * @param out folder to write to: the sources of the home office are directly in it, those of another office in a folder
 *     with its code
 */
public record SampleOptions(int offices, int firstYear, int years, long seed, Path out) {

    private static final long COMMITTED_SEED = 1;

    public SampleOptions {
        if (offices < 1 || years < 1 || firstYear < 2000 || firstYear + years > 2049) {
            throw new IllegalArgumentException("offices >= 1, years >= 1, years between 2000 and 2048");
        }
    }

    /** The data set in the repository: one office, the three years of the manual. */
    public static SampleOptions committed(Path out) {
        int years = PublishedFigures.LAST_YEAR - PublishedFigures.FIRST_YEAR + 1;
        return new SampleOptions(1, PublishedFigures.FIRST_YEAR, years, COMMITTED_SEED, out);
    }
}
