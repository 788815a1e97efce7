package fr.observatoire.warehouse.catalog;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The indicator tables as the manual printed them, text by column, to be compared with the catalogue. */
public final class Published {

    private static final Path FILE = Path.of("../sample-data/published/published-indicators.csv");

    private Published() {}

    public static List<Map<String, String>> indicators() {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader file = Files.newBufferedReader(FILE)) {
            return format.parse(file).stream().map(CSVRecord::toMap).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
