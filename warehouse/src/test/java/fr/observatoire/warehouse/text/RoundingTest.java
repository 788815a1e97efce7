package fr.observatoire.warehouse.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A council that finds 2 in a sentence and 3 in the spreadsheet trusts neither. */
class RoundingTest {

    @ParameterizedTest
    @CsvSource({"2.5, 3", "-2.5, -3", "1578.4999999999998, 1579", "-0.4, 0", "2.4999, 2", "1e12, 1000000000000"})
    void halvesGoAwayFromZero(double value, double whole) {
        assertEquals(whole, Rounding.whole(value));
    }

    @ParameterizedTest
    @CsvSource({"6.25, 6.3", "6.35, 6.4", "-6.25, -6.3", "100.05, 100.1"})
    void aFormatRoundsWhatIsWritten(double value, String text) {
        DecimalFormat format = new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.UK));
        assertEquals(text, Rounding.format(format, value));
    }
}
