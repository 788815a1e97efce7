package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.observatoire.api.config.ServerSettings;
import fr.observatoire.api.text.Numbers;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.Indicator.Aggregation;
import fr.observatoire.warehouse.catalog.Indicator.Origin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.sl.extractor.SlideShowExtractor;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A council reads of the year that runs: page, chart, slide, PDF and API must give the same change, and the one that plain
 * SQL over the star gives for the same dates of both years.
 */
class RunningYearTest {

    private static final LocalDate TODAY = LocalDate.of(2019, 8, 15);

    private static final Pattern CHANGE = Pattern.compile("[+−]\\d[\\d\\u202F]*,\\d\\u00A0%");

    /** What a week changed is no change of the year. */
    private static final Pattern WEEK = Pattern.compile("[+−][\\d\\s\\u00A0\\u202F,]*%?\\ssur\\sla\\smême\\ssemaine");

    @TempDir
    static Path folder;

    private static RunningServer server;

    /** In percent, by indicator. */
    private static final Map<String, Double> EXPECTED = new TreeMap<>();

    @BeforeAll
    static void start() throws IOException, SQLException {
        server = new RunningServer(folder, ServerSettings.local("127.0.0.1", 0), TODAY);
        // A copy: DuckDB opens a file only once in a process.
        Path star = folder.resolve("star.duckdb");
        Files.copy(folder.resolve("snapshots").resolve(server.home.live()).resolve("observatoire.duckdb"), star);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + star)) {
            for (Indicator indicator : server.catalog.indicators()) {
                boolean dated = indicator.origin() == Origin.ROWS && indicator.aggregation() != Aggregation.DISTINCT;
                Double now = dated ? figure(connection, indicator, TODAY) : null;
                Double before = dated ? figure(connection, indicator, TODAY.minusYears(1)) : null;
                if (now != null && before != null && before != 0) {
                    EXPECTED.put(indicator.code(), 100 * (now - before) / before);
                }
            }
        }
        assertTrue(EXPECTED.size() > 3, "the small warehouse must have figures of both years: " + EXPECTED);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Double figure(Connection star, Indicator indicator, LocalDate last) throws SQLException {
        String value = indicator.denominator() == null
                ? indicator.numerator()
                : "(" + indicator.numerator() + ")::DOUBLE / (" + indicator.denominator() + ")";
        String where = indicator.where() == null ? "" : " AND (" + indicator.where() + ")";
        try (PreparedStatement statement = star.prepareStatement("SELECT (" + value + ")::DOUBLE FROM "
                + indicator.fact() + " WHERE office = 'pays-orthe-arrigans' AND date BETWEEN ? AND ?" + where)) {
            statement.setObject(1, last.withDayOfYear(1));
            statement.setObject(2, last);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                double figure = row.getDouble(1);
                return row.wasNull() ? null : Double.valueOf(figure);
            }
        }
    }

    private static Set<String> said() {
        return EXPECTED.values().stream()
                .map(percent -> Numbers.in("fr").change(percent, 1))
                .collect(Collectors.toSet());
    }

    /** Results that are percentages themselves: the office declares its growth. */
    private static Set<String> growthRates() {
        Set<String> rates = new TreeSet<>();
        server.json("/indicators/partnership-revenue-growth/series?grain=year")
                .get("observations")
                .forEach(one ->
                        rates.add(Numbers.in("fr").change(one.get("value").asDouble(), 1)));
        return rates;
    }

    private static Set<String> changes(String text) {
        return CHANGE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void assertOnlyExpected(String where, String text) {
        Set<String> shown = changes(WEEK.matcher(text).replaceAll(""));
        assertTrue(!shown.isEmpty(), where + " shows no change");
        shown.removeAll(said());
        shown.removeAll(growthRates());
        assertEquals(Set.of(), shown, where + " shows changes that SQL does not give; it gives " + EXPECTED);
        assertTrue(text.contains("au 15 août"), where + " does not say up to which day");
    }

    private static String text(String path) {
        return server.get(path).body().replaceAll("<[^>]*>", " ");
    }

    @Test
    void theApiComparesTheSameDates() {
        EXPECTED.forEach((indicator, percent) -> {
            JsonNode row = server.json("/indicators/" + indicator + "/year-over-year?year=2019&grain=year")
                    .get("rows")
                    .get(0);
            assertEquals(percent, row.get("change_percent").asDouble(), 1e-9, indicator);
            assertEquals("2018-01-01/2018-08-15", row.get("base_period").asText());
        });
    }

    /** Joined to the whole years before it, eight months would look like a fall. */
    @Test
    void theSmallLineOfTheYearsDoesNotFallToTheYearThatRuns() {
        String page = server.get("/?annee=2019&lang=fr").body();
        assertTrue(page.contains("2019 (en cours)"), "the words of the line");
        assertTrue(page.contains("class=\"spark-hollow\""), "a dot of its own");
    }

    @Test
    void theScorecardShowsTheSameChanges() {
        assertOnlyExpected("scorecard", text("/?annee=2019&lang=fr"));
    }

    @Test
    void theTitlesOfAnIndicatorsChartsShowTheSameChange() {
        for (String indicator : List.of("visitors-on-site", "counter-requests")) {
            String said = Numbers.in("fr").change(EXPECTED.get(indicator), 1);
            String page = text("/indicateurs/" + indicator + "?annee=2019&lang=fr");
            assertEquals(Set.of(said), changes(page), indicator);
            assertTrue(page.contains(said + " par rapport à 2018 au 15 août"), indicator);
        }
    }

    /** Title and result said "non communiqué" above columns that said "à venir". */
    @Test
    void aYearToComeIsNotSaidToBeUnreported() throws Exception {
        String page = text("/indicateurs/visitors-on-site?annee=2021&lang=fr");
        assertTrue(page.contains("Fréquentation dans les murs 2021\u00A0: à venir"), page);
        assertTrue(page.contains("Fréquentation dans les murs 2021, par mois\u00A0: à venir"), page);
        String result = page.substring(page.indexOf("L’année 2021"), page.indexOf("Objectif publié"));
        assertTrue(result.contains("à venir"), result);
    }

    @Test
    void theReportShowsTheSameChanges() throws IOException {
        byte[] slides = server.bytes("/api/v1/reports/2019.pptx?lang=fr").body();
        String sentence = server.json("/indicators/visitors-on-site/season-to-date?year=2019&lang=fr")
                .get("sentence")
                .asText();
        try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(slides));
                SlideShowExtractor<?, ?> extractor = new SlideShowExtractor<>(show)) {
            assertTrue(show.getSlides().get(1).getTitle().startsWith(sentence), sentence);
            assertOnlyExpected("slides", extractor.getText());
        }
        byte[] pages = server.bytes("/api/v1/reports/2019.pdf?lang=fr").body();
        try (PDDocument document = Loader.loadPDF(pages)) {
            assertOnlyExpected("pages", new PDFTextStripper().getText(document));
        }
    }
}
