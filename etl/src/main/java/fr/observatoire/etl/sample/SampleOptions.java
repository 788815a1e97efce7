package fr.observatoire.etl.sample;

import java.nio.file.Path;

/**
 * What to write.
 *
 * @param offices number of offices; the first is the home office of the sample, the others are fictitious
 * @param firstYear first calendar year
 * @param years number of years
 * @param seed the same seed writes the same bytes, on any machine
 * @param out folder to write to: the home office's sources lie in it, another office's in a folder of its code
 */
public record SampleOptions(int offices, int firstYear, int years, long seed, Path out) {

    /** The data set that is committed: one office, the three years that the manual prints. */
    public static SampleOptions committed(Path out) {
        return new SampleOptions(1, 2018, 3, 1, out);
    }

    public SampleOptions {
        if (offices < 1 || years < 1 || firstYear < 2000 || firstYear + years > 2049) {
            throw new IllegalArgumentException("offices >= 1, years >= 1, years between 2000 and 2048");
        }
    }
}
