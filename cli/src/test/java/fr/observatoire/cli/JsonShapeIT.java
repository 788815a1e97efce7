package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/chargements.md} promises to programs that read {@code --json}: these keys, and no other. */
class JsonShapeIT {

    private static final Path PAGE = Path.of("..", "docs", "chargements.md");

    private static final Set<String> MESSAGE = Set.of("file", "line", "column", "code", "text");

    @TempDir
    Path folder;

    private static Set<String> keys(JsonNode node) {
        Set<String> keys = new TreeSet<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static void assertKeys(Set<String> expected, JsonNode node) throws IOException {
        assertEquals(new TreeSet<>(expected), keys(node));
        String page = Files.readString(PAGE);
        expected.forEach(key -> assertTrue(page.contains("`" + key + "`") || page.contains("`" + key + "[]`"), key));
    }

    @Test
    void theJsonOfEtlAndOfStatusIsTheOneOfThePage() throws IOException {
        Path input = Installation.copySample("footfall", folder.resolve("input"));
        Files.writeString(input.resolve("footfall/journal-accueil-2021.csv"), "date;ouvertures\r\n01/01/2021;1\r\n");
        Path log = input.resolve("footfall/journal-accueil-2019.csv");
        byte[] bytes = new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1)
                .replace("16/07/2019;1;;12;", "16/07/2019;1;;912;")
                .getBytes(StandardCharsets.ISO_8859_1);
        Files.write(log, bytes);
        Installation office = new Installation(folder.resolve("home"));

        JsonNode etl = Installation.parse(office.etl(input, "--json").out());
        assertKeys(
                Set.of(
                        "snapshot",
                        "published",
                        "sources",
                        "refused_files",
                        "messages",
                        "warnings",
                        "changed_figures",
                        "refusals_file"),
                etl);
        assertKeys(
                Set.of("source", "files", "read", "loaded", "refused", "duplicates", "skipped_files", "seconds"),
                etl.get("sources").get(0));
        assertKeys(MESSAGE, etl.get("refused_files").get(0));
        assertKeys(MESSAGE, etl.get("messages").get(0));
        assertKeys(
                Set.of("id", "office", "source", "code", "from", "to", "file", "line", "text"),
                etl.get("warnings").get(0));

        JsonNode status = Installation.parse(Installation.run("status", "--json", "--home", office.home.toString())
                .out());
        assertKeys(Set.of("snapshot", "snapshots", "office", "sources", "warnings"), status);
        assertKeys(
                Set.of("id", "published_at", "catalog_version", "label", "configuration_kept"),
                status.get("snapshots").get(0));
        JsonNode listing = Installation.parse(Installation.run("snapshots", "--json", "--home", office.home.toString())
                .out());
        assertKeys(Set.of("snapshot", "snapshots"), listing);
        assertKeys(
                Set.of(
                        "id",
                        "published_at",
                        "label",
                        "bytes",
                        "live",
                        "kept_for",
                        "catalog_version",
                        "configuration_kept"),
                listing.get("snapshots").get(0));
        assertKeys(
                Set.of(
                        "source",
                        "last_load",
                        "files",
                        "refused_files",
                        "rows_read",
                        "rows_loaded",
                        "rows_refused",
                        "rows_duplicate",
                        "open_refusals",
                        "open_warnings",
                        "covers_from",
                        "covers_to",
                        "fresh_until",
                        "stale"),
                status.get("sources").get(0));
        assertKeys(
                Set.of(
                        "id",
                        "office",
                        "source",
                        "code",
                        "text",
                        "from",
                        "to",
                        "path",
                        "line",
                        "noticed_at",
                        "confirmed_at",
                        "note"),
                status.get("warnings").get(0));
    }
}
