package fr.observatoire.etl.sample;

import fr.observatoire.etl.sample.kernel.PublishedFigures;
import java.nio.file.Path;

/**
 * How large a data set to write, and where.
 *
 * @param offices at least 1: the home office, then fictitious ones
 * @param firstYear first year of data
 * @param years how many years, at least 1
 * @param seed the same seed gives the same bytes
 * @param out folder of the exports
 */
public record SampleOptions(int offices, int firstYear, int years, long seed, Path out) {

    /** The seed of the committed sample. */
    public static final long SEED = 40_224;

    public SampleOptions {
        if (offices < 1 || years < 1) {
            throw new IllegalArgumentException("at least one office and one year");
        }
    }

    /** The committed sample: the home office in the years that the manual published. */
    public static SampleOptions committed(Path out) {
        return of(1, 3, out);
    }

    /** Years up to the last that was published. */
    public static SampleOptions of(int offices, int years, Path out) {
        return new SampleOptions(offices, PublishedFigures.LAST_YEAR - years + 1, years, SEED, out);
    }
}
