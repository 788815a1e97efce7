package fr.observatoire.warehouse.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.observatoire.warehouse.store.Home;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The same files in any order, in one load or in several, make the same warehouse: the export dates decide. */
class OrderIndependenceIT extends StoreTest {

    private static final List<String> QUESTIONS = List.of(
            """
            SELECT date, place, channel, origin, visitors, path, line
            FROM rpt_visit JOIN dim_file USING (file_key) ORDER BY ALL
            """,
            "SELECT path, rows_read, rows_loaded, rows_refused, rows_duplicate, accepted FROM dim_file ORDER BY ALL",
            "SELECT partner, name, category, pack, valid_from, valid_to FROM dim_partner ORDER BY ALL",
            """
            SELECT place, label, place_kind, commune
            FROM dim_place JOIN dim_office USING (office_key)
            WHERE office = 'pays-orthe-arrigans'
            ORDER BY ALL
            """,
            "SELECT trail, label FROM dim_trail ORDER BY ALL",
            "SELECT raw, closed_by IS NOT NULL FROM fct_refusal ORDER BY ALL");

    /** Four exports of one log that overlap, a partner whose pack changes, a place and a trail under two names. */
    private static final List<Consumer<TestRun>> FILES = List.of(
            run -> run.officeLog("a.csv")
                    .exported("2020-02-01")
                    .day("2020-01-01")
                    .visits("FR-40", 1)
                    .day("2020-01-02")
                    .visits("FR-40", 2)
                    .refusal("2020-01-04", "visiteurs_40", "type", "beaucoup"),
            run -> run.officeLog("b.csv")
                    .exported("2020-03-01")
                    .day("2020-01-02")
                    .visits("FR-40", 20)
                    .day("2020-01-03")
                    .visits("ES", 30),
            run -> run.officeLog("c.csv")
                    .exported("2020-04-01")
                    .day("2020-01-02")
                    .visits("FR-40", 200)
                    .visits("ES", 1)
                    .day("2020-01-04")
                    .visits("FR-40", 400),
            run -> run.file("partners", "memberships", "adhesions-2018.csv")
                    .exported("2018-12-31")
                    .day("2018-01-01")
                    .member("dim_partner", "p1", null, "name", null, "Auberge")
                    .member("dim_partner", "p1", null, "pack", null, "bronze")
                    .member("membership", "p1", "membership", "amount", 50.0, null),
            run -> run.file("partners", "memberships", "adhesions-2020.csv")
                    .exported("2020-12-31")
                    .day("2020-01-01")
                    .member("dim_partner", "p1", null, "pack", null, "or")
                    .member("membership", "p1", "membership", "amount", 90.0, null),
            run -> run.file("footfall", "mobile-office", "sorties.csv")
                    .exported("2020-12-31")
                    .day("2020-07-01")
                    .place("dim_place", "habas", null, null, "place_kind", null, "mobile")
                    .place("dim_place", "habas", null, null, "commune", null, "Habas")
                    .place("opening", "habas", null, null, "fraction", 1.0, null)
                    .place("visit", "habas", "mobile", "unknown", "visitors", 21.0, null),
            run -> run.file("terra-aventura", "trails", "terra-1.csv")
                    .day("2019-07-01")
                    .row(
                            "trail_play",
                            null,
                            null,
                            null,
                            null,
                            "habas",
                            "Ancien nom",
                            "players",
                            null,
                            "plays",
                            4.0,
                            null),
            run -> run.file("terra-aventura", "trails", "terra-2.csv")
                    .day("2020-07-01")
                    .row("trail_play", null, null, null, null, "habas", "Habas", "players", null, "plays", 5.0, null));

    @Test
    void anyOrderAndAnyGroupingGivesTheSameWarehouse() {
        List<Consumer<TestRun>> files = new ArrayList<>(FILES);
        List<List<String>> expected = loadAll("in-order", files, files.size());
        Random random = new Random(20200317);
        for (int shuffle = 0; shuffle < 4; shuffle++) {
            Collections.shuffle(files, random);
            int perLoad = 1 + shuffle * 2;
            assertEquals(expected, loadAll("shuffle-" + shuffle, files, perLoad), () -> "files per load: " + perLoad);
        }
    }

    private List<List<String>> loadAll(String name, List<Consumer<TestRun>> files, int perLoad) {
        home = new Home(folder.resolve(name));
        for (int from = 0; from < files.size(); from += perLoad) {
            TestRun run = run("run-" + from);
            files.subList(from, Math.min(from + perLoad, files.size())).forEach(file -> file.accept(run));
            run.load(CATALOG);
        }
        return QUESTIONS.stream().map(this::query).toList();
    }

    @Test
    void theAnswerIsTheOneOfTheExportDates() {
        List<List<String>> answers = loadAll("home", FILES, FILES.size());

        assertEquals(
                List.of(
                        "2020-01-01 peyrehorade counter FR-40 1 a.csv 2",
                        "2020-01-02 peyrehorade counter ES 1 c.csv 2",
                        "2020-01-02 peyrehorade counter FR-40 200 c.csv 2",
                        "2020-01-03 peyrehorade counter ES 30 b.csv 3",
                        "2020-01-04 peyrehorade counter FR-40 400 c.csv 3",
                        "2020-07-01 habas mobile unknown 21 sorties.csv 2"),
                answers.get(0));
        assertEquals(
                List.of("p1 Auberge null bronze 2018-01-01 2019-12-31", "p1 Auberge null or 2020-01-01 9999-12-31"),
                answers.get(2));
        assertEquals("habas habas mobile Habas", answers.get(3).get(0));
        assertEquals(List.of("habas Habas"), answers.get(4));
        assertEquals(List.of("beaucoup true"), answers.get(5));
    }
}
