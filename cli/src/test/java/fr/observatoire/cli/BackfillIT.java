package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A contract was wrong about a column: one period is read again under the right one, and nothing else changes. */
class BackfillIT {

    private static final Path CONTRACT =
            Path.of("..", "warehouse", "model", "sources", "footfall.yml").toAbsolutePath();

    @TempDir
    Path folder;

    private Path input;
    private Installation office;

    @BeforeEach
    void copyTheFootfall() throws IOException {
        input = Installation.copySample("footfall", folder.resolve("input"));
        office = Installation.ofFootfall(folder.resolve("home"));
    }

    @AfterEach
    void close() {
        office.close();
    }

    /** From now on the column of the Landes counts the Pyrénées-Atlantiques, and the other way round. */
    private void swapTwoColumns() throws IOException {
        String contract = Files.readString(CONTRACT);
        String swapped = contract.replace("code: FR-40", "code: x")
                .replace("code: FR-64", "code: FR-40")
                .replace("code: x", "code: FR-64");
        Path sources = Files.createDirectories(office.home.resolve("config/sources"));
        Files.writeString(sources.resolve("footfall.yml"), swapped);
    }

    private JsonNode backfill(String... options) {
        Installation.Run run = office.etl(input, options);
        assertEquals(0, run.status(), run.out() + run.err());
        return Installation.parse(run.out());
    }

    private String landes(String month) {
        return office
                .json("/indicators/visitors-on-site/series?grain=month&by=origin&from=" + month + "&to=" + month)
                .get("observations")
                .findParents("scope")
                .stream()
                .filter(cell -> cell.get("scope").asText().matches("FR-40|FR-64"))
                .map(cell ->
                        cell.get("scope").asText() + " " + cell.get("value").asInt())
                .sorted()
                .toList()
                .toString();
    }

    private int year() {
        return office.json("/indicators/visitors-on-site/series?grain=year&from=2019&to=2019")
                .get("observations")
                .get(0)
                .get("value")
                .asInt();
    }

    @Test
    void onlyThePeriodIsReplacedAndItsRevisionsAreRecorded() throws IOException {
        office.serve();
        String june = landes("2019-06");
        String july = landes("2019-07");
        String before = office.json("/sources").get("snapshot").asText();

        swapTwoColumns();
        assertFalse(backfill("--json").get("published").asBoolean(), "the files are known");
        JsonNode report = backfill("--json", "--from", "2019-07-01", "--to", "2019-07-31");
        assertTrue(report.get("published").asBoolean());
        JsonNode footfall = report.get("sources").get(0);
        assertEquals(
                footfall.get("read").asInt(),
                footfall.get("loaded").asInt()
                        + footfall.get("refused").asInt()
                        + footfall.get("duplicates").asInt());
        assertTrue(footfall.get("read").asInt() >= 31, footfall::toString);

        assertEquals(june, landes("2019-06"));
        assertEquals(july.replaceAll("FR-40 (\\d+), FR-64 (\\d+)", "FR-40 $2, FR-64 $1"), landes("2019-07"));
        assertEquals(4012, year());
        JsonNode revisions = office.json("/revisions/records?since=" + before).get("rows");
        assertTrue(revisions.size() > 0);
        revisions.forEach(
                revision -> assertTrue(revision.get("date").asText().startsWith("2019-07"), revision::toString));

        String after = office.json("/sources").get("snapshot").asText();
        backfill("--json", "--from", "2019-07-01", "--to", "2019-07-31");
        assertEquals(
                0, office.json("/revisions/records?since=" + after).get("rows").size(), "the same again");
        assertEquals(4012, year());
    }

    @Test
    void aRefusedRowOfThePeriodIsNotSaidTwice() {
        int open = openRefusals();
        backfill("--json", "--from", "2019-01-01", "--to", "2019-12-31");
        assertEquals(open, openRefusals());
    }

    private int openRefusals() {
        JsonNode status = Installation.parse(Installation.run("status", "--json", "--home", office.home.toString())
                .out());
        int open = 0;
        for (JsonNode source : status.get("sources")) {
            open += source.get("open_refusals").asInt();
        }
        return open;
    }

    @Test
    void ofANewFileOnlyThePeriodIsTakenUntilItIsLoadedWhole() throws IOException {
        Path log = input.resolve("footfall/journal-accueil-2019.csv");
        Installation other = new Installation(folder.resolve("other"));
        Path one = Files.createDirectories(folder.resolve("one/footfall"));
        Files.copy(log, one.resolve("journal-accueil-2019.csv"));
        assertEquals(
                0,
                other.etl(one.getParent(), "--from", "2019-07-01", "--to", "2019-07-31")
                        .status());
        other.serve();
        try {
            assertEquals("2019-07-31", covers(other));
            assertEquals(0, other.etl(one.getParent()).status());
            assertEquals("2019-12-31", covers(other));
        } finally {
            other.close();
        }
    }

    private static String covers(Installation installation) {
        for (JsonNode row : installation.json("/sources").get("rows")) {
            if (row.get("source").asText().equals("footfall")) {
                return row.get("covers_to").asText();
            }
        }
        throw new AssertionError("no footfall");
    }

    @Test
    void aPeriodWithoutRecordsChangesNothingAndAWrongOneIsWrongUsage() {
        assertFalse(backfill("--json", "--from", "1999-01-01", "--to", "1999-12-31")
                .get("published")
                .asBoolean());
        assertEquals(
                2,
                office.etl(input, "--from", "2019-08-01", "--to", "2019-07-01").status());
        assertEquals(2, office.etl(input, "--from", "hier").status());
    }
}
