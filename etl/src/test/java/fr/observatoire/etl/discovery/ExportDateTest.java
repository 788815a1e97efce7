package fr.observatoire.etl.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Facebook Insights Data Export - Page - 2018-07-01.csv",
                "export_20180701.csv",
                "adhesions 01-07-2018.xlsx",
                "journal 20180101-20180630 exporté le 2018-07-01.csv",
                "du 2018-01-01 au 2018-06-30, 20180701.csv"
            })
    void readsTheDayOfExport(String name) {
        assertEquals(LocalDate.of(2018, 7, 1), ExportDate.of(name));
    }

    /** A year or a range says what is in the file, not when it was exported. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "journal-accueil-2018.csv",
                "audience 20180101-20181231.csv",
                "export-20181301.csv",
                "x-201807011.csv"
            })
    void findsNoneElsewhere(String name) {
        assertNull(ExportDate.of(name));
    }
}
