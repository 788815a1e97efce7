package fr.observatoire.etl.source.web;

import fr.observatoire.etl.read.RawRow;
import java.util.Collection;
import java.util.regex.Pattern;

/**
 * Recognises a table that divides each day by something else: a channel, a country, an audience. Even when the file has
 * a single member of it, the counts are only a part of those of the site, and nothing else says so.
 */
final class Breakdown {

    /** A word; values of measures ({@code 75.00%}, {@code 00:01:40}, {@code 12,00 €}) do not match. */
    private static final Pattern WORD = Pattern.compile(".*\\p{L}{3,}.*");

    private Breakdown() {}

    /** Whether a column has a word in each of the rows. */
    static boolean isBy(int column, Collection<RawRow> rows) {
        return !rows.isEmpty()
                && rows.stream()
                        .allMatch(row -> column < row.cells().length
                                && WORD.matcher(row.cells()[column]).matches());
    }
}
