package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office brings its figures back on another computer, all of them and no other ones. */
class BackupIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 30);
    private static final Path RESOURCES = Path.of("src", "test", "resources");

    private static final List<String> QUESTIONS = List.of(
            "/indicators.json",
            "/indicators/visitors-on-site/series.json?from=2017&to=2026&grain=month",
            "/indicators/visitors-on-site/year-over-year.json?year=2026",
            "/indicators/visitors-on-site/covid-adjusted.json?year=2020",
            "/indicators/visitors-on-site/explain.json?period=2025-07",
            "/attainment.json?year=2026",
            "/warnings.json",
            "/snapshots.json",
            "/sources.json");

    @TempDir
    static Path folder;

    private static Path home;
    private static Map<String, String> answers;

    @BeforeAll
    static void loadAnOffice() throws IOException, SQLException {
        home = folder.resolve("Été 2026").resolve("l'entrepôt");
        Installation.copyFolder(RESOURCES.resolve("val-d-exemple/config"), home.resolve("config"));
        new ServedOffice(home, TODAY).load(RESOURCES.resolve("val-d-exemple/input"));
        Installation.run("key", "add", "Comité", "--scope", "network", "--home", home.toString());
        answers = answers(home);
    }

    private static Map<String, String> answers(Path home) throws IOException, SQLException {
        try (ServedOffice office = new ServedOffice(home, TODAY)) {
            office.serve();
            Map<String, String> answers = new LinkedHashMap<>();
            QUESTIONS.forEach(question -> answers.put(question, office.text("/api/v1" + question)));
            return answers;
        } finally {
            Files.delete(home.resolve("star.duckdb"));
        }
    }

    private static Installation.Run backup(Path zip) {
        return Installation.run("backup", "--lang", "fr", "--home", home.toString(), "--out", zip.toString());
    }

    private static Installation.Run restore(Path zip, Path target, String lang) {
        return Installation.run("restore", zip.toString(), "--lang", lang, "--home", target.toString(), "--yes");
    }

    @Test
    @DisplayName("Every answer is what it was to the byte, kept while a server answers from the same home")
    void everyAnswerComesBack() throws IOException, SQLException {
        Path zip = folder.resolve("servi.zip");
        try (ServedOffice office = new ServedOffice(home, TODAY)) {
            office.serve();
            Installation.Run run = backup(zip);
            assertEquals(0, run.status(), run.err());
        } finally {
            Files.delete(home.resolve("star.duckdb"));
        }
        Path other = folder.resolve("autre poste");
        Installation.Run run = restore(zip, other, "fr");
        assertEquals(0, run.status(), run.err());
        assertEquals(answers, answers(other));
        WindowsNames.assertLegal(other);
        assertTrue(Installation.run("key", "list", "--home", other.toString())
                .out()
                .contains("Comité"));
    }

    @Test
    @DisplayName("Whenever it is made during a load, what comes back is from before or after it, and loads on")
    void aLoadMayRun() throws IOException, SQLException {
        Path busy = folder.resolve("occupé");
        Installation.copyFolder(home, busy);
        Path zip = folder.resolve("occupé.zip");
        Path press = Installation.copySample("press", folder.resolve("press"));
        CompletableFuture<Void> load = CompletableFuture.runAsync(() -> new ServedOffice(busy, TODAY).load(press));
        List<Path> restored = new ArrayList<>();
        do {
            assertEquals(
                    0,
                    Installation.run("backup", "--home", busy.toString(), "--out", zip.toString())
                            .status());
            Path other = folder.resolve("pendant-" + restored.size());
            Installation.Run run = restore(zip, other, "fr");
            assertEquals(0, run.status(), run.err());
            restored.add(other);
        } while (!load.isDone() && restored.size() < 2);
        load.join(); // a process has one Spark, which the load that ends first stops
        for (Path other : restored) {
            new ServedOffice(other, TODAY).load(press);
            String question = QUESTIONS.get(1);
            assertEquals(
                    answers.get(question).replaceAll("\"snapshot\":\"[^\"]*\"", ""),
                    answers(other).get(question).replaceAll("\"snapshot\":\"[^\"]*\"", ""));
        }
    }

    @Test
    @DisplayName("An archive that is refused ends with 3 and says why in the language asked; the home stays")
    void aRefusalIsToldAndTouchesNothing() throws IOException, SQLException {
        Path zip = folder.resolve("abîmé.zip");
        backup(zip);
        byte[] bytes = Files.readAllBytes(zip);
        bytes[bytes.length / 3] ^= 1;
        Files.write(zip, bytes, StandardOpenOption.TRUNCATE_EXISTING);
        Installation.Run run = restore(zip, home, "fr");
        assertEquals(3, run.status(), run.out());
        assertTrue(run.err().contains("abîmé.zip est abîmé\u00A0: snapshots/"), run.err());
        run = restore(zip, home, "en");
        assertEquals(3, run.status(), run.out());
        assertTrue(run.err().contains("abîmé.zip is damaged: snapshots/"), run.err());
        assertEquals(answers, answers(home));
    }
}
