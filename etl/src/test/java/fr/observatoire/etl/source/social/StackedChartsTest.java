package fr.observatoire.etl.source.social;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.source.ReadFixture;
import fr.observatoire.etl.source.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StackedChartsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"meta-reach.csv", "meta-reach-tab.txt", "meta-reach-excel.csv", "meta-reach-utf8.csv"})
    void stackedChartsKeepTheirNetworkHoweverTheFileWasSaved(String name) throws IOException {
        ReadFixture file = charts(name);
        assertEquals(
                List.of(
                        "2025-03-29 facebook reach 5",
                        "2025-03-30 facebook reach 0",
                        "2025-03-29 instagram reach 50",
                        "2025-03-30 instagram reach 61",
                        "2025-03-31 instagram reach 7"),
                file.figures("social_day"));
        assertEquals(9, file.result().read());
        assertTrue(file.conserves());
    }

    /** A French Excel exchanges day and month when it saves the chart. */
    @Test
    void daysThatExcelTurnedIntoFrenchOnesAreRead() throws IOException {
        String chart = "Couverture Facebook;\r\nDate;Primary\r\n29/03/2025 01:00;5\r\n30/03/2025 00:00:00;0\r\n";
        Path file = Files.writeString(folder.resolve("couverture.csv"), chart);
        assertEquals(
                List.of("2025-03-29 facebook reach 5", "2025-03-30 facebook reach 0"),
                ReadFixture.file(new Social(), "business-suite-charts", file).figures("social_day"));
    }

    @Test
    void aTitleThatNamesNoNetworkIsRefused() throws IOException {
        assertEquals(List.of("header"), charts("meta-follows.csv").refusals());
    }

    /** A header without rows, in a file whose name says nothing, belongs to another export, which must be tried. */
    @Test
    void aFileOfOneLineIsNotTakenForAnEmptyChart() throws IOException {
        String header = Files.readString(Path.of("src/test/resources/social/facebook-content.csv"))
                .lines()
                .findFirst()
                .orElseThrow();
        Path file = Files.writeString(folder.resolve("contenu.csv"), header + "\n");
        assertEquals(
                "aucun enregistrement : le fichier n’efface rien, les données d’avant restent",
                new Reading(new Social(), "facebook-content")
                        .readUnnamed(file)
                        .result()
                        .refusal()
                        .text()
                        .typed());
    }

    /**
     * The overview contains the charts that the account shows that day: an additional chart does not affect the others.
     */
    @Test
    void aChartThatNobodyKnowsIsPassedOverAndNamed() throws IOException {
        ReadFixture file = charts("instagram-vue-ensemble.csv");
        assertEquals(
                List.of("2025-03-29 instagram followers_gained 2", "2025-03-30 instagram reach 61"),
                file.figures("social_day"));
        assertEquals(List.of("passed_over"), file.warnings().stream().distinct().toList());
        assertTrue(file.conserves());
    }

    @Test
    void aTextForANumberIsRefusedAlone() throws IOException {
        ReadFixture file = charts("meta-reach-bad.csv");
        assertEquals(List.of("type"), file.refusals());
        assertEquals(5, file.figures("social_day").size());
        assertTrue(file.conserves());
    }

    @Test
    void theNameOfTheFileTellsTheNetworkOfASingleChart() throws IOException {
        assertEquals(
                List.of(
                        "2025-03-29 instagram followers 50",
                        "2025-03-30 instagram followers 61",
                        "2025-03-31 instagram followers 7"),
                ReadFixture.resource(new Social(), "business-suite-charts", "instagram-abonnes.csv")
                        .figures("social_day"));
    }

    private static ReadFixture charts(String name) throws IOException {
        return ReadFixture.resource(new Social(), "business-suite-charts", name);
    }
}
