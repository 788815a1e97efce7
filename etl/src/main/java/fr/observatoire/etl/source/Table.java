package fr.observatoire.etl.source;

import fr.observatoire.etl.read.RawRow;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/**
 * A table of a file.
 *
 * @param header names of its columns
 * @param headerLine where the header stands, from 1
 * @param rows what follows, blank rows included
 * @param isTotal tells the totals row, which is no record
 */
public record Table(List<String> header, int headerLine, Iterator<RawRow> rows, Predicate<RawRow> isTotal) {

    public Table(List<String> header, int headerLine, Iterator<RawRow> rows) {
        this(header, headerLine, rows, row -> false);
    }
}
