package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The acceptance test of the product: every cell of the manual's indicator tables comes out of the warehouse. */
class PublishedFiguresIT {

    /** One cell: what the manual printed for an indicator and a year. */
    record Cell(String indicator, String origin, int year, String value, String status) {}

    static List<Cell> cells() throws IOException {
        List<Cell> cells = new ArrayList<>();
        for (CSVRecord row : rows("published-indicators.csv")) {
            for (int year = 2018; year <= 2020; year++) {
                cells.add(new Cell(row.get("code"), row.get("origin"), year, row.get("v" + year), row.get("s" + year)));
            }
        }
        return cells;
    }

    static List<CSVRecord> rows(String file) throws IOException {
        Path path = Installation.SAMPLE.resolve("published").resolve(file);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        return format.parse(Files.newBufferedReader(path)).getRecords();
    }

    @Test
    void theManualHas56IndicatorsAndThreeYears() throws IOException {
        assertEquals(56 * 3, cells().size());
    }

    @ParameterizedTest
    @MethodSource("cells")
    void theCellComesBack(Cell cell) {
        assertCell(cell, Installation.ofSample());
    }

    @Test
    void withoutThePublishedSheetEveryFigureIsTheSame(@TempDir Path folder) throws IOException {
        Path input = Installation.copySample("", folder.resolve("input"));
        try (Stream<Path> files = Files.list(input.resolve("published"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        try (Installation without = new Installation(folder.resolve("home"))) {
            assertEquals(0, without.etl(input).status());
            without.serve();
            for (Cell cell : cells()) {
                assertCell(cell, without);
            }
        }
    }

    private static void assertCell(Cell cell, Installation installation) {
        JsonNode series = installation.json(
                "/indicators/%s/series?grain=year&from=%d&to=%d".formatted(cell.indicator(), cell.year(), cell.year()));
        assertEquals(1, series.get("observations").size(), series::toString);
        JsonNode observation = series.get("observations").get(0);
        assertEquals(cell.status(), observation.get("status").asText(), cell::toString);
        if (cell.value().isEmpty()) {
            assertTrue(observation.get("value").isNull(), () -> cell + ": null, never 0, but " + observation);
        } else {
            BigDecimal printed = new BigDecimal(cell.value());
            BigDecimal computed = new BigDecimal(observation.get("value").asText());
            assertEquals(
                    0,
                    printed.compareTo(computed.setScale(printed.scale(), RoundingMode.HALF_UP)),
                    () -> cell + ", computed " + computed);
        }
    }
}
