package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home without a configuration: whose figures a first load publishes. */
class FirstConfigurationIT {

    private static final Path OFFICE = Path.of("src", "test", "resources", "val-d-exemple");

    @TempDir
    Path folder;

    private Installation.Run etl(Path home, Path input, String... more) {
        String[] line = new String[6 + more.length];
        System.arraycopy(
                new String[] {"etl", "--lang=fr", "--home", home.toString(), "--input", input.toString()},
                0,
                line,
                0,
                6);
        System.arraycopy(more, 0, line, 6, more.length);
        return Installation.run(line);
    }

    private Path exports(String source) throws IOException {
        Path input = folder.resolve("entrée é");
        Installation.copyFolder(OFFICE.resolve("input").resolve(source), input.resolve(source));
        return input;
    }

    @Test
    @DisplayName("Nobody's figures are published under the name of an office that is not theirs")
    void withoutAnOfficeALoadIsRefused() throws IOException {
        Path home = folder.resolve("maison é");
        Installation.Run run = etl(home, exports("newsletter"));
        assertEquals(Main.REFUSED, run.status(), run.out());
        assertTrue(run.err().contains("observatoire init"), run.err());
        assertFalse(Files.exists(home.resolve("current")), "nothing is published");
    }

    @Test
    @DisplayName("The configuration beside the first exports is taken and said; a check writes nothing of it")
    void theConfigurationBesideTheExportsIsTaken() throws IOException {
        Path home = folder.resolve("maison é");
        Path input = exports("newsletter");
        Installation.copyFolder(OFFICE.resolve("config"), input.resolve("config"));
        Path sql = Files.createDirectories(input.resolve("config/reports")).resolve("rpt_sale.sql");
        Files.writeString(sql, "SELECT 1");

        Installation.Run check = etl(home, input, "--check");
        assertEquals(0, check.status(), check.err());
        assertTrue(check.out().contains("Office de Tourisme du Val d’Exemple"), check.out());
        assertFalse(Files.exists(home.resolve("config")), "a check writes nothing");

        Installation.Run load = etl(home, input);
        assertEquals(0, load.status(), load.err());
        assertTrue(load.out().contains("copiée dans " + home.resolve("config")), load.out());
        assertTrue(load.out().contains("reports/rpt_sale.sql"), "what runs as SQL is not taken, and this is said");
        assertTrue(Files.exists(home.resolve("config/offices/val-d-exemple.yml")));
        assertFalse(Files.exists(home.resolve("config/reports")));

        Path office = input.resolve("config/offices/val-d-exemple.yml");
        Files.writeString(office, Files.readString(office).replace("agents: 3", "agents: 4"));
        Installation.Run again = etl(home, input);
        assertEquals(0, again.status(), again.err());
        assertTrue(again.out().contains("n’est pas lu"), "a later change beside the exports is not ignored in silence");
        assertTrue(Files.readString(home.resolve("config/offices/val-d-exemple.yml"))
                .contains("agents: 3"));
    }

    @Test
    @DisplayName("A broken configuration beside the exports is refused with its file, and nothing of it is written")
    void aBrokenConfigurationIsRefused() throws IOException {
        Path home = folder.resolve("maison é");
        Path input = exports("newsletter");
        Installation.copyFolder(OFFICE.resolve("config"), input.resolve("config"));
        Path office = input.resolve("config/offices/val-d-exemple.yml");
        Files.writeString(office, Files.readString(office).replace("agents: 3", "agent: 3"));
        Installation.Run run = etl(home, input);
        assertEquals(Main.REFUSED, run.status(), run.out());
        assertTrue(run.err().contains(office.toAbsolutePath().toString()), run.err());
        assertFalse(Files.exists(home.resolve("config")));
    }

    @Test
    @DisplayName("A home that an earlier version made keeps the office that this version knew by itself")
    void anEarlierHomeKeepsItsOffice() throws IOException {
        try (Installation office = Installation.ofFootfall(folder.resolve("maison é"))) {
            forgetConfiguration(office.home);
            Installation.Run status =
                    Installation.run("status", "--lang=fr", "--home", office.home.toString(), "--json");
            assertEquals(0, status.status(), status.err());
            assertEquals(
                    "pays-orthe-arrigans",
                    Installation.parse(status.out()).get("office").asText());
            Installation.Run load = etl(office.home, exports("newsletter"));
            assertEquals(0, load.status(), load.err());
        }
    }

    @Test
    @DisplayName("A home whose configuration was lost does not become the sample's office")
    void aLostConfigurationIsNoOtherOffice() throws IOException {
        try (Installation office = Installation.ofFootfall(folder.resolve("maison é"))) {
            delete(office.home.resolve("config"));
            Installation.Run load = etl(office.home, exports("newsletter"));
            assertEquals(Main.REFUSED, load.status(), load.out());
        }
    }

    /** As an earlier version left it: no configuration, neither now nor beside the snapshots. */
    private static void forgetConfiguration(Path home) throws IOException {
        delete(home.resolve("config"));
        try (Stream<Path> snapshots = Files.list(home.resolve("snapshots"))) {
            for (Path snapshot : snapshots.toList()) {
                delete(snapshot.resolve("config"));
                Files.createDirectories(snapshot.resolve("config"));
            }
        }
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
