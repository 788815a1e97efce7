package fr.observatoire.etl.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.files.Address;
import fr.observatoire.etl.files.InputFolder;
import fr.observatoire.etl.outcome.EtlReport.Message;
import fr.observatoire.warehouse.catalog.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoveryTest {

    @TempDir
    Path input;

    @TempDir
    Path config;

    private Catalog catalog;

    @BeforeEach
    void addAnOffice() throws IOException {
        write(
                config,
                "offices/dax.yml",
                """
                code: dax
                name: Office fictif de Dax
                epci: "200000001"
                agents: 5
                schoolZone: A
                place: dax
                home: false
                fictitious: true
                synthetic: true
                """);
        write(
                config,
                "seeds/dim_place-dax.csv",
                """
                office;place;label;place_kind;commune;insee
                dax;dax;Office fictif;office;Dax;40088
                """);
        catalog = Catalog.withSample(config);
    }

    @Test
    void tellsOfficeAndSourceByFolder() throws IOException {
        write(input, "footfall/journal-accueil-2018.csv", "a");
        write(input, "footfall/2019/Journal-Accueil 2019.xlsx", "b");
        write(input, "dax/footfall/sorties-otm.csv", "c");
        List<FoundFile> files = find(Set.of()).files();
        assertEquals(
                List.of(
                        "dax footfall [mobile-office]",
                        "pays-orthe-arrigans footfall [office-log]",
                        "pays-orthe-arrigans footfall [office-log]"),
                files.stream()
                        .map(file -> file.office() + " " + file.source() + " " + file.resources())
                        .toList());
        assertTrue(files.stream().allMatch(FoundFile::named));
    }

    @Test
    void offersEveryResourceToFileOfUnexpectedName() throws IOException {
        write(input, "footfall/export.csv", "a");
        FoundFile file = find(Set.of()).files().get(0);
        assertFalse(file.named());
        assertEquals(List.of("office-log", "mobile-office", "daily-visitors", "monthly-figures"), file.resources());
    }

    @Test
    void noNameOfAFilePaintsATerminal() throws IOException {
        write(input, "footfall/journal-accueil-\u001B[31m2018\n.csv", "a");
        assertEquals(
                List.of("footfall/journal-accueil-\\u001B[31m2018\\u000A.csv"),
                find(Set.of()).files().stream().map(FoundFile::path).toList());
    }

    /** What the link leads to would be shown on the page of sources; a pipe would keep the load waiting for ever. */
    @Test
    void readsNoLinkAndNoPipe() throws IOException, InterruptedException {
        Path outside = Files.writeString(config.resolve("outside.csv"), "secret");
        Files.createDirectories(input.resolve("footfall"));
        Files.createSymbolicLink(input.resolve("footfall/journal-accueil-2018.csv"), outside);
        Files.createSymbolicLink(input.resolve("press"), config);
        String pipe = input.resolve("footfall/journal-accueil-2019.csv").toString();
        assertEquals(0, new ProcessBuilder("mkfifo", pipe).start().waitFor());
        Discovery found = find(Set.of());
        assertEquals(List.of(), found.files());
        assertEquals(
                Set.of(
                        "footfall/journal-accueil-2018.csv not_a_file",
                        "footfall/journal-accueil-2019.csv not_a_file",
                        "press not_a_file"),
                found.refused().stream()
                        .map(message -> message.file() + " " + message.code())
                        .collect(Collectors.toSet()));
    }

    @Test
    void readsTheFolderThatALinkNames() throws IOException {
        write(input, "footfall/journal-accueil-2018.csv", "a");
        Path link = Files.createSymbolicLink(config.resolve("exports"), input);
        Discovery found = Discovery.in(InputFolder.at(Address.of(link)), Set.of(), catalog);
        assertEquals(
                List.of("footfall/journal-accueil-2018.csv"),
                found.files().stream().map(FoundFile::path).toList());
    }

    @Test
    void passesOverNothingInSilence() throws IOException {
        write(input, "footfall/.~lock.journal-accueil-2018.csv#", "a");
        write(input, "footfall/~$journal-accueil-2018.xlsx", "a");
        write(input, "README.md", "a");
        write(input, "web/Lisez-moi.txt", "a");
        write(input, "web/datapackage.json", "a");
        write(input, "config.yml", "a");
        write(input, "stray.csv", "a");
        write(input, "footfal/journal-accueil-2018.csv", "a");
        write(input, "dax/footfal/journal-accueil-2018.csv", "a");
        Discovery found = find(Set.of());
        assertEquals(List.of(), found.files());
        assertEquals(
                6,
                found.notices().stream()
                        .filter(notice -> notice.code().equals("ignored"))
                        .count());
        assertEquals(
                List.of("dax/footfal/journal-accueil-2018.csv", "footfal/journal-accueil-2018.csv", "stray.csv"),
                found.refused().stream().map(Message::file).toList());
        assertTrue(
                found.refused().get(1).text().typed().contains("footfall"),
                found.refused().get(1).text().typed());
    }

    @Test
    void readsOneContentOnceAndSaysSo() throws IOException {
        write(input, "footfall/journal-accueil-2018.csv", "same");
        write(input, "footfall/journal-accueil-2018 copie.csv", "same");
        write(input, "dax/footfall/journal-accueil-2018.csv", "same");
        Discovery found = find(Set.of());
        assertEquals(2, found.files().size());
        assertEquals(1, found.copies().size());
        assertEquals("same_content", found.notices().get(0).code());
    }

    @Test
    void looksOnlyForTheSourcesAskedFor() throws IOException {
        write(input, "footfall/journal-accueil-2018.csv", "a");
        write(input, "press/retombees-presse-2018.csv", "b");
        assertEquals("press", find(Set.of("press")).files().get(0).source());
        assertEquals(1, find(Set.of("press")).files().size());
    }

    private Discovery find(Set<String> only) {
        return Discovery.in(InputFolder.at(Address.of(input)), only, catalog);
    }

    private static void write(Path folder, String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
