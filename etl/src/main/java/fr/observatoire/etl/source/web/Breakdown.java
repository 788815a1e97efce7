package fr.observatoire.etl.source.web;

import fr.observatoire.etl.read.RawRow;
import java.util.Collection;
import java.util.regex.Pattern;

/**
 * Tells a table that divides each day by something else: a channel, a country, an audience. Even when a single member of
 * it stands in the file, its counts are a part of the site's, and nothing else says so.
 */
final class Breakdown {

    /** A word; what measures are written with ({@code 75.00%}, {@code 00:01:40}, {@code 12,00 €}) has none. */
    private static final Pattern WORD = Pattern.compile(".*\\p{L}{3,}.*");

    private Breakdown() {}

    /** Whether a column holds a word in each of the rows. */
    static boolean isBy(int column, Collection<RawRow> rows) {
        return !rows.isEmpty()
                && rows.stream()
                        .allMatch(row -> column < row.cells().length
                                && WORD.matcher(row.cells()[column]).matches());
    }
}
