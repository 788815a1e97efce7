package fr.observatoire.warehouse.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseTest {

    @ParameterizedTest
    @CsvSource({"previous, 2019", "2018, 2018", "2018-2019, 2018-2019", "2019-2019, 2019"})
    void aBaseNamesItsPeriod(String text, String period) {
        assertEquals(period, Base.parse(text).period(2020));
    }

    @Test
    void aMeanHasAllItsYears() {
        assertEquals(List.of(2016, 2017, 2018, 2019), Base.parse("2016-2019").years(2020));
        assertEquals(List.of(2020), Base.previous().years(2021));
    }

    @ParameterizedTest
    @ValueSource(strings = {"previous", "2019", "2018-2019"})
    void aBaseReadsWhatItWrites(String text) {
        assertEquals(text, Base.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "last", "Previous", "19", "2019-", "2019-2018", "2018-2019-2020", "2018–2019"})
    void anythingElseIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Base.parse(text));
    }
}
