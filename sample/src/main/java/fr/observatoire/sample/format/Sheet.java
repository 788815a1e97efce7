package fr.observatoire.sample.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A sheet of the office as French Excel saves it in CSV: Windows-1252, semicolons, CRLF, {@code dd/MM/yyyy}, decimal
 * comma. A null is an empty cell.
 */
public final class Sheet {

    public static final Charset EXCEL = Charset.forName("windows-1252");

    public static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setRecordSeparator("\r\n")
            .get();

    private final StringBuilder text = new StringBuilder();
    private final CSVPrinter printer;

    public Sheet(String... header) {
        try {
            this.printer = new CSVPrinter(text, FORMAT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        row((Object[]) header);
    }

    public void row(Object... cells) {
        try {
            printer.printRecord(Arrays.stream(cells).map(Sheet::text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void save(Path file) throws IOException {
        TextFile.save(file, text, EXCEL);
    }

    private static String text(Object cell) {
        if (cell == null) {
            return "";
        } else if (cell instanceof LocalDate date) {
            return DATE.format(date);
        } else if (cell instanceof BigDecimal number) {
            return number.toPlainString().replace('.', ',');
        }
        return cell.toString();
    }
}
