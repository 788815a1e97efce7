package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exports that overlap and correct each other give the same warehouse in any order, in one load or several: figures,
 * refusals, counts of every file, and warnings.
 */
class AnyOrderIT {

    private static final Charset EXCEL = Charset.forName("windows-1252");
    private static final int SHUFFLES = 3;

    @TempDir
    Path folder;

    /** Files of the input, in the order in which they were exported. */
    private final List<String> files = new ArrayList<>();

    private Path exports;

    @BeforeEach
    void writeExportsThatOverlap() throws IOException {
        exports = folder.resolve("exports");
        List<String> log = lines("footfall/journal-accueil-2019.csv");
        // A first half of the year with a mistake, the whole year that corrects it, and a summer with a figure on 16
        // July that is hard to believe.
        export(
                "footfall/journal-accueil_20190705.csv",
                EXCEL,
                part(log, 0, 186, "03/01/2019;1;;4;", "03/01/2019;1;;4x;"));
        export("footfall/journal-accueil_20200110.csv", EXCEL, part(log, 0, log.size(), "", ""));
        export(
                "footfall/journal-accueil_20200301.csv",
                EXCEL,
                part(log, 180, 250, "16/07/2019;1;;12;", "16/07/2019;1;;912;"));
        List<String> press = lines("press/retombees-presse-2019.csv");
        export("press/retombees-presse_20190901.csv", EXCEL, part(press, 0, press.size() / 2, "", ""));
        export("press/retombees-presse_20200105.csv", EXCEL, part(press, 0, press.size(), "", ""));
    }

    private static List<String> lines(String sample) throws IOException {
        return List.of(
                Files.readString(Installation.SAMPLE.resolve(sample), EXCEL).split("\r\n"));
    }

    /** The header and some rows, with one text changed. */
    private static String part(List<String> lines, int from, int to, String text, String replacement) {
        List<String> part = new ArrayList<>(lines.subList(0, 1));
        part.addAll(lines.subList(from + 1, Math.min(to, lines.size())));
        String joined = String.join("\r\n", part) + "\r\n";
        if (!joined.contains(text)) {
            throw new IllegalArgumentException("the sample holds no " + text);
        }
        return joined.replace(text, replacement);
    }

    private void export(String path, Charset charset, String content) throws IOException {
        Path file = exports.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content, charset);
        files.add(path);
    }

    @Test
    void anotherOrderMakesTheSameWarehouse() throws IOException {
        assertSameInAnyOrder(2, 2);
    }

    @Test
    @Tag("proof")
    void anyOrderAndAnyGroupingMakesTheSameWarehouse() throws IOException {
        assertSameInAnyOrder(1, SHUFFLES);
    }

    /** In a new random order for each number of files in a load. */
    private void assertSameInAnyOrder(int fewestPerLoad, int mostPerLoad) throws IOException {
        Map<String, String> expected = load("in-order", files, files.size());
        Random random = new Random(20190716);
        for (int perLoad = fewestPerLoad; perLoad <= mostPerLoad; perLoad++) {
            List<String> order = new ArrayList<>(files);
            Collections.shuffle(order, random);
            String where = order + ", " + perLoad + " a load";
            assertEquals(expected, load("by-" + perLoad, order, perLoad), where);
        }
    }

    private Map<String, String> load(String name, List<String> order, int perLoad) throws IOException {
        Installation office = new Installation(folder.resolve(name));
        Path input = folder.resolve(name + "-input");
        for (int from = 0; from < order.size(); from += perLoad) {
            for (String file : order.subList(from, Math.min(from + perLoad, order.size()))) {
                Files.createDirectories(input.resolve(file).getParent());
                Files.copy(exports.resolve(file), input.resolve(file));
            }
            Installation.Run run = office.etl(input);
            assertEquals(0, run.status(), run.out() + run.err());
        }
        return StarDigest.of(office.home);
    }
}
