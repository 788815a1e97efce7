package fr.observatoire.etl.read;

import fr.observatoire.etl.text.EtlTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a CSV text. A row may have several lines, when a text between quotes contains line ends. */
public final class CsvRows implements Rows {

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final boolean unterminated;
    private RawRow ahead;

    public CsvRows(String text, char delimiter) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        try {
            this.parser = CSVParser.parse(text, format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.records = parser.iterator();
        this.unterminated =
                !text.isEmpty() && text.charAt(text.length() - 1) != '\n' && text.charAt(text.length() - 1) != '\r';
    }

    @Override
    public boolean unterminated() {
        return unterminated;
    }

    @Override
    public boolean hasNext() {
        if (ahead == null) {
            ahead = read();
        }
        return ahead != null;
    }

    @Override
    public RawRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        RawRow row = ahead;
        ahead = null;
        return row;
    }

    /** The next row, null at the end. The parser has read exactly to the end of the row before. */
    private RawRow read() {
        int line = (int) parser.getCurrentLineNumber() + 1;
        try {
            return records.hasNext() ? new RawRow(line, records.next().values()) : null;
        } catch (UncheckedIOException e) {
            throw new FileRefusedException("quotes", line, EtlTexts.text("file.open_quotes", line));
        }
    }
}
