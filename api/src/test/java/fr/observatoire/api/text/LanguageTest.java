package fr.observatoire.api.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-|FR",
                "''|FR",
                "en|EN",
                "en-GB,en;q=0.9|EN",
                "de,en;q=0.8,fr;q=0.7|EN",
                "en;q=0.3,fr-CA;q=0.9|FR",
                "en;q=0|FR",
                "de|FR",
                "*|FR",
                ";;;=,,q|FR",
                "en;q=nothing|FR"
            })
    void theHeaderChoosesByWeight(String header, Language expected) {
        assertEquals(expected, Language.accepted(header));
    }
}
