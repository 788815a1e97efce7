package fr.observatoire.etl.source.insee;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.observatoire.etl.source.ReadFixture;
import fr.observatoire.etl.source.SourceContractTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManualSeriesTest extends SourceContractTest {

    ManualSeriesTest() {
        super(new Insee(), "manual-series");
    }

    @Override
    protected int records() {
        return 4;
    }

    /** A spreadsheet drops the zeros before an identifier: what is left would be another series beside the exported one. */
    @Test
    void anIdentifierWithoutItsZerosIsRefused(@TempDir Path folder) throws IOException {
        Path sheet = Files.writeString(
                folder.resolve("releve-series-2018.csv"),
                """
                serie;libelle;mois;valeur;statut
                010598413;Nuitees;01/2018;6;A
                10598413;Nuitees;02/2018;7;A
                """);
        ReadFixture file = ReadFixture.file(new Insee(), "manual-series", sheet);
        assertEquals(List.of("pattern"), file.refusals());
        assertEquals(List.of("month 2018-01-01 2018-01-31 010598413 A value 6"), file.figures("context"));
    }
}
