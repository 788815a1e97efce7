package fr.observatoire.etl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.observatoire.etl.discovery.FileNames;
import fr.observatoire.etl.read.Decoder;
import fr.observatoire.etl.source.Reading;
import fr.observatoire.etl.source.Source;
import fr.observatoire.etl.source.Workbooks;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A colleague who saves a sheet of the office as a workbook gets the same figures, whichever sheet it is. */
class SheetsAsWorkbooksTest {

    private static final Path SAMPLES = Path.of("../sample-data");

    @TempDir
    Path folder;

    static List<Arguments> sheets() {
        return Pipeline.SOURCES.stream()
                .flatMap(source -> Reading.CATALOG.source(source.name()).resources().stream()
                        .filter(resource -> resource.profile().equals(Resource.SHEET))
                        .flatMap(resource -> sample(source.name(), resource)
                                .map(file -> Arguments.of(source, resource.name(), file))))
                .toList();
    }

    private static Stream<Path> sample(String source, Resource resource) {
        Path samples = SAMPLES.resolve(source);
        if (!Files.isDirectory(samples)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.list(samples)) {
            return files
                    .filter(file -> file.toString().endsWith(".csv"))
                    .filter(file -> FileNames.match(file.getFileName().toString(), resource))
                    .min(Path::compareTo)
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{1}: {2}")
    @MethodSource("sheets")
    void givesTheSameRowsAsItsCsv(Source source, String resource, Path csv) throws IOException {
        Reading reading = new Reading(source, resource);
        Path workbook = folder.resolve("sheet.xlsx");
        Files.write(workbook, Workbooks.of(csv, reading.resource()));
        Reading.Outcome read = reading.read(workbook);
        assertNull(read.result().refusal());
        assertFalse(read.of("record").isEmpty());
        assertEquals(figures(reading.read(csv)), figures(read));
    }

    /** Names of columns and the words of a list, as they are typed in capitals or without accents; spaces before them. */
    @ParameterizedTest(name = "{1}: {2}")
    @MethodSource("sheets")
    void givesTheSameRowsWithANameOfAColumnInCapitals(Source source, String resource, Path csv) throws IOException {
        Reading reading = new Reading(source, resource);
        String text = Decoder.decode(Files.readAllBytes(csv)).text();
        int end = text.indexOf('\n');
        String header = text.substring(0, end).toUpperCase(Locale.FRENCH).replace('_', '\u00A0');
        Path typed = folder.resolve(csv.getFileName().toString());
        Files.writeString(typed, "\uFEFF" + header + text.substring(end));
        Reading.Outcome read = reading.read(typed);
        assertNull(read.result().refusal());
        assertEquals(figures(reading.read(csv)), figures(read));
    }

    /** The text of a refused row differs: a workbook stores the value of a cell, and not how it was typed. */
    private static List<String> figures(Reading.Outcome outcome) {
        return outcome.rows().stream()
                .filter(row -> !row.kind().name().equals("refusal"))
                .map(Object::toString)
                .toList();
    }
}
