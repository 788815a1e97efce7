package fr.observatoire.warehouse.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two tools export one account: what both counted for a day counts once, what only one counted stays. */
class SocialToolTest extends StoreTest {

    @Test
    void oneAccountExportedByTwoToolsIsCountedOnce() {
        TestRun run = run("run-1");
        LocalDate day = LocalDate.parse("2020-01-31");
        run.file("social", "facebook-page-insights", "insights.csv")
                .day(day)
                .member("social_day", "facebook", null, "followers", 100.0, null)
                .member("social_day", "facebook", null, "reach", 50.0, null);
        run.file("social", "business-suite-charts", "charts.csv")
                .record("followers", day)
                .member("social_day", "facebook", null, "followers", 104.0, null)
                .record("reach", day)
                .member("social_day", "facebook", null, "reach", 55.0, null)
                .record("gained", day)
                .member("social_day", "facebook", null, "followers_gained", 3.0, null)
                .record("later", day.plusDays(1))
                .member("social_day", "facebook", null, "reach", 7.0, null);
        run.load(CATALOG);

        assertEquals(
                List.of("2020-01-31 100 3 50", "2020-02-01 null null 7"),
                query("SELECT date, sum(followers), sum(followers_gained), sum(reach) FROM rpt_social_day "
                        + "GROUP BY date ORDER BY date"));
    }

    @Test
    void onePostExportedByTwoToolsIsOnePost() {
        TestRun run = run("run-1");
        post(run.file("social", "facebook-post-insights", "insights.csv"), 1200.0);
        post(run.file("social", "facebook-content", "content.csv"), 1250.0);
        run.load(CATALOG);

        assertEquals(List.of("facebook 456 1250"), query("SELECT network, post, reach FROM rpt_social_post"));
    }

    private static void post(TestFile file, double reach) {
        file.day("2018-12-31")
                .member("social_post", "facebook", "photo", "post", null, "456")
                .member("social_post", "facebook", "photo", "reach", reach, null);
    }
}
