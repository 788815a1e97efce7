package fr.observatoire.etl.source.insee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.source.ReadFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InseeTest {

    private static final Path VALUES = Path.of("src/test/resources/insee/valeurs_mensuelles.csv");

    @TempDir
    Path folder;

    /** Empty means not published yet, 0 means nobody. */
    @Test
    void aSeriesGivesItsPeriods() throws IOException {
        ReadFixture file = ReadFixture.resource(new Insee(), "bdm-series", "valeurs_mensuelles.csv");
        assertEquals(
                List.of(
                        "month 2018-02-01 2018-02-28 010598413 P value 6",
                        "month 2018-01-01 2018-01-31 010598413 A value 0"),
                file.figures("context"));
        assertEquals(3, file.result().read());
        assertEquals(List.of(), file.warnings());
        assertTrue(file.conserves());
    }

    /** Reading only the first one would lose the others, and which one is first is chance. */
    @Test
    void aTableOfSeveralSeriesIsRefusedAndNamesThem() throws IOException {
        ReadFixture file = ReadFixture.resource(new Insee(), "bdm-series", "valeurs_deux_series.csv");
        assertEquals(List.of("several_series"), file.refusals());
        assertEquals(2, file.result().refusal().line());
        assertTrue(
                file.result().refusal().text().typed().contains("« Nuitées dans les campings - Landes » (010598414)"),
                file.result().refusal().text().typed());
    }

    @Test
    void theArchiveOfTheSiteIsReadAsItComes() throws IOException {
        Path archive = folder.resolve("serie_010598413_15052024.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive), StandardCharsets.UTF_8)) {
            out.putNextEntry(new ZipEntry("caractéristiques.csv"));
            out.write("\"Libellé\";\"Unité\"\n".getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("valeurs_mensuelles.csv"));
            out.write(Files.readAllBytes(VALUES));
        }
        assertEquals(
                ReadFixture.file(new Insee(), "bdm-series", VALUES).figures("context"),
                ReadFixture.file(new Insee(), "bdm-series", archive).figures("context"));
    }

    @Test
    void anArchiveWithoutATableOfValuesSaysWhatItShouldHold() throws IOException {
        Path archive = folder.resolve("serie_010598413.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
            out.putNextEntry(new ZipEntry("lisez-moi.txt"));
            out.write(1);
        }
        ReadFixture file = ReadFixture.file(new Insee(), "bdm-series", archive);
        assertEquals(List.of("format"), file.refusals());
        assertTrue(
                file.result().refusal().text().typed().contains("valeurs*"),
                file.result().refusal().text().typed());
    }

    /** An archive of another office's input folder, dropped by mistake, would bring its figures in. */
    @Test
    void anArchiveOfAnInputFolderIsRefused() throws IOException {
        Path archive = folder.resolve("serie_010598413.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
            out.putNextEntry(new ZipEntry("other-office/insee/valeurs_mensuelles.csv"));
            out.write(Files.readAllBytes(VALUES));
        }
        ReadFixture file = ReadFixture.file(new Insee(), "bdm-series", archive);
        assertEquals(List.of("format"), file.refusals());
        assertTrue(file.result().refusal().text().typed().contains("« other-office/insee/ »"));
    }

    @Test
    void halfAFileSaysThatItWasCut() throws IOException {
        Path file = folder.resolve("valeurs_mensuelles.csv");
        String values = Files.readString(VALUES);
        Files.writeString(file, values.substring(0, values.lastIndexOf(";\"A\"") - 1));
        assertEquals(
                List.of("truncated"),
                ReadFixture.file(new Insee(), "bdm-series", file).refusals());
    }

    @Test
    void aSecondSeriesWithoutIdentifierIsNotLostFromSight() throws IOException {
        Path file = folder.resolve("valeurs_mensuelles.csv");
        Files.writeString(
                file,
                """
                "Libellé";"Nuitées";"Codes";"Arrivées";"Codes"
                "idBank";"010598413";"";"";""
                "Période";"";"";"";""
                "2018-01";"1";"A";"2";"A"
                """);
        assertEquals(
                List.of("several_series"),
                ReadFixture.file(new Insee(), "bdm-series", file).refusals());
    }

    @Test
    void quartersAndYearsKeepTheirSpan() throws IOException {
        Path file = folder.resolve("valeurs_trimestrielles.csv");
        Files.writeString(
                file,
                """
                "Libellé";"Chômage - Landes";"Codes"
                "idBank";"001515942";""
                "Période";"";""
                "2018-T2";"7.1";"A"
                "2017";"8";"A"
                """);
        assertEquals(
                List.of(
                        "quarter 2018-04-01 2018-06-30 001515942 A value 7",
                        "year 2017-01-01 2017-12-31 001515942 A value 8"),
                ReadFixture.file(new Insee(), "bdm-series", file).figures("context"));
    }

    @Test
    void aTableWithoutItsIdentifiersIsRefusedAndSaysWhich() throws IOException {
        Path file = folder.resolve("valeurs_mensuelles.csv");
        Files.writeString(file, "\"Libellé\";\"Nuitées\";\"Codes\"\n\"Période\";\"\";\"\"\n\"2018-01\";\"1\";\"A\"\n");
        ReadFixture read = ReadFixture.file(new Insee(), "bdm-series", file);
        assertEquals(List.of("header"), read.refusals());
        assertTrue(read.result().refusal().text().typed().contains("idBank"));
    }
}
