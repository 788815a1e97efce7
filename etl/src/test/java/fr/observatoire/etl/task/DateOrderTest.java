package fr.observatoire.etl.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.source.Reading;
import fr.observatoire.etl.source.Reading.Outcome;
import fr.observatoire.etl.source.events.Events;
import fr.observatoire.etl.source.footfall.Footfall;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days and months that have changed places count visitors on other days, and nobody would see it. */
class DateOrderTest {

    @TempDir
    private Path folder;

    private final Reading outings = new Reading(new Footfall(), "mobile-office");
    private final Reading log = new Reading(new Footfall(), "office-log");
    private final Reading events = new Reading(new Events(), "event-dates");

    @Test
    @DisplayName("A column that proves both orders is refused, with a line for each")
    void refusesBothOrders() throws IOException {
        Outcome outcome = csv("05/04/2019", "13/04/2019", "04/15/2019", "06/04/2019");
        assertEquals(Set.of("dates"), outcome.rules());
        assertEquals(
                "la colonne « date » écrit le jour d’abord (« 13/04/2019 », ligne 3) et le mois d’abord (« 04/15/2019 », "
                        + "ligne 4) ; les écrire toutes comme 31/12/2018",
                outcome.result().refusal().text().typed());
    }

    @Test
    @DisplayName("A column in another form than that of days is refused in one sentence that shows it")
    void refusesAnotherForm() throws IOException {
        Outcome outcome = csv("semaine 12", "semaine 13", "semaine 14");
        assertEquals(1, outcome.of("refusal").size());
        assertEquals(
                "la colonne « date » contient « semaine 12 » ; attendu : un jour comme 31/12/2018",
                outcome.result().refusal().text().typed());
    }

    @Test
    @DisplayName("Years of two digits in front are not read as days")
    void refusesShortYearsInFront() throws IOException {
        Outcome outcome = csv("18-08-01", "18-08-02", "18-08-03", "18-08-04");
        assertEquals(Set.of("dates"), outcome.rules());
        assertTrue(outcome.result().refusal().text().typed().contains("en deux chiffres"));
    }

    @Test
    @DisplayName("A wrong day of the week is said, with the right one")
    void refusesAWrongDayOfTheWeek() throws IOException {
        Outcome outcome = csv("lundi 1 juillet 2019", "mardi 3 juillet 2019", "jeudi 4 juillet 2019");
        assertEquals(2, outcome.of("record").size());
        assertTrue(
                outcome.of("refusal").get(0).text("reason").contains("le 03/07/2019 est un mercredi"),
                outcome.of("refusal").get(0).text("reason"));
    }

    /** An American Excel turns 05/07 into the seventh of May, and leaves 13/07 as it is. */
    @Test
    @DisplayName("Real dates that contradict the texts beside them refuse the workbook")
    void refusesExchangedRealDates() throws IOException {
        Outcome outcome = workbook(
                outings,
                IntStream.rangeClosed(1, 31)
                        .mapToObj(DateOrderTest::asAmericanExcel)
                        .toList());
        assertEquals(Set.of("dates"), outcome.rules());
        assertTrue(
                outcome.result().refusal().text().typed().contains("les lignes voisines disent 08/07/2019"),
                outcome.result().refusal().text().typed());
    }

    private static Object asAmericanExcel(int day) {
        return day <= 12 ? LocalDate.of(2019, day, 7) : "%d/07/2019".formatted(day);
    }

    @Test
    @DisplayName("Where no order of the rows tells, real dates up to 12 beside texts above it are asked about")
    void asksWhereTheRowsHaveNoOrder() throws IOException {
        Outcome outcome = workbook(
                outings,
                List.of("20/07/2019", LocalDate.of(2019, 8, 7), "13/06/2019", LocalDate.of(2019, 2, 9), "25/08/2019"));
        assertEquals(Set.of("date_order"), outcome.warnings());
        assertEquals(5, outcome.of("record").size());
    }

