package fr.observatoire.etl.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.observatoire.etl.read.RawRow;
import fr.observatoire.warehouse.text.Text;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rappeler camille.ducasse+ot@exemple.fr demain|rappeler *** demain",
                "camille.ducasse(at)exemple.fr|***",
                "camille.ducasse [AT] exemple.fr|***",
                "tél. 05 58 73 00 00|tél. ***",
                "0558730000|***",
                "05.58.73.00.00 ou 06-12-34-56-78|*** ou ***",
                "06/12/34/56/78|***",
                "+33 6 12 34 56 78|***",
                "+33 (0)6 12 34 56 78|***",
                "0033612345678|***",
                "05\u00A058\u00A073\u00A000\u00A000|***",
                "appeler le +44 20 7946 0958|appeler le ***"
            })
    void masksAddressesAndNumbers(String text, String masked) {
        assertEquals(masked, PersonalData.mask(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03/07/2019;1;;5;2;0;0;1;3;2;0;0;1;0;0;0;4;12;2;1;3;10",
                "2019-07-01T00:00:00",
                "01/02/2019 10:15",
                "2019-01-02-03",
                "1 234 567,89",
                "campagne 17671f6028",
                "n° 123456789012345678",
                "à 10 h 30, 2 € @ la porte",
                "Pot d'accueil (at home) de 18.30 h"
            })
    void leavesEverythingElse(String text) {
        assertEquals(text, PersonalData.mask(text));
    }

    @Test
    void masksANumberThatTheSentenceCutsShort() {
        String value = "Marché des producteurs, réserver avant la veille au 06 12 34 56 78";
        String reason = Violation.of("type", "visiteurs", value, new Text("un nombre entier", "a whole number"))
                .reason()
                .typed();
        assertFalse(reason.contains("06 1"), reason);
    }

    @Test
    void masksHiddenColumnsOfRawText() {
        RawRow row = new RawRow(2, "P001", "Camille Ducasse", "", "a;b");
        assertEquals("P001;***;;\"a;b\"", PersonalData.maskedText(row, Set.of(1, 2), 4));
    }

    /** In a row with another number of cells it is not known which cell is the name. */
    @Test
    void keepsNothingOfRowWhoseCellsMoved() {
        RawRow row = new RawRow(2, "P001", "Gîte", "Camille Ducasse");
        assertEquals("***", PersonalData.maskedText(row, Set.of(1), 4));
        assertEquals("P001;Gîte;Camille Ducasse", PersonalData.maskedText(row, Set.of(), 4));
    }
}
