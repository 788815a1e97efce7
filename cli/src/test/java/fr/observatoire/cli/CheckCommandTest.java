package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a configuration, and what is in force, asked before a load. */
class CheckCommandTest {

    @TempDir
    Path home;

    @BeforeEach
    void configure() throws IOException {
        Installation.copySample("config", home);
    }

    private Installation.Run run(String... command) {
        return Installation.run(Stream.concat(Stream.of(command), Stream.of("--lang", "en", "--home", home.toString()))
                .toArray(String[]::new));
    }

    @Test
    @DisplayName("Every fault is named with file, line and nearest word, and commands that read figures say the same")
    void allFaultsAreSaid() throws IOException {
        assertEquals(0, run("check").status());
        Path targets = home.resolve("config/targets/targets.csv");
        Files.writeString(
                targets,
                Files.readString(targets)
                        .replace(";council-meetings;", ";council-meeting;")
                        .replace("150 part", "many part"));
        Path seasons = home.resolve("config/calendars/seasons.csv");
        Files.writeString(seasons, Files.readString(seasons).replace(";01/07;31/08", ";01/07;31/31"));

        Installation.Run check = run("check");
        assertEquals(Main.REFUSED, check.status());
        List<String> said = check.out().lines().toList();
        assertEquals(3, said.size(), said::toString);
        for (String part : List.of(
                "targets.csv, line 4, column “indicator”: “council-meeting”, expected perhaps council-meetings",
                "targets.csv, line 10, column “text”",
                "seasons.csv, line 6, column “to”")) {
            assertTrue(check.out().contains(part), part + " in " + check.out());
        }
        Installation.Run status = run("status");
        assertTrue(said.stream().allMatch(status.err()::contains), status.err());
    }

    @Test
    @DisplayName("A home says which of its files are in force, and which are the program's")
    void whatIsInForceIsShown() {
        Installation.Run shown = run("config", "show");
        assertEquals(0, shown.status(), shown.err());
        assertTrue(shown.out().matches("(?s).*targets/targets.csv +the home\\R.*"), shown.out());
        assertTrue(shown.out().matches("(?s).*calendars/crises.csv +the program\\R.*"), shown.out());
        assertFalse(shown.out().contains("server.properties"), "settings of the server are no part of it");
        assertEquals(
                "pays-orthe-arrigans",
                Installation.parse(run("config", "show", "--json").out())
                        .get("office")
                        .asText());
    }

    @Test
    @DisplayName("A row that a home adds to a list of the program is shown with the file and the line that it is from")
    void anAddedRowIsShown() throws IOException {
        Files.writeString(
                home.resolve("config/seeds/ref_word-own.csv"),
                "source;sheet;column;word;code\nfootfall;office-log;motif_fermeture;inondation;flood\n");
        Installation.Run shown = run("config", "show");
        assertTrue(
                shown.out()
                        .matches("(?s).*ref_word-own.csv:2 +footfall;office-log;motif_fermeture;inondation;flood\\R.*"),
                shown.out());
        assertEquals(
                "footfall;office-log;motif_fermeture;inondation;flood",
                Installation.parse(run("config", "show", "--json").out())
                        .findPath("additions")
                        .findValuesAsText("row")
                        .get(2));
    }
}
