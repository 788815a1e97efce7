package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An own sheet from its file to its figures, and away again. */
class SheetLifeIT {

    private static final List<String> OTHERS = List.of(
            "/indicators.csv",
            "/attainment.csv?year=2019",
            "/indicators/newsletters/series.csv?grain=month",
            "/sources.csv");

    private static String answers(Installation office) {
        office.serve();
        String answers =
                OTHERS.stream().map(path -> office.get("/api/v1" + path).body()).collect(Collectors.joining());
        office.close();
        return answers.replaceAll("\\d{8}T\\d{6}\\.\\d{3}Z-[0-9a-f]{4}", "SNAPSHOT");
    }

    private static String[] with(String[] command, String... more) {
        return Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new);
    }

    private static void assertRefused(String because, Installation office, String... command) {
        Installation.Run run = Installation.run(with(command, "--lang", "fr", "--home", office.home.toString()));
        assertEquals(Main.REFUSED, run.status(), run.out() + run.err());
        assertTrue(run.err().contains(because), run.err());
    }

    private static Installation.Run run(Installation office, String... command) {
        Installation.Run run = Installation.run(
                Stream.concat(Stream.of(command), Stream.of("--lang", "fr", "--home", office.home.toString()))
                        .toArray(String[]::new));
        assertEquals(0, run.status(), run.out() + run.err());
        return run;
    }

    @Test
    @DisplayName("An own sheet that is removed leaves every other answer as it was, also after a rebuild")
    void aRemovedSheetLeavesNothing(@TempDir Path folder) throws IOException {
        Installation office = new Installation(folder.resolve("Pays d'Été"));
        Path input = Installation.copySample("newsletter", office.home.resolve("input"));
        assertEquals(0, office.etl(input).status());
        String before = answers(office);

        Path sheet = Files.writeString(
                folder.resolve("locations.csv"),
                "Mois;Point;Vélos\n06/2019;Gare;12\n07/2019;Gare;20\n07/2019;Mairie;5\n");
        run(office, "sheet", "add", sheet.toString(), "--yes");
        Files.writeString(
                input.resolve("locations/locations-2020.csv"),
                "Mois;Point;Vélos prêtés\n06/2020;Gare;12\n07/2020;Gare;1\n");
        Installation.Run loaded = office.etl(input);
        assertTrue(
                loaded.out().matches("(?s).*Vélos.* manque .*Vélos prêtés.* lui ressemble.*"),
                "a column renamed next year is named with the one that is like it: " + loaded.out());
        office.serve();
        assertEquals(
                37,
                office.json("/indicators/locations/series?grain=year&from=2019-01-01&to=2019-12-31")
                        .get("observations")
                        .get(0)
                        .get("value")
                        .asDouble());
        office.close();

        String[] part = {
            "indicator",
            "add",
            "locations-gare",
            "--of",
            "locations",
            "--fr",
            "Vélos à la gare",
            "--en",
            "Bikes",
            "--yes"
        };
        assertRefused("rien ne distingue", office, part);
        assertRefused("gare, mairie", office, with(part, "--place", "garre"));
        run(office, with(part, "--place", "Gare"));
        office.serve();
        assertEquals(
                32,
                office.json("/indicators/locations-gare/series?grain=year&from=2019-01-01&to=2019-12-31")
                        .get("observations")
                        .get(0)
                        .get("value")
                        .asDouble());
        office.close();
        run(office, "indicator", "remove", "locations-gare");

        run(office, "sheet", "remove", "locations", "--yes");
        assertFalse(Files.exists(office.home.resolve("config/sources/locations.yml")));
        assertEquals(before, answers(office), "the sheet left something");
        run(office, "rebuild");
        assertEquals(before, answers(office), "a rebuild brought something back");
    }
}
