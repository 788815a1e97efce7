package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every link in the documents leads to something that exists. */
class DocumentsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("(?<!`)\\[[^\\]\\n]*(?:\\n[^\\]\\n]*)?\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    @Test
    void everyLinkOfTheDocumentsLeadsSomewhere() throws IOException {
        List<String> broken = documents().stream()
                .flatMap(document -> LINK.matcher(read(document))
                        .results()
                        .map(link -> link.group(1))
                        .filter(link -> !link.contains("://") && !link.startsWith("mailto:"))
                        .filter(link -> !leads(document, link))
                        .map(link -> ROOT.relativize(document) + " -> " + link))
                .toList();
        assertEquals(List.of(), broken);
    }

    /** Readers take the architecture page as the list of the tables, so it must be complete. */
    @Test
    void theArchitecturePageNamesEveryFactAndNoOther() throws IOException {
        List<String> declared;
        try (Stream<Path> files = Files.list(ROOT.resolve("warehouse/model/schema"))) {
            declared = files.map(file -> file.getFileName().toString().replace(".sql", ""))
                    .filter(name -> name.startsWith("fct_"))
                    .sorted()
                    .toList();
        }
        List<String> named = Pattern.compile("(?m)^\\| `(fct_\\w+)`")
                .matcher(read(ROOT.resolve("docs/architecture.md")))
                .results()
                .map(row -> row.group(1))
                .sorted()
                .toList();
        assertEquals(declared, named);
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT, 4)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> Stream.of("/target/", "/node_modules/", "/var/")
                            .noneMatch(ROOT.relativize(file).toString().transform(path -> "/" + path)::contains))
                    .toList();
            assertTrue(found.size() > 50, found.size() + " documents");
            return found;
        }
    }

    private static boolean leads(Path document, String link) {
        String[] parts = URLDecoder.decode(link, StandardCharsets.UTF_8).split("#", 2);
        Path target = parts[0].isEmpty()
                ? document
                : document.resolveSibling(parts[0]).normalize();
        boolean anchored = parts.length == 1
                || HEADING.matcher(read(target)).results().anyMatch(each -> anchor(each.group(1))
                        .equals(parts[1]));
        return Files.exists(target) && anchored;
    }

    /** As the forges make it: lower case, no signs, hyphens for spaces. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\s_-]", "")
                .replace(' ', '-');
    }

    private static String read(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
