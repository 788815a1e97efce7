package fr.observatoire.sample.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The data files of the generator: what a run is calibrated with, and what it copies. */
public final class CalibrationTable {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    private CalibrationTable() {}

    /** The rows of a table: UTF-8, semicolons, a header. */
    public static List<CSVRecord> rows(String name) {
        try (InputStreamReader reader = new InputStreamReader(open(name), StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(String name) {
        try (InputStream stream = open(name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        InputStream stream = CalibrationTable.class.getResourceAsStream("/fr/observatoire/sample/" + name);
        if (stream == null) {
            throw new IllegalArgumentException("no resource " + name);
        }
        return stream;
    }
}
