package fr.observatoire.etl.source.touristtax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.observatoire.etl.source.Reading;
import fr.observatoire.etl.source.Reading.Outcome;
import fr.observatoire.etl.source.SourceContractTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclarationsTest extends SourceContractTest {

    private static final String HEAD = "trimestre;code_commune;commune;hebergement;etablissements_attendus;"
            + "etablissements_recus;nuitees;nuitees_exonerees;montant";

    @TempDir
    Path sheets;

    DeclarationsTest() {
        super(new TouristTax(), "declarations");
    }

    @Override
    protected int records() {
        return 4;
    }

    private Outcome read(String head, String row) throws IOException {
        Path sheet =
                Files.writeString(sheets.resolve("taxe-de-sejour-2019.csv"), "\uFEFF" + head + "\r\n" + row + "\r\n");
        return new Reading(new TouristTax(), "declarations").read(sheet);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @DisplayName("A row that would make a wrong figure is refused by its rule")
    @CsvSource({
        "2019-T2;40224;Peyrehorade;hôtel;4;5;10;1;8, more_received_than_due",
        "2019-T2;40224;Peyrehorade;hôtel;4;0;0;;, figures_without_a_declaration",
        "2019-T2;40224;Peyrehorade;hôtel;4;0;;;12, figures_without_a_declaration",
        "2019-T2;40224;Peyrehorade;hôtel;4;3;;;12, declaration_without_figures",
        "2019-T2;40224;Peyrehorade;hôtel;4;3;10;;, declaration_without_figures",
        "2019-T2;40224;Peyrehorade;hôtel;4;3;10;11;12, more_exempt_than_nights",
        "2019-T5;40224;Peyrehorade;hôtel;4;3;10;1;12, type",
        "04/2019;40224;Peyrehorade;hôtel;4;3;10;1;12, type",
        "2019;40224;Peyrehorade;hôtel;4;3;10;1;12, type",
        "2019-T2;Peyrehorade;Peyrehorade;hôtel;4;3;10;1;12, pattern",
        "2019-T2;40224;Peyrehorade;palace volant;4;3;10;1;12, enum"
    })
    void refusesAFigureThatWouldBeWrong(String row, String rule) throws IOException {
        assertEquals(
                Set.of(rule),
                read(HEAD, "2019-T1;40118;Habas;camping;3;3;10;1;12\r\n" + row).rules());
    }

    @ParameterizedTest
    @DisplayName("A quarter is one record however it is written: two spellings would count its nights twice")
    @CsvSource({
        "2019-T2",
        "2019-Q2",
        "2019T2",
        "T2 2019",
        "T2-2019",
        "t2/2019",
        "2e trimestre 2019",
        "2ème trimestre 2019",
        "2 trim. 2019"
    })
    void readsAQuarterAsPeopleWriteIt(String quarter) throws IOException {
        Outcome read = read(HEAD, quarter + ";40224;Peyrehorade;hôtel;4;4;10;1;12");
        assertEquals("2019-04-01|40224|hotel", read.of("record").get(0).text("record_key"));
    }

    @Test
    @DisplayName("The name of who lodges visitors is dropped before anything is written, in whatever column it stands")
    void keepsNoHost() throws IOException {
        Outcome read = read(
                HEAD + ";hebergeur;email", "2019-T2;40224;Peyrehorade;hôtel;4;4;10;1;12;Jeanne Hôtelière;j@exemple.fr");
        assertEquals(1, read.of("record").size());
        assertFalse(read.texts().anyMatch(text -> text.contains("Jeanne") || text.contains("exemple.fr")));
    }
}
