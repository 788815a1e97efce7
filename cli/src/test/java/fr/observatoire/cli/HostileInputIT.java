package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bad file in a running installation is refused with a reason, and the figures do not change. */
class HostileInputIT {

    private static final Charset EXCEL = Charset.forName("windows-1252");
    private static final String LOG = "footfall/journal-accueil-2020.csv";

    @TempDir
    Path folder;

    private Path input;
    private Installation office;
    private String before;

    @BeforeEach
    void copyTheFootfall() throws IOException {
        input = Installation.copySample("footfall", folder.resolve("input"));
        office = Installation.ofFootfall(folder.resolve("home"));
        before = live();
    }

    private String live() throws IOException {
        return Files.readString(office.home.resolve("current")).strip();
    }

    private void change(String file, UnaryOperator<String> edit) throws IOException {
        Path path = input.resolve(file);
        String text = Files.readString(path, EXCEL);
        String changed = edit.apply(text);
        assertNotEquals(text, changed, "the edit found nothing to change");
        Files.writeString(path, changed, EXCEL);
    }

    /** A line of the log for a day, and the same line with one cell replaced. */
    private static UnaryOperator<String> cell(String day, int column, String value) {
        return text -> {
            String line =
                    text.lines().filter(l -> l.startsWith(day)).findFirst().orElseThrow();
            String[] cells = line.split(";", -1);
            cells[column] = value;
            return text.replace(line, String.join(";", cells));
        };
    }

    private JsonNode report(int status) {
        Installation.Run run = office.etl(input, "--json");
        assertEquals(status, run.status(), run.out() + run.err());
        assertFalse(run.err().contains("\tat "), run.err());
        return Installation.parse(run.out());
    }

    private String refusals(JsonNode report) throws IOException {
        return Files.readString(Path.of(report.get("refusals_file").asText()));
    }

    private void assertRefusedWhole(String inReason) throws IOException {
        JsonNode report = report(3);
        assertFalse(report.get("published").asBoolean());
        assertEquals(before, live());
        String refusals = refusals(report);
        assertTrue(refusals.contains("journal-accueil-2020.csv"), refusals);
        assertTrue(refusals.contains(inReason), refusals);
    }

    private void assertRowRefused(String inReason) throws IOException {
        JsonNode report = report(0);
        JsonNode row = report.get("sources").get(0);
        assertTrue(row.get("refused").asInt() > 0, row::toString);
        assertEquals(
                row.get("read").asInt(),
                row.get("loaded").asInt()
                        + row.get("refused").asInt()
                        + row.get("duplicates").asInt());
        assertTrue(refusals(report).contains(inReason), refusals(report));
    }

    @Test
    void aChangedNumberChangesTheAnswer() throws IOException {
        change(LOG, cell("15/07/2020", 3, "1234"));
        JsonNode report = report(0);
        assertTrue(report.get("published").asBoolean());
        assertNotEquals(before, live());
        office.serve();
        double year = office.json("/indicators/visitors-on-site/series?grain=year&from=2020&to=2020")
                .get("observations")
                .get(0)
                .get("value")
                .asDouble();
        assertTrue(year > 3000, "2057 and a day of 1234 visitors more: " + year);
        office.close();
    }

    @Test
    void theSameInputAgainChangesNothingAndSaysSo() throws IOException {
        Installation.Run run = office.etl(input);
        assertEquals(0, run.status());
        assertTrue(run.out().contains("Rien de nouveau"), run.out());
        assertEquals(before, live());
    }

    @Test
    void aRenamedColumnRefusesTheFile() throws IOException {
        change(LOG, text -> text.replaceFirst("ouverture", "ouvertures"));
        assertRefusedWhole("ouverture");
    }

    @Test
    void aRefusedFileIsReadOnceAndStaysInTheBooks() throws IOException {
        change(LOG, text -> text.replaceFirst("ouverture", "ouvertures"));
        assertRefusedWhole("ouverture");

        Installation.Run again = office.etl(input);
        assertEquals(0, again.status(), again.err());
        assertTrue(again.out().contains("Rien de nouveau"), again.out());
        assertTrue(again.out().contains("déjà refusé"), "silence would read as all is well: " + again.out());
        assertFalse(again.err().contains("Spark"), "nothing was to be read: " + again.err());
        String english = Installation.run(
                        "etl", "--lang", "en", "--home", office.home.toString(), "--input", input.toString())
                .out();
        assertTrue(english.contains("refused before, and unchanged since: the column “ouverture” is missing"), english);
        assertEquals(before, live());
        JsonNode footfall = status("footfall");
        assertEquals(1, footfall.get("refused_files").asInt());

        change(LOG, text -> text.replaceFirst("ouvertures", "ouverture"));
        change("footfall/journal-accueil-2019.csv", cell("15/07/2019", 3, "44"));
        assertTrue(report(0).get("published").asBoolean());
        assertEquals(1, status("footfall").get("refused_files").asInt(), "kept for ever");
    }

    private JsonNode status(String source) {
        JsonNode status = Installation.parse(Installation.run("status", "--home", office.home.toString(), "--json")
                .out());
        for (JsonNode each : status.get("sources")) {
            if (each.get("source").asText().equals(source)) {
                return each;
            }
        }
        throw new AssertionError(source + " is not among " + status);
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        Files.write(input.resolve(LOG), new byte[0]);
        assertRefusedWhole("vide");
    }

    @Test
    void aFileCutInTheMiddleOfALineIsRefused() throws IOException {
        byte[] all = Files.readAllBytes(input.resolve(LOG));
        Files.write(input.resolve(LOG), Arrays.copyOf(all, all.length - 70));
        assertRefusedWhole("tronqué");
    }

    @Test
    void utf8UnderAWindowsContractIsNotReadAsGibberish() throws IOException {
        String text = Files.readString(input.resolve(LOG), EXCEL);
        Files.write(input.resolve(LOG), text.replace("covid", "fermé").getBytes(StandardCharsets.UTF_8));
        JsonNode report = Installation.parse(office.etl(input, "--json").out());
        String said = refusals(report);
        assertTrue(
                said.contains("journal-accueil-2020.csv")
                        || report.get("published").asBoolean(),
                said);
        assertFalse(said.contains("\u00c3\u00a9") && report.get("published").asBoolean(), said);
    }

    @Test
    void the31stOfFebruaryIsRefused() throws IOException {
        change(LOG, text -> text.replaceFirst("28/02/2020", "31/02/2020"));
        assertRowRefused("31/02/2020");
    }

    @Test
    void negativeVisitorsAreRefused() throws IOException {
        change(LOG, cell("15/07/2020", 3, "-5"));
        assertRowRefused("-5");
    }

    @Test
    void sevenTenthsOfADayOnAClosedDayIsRefused() throws IOException {
        change(LOG, cell("15/04/2020", 1, "0,7"));
        assertRowRefused("0,7");
    }
}