    @Test
    @DisplayName("Days that are of the month in the file's name once exchanged refuse a workbook, and are asked about")
    void comparesWithTheMonthInTheNameOfTheFile() throws IOException {
        List<Object> days = List.of(LocalDate.of(2019, 2, 7), LocalDate.of(2019, 3, 7), "13/07/2019", "12/07/2019");
        Path named = Files.copy(workbookOf(days), folder.resolve("sorties-otm-2019-07.xlsx"));
        assertEquals(Set.of("dates"), outings.read(named).rules());
        Outcome asked = events.read(Files.writeString(
                folder.resolve("animations-2019-07.csv"),
                "date;evenement;programme;commune;visiteurs\n07/02/2019;Fête;Foire;Habas;5\n"
                        + "07/03/2019;Fête;Foire;Habas;5\n"));
        assertEquals(Set.of("date_order"), asked.warnings());
    }

    @Test
    @DisplayName("Real dates and texts that follow each other are read without a question")
    void readsTextsBesideRealDates() throws IOException {
        List<Object> days = IntStream.rangeClosed(1, 31)
                .mapToObj(day -> day % 3 == 0 ? "%02d/07/2019".formatted(day) : (Object) LocalDate.of(2019, 7, day))
                .toList();
        Outcome outcome = workbook(outings, days);
        assertEquals(Set.of(), outcome.warnings());
        assertEquals(31, outcome.of("record").size());
    }

    @Test
    @DisplayName("A daily log up to the 12th that is in order only with the month first is refused")
    void refusesADailyLogInTheOtherOrder() throws IOException {
        String header = String.join(
                ";",
                log.resource().schema().fields().stream()
                        .map(field -> field.name())
                        .toList());
        String rows = IntStream.rangeClosed(1, 12)
                .mapToObj(day -> "9/%d/2018;1;".formatted(day) + ";".repeat(19))
                .collect(Collectors.joining("\n", "\n", "\n"));
        Outcome outcome = log.read(Files.writeString(folder.resolve("log.csv"), header + rows));
        assertEquals(Set.of("dates"), outcome.rules());
    }

    @Test
    @DisplayName("A sheet with the first day of each month is one of months, and no question")
    void readsTheFirstDaysOfMonths() throws IOException {
        Outcome outcome = csv(
                IntStream.rangeClosed(1, 12).mapToObj("01/%02d/2019"::formatted).toArray(String[]::new));
        assertEquals(Set.of(), outcome.warnings());
        assertEquals(LocalDate.of(2019, 12, 1), outcome.result().coversTo());
    }

    /** 02/04 between two days of February is the fourth of February, and no second of April. */
    @Test
    void textsOfTwoFormsAreHeldAgainstEachOther() throws IOException {
        assertEquals(
                Set.of("dates"), csv("2019-02-03", "02/04/2019", "2019-02-05").rules());
        Outcome asked = csv("2019-02-03", "04/02/2019", "2019-02-05");
        assertEquals(Set.of("date_order"), asked.warnings());
        assertEquals(LocalDate.of(2019, 2, 5), asked.result().coversTo());
    }

    private Outcome csv(String... days) throws IOException {
        String rows = Stream.of(days).map(day -> day + ";Fête;Foire;Habas;5\n").collect(Collectors.joining());
        return events.read(
                Files.writeString(folder.resolve("events.csv"), "date;evenement;programme;commune;visiteurs\n" + rows));
    }

    private Outcome workbook(Reading reading, List<Object> days) throws IOException {
        return reading.read(workbookOf(days));
    }

    private Path workbookOf(List<Object> days) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Feuil1");
            List<Object> header = List.of("date", "lieu", "commune", "visiteurs");
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, (String) header.get(column));
            }
            for (int row = 1; row <= days.size(); row++) {
                if (days.get(row - 1) instanceof LocalDate day) {
                    sheet.value(row, 0, day);
                    sheet.style(row, 0).format("dd/mm/yyyy").set();
                } else {
                    sheet.value(row, 0, (String) days.get(row - 1));
                }
                sheet.value(row, 1, "Lac");
                sheet.value(row, 2, "Habas");
                sheet.value(row, 3, 5);
            }
        }
        return Files.write(folder.resolve("sorties.xlsx"), bytes.toByteArray());
    }
}
