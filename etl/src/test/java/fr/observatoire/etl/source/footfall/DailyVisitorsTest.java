package fr.observatoire.etl.source.footfall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.source.ReadFixture;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days and visitors, nothing else. */
class DailyVisitorsTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("The visitors of an office that keeps no origins are refused, or get an origin")
    void readsDaysAndVisitors() throws IOException {
        ReadFixture read = read("Date;Nombre de visiteurs¶01/07/2019;11¶02/07/2019;0¶03/07/2019;");
        assertEquals(
                List.of(
                        "2019-07-01 peyrehorade counter unknown visitors 11",
                        "2019-07-02 peyrehorade counter unknown visitors 0"),
                read.figures("visit"));
        assertEquals(List.of(), read.warnings());
        assertTrue(read.conserves());
    }

    @Test
    @DisplayName("Months below a column that is called a date are read as days")
    void knowsAMonthFromADay() throws IOException {
        assertEquals(List.of(), read("date;visiteurs¶01/2019;180").figures("visit"));
        assertEquals(
                List.of("2019-01-01 visitors-on-site value 180"),
                read("date;visiteurs¶01/2019;180").figures("monthly"));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("A table of months, or of other places, is read as days of the office")
    @CsvSource(
            delimiter = '|',
            value = {
                "date;visiteurs¶01/01/2019;180¶01/02/2019;210¶01/03/2019;350 | nommer la colonne « mois »",
                "date;lieu;comune;visiteurs¶01/07/2019;Marché;Pey;18 | d’autres colonnes : lieu, comune",
            })
    void refusesWhatIsNoDayOfTheOffice(String lines, String words) throws IOException {
        ReadFixture read = read(lines);
        assertTrue(
                read.result().refusal().text().typed().contains(words),
                read.result().refusal().text().typed());
    }

    /** @param lines divided by {@code ¶} */
    private ReadFixture read(String lines) throws IOException {
        Path file = folder.resolve("frequentation-2019.csv");
        Files.writeString(file, lines.strip().replace("¶", "\r\n") + "\r\n", Charset.forName("windows-1252"));
        return ReadFixture.file(new Footfall(), "daily-visitors", file);
    }
}
