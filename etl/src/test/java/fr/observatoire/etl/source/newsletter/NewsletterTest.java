package fr.observatoire.etl.source.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.source.ReadFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewsletterTest {

    @Test
    void theCountsOfOneCampaignAreReadWithoutTheirShares() throws IOException {
        ReadFixture file = report("mailchimp-report.csv");
        String campaign = "2018-06-01 report-2018-06-01-agenda-de-juin ";
        assertEquals(
                List.of(
                        campaign + "recipients 1751",
                        campaign + "delivered 1742",
                        campaign + "unique_opens 141",
                        campaign + "unique_clicks 20",
                        campaign + "unsubscribes 1"),
                file.figures("newsletter"));
        assertTrue(file.conserves());
    }

    @Test
    void theCombinationsOfATestAddUpToOneCampaign() throws IOException {
        ReadFixture file = report("mailchimp-report-ab.csv");
        String campaign = "2018-10-01 report-2018-10-01-lettre-d-automne ";
        assertEquals(
                List.of(
                        campaign + "recipients 2001",
                        campaign + "delivered 1985",
                        campaign + "unique_opens 500",
                        campaign + "unique_clicks 55",
                        campaign + "unsubscribes 3"),
                file.figures("newsletter"));
        assertFalse(file.toString().contains("planted.person"));
    }

    /** In a report that contains the sum of its combinations, each recipient is in the file twice. */
    @Test
    void combinationsAreNotAddedToTheirOwnSum(@TempDir Path folder) throws IOException {
        String test = Files.readString(Path.of("src/test/resources/newsletter/mailchimp-report-ab.csv"));
        String overall = "\"Overall Stats\"\n\"Total Recipients:\",\"2,001\"\n\"Successful Deliveries:\",\"1,985\"\n"
                + "\"Recipients Who Opened:\",\"500 (25.2%)\"\n\"Total Unsubs:\",\"3\"\n\n";
        ReadFixture file = written(folder, test.replace("\"Combination 1", overall + "\"Combination 1"));
        assertTrue(
                file.figures("newsletter").contains("2018-10-01 report-2018-10-01-lettre-d-automne recipients 2001"));
        ReadFixture unknown = written(folder, test.replace("Combination 2 Stats", "Remainder Stats"));
        assertEquals(List.of("section"), unknown.refusals());
    }

    private static ReadFixture written(Path folder, String report) throws IOException {
        return ReadFixture.file(
                new Newsletter(),
                "mailchimp-campaign-report",
                Files.writeString(folder.resolve("mailchimp-report.csv"), report));
    }

    @Test
    void moreDeliveredThanSentRefusesTheReport() throws IOException {
        assertTrue(report("mailchimp-report-bad.csv").refusals().contains("more_delivered_than_sent"));
    }

    @Test
    void brevoCountsUniqueOpensAndKeepsTheDayThatStandsThere() throws IOException {
        ReadFixture file = ReadFixture.resource(new Newsletter(), "brevo-campaigns", "brevo-campagnes.csv");
        assertEquals(List.of("more_delivered_than_sent"), file.refusals());
        assertEquals(
                "2018-06-01 brevo-2018-06-01-agenda-de-juin unique_opens 141",
                file.figures("newsletter").get(2));
        assertEquals(10, file.figures("newsletter").size());
        assertTrue(file.conserves());
    }

    private static ReadFixture report(String name) throws IOException {
        return ReadFixture.resource(new Newsletter(), "mailchimp-campaign-report", name);
    }
}
