package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Who installs the program, or audits it, is told what it brings and on which terms. {@code -Dobservatoire.pages=write}
 * writes the page of licences anew.
 */
@Tag("proof")
class BillOfMaterialsIT {

    private static final Path PAGE = Path.of("..", "docs", "licences.md");

    private static final String HEAD =
            """
            # Les bibliothèques et leurs licences

            Ce que le programme apporte, tiré de la nomenclature CycloneDX que `./mvnw -Pfull package` écrit
            (`cli/target/observatoire.cdx.json`). Un essai compare cette page avec elle, et la refait avec
            `-Dobservatoire.pages=write -Dit.test=BillOfMaterialsIT`.

            | bibliothèque | version | licence |
            | --- | --- | --- |
            """;

    /** Two old libraries name their licence in their archive only. */
    private static final Map<String, String> TOLD_ELSEWHERE =
            Map.of("oro:oro", "Apache-1.1", "org.apache.xbean:xbean-asm9-shaded", "Apache-2.0");

    /** One of them is enough: who may choose, chooses. LGPL libraries are separate jars that can be replaced. */
    private static final Set<String> ACCEPTED = Set.of(
            "Apache-1.1",
            "Apache-2.0",
            "MIT",
            "0BSD",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "BSD-4-Clause",
            "Unicode-3.0",
            "EPL-2.0",
            "EUPL-1.2",
            "LGPL-2.1-or-later",
            "GNU Library or Lesser General Public License (LGPL)",
            "(CDDL-1.0 OR GPL-2.0-with-classpath-exception)");

    private static final List<Component> COMPONENTS = new ArrayList<>();

    private record Component(String group, String name, String version, List<String> licences) {

        static Component of(JsonNode json) {
            String group = json.path("group").asText();
            String name = json.path("name").asText();
            List<String> licences = new ArrayList<>();
            for (JsonNode licence : json.path("licenses")) {
                JsonNode named = licence.path("license");
                licences.add(Stream.of(named.path("id"), named.path("name"), licence.path("expression"))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText)
                        .findFirst()
                        .orElseThrow());
            }
            if (licences.isEmpty()) {
                licences.add(TOLD_ELSEWHERE.getOrDefault(group + ":" + name, "?"));
            }
            return new Component(group, name, json.path("version").asText(), licences);
        }

        boolean isOurs() {
            return group.equals("fr.observatoire");
        }

        String row() {
            return "| %s:%s | %s | %s |\n".formatted(group, name, version, String.join(", ", licences));
        }
    }

    @BeforeAll
    static void read() throws IOException {
        JsonNode bill = new ObjectMapper().readTree(Files.readString(Path.of("target", "observatoire.cdx.json")));
        bill.path("components").forEach(component -> COMPONENTS.add(Component.of(component)));
    }

    @Test
    void theBillNamesEveryJarOfTheProgramAndNoOther() throws IOException {
        Set<String> jars;
        try (Stream<Path> files = Files.list(Path.of("target", "lib"))) {
            jars = files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
        Set<String> unnamed = new TreeSet<>(jars);
        List<String> absent = new ArrayList<>();
        for (Component component : COMPONENTS) {
            String start = component.name() + "-" + component.version();
            unnamed.removeIf(jar -> jar.startsWith(start));
            if (jars.stream().noneMatch(jar -> jar.startsWith(start))) {
                absent.add(start);
            }
        }
        assertEquals(Set.of(), unnamed);
        assertEquals(List.of(), absent);
    }

    @Test
    void everyLibraryIsThereOnceAndUnderAcceptedTerms() {
        assertEquals(
                List.of(),
                COMPONENTS.stream()
                        .filter(component -> component.licences().stream().noneMatch(ACCEPTED::contains))
                        .toList());
        assertEquals(
                Map.of(),
                COMPONENTS.stream()
                        .collect(Collectors.groupingBy(
                                component -> component.group() + ":" + component.name(),
                                Collectors.mapping(Component::version, Collectors.toCollection(TreeSet::new))))
                        .entrySet()
                        .stream()
                        .filter(library -> library.getValue().size() > 1)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Test
    void thePageOfLicencesIsThatOfTheBill() throws IOException {
        String page = COMPONENTS.stream()
                .filter(component -> !component.isOurs())
                .map(Component::row)
                .distinct()
                .sorted()
                .collect(Collectors.joining("", HEAD, ""));
        if ("write".equals(System.getProperty("observatoire.pages"))) {
            Files.writeString(PAGE, page);
        }
        assertEquals(page, Files.readString(PAGE));
    }
}
