package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office that is in no catalogue, set up without writing a file of the configuration. */
class InitCommandIT {

    private static final Path OFFICE =
            Path.of("src", "test", "resources", "val-d-exemple").toAbsolutePath();

    private static final String ANSWERS =
            """
            name: Office de Tourisme du Val d'Exemple
            commune: Exempleville
            insee: 48001
            schoolZone: B
            siren: "200012345"
            agents: 3
            season: 01/04-31/10
            highSeason: 01/07-31/08
            closures:
              - 2020-03-17..2020-06-08 covid
              - 2021-04-01..2021-05-18 covid
            sources: [footfall, declared, newsletter, web]
            targets: objectifs.csv
            """;

    @TempDir
    Path folder;

    private Path home;
    private Path answers;

    @BeforeEach
    void write() throws IOException {
        home = folder.resolve("maison é");
        answers = folder.resolve("réponses.yml");
        Files.writeString(answers, ANSWERS);
        Files.copy(OFFICE.resolve("config/targets/targets-val-d-exemple.csv"), folder.resolve("objectifs.csv"));
    }

    private Installation.Run init() {
        return Installation.run("init", "--lang=fr", "--home", home.toString(), "--answers", answers.toString());
    }

    private Installation.Run init(String changed) throws IOException {
        Files.writeString(answers, changed);
        return init();
    }

    private String config(String file) throws IOException {
        return Files.readString(home.resolve("config").resolve(file));
    }

    @Test
    @DisplayName("Answers give the figures that a configuration written by hand gives")
    void answersGiveTheSameFigures() throws IOException {
        Installation.Run run = init();
        assertEquals(0, run.status(), run.err());
        assertTrue(Files.exists(home.resolve("input/footfall/journal-accueil.xlsx")), "a sheet to fill in");
        assertFalse(Files.exists(home.resolve("input/footfall/frequentation.xlsx")), "a name that two sheets may have");
        assertTrue(Files.isDirectory(home.resolve("input/web")), "a folder for the exports of a tool");

        Path byHand = folder.resolve("à la main");
        Installation.copyFolder(OFFICE.resolve("config"), byHand.resolve("config"));
        assertEquals(figures(byHand), figures(home));
    }

    private List<JsonNode> figures(Path where) {
        try (Installation office = new Installation(where)) {
            Installation.Run load = office.etl(OFFICE.resolve("input"));
            assertEquals(0, load.status(), load.err());
            office.serve();
            return Stream.of(
                            "/attainment?year=2019",
                            "/indicators/visitors-on-site/series?from=2018&to=2026&grain=month",
                            "/indicators/visitors-on-site/year-over-year?year=2020&base=2019",
                            "/indicators/visitors-on-site/covid-adjusted?year=2020&base=2019")
                    .<JsonNode>map(path -> ((ObjectNode) office.json(path)).without("snapshot"))
                    .toList();
        }
    }

    @Test
    @DisplayName("One answer changes what it says, and what a person wrote besides stays")
    void anAnswerIsChangedAndHandMadeChangesStay() throws IOException {
        init();
        Path office = home.resolve("config/offices/val-d-exemple.yml");
        Files.writeString(office, config("offices/val-d-exemple.yml") + "contact: accueil@exemple.fr\n");

        assertEquals(0, init("agents: 4\n").status());
        assertTrue(config("offices/val-d-exemple.yml").contains("agents: 4"));
        assertTrue(config("offices/val-d-exemple.yml").contains("contact: accueil@exemple.fr"));
        assertTrue(config("targets/targets-val-d-exemple.csv").contains("visitors-on-site"));

        Files.writeString(office, config("offices/val-d-exemple.yml").replace("agents: 4", "agents: 5"));
        Installation.Run both = init("agents: 6\n");
        assertTrue(both.out().contains("écrit à la main"), both.out());
        assertTrue(config("offices/val-d-exemple.yml").contains("agents: 5"), "what a person wrote rules");
    }

    @Test
    @DisplayName("All that is wrong is said at once, with its line and the nearest word, and nothing is written")
    void allErrorsAreSaidAtOnce() throws IOException {
        Installation.Run run = init(ANSWERS.replace("agents: 3", "agent: 3")
                .replace("footfall", "footfal")
                .replace("01/04-31/10", "1er avril")
                .replace("insee: 48001", "insee: 4800\ninsee: 48001"));
        assertEquals(Main.REFUSED, run.status(), run.out());
        for (String said : List.of(
                "ligne 7, clé « agent »",
                "agents",
                "clé « sources »",
                "footfall",
                "clé « season »",
                "ligne 4, clé « insee » : déjà à la ligne 3",
                "clé « insee » : « 4800 »")) {
            assertTrue(run.err().replace('\u00A0', ' ').contains(said), said + " in " + run.err());
        }
        assertFalse(Files.exists(home.resolve("config")));
    }

