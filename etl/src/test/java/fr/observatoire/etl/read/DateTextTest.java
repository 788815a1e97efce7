package fr.observatoire.etl.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.observatoire.warehouse.catalog.SourceContract.FieldType;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dd/MM/uuuu|fr|29/02/2020|2020-02-29",
                "M/d/uu|en|12/18/17|2017-12-18",
                "M/d/uu|en|1/1/19|2019-01-01",
                "uuuu-MM-dd'T'HH:mm:ss|en|2019-03-31T01:00:00|2019-03-31",
                "MMM dd, uuuu hh:mm a|en|Jun 09, 2018 09:30 pm|2018-06-09",
                "MMM dd, uuuu hh:mm a|en|Sep 03, 2018 12:05 AM|2018-09-03"
            })
    void readsTheDayOfEachDialect(String pattern, String lang, String text, LocalDate expected) {
        assertEquals(expected, new DateText(FieldType.DATE, pattern, lang).parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2019",
                "29/02/2019",
                "01/13/2019",
                "",
                "2019",
                "02/2019",
                "1er jui 2019",
                "mardi 1 juillet 2019",
                "12h30",
                "00/01/2019",
                "03-avr"
            })
    void refusesWhatIsNoDay(String text) {
        assertNull(new DateText(FieldType.DATE, "dd/MM/uuuu", "fr").parse(text));
    }

    /** As colleagues, Excel and LibreOffice write a day: none of it can mean another one. */
    @ParameterizedTest
    @CsvSource({
        "1/2/2019, 2019-02-01",
        "01/02/19, 2019-02-01",
        "2019-02-01, 2019-02-01",
        "2019/2/1, 2019-02-01",
        "20190201, 2019-02-01",
        "01.02.2019, 2019-02-01",
        "01-02-2019, 2019-02-01",
        "01 02 2019, 2019-02-01",
        "01/02/2019 00:00, 2019-02-01",
        "01/02/2019 00:00:00, 2019-02-01",
        "01/02/2019 9h30, 2019-02-01",
        "2019-02-01T00:00:00, 2019-02-01",
        "2019-02-01T23:30:00+02:00, 2019-02-01",
        "2019-02-01 23:30:00.000Z, 2019-02-01",
        "1er février 2019, 2019-02-01",
        "1er fevrier 2019, 2019-02-01",
        "01-févr.-19, 2019-02-01",
        "1 AOÛT 2019, 2019-08-01",
        "02-juil.-18, 2018-07-02",
        "vendredi 1 juin 2018, 2018-06-01",
        "lun. 31/12/2018, 2018-12-31",
        "'Jan 18, 2018 11:55 am', 2018-01-18",
        "3rd September 2018, 2018-09-03"
    })
    void readsADayAsPeopleWriteIt(String text, LocalDate expected) {
        assertEquals(expected, new DateText(FieldType.DATE, "dd/MM/uuuu", "fr").parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"7/2019", "2019-07", "juillet 2019", "juil. 2019", "July 2019", "01/07/2019", "1er juillet 2019"
            })
    void readsAMonthAsPeopleWriteIt(String text) {
        assertEquals(LocalDate.of(2019, 7, 1), new DateText(FieldType.YEARMONTH, "MM/uuuu", "fr").parse(text));
    }

    /** What is shown as an example is one date, not every way to write it in a row. */
    @Test
    void showsTheFirstOfSeveralWaysToWriteADate() {
        DateText dates = new DateText(FieldType.DATE, "[dd/MM/uuuu[ HH:mm]][uuuu-MM-dd'T'HH:mm:ss]", "fr");
        assertEquals(LocalDate.of(2019, 7, 1), dates.parse("01/07/2019 10:15"));
        assertEquals(LocalDate.of(2019, 7, 1), dates.parse("2019-07-01T10:15:00"));
        assertEquals("01/07/2019", dates.format(LocalDate.of(2019, 7, 1)));
    }

    @Test
    void readsMonthsAndYearsAsTheirFirstDay() {
        assertEquals(LocalDate.of(2019, 7, 1), new DateText(FieldType.YEARMONTH, "MM/uuuu", "fr").parse("07/2019"));
        assertNull(new DateText(FieldType.YEARMONTH, "MM/uuuu", "fr").parse("13/2019"));
        assertEquals(LocalDate.of(2019, 1, 1), new DateText(FieldType.YEAR, "uuuu", "fr").parse("2019"));
    }
}
