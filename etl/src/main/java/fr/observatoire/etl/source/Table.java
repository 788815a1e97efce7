package fr.observatoire.etl.source;

import fr.observatoire.etl.read.RawRow;
import fr.observatoire.warehouse.text.Text;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A table of a file.
 *
 * @param header names of its columns
 * @param headerLine line of the header, from 1
 * @param rows the rows after it, including blank ones
 * @param isTotal recognises the totals row, which is not a record
 * @param passedOver sentences on what else the file holds and is not read, each a warning
 */
public record Table(
        List<String> header, int headerLine, Iterator<RawRow> rows, Predicate<RawRow> isTotal, List<Text> passedOver) {

    public Table(List<String> header, int headerLine, Iterator<RawRow> rows) {
        this(header, headerLine, rows, row -> false, List.of());
    }

    public Table(List<String> header, int headerLine, Iterator<RawRow> rows, List<Text> passedOver) {
        this(header, headerLine, rows, row -> false, passedOver);
    }

    /** The same, which names something else that the file holds and is not read. */
    public Table passingOver(Text sentence) {
        return new Table(
                header,
                headerLine,
                rows,
                isTotal,
                Stream.concat(passedOver.stream(), Stream.of(sentence)).toList());
    }
}
