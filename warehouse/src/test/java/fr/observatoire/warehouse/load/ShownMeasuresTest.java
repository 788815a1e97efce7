package fr.observatoire.warehouse.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.observatoire.warehouse.period.Grain;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is loaded beside the counts of the manual, with the cases in which a figure would have to be taken back. */
class ShownMeasuresTest extends StoreTest {

    private static void sale(TestFile file, String day, Double sales, Double amount) {
        file.day(day).opening(1, null);
        if (sales != null) {
            file.place("sale", "peyrehorade", null, null, "sales", sales, null);
        }
        if (amount != null) {
            file.place("sale", "peyrehorade", null, null, "amount", amount, null);
        }
    }

    @Test
    @DisplayName("Sales without their amount look like a fall of the takings, or like takings of nothing")
    void aSaleWithoutAnAmountLeavesThePeriodIncomplete() {
        TestRun run = run("run-1");
        TestFile file = run.officeLog("journal-2019.csv");
        sale(file, "2019-01-01", 2.0, 24.5);
        sale(file, "2019-01-11", 1.0, 8.25);
        sale(file, "2019-02-10", 1.0, 10.0);
        sale(file, "2019-02-11", 3.0, null);
        sale(file, "2019-03-10", 3.0, null);
        sale(file, "2019-04-10", 0.0, null);
        // A refund of what was sold earlier.
        sale(file, "2019-05-10", 2.0, 30.0);
        sale(file, "2019-05-31", 0.0, -12.5);
        run.load(CATALOG);

        assertEquals(
                """
                2019-01 32.75 normal
                2019-02 10.0 partial
                2019-03 null not_reported
                2019-04 0.0 normal
                2019-05 17.5 normal""",
                series("sales-amount", Grain.MONTH, "2019-01-01", "2019-05-31"));
        assertEquals("2019 60.25 partial", series("sales-amount", Grain.YEAR, "2019-01-01", "2019-12-31"));
        assertEquals(
                """
                2019-01 10.916666666666666 normal
                2019-02 10.0 normal
                2019-03 null not_reported
                2019-04 null not_reported
                2019-05 8.75 normal""",
                series("average-sale", Grain.MONTH, "2019-01-01", "2019-05-31"));
    }

    @Test
    @DisplayName("The place where a seller wrote down no amount would be told its takings as if they were all of them")
    void thePlaceWithoutAnAmountIsTheOneThatIsPartial() {
        TestRun run = run("run-1");
        TestFile file = run.officeLog("journal-2019.csv");
        sale(file, "2019-01-01", 2.0, 24.5);
        file.day("2019-01-02").place("dim_place", "orthevielle", null, null, "place_kind", null, "mobile");
        file.place("sale", "orthevielle", null, null, "sales", 2.0, null);
        file.place("sale", "orthevielle", null, null, "amount", 9.0, null);
        file.day("2019-01-03").place("sale", "orthevielle", null, null, "sales", 3.0, null);
        TestRun.days("2019-01-04", "2019-01-31").forEach(day -> sale(file, day.toString(), null, null));
        run.load(CATALOG);

        assertEquals(
                "2019-01 orthevielle 9.0 partial\n2019-01 peyrehorade 24.5 normal",
                series("sales-amount", Grain.MONTH, "2019-01-01", "2019-01-31", "place"));
    }

    private static void answers(TestFile file, String day, String place, String channel, double count, Double mark) {
        file.record(day + place + channel, LocalDate.parse(day))
                .place("survey_response", place, channel, null, "responses", count, null);
        if (mark != null) {
            file.place("survey_response", place, channel, null, "mean_score", mark, null);
        }
    }

    @Test
    @DisplayName("One happy visitor would outweigh ninety-nine, or nine would speak for all")
    void aMeanMarkIsWeightedAndWithheldOfFewAnswers() {
        TestRun run = run("run-1");
        TestFile file = run.file("surveys", "surveys", "ecoute-client-2019.csv");
        answers(file, "2019-06-01", "peyrehorade", "questionnaire", 1, 5.0);
        answers(file, "2019-06-02", "peyrehorade", "questionnaire", 99, 3.0);
        answers(file, "2019-06-03", "peyrehorade", "questionnaire", 50, null);
        answers(file, "2019-07-02", "peyrehorade", "questionnaire", 9, 4.0);
        answers(file, "2019-08-02", "peyrehorade", "questionnaire", 10, 4.0);
        answers(file, "2019-08-03", "peyrehorade", "review-google", 20, 4.6);
        answers(file, "2019-08-04", "peyrehorade", "online-review", 5, 2.0);
        run.load(CATALOG);

        assertEquals(
                """
                2019-06 3.02 normal
                2019-07 null suppressed
                2019-08 4.0 normal
                2019-09 null not_reported""",
                series("satisfaction", Grain.MONTH, "2019-06-01", "2019-09-30"));
        assertEquals("2019 4.08 normal", series("review-mark", Grain.YEAR, "2019-01-01", "2019-12-31"));
        assertEquals(
                "2019 online-review null suppressed\n2019 review-google 4.6 normal",
                series("review-mark", Grain.YEAR, "2019-01-01", "2019-12-31", "channel"));
        assertEquals(
                "2019 online-review 5.0 normal\n2019 review-google 20.0 normal",
                series("online-reviews", Grain.YEAR, "2019-01-01", "2019-12-31", "channel"));
    }

    private static void passages(TestFile file, String day, String counter, double count) {
        file.record(day + counter, LocalDate.parse(day)).member("passage", counter, "in", "passages", count, null);
    }

