package fr.observatoire.etl.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.source.counters.Counters;
import fr.observatoire.etl.source.insee.Insee;
import fr.observatoire.etl.source.newsletter.Newsletter;
import fr.observatoire.etl.source.social.Social;
import fr.observatoire.etl.source.web.Web;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A tool renames a column from one version to the next: the refusal says which, and what it seems to be called now. */
class ToolDriftTest {

    private static final Map<String, Source> SOURCES = Map.of(
            "web", new Web(),
            "social", new Social(),
            "newsletter", new Newsletter(),
            "counters", new Counters(),
            "insee", new Insee());

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "web, matomo, matomo-weeks-technical.csv, nb_visits, nb_visit",
        "web, ga4, ga4-snapshot.csv, Nth day, Nth jour",
        "social, facebook-post-insights, facebook-post-insights.csv, Lifetime Post Total Reach, Lifetime Post Total Reachs",
        "social, facebook-content, facebook-content.csv, Publish time, Publish times",
        "social, instagram-content, instagram-contenu.csv, Heure de publication, Heures de publication",
        "newsletter, brevo-campaigns, brevo-campagnes.csv, uniqueViews, uniqueView",
        "newsletter, mailchimp-campaign-report, mailchimp-report.csv, Recipients Who Opened:, Recipients Who Open:",
        "counters, passages, comptage-voie-verte.csv, channel_id, channels_id",
        "insee, bdm-series, valeurs_mensuelles.csv, idBank, idBanque"
    })
    void aRenamedColumnIsRefusedByName(String source, String resource, String name, String column, String now)
            throws IOException {
        Path good = Path.of("src/test/resources", source, name);
        Path drifted = folder.resolve(name);
        Files.writeString(
                drifted, Files.readString(good, StandardCharsets.UTF_8).replace(column, now));
        ReadFixture file = ReadFixture.file(SOURCES.get(source), resource, drifted);
        assertEquals(List.of("header"), file.refusals());
        String text = file.result().refusal().text().typed();
        assertTrue(text.contains(column.replace(":", "")), text);
    }
}
