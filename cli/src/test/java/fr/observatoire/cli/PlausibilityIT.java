package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * There is one warning for figures that are hard to believe. Of the unchanged sample it is the one on the days of opening
 * that the manual prints, 217 in both years.
 */
class PlausibilityIT {

    private static final Charset EXCEL = Charset.forName("windows-1252");
    private static final String LOG = "footfall/journal-accueil-2019.csv";
    private static final int OPENING = 1;
    private static final int LANDES = 3;
    private static final int LAST_ORIGIN = 16;
    private static final int AT_THE_COUNTER = 17;

    @TempDir
    Path folder;

    private Path input;
    private Installation office;

    @BeforeEach
    void copyTheFootfall() throws IOException {
        input = Installation.copySample("footfall", folder.resolve("input"));
        office = Installation.ofFootfall(folder.resolve("home"));
        assertEquals(
                Set.of("repeated_year"), codes(Installation.footfallReport()), "the sample is plausible but for 217");
        JsonNode asked = Installation.parse(status("--json").out()).get("warnings");
        assertEquals(1, asked.size(), "once for the office, not for each year that it is the base of");
        assertEquals(0, confirm(asked.get(0).get("id").asText()).status());
    }

    private JsonNode load() {
        Installation.Run run = office.etl(input, "--json");
        assertEquals(0, run.status(), run.out() + run.err());
        return Installation.parse(run.out());
    }

    private static Set<String> codes(JsonNode report) {
        Set<String> codes = new TreeSet<>();
        report.get("warnings").forEach(warning -> codes.add(warning.get("code").asText()));
        return codes;
    }

    private Installation.Run status(String... more) {
        return Installation.run(
                more.length == 0
                        ? new String[] {"status", "--lang", "fr", "--home", office.home.toString()}
                        : new String[] {"status", "--home", office.home.toString(), more[0]});
    }

    private Installation.Run confirm(String id) {
        return Installation.run("confirm", id, "--note", "Fête locale", "--home", office.home.toString());
    }

    /** Changes the open days of a month, given as {@code /07/}. */
    private void changeDays(String month, UnaryOperator<String[]> edit) throws IOException {
        Path log = input.resolve(LOG);
        StringBuilder changed = new StringBuilder();
        for (String line : Files.readString(log, EXCEL).split("\r\n")) {
            String[] cells = line.split(";", -1);
            boolean open = cells[0].contains(month) && !cells[OPENING].equals("0");
            changed.append(String.join(";", open ? edit.apply(cells) : cells)).append("\r\n");
        }
        assertNotEquals(Files.readString(log, EXCEL), changed.toString(), "nothing was changed");
        Files.writeString(log, changed, EXCEL);
    }

    private static UnaryOperator<String[]> visitors(String landes, String elsewhere) {
        return cells -> {
            for (int origin = LANDES; origin <= LAST_ORIGIN; origin++) {
                cells[origin] = origin == LANDES ? landes : elsewhere;
            }
            return cells;
        };
    }

    /** One cell, with no other emptied: that would be another question. */
    private static UnaryOperator<String[]> landes(String count) {
        return cells -> {
            cells[LANDES] = count;
            return cells;
        };
    }

    @Test
    void aDayOfTenTimesTheUsualIsAskedAboutOnce() throws IOException {
        changeDays("16/07/2019", landes("900"));
        JsonNode report = load();
        assertTrue(report.get("published").asBoolean(), "a warning stops nothing");
        assertEquals(Set.of("unusual_day"), codes(report));
        JsonNode warning = report.get("warnings").get(0);
        assertEquals("2019-07-16", warning.get("from").asText());
        assertTrue(warning.get("text").asText().contains("900 le 16/07/2019"), warning::toString);

        String id = warning.get("id").asText();
        assertTrue(status().out().contains("? " + id), status().out());
        String english = Installation.run("status", "--lang", "en", "--home", office.home.toString())
                .out();
        assertTrue(english.contains("900 on 16/07/2019, when such a day usually counts"), english);
        assertEquals(2, confirm("0000000000").status(), "no such warning");
        assertEquals(0, confirm(id).status());
        assertFalse(status().out().contains(id), "confirmed");
        Installation.Run again = confirm(id);
        assertEquals(0, again.status(), "saying it twice is no fault");

        // The same days under another name, exported later, and one more day that has nothing to do with it.
        Files.move(input.resolve(LOG), input.resolve("footfall/journal-accueil-2019_export_20210301.csv"));
        Path renamed = input.resolve("footfall/journal-accueil-2019_export_20210301.csv");
        Files.writeString(
                renamed, Files.readString(renamed, EXCEL).replace("03/01/2019;1;;4;", "03/01/2019;1;;5;"), EXCEL);
        JsonNode reexported = load();
        assertTrue(reexported.get("published").asBoolean());
        assertEquals(Set.of("sheets_differ"), codes(reexported), "confirmed once is confirmed for good");
        assertEquals(
                Set.of("sheets_differ"),
                codes(Installation.parse(status("--json").out())));
    }

    @Test
    void theCorrectedFigureTakesItsWarningAlong() throws IOException {
        changeDays("16/07/2019", visitors("900", ""));
        load();
        changeDays("16/07/2019", visitors("9", "1"));
        assertEquals(Set.of(), codes(load()));
        assertEquals(
                0, Installation.parse(status("--json").out()).get("warnings").size());
    }

    @Test
    void theOtherRulesHoldOverTheSameLog() throws IOException {
        changeDays("/08/2019", visitors("0", "0"));
        changeDays("/06/2019", cells -> {
            cells[AT_THE_COUNTER] = "90";
            return cells;
        });
        changeDays("/07/2019", visitors("", ""));
        changeDays("/07/2019", cells -> {
            cells[LAST_ORIGIN] = "25";
            return cells;
        });
        JsonNode report = load();
        Set<String> codes = codes(report);
        assertTrue(codes.containsAll(Set.of("drop_to_zero", "one_member", "ratio_jump")), codes::toString);
        String warnings = report.get("warnings").toString();
        assertTrue(warnings.contains("«\u00a0Valeur par défaut\u00a0» fait"), warnings);
    }

    @Test
    void theApiAndItsPageTellWhatTheCommandLineTells() throws IOException {
        changeDays("16/07/2019", landes("900"));
        String id = load().get("warnings").get(0).get("id").asText();
        office.serve();
        try {
            assertEquals(
                    id, office.json("/warnings").get("rows").get(0).get("id").asText());
            assertTrue(office.get("/sources").body().contains(id));

            confirm(id);
            office.json("/sources?lang=en"); // a request lets the server see the new snapshot
            assertEquals(0, office.json("/warnings").get("rows").size());
            for (JsonNode row : office.json("/warnings?state=all").get("rows")) {
                assertEquals("Fête locale", row.get("note").asText());
            }
            assertFalse(office.get("/sources").body().contains(id));
        } finally {
            office.close();
        }
    }
}
