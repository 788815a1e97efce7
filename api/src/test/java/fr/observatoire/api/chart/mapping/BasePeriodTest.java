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
                "2019-01-01/2019-09-30 | 2019 au 30 septembre"
            })
    void codesBecomeNames(String code, String name) {
        assertEquals(name, new BasePeriod(code).name(Words.in("fr")));
    }
}
