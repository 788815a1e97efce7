package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A portal that checks a record by DCAT-AP's shapes before it harvests it takes ours. */
@Tag("node")
class DcatIT {

    private static final Path NODE = Path.of("src/test/node");

    private final RunningServer server = RunningServer.shared();

    @TempDir
    private Path folder;

    @Test
    void theRecordHasWhatDcatApDemands() throws IOException, InterruptedException {
        assertEquals("0 ", violations(record()));
    }

    @Test
    void aRecordWithoutPublisherWouldBeRefused() throws IOException, InterruptedException {
        String said = violations(record().replace("\"dct:publisher\"", "\"dct:creator\""));
        assertTrue(said.startsWith("1 ") && said.contains("MinCount"), said);
    }

    private String record() {
        return server.get("/catalog.jsonld").body();
    }

    private String violations(String record) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("record.jsonld"), record);
        Process node = new ProcessBuilder("node", "validate-dcat.mjs")
                .directory(NODE.toFile())
                .redirectInput(file.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return node.waitFor() + " " + said;
    }
}
