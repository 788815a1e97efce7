package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.observatoire.warehouse.catalog.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * An indicator's page in the docs says what the catalogue says. {@code -Dobservatoire.pages=write} makes the pages anew
 * instead of comparing them.
 */
class IndicatorPagesTest {

    private static final Path FOLDER = Path.of("..", "docs", "indicateurs");

    @Test
    void every_page_says_what_the_catalogue_says() throws IOException {
        Map<String, String> expected = new IndicatorPages(Catalog.withSample(null)).pages();
        if ("write".equals(System.getProperty("observatoire.pages"))) {
            write(expected);
        }
        assertEquals(expected, committed());
    }

    private static void write(Map<String, String> pages) throws IOException {
        Files.createDirectories(FOLDER);
        for (String name : committed().keySet()) {
            Files.delete(FOLDER.resolve(name));
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
        }
    }

    private static Map<String, String> committed() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                pages.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return pages;
    }
}