    @Test
    @DisplayName("The week of the office and the origins of its log are answers, and another answer leaves them")
    void theWeekAndTheOrigins() throws IOException {
        String more = "openDays: mardi-samedi\nopenDaysOffSeason: [mar, jeu]\norigins: [48, Gard, es, Italie]\n";
        Installation.Run run = init(ANSWERS + more);
        assertEquals(0, run.status(), run.err());
        assertEquals(0, init("agents: 4\n").status());

        String office = config("offices/val-d-exemple.yml");
        for (String line : List.of(
                "agents: 4",
                "  season: [tuesday, wednesday, thursday, friday, saturday]",
                "  offSeason: [tuesday, thursday]",
                "origins: [FR-48, FR-30, ES, IT]")) {
            assertTrue(office.contains(line + "\n"), line + " in " + office);
        }
        assertEquals(
                """
                origin;label_fr;label_en;origin_kind
                FR-48;Lozère;Lozère;departement
                FR-30;Gard;Gard;departement
                IT;Italie;Italy;country
                """,
                config("seeds/dim_origin-val-d-exemple.csv"));

        Installation.Run wrong = init("openDays: mardi-samdi\nopenDaysOffSeason: parfois\norigins: [484, Itallie]\n");
        assertEquals(Main.REFUSED, wrong.status());
        for (String said : List.of(
                "ligne 1, clé « openDays »",
                "ligne 2, clé « openDaysOffSeason »",
                "ligne 3, clé « origins » : « 484 »",
                "« Itallie »",
                "italie")) {
            assertTrue(wrong.err().replace('\u00A0', ' ').contains(said), said + " in " + wrong.err());
        }
        assertTrue(config("offices/val-d-exemple.yml").contains("[tuesday, thursday]"), "nothing was written");
    }

    @Test
    @DisplayName("A file that no person would write is refused in a sentence")
    void hostileAnswersAreRefused() throws IOException {
        for (String hostile : List.of(
                "a: &a [x, x]\nb: &b [*a, *a]\nname: [*b, *b]\n",
                "name:\n\tVal\n",
                "- name\n",
                "name: {fr: Val}\n",
                "name: !!javax.script.ScriptEngineManager [x]\n",
                "name: \"Val\\\"\\nhome: true\"\n",
                "")) {
            Installation.Run run = init(hostile);
            assertEquals(Main.REFUSED, run.status(), hostile + run.err());
            assertTrue(run.err().contains("réponses.yml") && !run.err().contains("\tat "), run.err());
        }
        Files.write(answers, ANSWERS.replace("Exempleville", "Évian").getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(init().err().contains("UTF-8"));
        assertFalse(Files.exists(home.resolve("config")));

        Installation.Run windows = init("\uFEFF" + ANSWERS.replace("\n", "\r\n"));
        assertEquals(0, windows.status(), windows.err());
    }

    @Test
    @DisplayName("The example of answers sets up an office as it is; without a terminal the command says what it needs")
    void theExampleSetsUpAnOffice() throws IOException {
        for (String lang : List.of("fr", "en")) {
            Installation.Run example = Installation.run("init", "--lang", lang, "--print-answers");
            Path file = folder.resolve("example-" + lang + ".yml");
            Files.writeString(file, example.out());
            Installation.Run run =
                    Installation.run("init", "--home", folder.resolve(lang).toString(), "--answers", file.toString());
            assertEquals(0, run.status(), run.err());
        }
        assertEquals(
                Main.USAGE, Installation.run("init", "--home", home.toString()).status());
    }

    @Test
    @DisplayName("A home that holds the figures of an office is not given to another one")
    void aHomeStaysWithItsOffice() throws IOException {
        try (Installation office = Installation.ofFootfall(home)) {
            Installation.Run run = init();
            assertEquals(Main.REFUSED, run.status(), run.out());
            assertTrue(run.err().contains("pays-orthe-arrigans"), run.err());
            assertFalse(Files.exists(office.home.resolve("config/offices/val-d-exemple.yml")));
        }
    }
}
