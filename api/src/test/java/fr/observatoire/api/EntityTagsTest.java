package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A browser or a partner that holds an answer is told that it is still true only while it is. */
class EntityTagsTest {

    private static final String[] FORMATS = {"json", "csv"};

    @TempDir
    Path folder;

    /** Someone corrects the name of the office: nothing is loaded, and every page shows the new name. */
    @Test
    void everyPageAndResourceHasAnotherTagWhenTheConfigurationChanges() throws IOException {
        try (RunningServer before = new RunningServer(folder)) {
            Map<String, String> tags = tags(before);
            assertTrue(tags.size() > 30, "pages and resources in every form: " + tags.size());
            assertEquals(tags, tags(before), "unchanged, the same");
            Offices.add(folder, "dax");
            try (RunningServer after = before.again()) {
                Map<String, String> kept = tags(after);
                assertEquals(tags.keySet(), kept.keySet());
                kept.entrySet().retainAll(tags.entrySet());
                assertEquals(Map.of(), kept);
            }
        }
    }

    /** Of all that answers with a figure or a name; the description's own tag is that of its text. */
    private static Map<String, String> tags(RunningServer server) {
        Map<String, String> tags = new TreeMap<>();
        String since = server.json("/snapshots").get("snapshot").asText();
        for (String path : server.server().paths()) {
            String asked = path.replace("{code}", "visitors-on-site")
                            .replace("{period}", "2020")
                            .replace("{name}", "series")
                    + (path.contains("revisions") ? "?since=" + since : "");
            for (String format : path.contains("{format}") ? FORMATS : new String[] {""}) {
                String address = asked.replace("{format}", format);
                server.get(address).headers().firstValue("ETag").ifPresent(tag -> tags.put(address, tag));
            }
        }
        tags.remove("/openapi.json");
        return tags;
    }
}
