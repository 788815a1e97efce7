package fr.observatoire.api.chart.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.observatoire.api.text.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BasePeriodTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019 | 2019",
                "2019-04 | 2019",
                "2019-W15 | 2019",
                "2018-2019 | moyenne 2018-2019",
                "2018-04, 2019-04 | moyenne 2018-2019",
                "2019-01-01/2019-09-30 | 2019 au 30 septembre",
                // The first week of 2025, up to its Friday; a January moved by weekday.
                "2024-12-30/2025-01-03 | 2025, mêmes jours de la semaine",
                "2018-12-31/2019-01-30 | 2019, mêmes jours de la semaine",
                "2018-01-01/2018-09-30, 2019-01-01/2019-09-30 | moyenne 2018-2019 au 30 septembre"
            })
    void codesBecomeNames(String code, String name) {
        assertEquals(name, new BasePeriod(code).name(Words.in("fr")));
    }

    /** A comparison of ten months said nothing of them, or {@code 2019-01/2019-10}. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019 | 2019",
                "2019-01 | 2019, janvier",
                "2019-01/2019-10 | 2019, janvier à octobre",
                "2019-01/2019-03, 2019-05 | 2019, janvier à mars, mai",
                "2018-01/2018-10, 2019-01/2019-10 | moyenne 2018-2019, janvier à octobre",
                "2025-04-02/2025-10-31 | 2025, 2 avril au 31 octobre",
                "2024-01-03/2024-11-12, 2025-01-02/2025-11-11 | moyenne 2024-2025, 2 janvier au 11 novembre"
            })
    void theMonthsOrDaysOfAMethodAreNamed(String code, String name) {
        assertEquals(name, new BasePeriod(code).withParts(Words.in("fr")));
    }

    /** The base of a January of two days is not that of the months beside it. */
    @ParameterizedTest
    @CsvSource({"2025-01-01/2025-01-02, 2025", "2025, 2025", "2024-12-30/2025-01-03, 2024-12-30/2025-01-03"})
    void theBaseOfAllMonthsIsTheYear(String code, String whole) {
        assertEquals(whole, new BasePeriod(code).whole().code());
    }
}
