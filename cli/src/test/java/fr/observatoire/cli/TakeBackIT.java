package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.catalog.Indicator;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong file is taken back, whatever came since, and nothing of it stays. */
class TakeBackIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final Path RESOURCES = Path.of("src", "test", "resources");
    private static final Charset ANSI = Charset.forName("windows-1252");
    private static final String LOG = "journal-accueil-2026.csv";
    private static final String SNAPSHOT = "\\d{8}T\\d{6}[.]\\d{3}Z-[0-9a-f]{4}";
    private static final String DAY = "15/07/2026;1;;0;0;1;4;4;30;1;";

    private static final List<String> QUESTIONS = List.of(
            "/indicators.json",
            "/indicators/visitors-on-site/series.json?from=2017&to=2026&grain=month",
            "/indicators/visitors-on-site/series.csv?from=2026&to=2026&grain=day&by=origin",
            "/indicators/visitors-on-site/year-over-year.json?year=2026",
            "/indicators/visitors-on-site/covid-adjusted.json?year=2020",
            "/indicators/visitors-on-site/pace.json?year=2026",
            "/indicators/visitors-on-site/explain.json?period=2026-07",
            "/attainment.json?year=2026",
            "/contradictions.json",
            "/warnings.json",
            "/projections.json?year=2026",
            "/sources.json");

    @TempDir
    static Path folder;

    private Path home;

    @BeforeAll
    static void loadTenYears() throws IOException {
        Path loaded = folder.resolve("home");
        Installation.copyFolder(RESOURCES.resolve("val-d-exemple/config"), loaded.resolve("config"));
        new ServedOffice(loaded, TODAY).load(RESOURCES.resolve("val-d-exemple/input"));
        load(loaded, folder.resolve("right"), "", "");
    }

    @BeforeEach
    void copyTheHome(TestInfo test) throws IOException {
        home = folder.resolve(test.getDisplayName().replaceAll("[^\\w]", "-"));
        Installation.copyFolder(folder.resolve("home"), home);
    }

    private static void load(Path home, Path input, String text, String replacement) throws IOException {
        String log = Files.readString(RESOURCES.resolve(LOG), ANSI);
        assertTrue(log.contains(text), text);
        Files.createDirectories(input.resolve("footfall"));
        Files.writeString(input.resolve("footfall").resolve(LOG), log.replace(text, replacement), ANSI);
        new ServedOffice(home, TODAY).load(input);
    }

    private String run(String... command) {
        String[] args = new String[command.length + 4];
        System.arraycopy(command, 0, args, 0, command.length);
        System.arraycopy(new String[] {"--lang", "fr", "--home", home.toString()}, 0, args, command.length, 4);
        Installation.Run run = Installation.run(args);
        assertEquals(0, run.status(), run.out() + run.err());
        return run.out();
    }

    private double visitors(int year) throws IOException, SQLException {
        try (ServedOffice office = new ServedOffice(home, TODAY)) {
            office.openStar();
            Indicator visitors = office.catalog.indicator("visitors-on-site");
            Double sum = office.sql(visitors, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            return sum == null ? 0 : sum;
        } finally {
            Files.delete(home.resolve("star.duckdb"));
        }
    }

    private Map<String, String> answers() throws IOException, SQLException {
        try (ServedOffice office = new ServedOffice(home, TODAY)) {
            office.serve();
            Map<String, String> answers = new LinkedHashMap<>();
            QUESTIONS.forEach(question ->
                    answers.put(question, office.text("/api/v1" + question).replaceAll(SNAPSHOT, "SNAPSHOT")));
            return answers;
        } finally {
            Files.delete(home.resolve("star.duckdb"));
        }
    }

    @Test
    @DisplayName("After a wrong load and undo every answer is what it was to the byte, and a second undo is the load")
    void undoLeavesNothing() throws IOException, SQLException {
        Map<String, String> before = answers();
        load(home, folder.resolve("wrong"), DAY, DAY.replace("30;1;", "300;1;"));
        Map<String, String> wrong = answers();
        assertNotEquals(before, wrong);

        String said = run("undo", "--yes");
        assertTrue(said.contains("* footfall/journal-accueil-2026.csv (lu le "), said);
        assertTrue(said.contains("Fréquentation dans les murs, juillet 2026 : 1\u202F392 → 1\u202F122"), said);
        assertEquals(before, answers());

        run("undo", "--yes");
        assertEquals(wrong, answers());
    }

    @Test
    @DisplayName("A file that was taken back is not read again in silence: it still lies in the input folder")
    void whatWasTakenBackStaysOut() throws IOException, SQLException {
        load(home, folder.resolve("again"), DAY, DAY.replace("30;1;", "300;1;"));
        run("undo", "--yes");

        String said = run("etl", "--input", folder.resolve("again").toString());
        assertTrue(said.contains("observatoire forget --back"), said);
        assertEquals(4318, visitors(2026));

        run("forget", "--back", "footfall/journal-accueil-2026.csv", "--yes");
        assertEquals(4588, visitors(2026));
    }

    @Test
    @DisplayName("A file is withdrawn whatever came since, and what it had displaced counts again")
    void forgetGivesBackWhatWasDisplaced() throws IOException, SQLException {
        load(home, folder.resolve("tenfold"), DAY, DAY.replace("30;1;", "300;1;"));
        Path later = folder.resolve("later");
        Installation.copySample("press", later);
        new ServedOffice(home, TODAY).load(later);
        assertEquals(4588, visitors(2026));

        run("forget", LOG, "--yes");
        assertEquals(4318, visitors(2026));
        run("forget", "journal-accueil-2025.xlsx", "--yes");
        assertEquals(0, visitors(2025));
        run("undo", "--yes");
        assertEquals(4390, visitors(2025));
    }

    @ParameterizedTest
    @CsvSource({"03/12/2026", "16/07/2016", "16/07/2025"})
    @DisplayName("A date typed wrong, loaded, and put right in the same sheet leaves no trace in any figure")
    void aTypoLeavesNoTrace(String typed) throws IOException, SQLException {
        home = folder.resolve("typo-" + typed.replace('/', '-'));
        Installation.copyFolder(folder.resolve("home"), home);
        Map<String, String> before = answers();
        load(home, folder.resolve("typed-" + typed.replace('/', '-')), "16/07/2026;", typed + ";");
        load(home, folder.resolve("mended-" + typed.replace('/', '-')), "", "");

        assertEquals(4318, visitors(2026));
        assertEquals(4390, visitors(2025));
        assertEquals(0, visitors(2016));
        Map<String, String> after = answers();
        List<String> figures = QUESTIONS.stream()
                .filter(question -> question.matches(".*(/series|year-over-year|covid-adjusted|pace|attainment).*"))
                .toList();
        for (String question : figures) {
            assertEquals(before.get(question), after.get(question), question);
        }
    }
}
