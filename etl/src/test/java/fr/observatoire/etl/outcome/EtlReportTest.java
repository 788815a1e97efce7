package fr.observatoire.etl.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.outcome.EtlReport.Change;
import fr.observatoire.etl.outcome.EtlReport.Message;
import fr.observatoire.etl.outcome.EtlReport.SourceLine;
import fr.observatoire.etl.outcome.EtlReport.Warning;
import fr.observatoire.warehouse.text.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class EtlReportTest {

    private static final Message REFUSAL =
            new Message("press/x.csv", 3, null, "truncated", new Text("tronqué", "cut off"));

    @Test
    void writesTheJsonOfTheContract() {
        EtlReport report = new EtlReport(
                "20210301T101530.123Z-abcd",
                true,
                List.of(new SourceLine("press", 2, 40, 37, 1, 2, 3, 0.5)),
                List.of(REFUSAL),
                List.of(),
                List.of(new Warning(
                        "4f1c09aa27",
                        "pays-orthe-arrigans",
                        "press",
                        "gap",
                        null,
                        null,
                        "press/x.csv",
                        1,
                        new Text("trou", "gap"))),
                List.of(new Change(
                        "pays-orthe-arrigans",
                        "press-articles",
                        new Text("Articles de presse", "Press articles"),
                        "2026-07",
                        4,
                        3.0,
                        "press/x.csv")),
                "/var/quarantine/refus.csv");
        assertEquals(
                """
                {"snapshot":"20210301T101530.123Z-abcd","published":true,"sources":[{"source":"press","files":2,"read":40,\
                "loaded":37,"refused":1,"duplicates":2,"skipped_files":3,"seconds":0.5}],"refused_files":[{"file":\
                "press/x.csv","line":3,"column":null,"code":"truncated","text":"tronqué"}],"messages":[],"warnings":[{"id":"4f1c09aa27",\
                "office":"pays-orthe-arrigans","source":"press","code":"gap","from":null,"to":null,"file":"press/x.csv","line":1,\
                "text":"trou"}],"changed_figures":[{"office":"pays-orthe-arrigans","code":"press-articles","indicator":\
                "Articles de presse","period":"2026-07","before":4.0,"after":3.0,"file":"press/x.csv"}],"refusals_file":\
                "/var/quarantine/refus.csv"}""",
                report.toJson("fr"));
        assertTrue(
                report.toJson("en").contains("\"code\":\"truncated\",\"text\":\"cut off\""), "sentences are English");
    }

    @Test
    void isRefusedWhenFilesWereOfferedAndNonePublished() {
        assertTrue(report(false, line(1, 0)).refused());
        assertFalse(report(true, line(1, 0)).refused());
        assertFalse(report(false, line(0, 4)).refused());
    }

    /** A check must not end with 3 when the load would publish the other files. */
    @Test
    void aCheckThatFindsSomethingToLoadRefusesNothing() {
        assertFalse(
                report(false, new SourceLine("press", 2, 40, 37, 3, 0, 0, 0)).refused());
        assertTrue(report(false, new SourceLine("press", 2, 40, 0, 40, 0, 0, 0)).refused());
    }

    private static SourceLine line(int files, int skipped) {
        return new SourceLine("press", files, 0, 0, 0, 0, skipped, 0);
    }

    private static EtlReport report(boolean published, SourceLine line) {
        return new EtlReport(null, published, List.of(line), List.of(REFUSAL), List.of(), List.of(), List.of(), null);
    }
}
