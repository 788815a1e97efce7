package fr.observatoire.etl.source.footfall;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.lake.LakeRow;
import fr.observatoire.etl.source.Reading;
import fr.observatoire.etl.source.Reading.Outcome;
import fr.observatoire.etl.source.SourceContractTest;
import fr.observatoire.warehouse.catalog.ClosingDays;
import fr.observatoire.warehouse.catalog.SourceContract.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeLogTest extends SourceContractTest {

    OfficeLogTest() {
        super(new Footfall(), "office-log");
    }

    @Override
    protected int records() {
        return 4;
    }

    @Override
    protected Set<String> warningsOfMissing() {
        return Set.of("gap");
    }

    /** Line and rule of each bad row of the file; the reasons are for people and name the value and what was expected. */
    @Test
    void refusesEachBadRowByItsRule() {
        Outcome refused = read("refused");
        Map<Integer, String> rules = new TreeMap<>();
        refused.of("refusal").forEach(row -> rules.put(row.line(), row.text("rule")));
        assertEquals(
                Map.ofEntries(
                        Map.entry(1, "tolerance"),
                        Map.entry(6, "type"),
                        Map.entry(7, "minimum"),
                        Map.entry(8, "enum"),
                        Map.entry(9, "closed_day"),
                        Map.entry(10, "closed_without_reason"),
                        Map.entry(11, "open_with_closing_reason"),
                        Map.entry(12, "type"),
                        Map.entry(13, "excel_damage"),
                        Map.entry(14, "amount_without_sale"),
                        Map.entry(15, "maximum"),
                        Map.entry(16, "date_range"),
                        Map.entry(17, "type"),
                        Map.entry(18, "open_with_closing_reason"),
                        Map.entry(19, "required"),
                        Map.entry(20, "row_width")),
                rules);
    }

    @Test
    void saysWhatItFoundAndWhatItExpected() {
        LakeRow negative = read("refused").of("refusal").stream()
                .filter(row -> row.line() == 7)
                .findFirst()
                .orElseThrow();
        assertEquals("visiteurs_40", negative.text("field"));
        assertEquals("« -5 », attendu : au moins 0", negative.text("reason"));
        assertEquals("2019-07-03", negative.text("record_key"));
        assertEquals("03/07/2019;1;;-5;2;0;0;1;3;2;0;0;1;0;0;0;4;12;2;1;3;10", negative.text("raw"));
    }

    @Test
    void namesTheRunOfMissingDays() {
        assertEquals(
                "il manque les enregistrements du 01/07/2019 au 31/07/2019",
                read("missing").of("warning").get(0).text("text"));
    }

    @Test
    @DisplayName("The reasons that closures have are reasons of the log too, and nobody is asked about them")
    void readsTheReasonsOfClosures(@TempDir Path folder) throws IOException {
        String header =
                resource().schema().fields().stream().map(Field::name).collect(Collectors.joining(";", "", "\n"));
        String end = ";".repeat(19) + "\n";
        Path file = Files.writeString(
                folder.resolve("journal.csv"),
                header + "15/09/2019;0;travaux" + end + "16/09/2019;0;Équipe" + end + "17/09/2019;0;autre" + end);
        Outcome outcome = new Reading(new Footfall(), "office-log").read(file);
        assertEquals(
                List.of("works", "staff", "other"),
                outcome.of("opening").stream()
                        .map(row -> row.text("closed_reason"))
                        .toList());
        assertEquals(Set.of(), outcome.warnings());
    }

    /** An illness, a strike: no list has every reason, and the day was closed all the same. */
    @Test
    void readsADayClosedForAReasonThatNoListHas(@TempDir Path folder) throws IOException {
        String header =
                resource().schema().fields().stream().map(Field::name).collect(Collectors.joining(";", "", "\n"));
        String closed = ";0;grève" + ";".repeat(19) + "\n";
        Path file = Files.writeString(
                folder.resolve("journal.csv"),
                header + "15/09/2019" + closed + "16/09/2019" + closed + "17/09/2019;0;12" + ";".repeat(19));
        Outcome outcome = new Reading(new Footfall(), "office-log").read(file);
        assertEquals(2, outcome.of("record").size());
        assertEquals(
                List.of("other", "other"),
                outcome.of("opening").stream()
                        .map(row -> row.text("closed_reason"))
                        .toList());
        assertEquals(Set.of("unlisted_word"), outcome.warnings());
        assertTrue(outcome.of("warning").get(0).text("text").startsWith("« grève » n’est pas un mot de la colonne"));
        assertEquals(Set.of("enum"), outcome.rules());
    }

    @Test
    @DisplayName("A day on which the office is usually closed needs no row; another one between them is still missed")
    void aUsualClosingDayIsNotMissed(@TempDir Path folder) throws IOException {
        String header =
                resource().schema().fields().stream().map(Field::name).collect(Collectors.joining(";", "", "\n"));
        String open = ";1;" + ";".repeat(19) + "\n";
        Path file = Files.writeString(
                folder.resolve("journal.csv"),
                header + "13/09/2019" + open + "14/09/2019" + open + "17/09/2019" + open + "20/09/2019" + open);
        ClosingDays week = new ClosingDays(
                List.of(TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY),
                List.of(),
                MonthDay.of(4, 1),
                MonthDay.of(10, 31));

        List<LakeRow> warnings =
                new Reading(new Footfall(), "office-log").read(file, week).of("warning");

        assertEquals(
                List.of("il manque les enregistrements du 18/09/2019 au 19/09/2019"),
                warnings.stream().map(row -> row.text("text")).toList());
    }
}
