package fr.observatoire.etl.quality;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03-avr",
                "3-Apr",
                "avr-18",
                "mars-18",
                "03/04/2018",
                "#REF!",
                "#VALEUR!",
                "#N/A",
                "#######",
                "1,23E+05",
                "1.2E15"
            })
    void recognisesWhatExcelDoesToNumbers(String text) {
        assertTrue(Damage.isExcels(text), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"beaucoup", "12 avril", "3-4", "n° 1", "#bonneadresse", "1E"})
    void blamesExcelForNothingElse(String text) {
        assertFalse(Damage.isExcels(text), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fÃ©riÃ©", "Ã‰tÃ©", "marchÃ© d'Ã©tÃ©", "10 â‚¬"})
    void recognisesUtf8ReadAsWindows(String text) {
        assertTrue(Damage.isMojibake(text), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"férié", "Été à Peyrehorade", "œuvre", "10 €", "Île-de-Ré", "ASCII", "Ça va « bien »"})
    void leavesFrenchAlone(String text) {
        assertFalse(Damage.isMojibake(text), text);
    }
}
