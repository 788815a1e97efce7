package fr.observatoire.etl.source.social;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.source.ReadFixture;
import fr.observatoire.etl.source.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostsTest {

    @TempDir
    Path folder;

    /** The number of a post has more digits than a figure keeps, and stays a text. */
    @Test
    void postLevelInsightsGiveTheLifeOfEachPost() throws IOException {
        ReadFixture file = read("facebook-post-insights", "facebook-post-insights.csv");
        assertEquals(
                List.of(
                        "2018-12-31 facebook Photo post 1021508277",
                        "2018-12-31 facebook Photo reach 1200",
                        "2018-12-31 facebook Photo impressions 1950",
                        "2018-12-31 facebook Photo interactions 88",
                        "2019-01-02 facebook Link post 1021508278",
                        "2019-01-02 facebook Link reach 300",
                        "2019-01-02 facebook Link impressions 410"),
                file.figures("social_post"));
        assertTrue(file.conserves());
    }

    @Test
    void theContentExportSpeaksOfTheSamePost() throws IOException {
        assertEquals(
                List.of(
                        "2018-12-31 facebook Photos post 1021508277",
                        "2018-12-31 facebook Photos reach 1250",
                        "2018-12-31 facebook Photos impressions 2000",
                        "2018-12-31 facebook Photos interactions 91"),
                read("facebook-content", "facebook-content.csv").figures("social_post"));
    }

    @Test
    void theFrenchContentExportOfInstagramAddsUpItsInteractions() throws IOException {
        assertEquals(
                List.of(
                        "2023-07-31 instagram Carrousel Instagram post 17900000000000001",
                        "2023-07-31 instagram Carrousel Instagram reach 640",
                        "2023-07-31 instagram Carrousel Instagram impressions 900",
                        "2023-07-31 instagram Carrousel Instagram interactions 64"),
                read("instagram-content", "instagram-contenu.csv").figures("social_post"));
    }

    /** The tool names its exports by dates alone. */
    @Test
    void anExportIsKnownByItsColumnsWhateverItsName() throws IOException {
        Path file = folder.resolve("Jul-01-2023_Jul-31-2023_1234567890.csv");
        Files.copy(Path.of("src/test/resources/social/instagram-contenu.csv"), file);
        Reading.Outcome outcome = new Reading(new Social(), "instagram-content").readUnnamed(file);
        assertEquals("instagram-content", outcome.result().resource());
        assertEquals(Set.of("recognised_by_header"), outcome.warnings());
    }

    private static ReadFixture read(String resource, String name) throws IOException {
        return ReadFixture.resource(new Social(), resource, name);
    }
}
