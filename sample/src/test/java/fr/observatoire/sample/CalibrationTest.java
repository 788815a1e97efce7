package fr.observatoire.sample;

import static fr.observatoire.sample.SampleFiles.sum;
import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Counts the files of the repository in a simple way: they give every figure of the manual that has rows. */
class CalibrationTest {

    private static final SampleFiles SAMPLE = new SampleFiles(Path.of("..", "sample-data"));

    /** How to count each indicator that has rows; 0 where there are none. */
    private static final Map<String, IntToDoubleFunction> COUNTS = new TreeMap<>(Map.ofEntries(
            entry("opening-days", year -> sum(SAMPLE.counterLog(year), "ouverture")),
            entry("visitors-on-site", year -> sum(SAMPLE.counterLog(year), "visiteurs_")),
            entry("counter-requests", year -> sum(SAMPLE.counterLog(year), "demandes_comptoir")),
            entry(
                    "written-requests",
                    year -> sum(SAMPLE.counterLog(year), "demandes_courriel")
                            + sum(SAMPLE.counterLog(year), "demandes_formulaire")),
            entry("sales", year -> sum(SAMPLE.counterLog(year), "ventes")),
            entry("mobile-office-days", year -> sheet("footfall/sorties-otm", year)
                    .size()),
            entry("visitors-off-site", year -> sum(sheet("footfall/sorties-otm", year), "visiteurs")),
            entry("web-visitors", year -> Double.parseDouble(total(year).get(1))),
            entry("web-sessions", CalibrationTest::sessions),
            entry("facebook-followers", CalibrationTest::fans),
            entry("instagram-followers", CalibrationTest::instagram),
            entry("newsletters", CalibrationTest::newsletters),
            entry("press-articles", year -> where("press/retombees-presse", year, "type", "article")
                    .size()),
            entry("radio-broadcasts", year -> where("press/retombees-presse", year, "type", "radio")
                    .size()),
            entry("press-visits", year -> where("press/retombees-presse", year, "type", "accueil presse")
                    .size()),
            entry("press-releases", year -> where("press/retombees-presse", year, "type", "communiqué")
                    .size()),
            entry("terra-aventura-players", year -> sum(sheet("terra-aventura/terra-aventura", year), "valeur")),
            entry("terra-aventura-trails", year -> distinct(sheet("terra-aventura/terra-aventura", year), "parcours")),
            entry("partnerships", year -> distinct(sheet("partners/adhesions", year), "partenaire_id")),
            entry("partnership-revenue", year -> sum(sheet("partners/adhesions", year), "montant")),
            entry("charter-partners", year -> distinct(sheet("partners/chartes", year), "partenaire_id")),
            entry("partner-desk-contacts", year -> contacts(year, "contact pôle")),
            entry("partner-desk-support", year -> contacts(year, "accompagnement pôle")),
            entry("individual-support", year -> contacts(year, "accompagnement individuel")),
            entry("project-support", year -> contacts(year, "accompagnement de projet")),
            entry("label-support", year -> contacts(year, "accompagnement label")),
            entry("partner-inventories", year -> contacts(year, "inventaire")),
            entry("partner-annual-meetings", year -> contacts(year, "rencontre annuelle")),
            entry("fairs", year -> events(year, "Foire").size()),
            entry("welcome-drinks", year -> events(year, "Pot d'accueil").size()),
            entry("gpdl-dates", year -> events(year, "GPDL").size()),
            entry("gpdl-visitors", year -> sum(events(year, "GPDL"), "visiteurs")),
            entry("autumn-gourmet-dates", year -> events(year, "Automne Gourmand")
                    .size()),
            entry("autumn-gourmet-visitors", year -> sum(events(year, "Automne Gourmand"), "visiteurs")),
            entry("survey-responses", year -> answers(year, "questionnaire")),
            entry("online-reviews", year -> answers(year, "avis en ligne")),
            entry(
                    "guides-distributed",
                    year -> sum(where("guides/stock-guides", year, "mouvement", "diffusion"), "quantite"))));

    private static List<Map<String, String>> published() {
        List<String> lines = SampleFiles.lines(
                SAMPLE.folder().resolve("published/published-indicators.csv"), StandardCharsets.UTF_8);
        String[] header = lines.get(0).split(";", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            Map<String, String> row = new TreeMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], line.split(";", -1)[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    @TestFactory
    List<DynamicTest> everyFigureComesOutOfTheRows() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Map<String, String> row : published()) {
            for (int year = 2018; row.get("origin").equals("rows") && year <= 2020; year++) {
                String code = row.get("code");
                String value = row.get("v" + year);
                int counted = year;
                tests.add(DynamicTest.dynamicTest(
                        code + " " + year,
                        () -> assertEquals(
                                value.isEmpty() ? 0 : Double.parseDouble(value),
                                COUNTS.get(code).applyAsDouble(counted),
                                1e-9)));
            }
        }
        assertEquals(37 * 3, tests.size(), "indicators that have rows");
        return tests;
    }

