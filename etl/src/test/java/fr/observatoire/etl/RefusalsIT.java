package fr.observatoire.etl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.outcome.EtlListener;
import fr.observatoire.etl.outcome.EtlReport;
import fr.observatoire.etl.outcome.EtlReport.Message;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.store.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an analyst sees of a refused row in Excel: that it is refused, why, and later that it was corrected. */
class RefusalsIT {

    private static final String LOG = "footfall/journal-accueil-2019.csv";
    private static final String GOOD = "03/01/2019;1;;4;";
    private static final String BAD = "=1+1;1;;4;";

    @TempDir
    Path home;

    @TempDir
    Path folder;

    @Test
    void refusalStaysInTheFileAndIsClosedByTheCorrection() throws IOException {
        TemporaryInput input = new TemporaryInput(folder).with(LOG);
        input.replace(LOG, GOOD, BAD);
        run();
        String open = refusal();
        assertTrue(open.contains(LOG), open);
        assertTrue(open.contains("'=1+1"), "Excel would run the cell: " + open);
        assertTrue(open.contains("la formule n’a pas été calculée"), open);
        assertTrue(open.endsWith(";"), "closed before it was corrected: " + open);

        input.replace(LOG, BAD, GOOD);
        run();
        assertTrue(refusal().endsWith(";" + LOG), refusal());
    }

    @Test
    void aCheckSaysOfACopyWhatTheLoadSays() throws IOException {
        TemporaryInput input = new TemporaryInput(folder).with(LOG);
        Path copy = input.file(LOG.replace(".csv", " - Copie.csv"));
        Files.writeString(
                copy,
                Files.readString(input.file(LOG), StandardCharsets.ISO_8859_1) + "\r\n",
                StandardCharsets.ISO_8859_1);

        List<Message> before = run(true).refusedFiles();
        assertEquals(1, before.size());
        assertEquals("other_sheet", before.get(0).code());
        assertEquals(before, run(false).refusedFiles());

        Files.writeString(
                copy, Files.readString(copy, StandardCharsets.ISO_8859_1) + "\r\n", StandardCharsets.ISO_8859_1);
        List<Message> again = run(true).refusedFiles();
        assertEquals(before, again, "beside a sheet that is loaded already");
        assertEquals(1, new Home(home).lake().toFile().list().length, "a check leaves nothing");
    }

    private void run() {
        assertTrue(run(false).published());
    }

    private EtlReport run(boolean check) {
        EtlOptions options = new EtlOptions(home, folder, Set.of(), "local[2]", check);
        return new Pipeline(options, Catalog.withSample(null), EtlListener.SILENT).run();
    }

    /** The line of the planted row; the sample has refusals of its own. */
    private String refusal() throws IOException {
        String csv = Files.readString(new Home(home).refusalsFile());
        assertTrue(csv.startsWith("\uFEFF"), "Excel would read the accents wrong");
        List<String> planted = csv.lines().filter(line -> line.contains("=1+1")).toList();
        assertEquals(1, planted.size(), csv);
        return planted.get(0);
    }
}
