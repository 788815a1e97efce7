package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The council pack of 2020 in French, made once by the command for the tests that open it. */
record CouncilPack(Path folder, Path slides, Path pages, Path workbook) {

    private static CouncilPack made;

    static synchronized CouncilPack of2020() {
        if (made == null) {
            Path folder = emptyFolder();
            report("--lang", "fr", "--year", "2020", "--out", folder.toString());
            made = new CouncilPack(
                    folder,
                    folder.resolve("bilan-2020.pptx"),
                    folder.resolve("bilan-2020.pdf"),
                    folder.resolve("bilan-2020.xlsx"));
        }
        return made;
    }

    private static Path emptyFolder() {
        try {
            Path home = Installation.ofSample().home;
            return Files.createDirectories(home.resolve("council"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the command over the sample's home. */
    static void report(String... options) {
        Installation.Run run = Installation.run(Stream.of(
                        List.of("report", "--home", Installation.ofSample().home.toString()), Arrays.asList(options))
                .flatMap(List::stream)
                .toArray(String[]::new));
        assertEquals(0, run.status(), run.err());
    }

    /** The label as the API says it: the pack adds where the figure comes from a generator. */
    static String label(String shown) {
        return shown.replaceFirst(" \\(jours de démonstration\\)$", "");
    }

    /** The results of three years as the API answers them, by the indicator's name; null where there is none. */
    static Map<String, List<Double>> results() {
        Map<String, List<Double>> results = new HashMap<>();
        JsonNode rows = Installation.ofSample().json("/attainment?year=2020").get("rows");
        for (JsonNode indicator : rows) {
            List<Double> years = new ArrayList<>();
            for (JsonNode observation : Installation.ofSample()
                    .json("/indicators/%s/series?grain=year&from=2018&to=2020"
                            .formatted(indicator.get("indicator").asText()))
                    .get("observations")) {
                years.add(
                        observation.get("value").isNull()
                                ? null
                                : observation.get("value").asDouble());
            }
            results.put(indicator.get("label").asText(), years);
        }
        assertEquals(rows.size(), results.size(), "each has a label of its own");
        return results;
    }
}
