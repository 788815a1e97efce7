package fr.observatoire.etl.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    private static final NumberText FRENCH =
            new NumberText(new Dialect("fr", "utf-8", false, ";", ",", " ", "dd/MM/uuuu", "fr"));
    private static final NumberText ENGLISH =
            new NumberText(new Dialect("en", "utf-8", false, ",", ".", ",", "M/d/uu", "en"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "7|7",
                "-3|-3",
                "+3|3",
                "12,5|12.5",
                "12.5|12.5",
                "1 234.50|1234.5",
                "7 020|7020",
                "7\u00A0020|7020",
                "7\u202F020|7020",
                "1 234 567,89|1234567.89",
                "0,05|0.05",
                "007|7",
                "1234567,5|1234567.5"
            })
    void readsFrenchNumbers(String text, double expected) {
        assertEquals(expected, FRENCH.parse(text, null));
    }

    /** The whole text must be a number: a text of which the JDK's parser only reads the 7 is not a number. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ",5",
                "5,",
                "7 02",
                "7 0200",
                "1 2",
                "12 34 567",
                "1.751",
                "1,2,3",
                "12a",
                "beaucoup",
                "1 234,5 6",
                "--1",
                "1e5",
                "٣",
                "1 234 56",
                "NaN",
                "03-avr",
                " 7"
            })
    void refusesWhatIsNoFrenchNumber(String text) {
        assertTrue(Double.isNaN(FRENCH.parse(text, null)), text);
    }

    @Test
    void letsTheDialectDecideWhatACommaMeans() {
        assertEquals(1751, ENGLISH.parse("1,751", null));
        assertEquals(1.751, FRENCH.parse("1,751", null));
        assertEquals(48351, ENGLISH.parse("48,351", null));
        assertEquals(1652, ENGLISH.parse("1 652", null));
        assertTrue(Double.isNaN(ENGLISH.parse("1,75", null)));
    }

    @Test
    void readsPastItsUnitOnly() {
        assertEquals(1234.5, FRENCH.parse("1 234,50 €", "€"));
        assertEquals(1234.5, FRENCH.parse("1 234,50\u00A0€", "€"));
        assertTrue(Double.isNaN(FRENCH.parse("1 234,50 €", null)));
        assertTrue(Double.isNaN(FRENCH.parse("€", "€")));
    }

    @Test
    void keepsLongDecimals() {
        assertEquals(0.1234567890123456789, ENGLISH.parse("0.1234567890123456789", null));
    }

    @Test
    void writesNumbersThatItReads() {
        for (double value : new double[] {0, -3, 12.5, 1234567, 0.1 + 0.2, 1e-7, 123456789012345.0}) {
            assertEquals(value, FRENCH.parse(FRENCH.format(value), null), 1e-15);
        }
    }
}
