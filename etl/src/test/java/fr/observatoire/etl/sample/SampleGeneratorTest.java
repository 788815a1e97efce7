package fr.observatoire.etl.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample is what the demo, the tests and every first impression rest on: it must be reproducible and add up. */
class SampleGeneratorTest {

    private static final Path COMMITTED = Path.of("..", "sample-data");

    @TempDir
    static Path made;

    @BeforeAll
    static void make() {
        SampleGenerator.write(SampleOptions.committed(made), done -> {});
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .filter(file -> !file.toString().equals("README.md"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theCommittedSampleIsWhatTheGeneratorWrites() throws IOException {
        assertEquals(files(COMMITTED), files(made));
        for (Path file : files(made)) {
            assertArrayEquals(
                    Files.readAllBytes(COMMITTED.resolve(file)),
                    Files.readAllBytes(made.resolve(file)),
                    file::toString);
        }
    }

    @Test
    void anotherSeedMovesTheDaysAndKeepsTheTotals(@TempDir Path other) throws IOException {
        SampleGenerator.write(new SampleOptions(1, 2018, 3, 7, other), done -> {});
        Path log = Path.of("footfall", "journal-accueil-2019.csv");
        assertFalse(Files.mismatch(made.resolve(log), other.resolve(log)) < 0);
        assertEquals(sum(made.resolve(log), 3, 16), sum(other.resolve(log), 3, 16));
    }

    /** Adds up columns of an office sheet, the rows planted to be refused left out. */
    private static double sum(Path file, int from, int to) throws IOException {
        double sum = 0;
        for (String line : Files.readAllLines(file, Charset.forName("windows-1252"))) {
            String[] cells = line.split(";", -1);
            if (!Character.isDigit(line.charAt(0)) || line.startsWith("31/02") || line.contains(";-")) {
                continue;
            }
            for (int i = from; i <= to; i++) {
                sum += cells[i].isEmpty() ? 0 : Double.parseDouble(cells[i].replace(',', '.'));
            }
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({
        "journal-accueil, 1, 1, 217, 217, 115.5",
        "journal-accueil, 3, 16, 4049, 4012, 2057",
        "journal-accueil, 17, 17, 2948, 5082, 3511",
        "journal-accueil, 18, 19, 1066, 1285, 1401",
        "journal-accueil, 20, 20, 156, 346, 266",
        "sorties-otm, 3, 3, 1188, 1440, 63"
    })
    void theLogAddsUpToTheManual(String file, int from, int to, double of2018, double of2019, double of2020)
            throws IOException {
        Path folder = made.resolve("footfall");
        assertEquals(of2018, sum(folder.resolve(file + "-2018.csv"), from, to));
        assertEquals(of2019, sum(folder.resolve(file + "-2019.csv"), from, to));
        assertEquals(of2020, sum(folder.resolve(file + "-2020.csv"), from, to));
    }

    @Test
    void summerIsBusierThanWinterAndClosedDaysAreEmpty() throws IOException {
        double july = 0;
        double november = 0;
        for (String line : Files.readAllLines(
                made.resolve("footfall/journal-accueil-2019.csv"), Charset.forName("windows-1252"))) {
            String[] cells = line.split(";", -1);
            if (cells[1].equals("0")) {
                assertEquals("", cells[3], line);
                assertEquals("", cells[17], line);
                assertFalse(cells[2].isEmpty(), line);
            } else if (cells[0].endsWith("/07/2019")) {
                july += Double.parseDouble(cells[17]);
            } else if (cells[0].endsWith("/11/2019")) {
                november += Double.parseDouble(cells[17]);
            }
        }
        assertTrue(july > 3 * november, july + " in July, " + november + " in November");
    }

    @Test
    void nobodyCanBeCalledOrWrittenTo() throws IOException {
        Pattern personal = Pattern.compile("[\\w.+-]+@[\\w-]+\\.\\w+|\\b0[1-9](?:[ .]\\d{2}){4}\\b");
        for (Path file : files(made)) {
            String text = Files.readString(made.resolve(file), StandardCharsets.ISO_8859_1);
            assertFalse(personal.matcher(text).find(), file::toString);
        }
    }

    @Test
    void moreOfficesAreFictitiousAndBringTheirConfiguration(@TempDir Path many) throws IOException {
        SampleGenerator.write(new SampleOptions(3, 2015, 7, 1, many), done -> {});
        Path config = many.resolve("config/offices/office-fictif-002.yml");
        assertTrue(Files.readString(config).contains("fictitious: true"));
        assertTrue(Files.exists(many.resolve("office-fictif-001/footfall/journal-accueil-2015.csv")));
        assertTrue(Files.exists(many.resolve("footfall/journal-accueil-2021.csv")));
    }
}
