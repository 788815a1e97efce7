package fr.observatoire.etl.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.observatoire.etl.lake.LakeRow;
import fr.observatoire.etl.outcome.EtlReport.Message;
import fr.observatoire.etl.source.Reading;
import fr.observatoire.etl.source.Reading.Outcome;
import fr.observatoire.etl.source.events.Events;
import fr.observatoire.etl.source.footfall.Footfall;
import fr.observatoire.etl.source.partners.Partners;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Dates that cannot be, and dates that a slip of the hand may have made. Unseen, they give figures to a year that has
 * them not, and the year that lost them looks weak.
 */
class DoubtfulDatesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate SLIPPED = LocalDate.of(2026, 7, 15);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    @TempDir
    Path folder;

    private final Reading log = new Reading(new Footfall(), "office-log", TODAY);

    @Test
    void refusesADayToComeAndNamesNoMissingDayBeforeIt() throws IOException {
        Outcome read = log("journal-accueil-2026.csv", DAY.format(SLIPPED), "03/12/2026");
        assertEquals(
                List.of("335 future date « 03/12/2026 », attendu : une date jusqu’au 29/11/2026, jour du chargement : "
                        + "un jour à venir n’a pas encore de chiffres"),
                said(read.result().messages()));
        assertEquals(List.of(), said(read.result().warnings()));
        assertEquals(333, read.of("record").size());
    }

    @Test
    void takesTheDayOfTheLoad() throws IOException {
        Outcome read = log("journal-accueil-2026.csv", DAY.format(SLIPPED), null);
        assertEquals(TODAY, read.result().coversTo());
        assertEquals(List.of(), said(read.result().messages()));
        assertEquals(List.of(), said(read.result().warnings()));
    }

    @Test
    void refusesAYearFarAhead() throws IOException {
        Outcome read = log("journal-accueil-2026.csv", "15/07/2062", null);
        assertEquals(
                List.of("197 date_range date « 15/07/2062 », attendu : une date de 1990 à 2027"),
                said(read.result().messages()));
    }

    @Test
    void asksAboutAYearThatTheNameOfTheFileDoesNotSay() throws IOException {
        String missing = "1 gap null il manque les enregistrements du 15/07/2026 au 15/07/2026";
        String question = " other_year null « %s » : le nom du fichier dit 2026 ; l’année est-elle la bonne ?";
        for (String slip : List.of("15/07/2016", "15/07/2025")) {
            Outcome read = log("journal-accueil-2026.csv", slip, null);
            assertEquals(
                    List.of("197" + question.formatted(slip), missing),
                    said(read.result().warnings()));
            assertEquals(
                    List.of(197),
                    read.of("record").stream()
                            .filter(row -> row.cell("doubtful") != null)
                            .map(LakeRow::line)
                            .toList(),
                    "it takes no other record's place");
        }
    }

    @Test
    void asksAboutALoneDayWhereTheNameSaysNoYearOrSeveral() throws IOException {
        String lone =
                "197 lone_date null « 15/07/2025 » : loin de toutes les autres dates du fichier ; est-elle la bonne ?";
        String missing = "1 gap null il manque les enregistrements du 15/07/2026 au 15/07/2026";
        for (String name : List.of("journal-accueil.csv", "journal-accueil-2025-2026.csv")) {
            assertEquals(
                    List.of(lone, missing),
                    said(log(name, "15/07/2025", null).result().warnings()));
        }
    }

    /** A copy of last year's sheet under the name of the new one: one question, not one for each day. */
    @Test
    void asksOnceAboutAFileOfAnotherYear() throws IOException {
        Outcome read = log("journal-accueil-2027.csv", DAY.format(SLIPPED), null);
        assertEquals(
                List.of(
                        "2 other_year null des lignes vont du 01/01/2026 au 29/11/2026, et le nom du fichier dit 2027 ; "
                                + "les années, ou le nom, sont-ils les bons ?"),
                said(read.result().warnings()));
    }

    @Test
    void asksNothingAboutSeveralYearsUnderANameOfAllOrNone() throws IOException {
        Stream<String> rows = NEW_YEAR.minusYears(2)
                .datesUntil(TODAY.plusDays(1))
                .map(DAY::format)
                .map(day -> day + ";Lac;Habas;4");
        String sheet = "date;lieu;commune;visiteurs\r\n" + rows.collect(Collectors.joining("\r\n")) + "\r\n";
        Reading outings = new Reading(new Footfall(), "mobile-office", TODAY);
        for (String name : List.of("sorties-otm-2024-2026.csv", "sorties-otm.csv", "sorties-otm-2026-11-29.csv")) {
            assertEquals(
                    List.of(), said(outings.read(file(name, sheet)).result().warnings()));
        }
    }

    /** A programme is known before it has come, and so are the members of the next year; what came of it is not. */
    @Test
    void takesPlannedDatesWithoutFigures() throws IOException {
        String header = "date;evenement;programme;commune;visiteurs\r\n";
        String past = "10/07/2026;Marché;Foire;Habas;40\r\n";
        Reading events = new Reading(new Events(), "event-dates", TODAY);
        Outcome read = events.read(file(
                "animations-2026.csv",
                header + past + "12/12/2026;Noël;Foire;Habas;\r\n13/12/2026;Noël;Foire;Habas;30\r\n"));
        assertEquals(2, read.of("record").size());
        assertEquals(List.of("4 future date"), rules(read));

        Outcome members = new Reading(new Partners(), "memberships", TODAY)
                .read(file(
                        "adhesions-2027.csv",
                        "annee;partenaire_id;nom;categorie;commune;pack;montant\r\n2027;P1;Gîte;;;;50\r\n"));
        assertEquals(List.of(), rules(members));
        assertEquals(1, members.of("record").size());
    }

    /** The log of 2026 up to today. */
    private Outcome log(String name, String slipped, String more) throws IOException {
        String header = "date;ouverture;motif_fermeture;"
                + Files.readAllLines(Path.of("src/test/resources/footfall/office-log/good.csv"), windows())
                        .get(0)
                        .split(";", 4)[3];
        String counts = ";1;" + ";0".repeat(header.split(";").length - 3);
        Stream<String> days =
                NEW_YEAR.datesUntil(TODAY.plusDays(1)).map(day -> day.equals(SLIPPED) ? slipped : DAY.format(day));
        String rows = Stream.concat(days, Stream.ofNullable(more))
                .map(day -> day + counts)
                .collect(Collectors.joining("\r\n"));
        return log.read(file(name, header + "\r\n" + rows + "\r\n"));
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, windows());
    }

    private static Charset windows() {
        return Charset.forName("windows-1252");
    }

    private static List<String> said(List<Message> messages) {
        return messages.stream()
                .map(message -> message.line() + " " + message.code() + " " + message.column() + " "
                        + message.text().typed())
                .toList();
    }

    private static List<String> rules(Outcome read) {
        return read.of("refusal").stream()
                .map(row -> row.line() + " " + row.text("rule") + " " + row.text("field"))
                .toList();
    }
}
