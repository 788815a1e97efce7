package fr.observatoire.etl.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.source.Reading;
import fr.observatoire.etl.source.Reading.Outcome;
import fr.observatoire.etl.source.footfall.Footfall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type where a figure would stand, and between the rows. */
class WordsForFiguresTest {

    private static final String HEADER = "date;lieu;commune;visiteurs\n";
    private static final String ROWS = "01/07/2019;Lac;Habas;12\n02/07/2019;Lac;Habas;9\n03/07/2019;Lac;Habas;7\n";

    @TempDir
    private Path folder;

    private final Reading outings = new Reading(new Footfall(), "mobile-office");

    @DisplayName("A word that says that nothing was counted is an empty cell, never 0, and is named once")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "n.c.",
                "nc",
                "NC",
                "ND",
                "n.d.",
                "N/A",
                "-",
                "–",
                "--",
                "?",
                "/",
                "x",
                "X",
                "néant",
                "...",
                "…",
                "non communiqué"
            })
    void readsAsEmpty(String word) throws IOException {
        Outcome outcome = read(ROWS + "04/07/2019;Lac;Habas;" + word + "\n05/07/2019;Lac;Habas; " + word + "\n");
        assertEquals(Set.of(), outcome.rules());
        assertEquals(5, outcome.of("record").size());
        assertEquals(List.of(12.0, 9.0, 7.0), visitors(outcome));
        assertEquals(1, outcome.of("warning").size());
        assertEquals(
                "« " + word + " » : ces mots sont lus comme des cases vides, et non comme 0 : lignes 5, 6",
                outcome.of("warning").get(0).text("text"));
    }

    @DisplayName("Any other word in the place of a figure is refused")
    @ParameterizedTest
    @ValueSource(strings = {"beaucoup", "12 env.", "a", "fermé", "O"})
    void refusesOtherWords(String word) throws IOException {
        assertEquals(
                Set.of("type"),
                read(ROWS + "04/07/2019;Lac;Habas;" + word + "\n").rules());
    }

    @Test
    @DisplayName("A place may be called X")
    void keepsTheWordWhereItIsAName() throws IOException {
        Outcome outcome = read(ROWS + "04/07/2019;X;Habas;5\n");
        assertEquals(Set.of(), outcome.warnings());
        assertEquals(4, outcome.of("record").size());
    }

    @DisplayName("Headings, notes and a header once more are left out and named")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Juillet 2019;;;",
                "2019;;;",
                "* chiffres provisoires",
                "Source :;office;;",
                "date;lieu;commune;visiteurs",
                ";;Marché;"
            })
    void passesOverNotes(String note) throws IOException {
        Outcome outcome = read(ROWS + note + "\n04/07/2019;Lac;Habas;5\n");
        assertEquals(Set.of(), outcome.rules());
        assertEquals(4, outcome.of("record").size());
        assertTrue(
                outcome.of("warning").get(0).text("text").contains("la ligne 5 est un titre ou une note"),
                outcome.of("warning").toString());
    }

    @Test
    @DisplayName("A note may be the last line, without an end")
    void passesOverALastNote() throws IOException {
        Outcome outcome = read(ROWS + "* chiffres provisoires");
        assertEquals(Set.of(), outcome.rules());
        assertEquals(3, outcome.of("record").size());
    }

    @Test
    @DisplayName("Days that were prepared and not filled in are named, and are no records")
    void namesUnfilledDays() throws IOException {
        Outcome outcome = read(ROWS + "04/07/2019;;;\n05/07/2019;;;\n");
        assertEquals(Set.of("unfilled_rows"), outcome.warnings());
        assertEquals(3, outcome.of("record").size());
    }

    @DisplayName("A row with a figure is never taken for a note")
    @ParameterizedTest
    @ValueSource(strings = {";;;45", "Juillet;;;45", "fête;Lac;Habas;", "32/07/2019;;;", "1er juill 2019;Lac;;"})
    void refusesRowsWithFigures(String row) throws IOException {
        Outcome outcome = read(ROWS + row + "\n");
        assertEquals(
                1,
                outcome.result().refused()
                        + outcome.of("warning").stream()
                                .filter(warning -> warning.text("code").equals("total_rows"))
                                .count());
    }

    @Test
    @DisplayName("A column that holds something and has no name is named by its number")
    void namesAColumnWithoutName() throws IOException {
        Outcome outcome = outings.read(Files.writeString(
                folder.resolve("sorties.csv"),
                "date;lieu;commune;visiteurs;;\n01/07/2019;Lac;Habas;12;;\n02/07/2019;Lac;Habas;9;;pluie\n"));
        assertEquals(2, outcome.of("record").size());
        assertEquals(
                List.of("la colonne 6 n’a pas de nom dans l’en-tête : elle n’est pas lue"),
                outcome.of("warning").stream().map(row -> row.text("text")).toList());
    }

    @Test
    @DisplayName("A formula that nothing has calculated is refused, and says what to do")
    void refusesAFormulaWithoutResult() throws IOException {
        Outcome outcome = read(ROWS + "04/07/2019;Lac;Habas;=30+3\n");
        assertEquals(Set.of("formula"), outcome.rules());
        assertTrue(outcome.of("refusal").get(0).text("reason").contains("ouvrir le classeur"));
    }

    private static List<Double> visitors(Outcome outcome) {
        return outcome.of("visit").stream().map(row -> row.number("visitors")).toList();
    }

    private Outcome read(String rows) throws IOException {
        return outings.read(Files.writeString(folder.resolve("sorties.csv"), HEADER + rows));
    }
}
