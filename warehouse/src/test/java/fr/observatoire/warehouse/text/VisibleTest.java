package fr.observatoire.warehouse.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VisibleTest {

    @Test
    @DisplayName("A name cannot paint a terminal, begin a line of a log or turn the direction of writing")
    void whatActsIsShown() {
        assertEquals(
                "a\\u001B[31mb\\u000Ac\\u202Ed\\u2028e\\u009Bf", Visible.line("a\u001B[31mb\nc\u202Ed\u2028e\u009Bf"));
        assertEquals("one\ntwo\tthree\\u0007", Visible.text("one\r\ntwo\tthree\u0007"));
    }

    @Test
    @DisplayName("Every other text stays as it is")
    void otherTextsStay() {
        String text = "Journal de l’accueil – été 2026\u00A0: 4\u202F541 (\uD83D\uDE00)";
        assertSame(text, Visible.line(text));
        assertSame(null, Visible.line(null));
    }
}
