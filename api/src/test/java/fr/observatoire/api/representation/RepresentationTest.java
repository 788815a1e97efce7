package fr.observatoire.api.representation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.observatoire.api.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepresentationTest {

    private static final List<Representation<Table.Source>> BOTH = Representations.ofRows(Table.Source.class);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-|JSON",
                "''|JSON",
                "*/*|JSON",
                "text/csv|CSV",
                "TEXT/CSV;q=1|CSV",
                "text/*, application/json;q=0.5|CSV",
                "text/csv;q=0.5, application/json;q=0.4|CSV",
                "application/json;q=0, */*|CSV",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8|HTML",
                "nonsense|JSON",
                "\"open, text/csv|JSON",
                "text/csv;charset=utf-8;q=0.5, application/json;q=0.4|CSV",
                "text/*;q=0.9, text/csv;q=0.1, application/json;q=0.5|HTML",
            })
    void theHeaderChooses(String accept, Format expected) {
        assertEquals(expected, Representation.choose(BOTH, null, accept).format());
    }

    @Test
    void theSuffixWinsOverTheHeader() {
        assertEquals(
                Format.CSV,
                Representation.choose(BOTH, "csv", "application/json").format());
    }

    @Test
    void aSuffixThatNamesNoFormatIsAnUnknownAddress() {
        assertEquals(404, refusal("exe", null).status());
    }

    @Test
    void aFormatThatTheResourceLacksIsNotAcceptable() {
        assertEquals(406, refusal("png", null).status());
        assertEquals(
                List.of(".json", ".csv", ".xlsx", ".html"),
                refusal(null, "image/png").body("fr").get("available"));
        assertEquals(406, refusal(null, "*/*;q=0").status());
    }

    private static Problem refusal(String suffix, String accept) {
        return assertThrows(Problem.class, () -> Representation.choose(BOTH, suffix, accept));
    }
}