    @Test
    void theSecondTrailHasThePlayersThatTheSynthesisNames() {
        assertEquals(1829, sum(where("terra-aventura/terra-aventura", 2020, "parcours", "Habas"), "valeur"));
    }

    @Test
    void noneIsWrittenDownWhereNoneTookPlaceAndEmptyWhereNobodyCounted() {
        List<Map<String, String>> meetings = where("partners/contacts", 2020, "nature", "rencontre annuelle");
        assertEquals(
                List.of("0"), meetings.stream().map(row -> row.get("nombre")).toList());
        assertEquals(
                Set.of(""),
                events(2020, "Automne Gourmand").stream()
                        .map(row -> row.get("visiteurs"))
                        .collect(Collectors.toSet()));
    }

    @Test
    void distinctUsersDoNotAddUp() throws IOException {
        for (int year = 2018; year <= 2020; year++) {
            double months = users(google(year, "audience-mois-", "audience-months-"));
            double days = users(google(year, "audience-jours-", "audience-days-"));
            assertTrue(Double.parseDouble(total(year).get(1)) < months, "months of " + year);
            assertTrue(months < days, "days of " + year);
        }
    }

    private static List<Map<String, String>> sheet(String name, int year) {
        return SAMPLE.sheet(name + "-" + year + ".csv");
    }

    private static List<Map<String, String>> where(String name, int year, String column, String value) {
        return sheet(name, year).stream()
                .filter(row -> row.get(column).equals(value))
                .toList();
    }

    private static List<Map<String, String>> events(int year, String programme) {
        return where("events/animations", year, "programme", programme);
    }

    private static double contacts(int year, String nature) {
        return sum(where("partners/contacts", year, "nature", nature), "nombre");
    }

    private static double answers(int year, String medium) {
        return sum(where("surveys/ecoute-client", year, "support", medium), "nombre");
    }

    private static long distinct(List<Map<String, String>> rows, String column) {
        return rows.stream().map(row -> row.get(column)).distinct().count();
    }

    private static List<List<String>> google(int year, String french, String english) {
        return SAMPLE.google("web/" + (year == 2019 ? english : french) + year + ".csv").stream()
                .map(row -> List.copyOf(row.values()))
                .toList();
    }

    private static List<String> total(int year) {
        List<List<String>> rows = google(year, "audience-jours-", "audience-days-");
        List<String> last = rows.get(rows.size() - 1);
        assertEquals("", last.get(0));
        return last;
    }

    private static double users(List<List<String>> rows) {
        return rows.subList(0, rows.size() - 1).stream()
                .mapToDouble(row -> Double.parseDouble(row.get(1)))
                .sum();
    }

    private static double sessions(int year) {
        List<List<String>> rows = google(year, "audience-jours-", "audience-days-");
        return rows.subList(0, rows.size() - 1).stream()
                .mapToDouble(row -> Double.parseDouble(row.get(2)))
                .sum();
    }

    private static double fans(int year) {
        List<String[]> days = SAMPLE.facebook("social/facebook-page-insights-" + year + "-S2.csv");
        String[] last = days.get(days.size() - 1);
        assertEquals(year + "-12-31", last[0]);
        return Double.parseDouble(last[1]);
    }

    private static double instagram(int year) {
        Path file = SAMPLE.folder().resolve("social/instagram-abonnes-" + year + ".csv");
        if (!Files.exists(file)) {
            return 0;
        }
        List<String> lines = SampleFiles.lines(file, StandardCharsets.UTF_16);
        assertEquals("sep=,", lines.get(0));
        String last = lines.get(lines.size() - 1);
        assertTrue(last.startsWith("\"" + year + "-12-31T"), last);
        return Double.parseDouble(last.split("\"")[3]);
    }

    private static double newsletters(int year) {
        Path file = SAMPLE.folder().resolve("newsletter/mailchimp-campaigns.csv");
        return SampleFiles.lines(file, StandardCharsets.UTF_8).stream()
                .filter(line -> line.matches(".*\"\\w{3} \\d{2}, " + year + " .*"))
                .count();
    }
}
