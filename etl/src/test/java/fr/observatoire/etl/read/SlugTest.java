package fr.observatoire.etl.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "L'Écho d'Orthe|l-echo-d-orthe",
                "Sœur & Cie.|soeur-cie",
                "  Fête  (locale) |fete-locale",
                "habas|habas"
            })
    void makesCodes(String name, String code) {
        assertEquals(code, Slug.of(name));
    }
}
