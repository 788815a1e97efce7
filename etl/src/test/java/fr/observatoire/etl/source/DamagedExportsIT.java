package fr.observatoire.etl.source;

import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.source.counters.Counters;
import fr.observatoire.etl.source.insee.Insee;
import fr.observatoire.etl.source.newsletter.Newsletter;
import fr.observatoire.etl.source.social.Social;
import fr.observatoire.etl.source.web.Web;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Damaged exports of tools whose layout is not a plain sheet: see {@link Damage}. */
class DamagedExportsIT {

    private static final Map<String, Source> SOURCES = Map.of(
            "web", new Web(),
            "social", new Social(),
            "newsletter", new Newsletter(),
            "counters", new Counters(),
            "insee", new Insee());

    /** Some of the files are of 2025. */
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "web, google-universal, google-universal/english.csv, english.csv",
        "web, google-universal, google-universal/months.csv, months.csv",
        "web, matomo, matomo-days-technical.csv, matomo.csv",
        "web, matomo, matomo-weeks-technical.csv, matomo.csv",
        "web, matomo, matomo-mois-francais.csv, matomo.csv",
        "web, matomo, matomo-scheduled-tables.csv, rapport-2018-01.csv",
        "web, ga4, ga4-snapshot.csv, ga4.csv",
        "web, ga4, ga4-exploration-francais.csv, ga4.csv",
        "newsletter, brevo-campaigns, brevo-campagnes.csv, brevo.csv",
        "newsletter, mailchimp-campaign-report, mailchimp-report.csv, report.csv",
        "newsletter, mailchimp-campaign-report, mailchimp-report-ab.csv, report.csv",
        "social, business-suite-charts, meta-reach.csv, meta.csv",
        "social, business-suite-charts, meta-follows.csv, facebook.csv",
        "social, business-suite-charts, instagram-vue-ensemble.csv, instagram.csv",
        "social, facebook-post-insights, facebook-post-insights.csv, posts.csv",
        "social, facebook-content, facebook-content.csv, content.csv",
        "social, instagram-content, instagram-contenu.csv, contenu.csv",
        "counters, passages, comptage-voie-verte.csv, comptage.csv",
        "insee, bdm-series, valeurs_mensuelles.csv, valeurs.csv"
    })
    void aDamagedExportAddsUpAndChangesNoOtherRecord(String source, String resource, String fixture, String name)
            throws IOException {
        Path good = Files.copy(
                Path.of("src/test/resources", source, fixture),
                Files.createDirectory(folder.resolve("good")).resolve(name));
        Reading reading = new Reading(SOURCES.get(source), resource, TODAY);
        assertTrue(reading.read(good).result().accepted());

        Damage damage = new Damage(reading, good, folder);
        damage.cutAtEveryByte();
        damage.mutated();
        damage.oneRecordDamaged();
    }
}
