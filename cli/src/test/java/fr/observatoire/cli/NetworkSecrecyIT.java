package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A network of eight offices with every source: all offices but one lay together their figures and all that they are told,
 * and look for the one that is missing. Rounded totals gave away 23 of 168 years of an indicator, 13 of them to the unit.
 */
@Tag("proof")
class NetworkSecrecyIT {

    private static final List<Integer> YEARS = List.of(2018, 2019, 2020);

    /** The mean is worth asking for: most years of an indicator have one, where a whole network counts it. */
    private static final int TOLD_AT_LEAST = 100;

    @TempDir
    static Path folder;

    private static Installation network;

    @BeforeAll
    static void load() throws Exception {
        Path input = folder.resolve("input");
        assertEquals(
                0,
                Installation.run("sample", "--offices", "8", "--out", input.toString())
                        .status());
        network = new Installation(folder.resolve("home"));
        Installation.copyFolder(input.resolve("config"), network.home.resolve("config"));
        Installation.Run run = network.etl(input);
        assertEquals(0, run.status(), run.err());
        network.serve();
    }

    @AfterAll
    static void stop() {
        network.close();
    }

    @Test
    void noYearOfNoIndicatorShowsAPeer() {
        List<String> shown = new ArrayList<>();
        int told = 0;
        for (JsonNode indicator : network.json("/indicators").get("indicators")) {
            String code = indicator.get("code").asText();
            for (int year : YEARS) {
                JsonNode rows = network.json("/indicators/" + code + "/network?year=" + year)
                        .get("rows");
                told += rows.findValuesAsText("peer_status").contains("normal") ? 1 : 0;
                victims(rows).forEach(victim -> shown.add(code + " " + year + ": " + victim));
            }
        }
        assertEquals(List.of(), shown);
        assertTrue(told >= TOLD_AT_LEAST, told + " years of an indicator are told");
    }

    /** The means of the meetings of 2020 said that each office had one. */
    @Test
    void smallCountsAreWithheldWithTheirReason() {
        JsonNode rows =
                network.json("/indicators/council-meetings/network?year=2020").get("rows");
        assertEquals(8, rows.size());
        rows.forEach(row -> assertEquals("small_figures", row.get("peer_reason").asText(), row.toString()));
    }

    /** The offices whose figure is known within 25 %, from the bounds of all means in which it is. */
    private static List<String> victims(JsonNode rows) {
        Map<String, Double> figures = new TreeMap<>();
        rows.forEach(row -> {
            if (row.get("value").isNumber()) {
                figures.put(row.get("office").asText(), row.get("value").asDouble());
            }
        });
        return figures.keySet().stream()
                .filter(victim -> isPinned(victim, figures, rows))
                .toList();
    }

    private static boolean isPinned(String victim, Map<String, Double> figures, JsonNode rows) {
        double least = 0;
        double largest = Double.MAX_VALUE;
        for (JsonNode row : rows) {
            String viewer = row.get("office").asText();
            if (row.get("peer_mean").isNumber() && !viewer.equals(victim)) {
                double known = known(victim, viewer, figures);
                int peers = row.get("peers").asInt();
                least = Math.max(
                        least, Math.ceil(peers * row.get("peer_mean_low").asDouble() - known));
                largest = Math.min(
                        largest, Math.ceil(peers * row.get("peer_mean_high").asDouble() - known) - 1);
            }
        }
        return largest == 0 || (largest - least) / (largest + least) <= 0.25;
    }

    /** The sum of the peers of the viewer but the victim. */
    private static double known(String victim, String viewer, Map<String, Double> figures) {
        return figures.entrySet().stream()
                .filter(each -> !each.getKey().equals(victim) && !each.getKey().equals(viewer))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
