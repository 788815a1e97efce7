package fr.observatoire.api.representation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.observatoire.api.text.Language;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class JsonTest {

    public record Figures(Double baseValue, Double big, Double small, Double none, LocalDate day, Instant at) {}

    @Test
    void numbersAreWrittenInFullWithoutAnExponent() {
        Figures figures = new Figures(
                2057.0, 12345678.5, 0.00001234, null, LocalDate.of(2020, 4, 13), Instant.parse("2021-03-01T08:00:00Z"));
        assertEquals(
                """
                {"base_value":2057,"big":12345678.5,"small":0.00001234,"none":null,\
                "day":"2020-04-13","at":"2021-03-01T08:00:00Z"}""",
                new String(Json.write(figures, Language.FR), StandardCharsets.UTF_8));
    }

    @Test
    void noDigitIsLost() {
        assertEquals(
                "-48.72881355932203", new String(Json.write(-48.72881355932203, Language.FR), StandardCharsets.UTF_8));
    }
}