    @Test
    @DisplayName("A counter that stopped looks like a path that nobody walks")
    void aCounterThatDoesNotMeasureIsNoPathWithoutWalkers() {
        TestRun run = run("run-1");
        TestFile file = run.file("counters", "passages", "comptage.csv");
        passages(file, "2021-07-01", "gave", 3.5);
        passages(file, "2021-07-01", "lac", 7);
        passages(file, "2021-07-02", "gave", 4);
        passages(file, "2021-07-03", "gave", 0);
        passages(file, "2021-07-03", "lac", 2);
        run.load(CATALOG);

        assertEquals(
                """
                2021-07-01 gave 3.5 normal
                2021-07-01 lac 7.0 normal
                2021-07-02 gave 4.0 normal
                2021-07-02 lac null not_reported
                2021-07-03 gave 0.0 normal
                2021-07-03 lac 2.0 normal""",
                series("passages", Grain.DAY, "2021-07-01", "2021-07-03", "counter"));
        assertEquals("2021-07 16.5 partial", series("passages", Grain.MONTH, "2021-07-01", "2021-07-31"));
        assertEquals(
                "2021-07-03 2.0 normal\n2021-07-04 null not_reported",
                series("passages", Grain.DAY, "2021-07-03", "2021-07-04"));
        assertEquals("2021 null not_reported", series("visitors-on-site", Grain.YEAR, "2021-01-01", "2021-12-31"));
    }

    private static void campaign(TestFile file, String day, String id, double delivered, double opens, double clicks) {
        file.record(id, LocalDate.parse(day))
                .member("newsletter", id, null, "recipients", delivered + 1, null)
                .member("newsletter", id, null, "delivered", delivered, null)
                .member("newsletter", id, null, "unique_opens", opens, null)
                .member("newsletter", id, null, "unique_clicks", clicks, null);
    }

    @Test
    @DisplayName("A letter to ten friends would count as much as one to a thousand subscribers")
    void ratesOfLettersAreDividedAfterSumming() {
        TestRun run = run("run-1");
        TestFile file = run.file("newsletter", "mailchimp-campaigns", "campaigns.csv");
        campaign(file, "2019-06-01", "a", 1000, 200, 10);
        campaign(file, "2019-06-15", "b", 10, 10, 10);
        run.load(CATALOG);

        assertEquals(
                "2019 20.792079207920793 normal",
                series("newsletter-open-rate", Grain.YEAR, "2019-01-01", "2019-12-31"));
        assertEquals(
                "2019 1.9801980198019802 normal",
                series("newsletter-click-rate", Grain.YEAR, "2019-01-01", "2019-12-31"));
    }

    @Test
    @DisplayName("Reach would be added over days, and what Facebook called active people taken for interactions")
    void reachIsAMeanOfDaysAndInteractionsAreOfOneDefinition() {
        TestRun run = run("run-1");
        run.file("social", "business-suite-charts", "charts.csv")
                .day("2020-01-30")
                .member("social_day", "facebook", null, "reach", 50.0, null)
                .day("2020-01-31")
                .member("social_day", "facebook", null, "reach", 100.0, null);
        run.file("social", "facebook-post-insights", "insights.csv")
                .day("2020-01-15")
                .member("social_post", "facebook", "photo", "post", null, "1")
                .member("social_post", "facebook", "photo", "interactions", 900.0, null);
        run.file("social", "facebook-content", "content.csv")
                .day("2020-01-16")
                .member("social_post", "facebook", "photo", "post", null, "2")
                .member("social_post", "facebook", "photo", "interactions", 12.0, null);
        run.load(CATALOG);

        assertEquals("2020-01 75.0 normal", series("facebook-reach", Grain.MONTH, "2020-01-01", "2020-01-31"));
        assertEquals("2020-01 null not_reported", series("instagram-reach", Grain.MONTH, "2020-01-01", "2020-01-31"));
        assertEquals(
                "2020-01 12.0",
                series("post-interactions", Grain.MONTH, "2020-01-01", "2020-01-31")
                        .replaceAll(" [a-z]+$", ""));
    }

    @Test
    @DisplayName("A date on which nobody counted would be one without visitors, an unknown reach one of nobody")
    void whatNobodyCountedLeavesATotalPartial() {
        TestRun run = run("run-1");
        TestFile file = run.file("events", "events", "animations-2019.csv");
        file.record("1", LocalDate.of(2019, 6, 1))
                .member("event_date", "bourg", "gpdl", "dates", 1.0, null)
                .member("event_date", "bourg", "gpdl", "visitors", 30.0, null);
        file.record("2", LocalDate.of(2019, 7, 1)).member("event_date", "veillee", "fair", "dates", 1.0, null);
        TestFile press = run.file("press", "coverage", "retombees-presse-2019.csv");
        press.record("1", LocalDate.of(2019, 6, 1))
                .member("press", "radio", "radio", "items", 1.0, null)
                .member("press", "radio", "radio", "reach", 700.0, null);
        press.record("2", LocalDate.of(2019, 6, 2)).member("press", "mag", "article", "items", 1.0, null);
        press.record("3", LocalDate.of(2019, 8, 2))
                .member("press", "mag", "release", "items", 1.0, null)
                .member("press", "mag", "release", "reach", 9000.0, null);
        run.load(CATALOG);

        assertEquals(
                """
                2019-06 30.0 normal
                2019-07 null not_reported
                2019-08 0.0 normal""",
                series("event-visitors", Grain.MONTH, "2019-06-01", "2019-08-31"));
        assertEquals("2019 30.0 partial", series("event-visitors", Grain.YEAR, "2019-01-01", "2019-12-31"));
        assertEquals("2019 700.0 partial", series("press-reach", Grain.YEAR, "2019-01-01", "2019-12-31"));
    }
}
