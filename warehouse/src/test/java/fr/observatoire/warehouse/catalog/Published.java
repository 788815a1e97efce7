package fr.observatoire.warehouse.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The indicator tables as the manual printed them, text by column: what the catalogue is held against. */
public final class Published {

    private Published() {}

    public static List<Map<String, String>> indicators() {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (InputStream file = Published.class.getResourceAsStream("/published/published-indicators.csv")) {
            return format.parse(new InputStreamReader(file, StandardCharsets.UTF_8)).stream()
                    .map(CSVRecord::toMap)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
