package fr.observatoire.etl.source.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.lake.LakeRow;
import fr.observatoire.etl.source.ReadFixture;
import fr.observatoire.etl.source.Reading.Outcome;
import fr.observatoire.etl.source.SourceContractTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoogleUniversalTest extends SourceContractTest {

    GoogleUniversalTest() {
        super(new Web(), "google-universal");
    }

    @Override
    protected int records() {
        return 4;
    }

    /** Four months of which two are missing: each month is complete, and missing months give no warning. */
    @Override
    protected Set<String> warningsOfMissing() {
        return Set.of();
    }

    @Test
    void readsEnglishDatesAndNumbers() {
        List<LakeRow> sessions = read("english").of("web_day");
        assertEquals(LocalDate.of(2017, 12, 18), sessions.get(0).date("date"));
        assertEquals(48351.0, sessions.get(0).number("sessions"));
        assertEquals(LocalDate.of(2018, 1, 1), sessions.get(2).date("date"));
    }

    @Test
    void takesTheYearFromTheTotalsOfExactlyThatYear() {
        Outcome year = read("year");
        List<LakeRow> distinct = year.of("web_period").stream()
                .filter(row -> row.text("period_kind").equals("year"))
                .toList();
        assertEquals(1, distinct.size());
        assertEquals(11266.0, distinct.get(0).number("visitors"));
        assertEquals(LocalDate.of(2019, 1, 1), distinct.get(0).date("date"));
        assertEquals(LocalDate.of(2019, 12, 31), distinct.get(0).date("date_to"));
        assertEquals(373, distinct.get(0).line());
        assertEquals(366, year.result().read());
    }

    @Test
    void takesNoYearFromTheTotalsOfOtherRanges() {
        assertTrue(read("good").of("web_period").stream()
                .allMatch(row -> row.text("period_kind").equals("day")));
    }

    @Test
    void warnsOfTotalsThatContradictTheRows() {
        assertEquals(
                "le total annonce 13871 sessions, les lignes en comptent 13870",
                read("year").of("warning").get(0).text("text"));
    }

    /** From 15 January to 31 March: the visitors of January are those of half the month, and are not loaded. */
    @Test
    void takesWholeMonthsOnly() {
        Outcome months = read("months");
        assertEquals(
                List.of(LocalDate.of(2019, 2, 1), LocalDate.of(2019, 3, 1)),
                months.of("web_period").stream().map(row -> row.date("date")).toList());
        assertEquals(List.of(), months.of("web_day"));
        assertEquals(3, months.of("record").size());
        assertEquals(Set.of("review"), months.warnings());
    }

    /** The tool exports only the curve on the screen; but a renamed column is still reported as missing. */
    @Test
    void readsSessionsWithoutUsers(@TempDir Path folder) throws IOException {
        ReadFixture file = written(
                folder, "Index des jours,Sessions\n01/01/2019,\"1\u202f020\"\n02/01/2019,12\n,\"1\u202f032\"\n");
        assertEquals(2, file.figures("web_day").size());
        assertEquals(
                "2019-01-01 site google-universal sessions 1020",
                file.figures("web_day").get(0));
        assertEquals(List.of(), file.figures("web_period"));
        assertTrue(file.conserves());
    }

    /** The days of a segment would be read as those of the whole site, and nobody would notice. */
    @Test
    void refusesTheDaysOfASegment(@TempDir Path folder) throws IOException {
        ReadFixture file = written(
                folder,
                "Day Index,Segment,Users,Avg. Session Duration\n1/1/19,Mobile Traffic,12,00:01:40\n,,12,00:01:40\n");
        assertEquals(List.of("divided"), file.refusals());
        assertTrue(file.result().refusal().text().typed().contains("« Segment » (ligne 7 : « Mobile Traffic »)"));
        assertEquals(7, file.result().refusal().line());
    }

    private static ReadFixture written(Path folder, String table) throws IOException {
        String preamble = "# ---\n# Site\n# Audience\n# 20190101-20190102\n\n";
        return ReadFixture.file(
                new Web(), Web.GOOGLE_UNIVERSAL, Files.writeString(folder.resolve("audience.csv"), preamble + table));
    }

    /** A blank line ends a table; days below it would be lost and nobody would notice. */
    @Test
    void refusesDaysThatFollowABlankLine() {
        Outcome interrupted = read("interrupted");
        assertEquals("interrupted", interrupted.result().refusal().code());
        assertEquals(11, interrupted.result().refusal().line());
    }

    /** Weeks begin with the first day of the range, so a guess would put visitors into the wrong week. */
    @Test
    void refusesWeeksAndSaysWhatToExportInstead() {
        for (String file : List.of("weeks", "weeks-french")) {
            Outcome weeks = read(file);
            assertEquals("undated", weeks.result().refusal().code());
            assertEquals(7, weeks.result().refusal().line());
            String text = weeks.result().refusal().text().typed();
            assertTrue(text.contains("exporter à nouveau la même période par jour"), text);
        }
    }
}
