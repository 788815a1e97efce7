package fr.observatoire.api.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NumbersTest {

    private final Numbers french = Numbers.in("fr");
    private final Numbers english = Numbers.in("en");

    @Test
    void thousandsAndDecimalsAreThoseOfTheLanguage() {
        assertEquals("15\u202F371", french.number(15371, 0));
        assertEquals("15,371", english.number(15371, 0));
        assertEquals("115,5", french.number(115.5, 1));
        assertEquals("217", french.number(217, 1), "a whole number has no decimals");
    }

    @Test
    void percentagesKeepTheirSignTogether() {
        assertEquals("48,7\u00A0%", french.percent(48.73, 1));
        assertEquals("48.7%", english.percent(48.73, 1));
    }

    @Test
    void changesShowTheirSignWithATypographicMinus() {
        assertEquals("\u221248,7\u00A0%", french.change(-48.73, 1));
        assertEquals("+10.8%", english.change(10.81, 1));
        assertEquals("\u22121,5", french.signed(-1.46, 1));
    }

    @Test
    void whatRoundsToNothingHasNoSign() {
        assertEquals("0,0\u00A0%", french.change(-0.04, 1));
        assertEquals("0,0\u00A0%", french.change(0.04, 1));
    }

    /** The cells of the workbook, which a spreadsheet rounds, and the sentences beside them must not tell two figures. */
    @Test
    void halvesAreRoundedAsASpreadsheetDoes() {
        assertEquals("1\u202F579\u00A0€", french.euros(1578.5, 0));
        assertEquals("6,3\u00A0%", french.percent(6.25, 1));
        assertEquals("\u22126,3\u00A0%", french.change(-6.25, 1));
        assertEquals("2,68", french.number(2.675, 2), "as written, not as the binary fraction below it");
        assertEquals("0,4\u00A0%", french.percent(0.1 + 0.25, 1));
    }
}
