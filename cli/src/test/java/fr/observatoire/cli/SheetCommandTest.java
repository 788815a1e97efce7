package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.SourceContract;
import fr.observatoire.warehouse.own.OwnFigure.Adds;
import fr.observatoire.warehouse.workbook.Workbooks;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table that nobody has declared yet becomes a contract and indicators, or a sentence that says why not. */
class SheetCommandTest {

    private static final String CAMPING_CARS =
            """
            Relevé des aires;;;;;;
            Date;Aire;Véhicule;Nuitées;Note;Réponses;Places
            01/05/2026;Bourg;Famille;4,5;4,2;3;20
            01/05/2026;Lac;Couple;1 000;3,9;8;2000
            02/05/2026;Bourg;Famille;7;5;1;20
            Total;;;1 011,5;;;
            """;

    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void configure() throws IOException {
        home = folder.resolve("Pays d'Été");
        Installation.copySample("config", home);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, Charset.forName("windows-1252"));
    }

    private Installation.Run add(Path file, String... more) {
        return run(Stream.concat(Stream.of("sheet", "add", file.toString()), Stream.of(more)));
    }

    private Installation.Run run(Stream<String> command) {
        return Installation.run(Stream.concat(command, Stream.of("--lang", "en", "--home", home.toString()))
                .toArray(String[]::new));
    }

    private void assertRefused(String because, Path file, String... more) throws IOException {
        Installation.Run run =
                add(file, Stream.concat(Stream.of(more), Stream.of("--yes")).toArray(String[]::new));
        assertEquals(Main.REFUSED, run.status(), run.out() + run.err());
        assertTrue(run.err().contains(because), run.err());
        assertFalse(Files.exists(home.resolve("config/sources")), "something was written");
    }

    @Test
    @DisplayName(
            "What is proposed is written: contract, indicators in both languages, empty sheet, and the file for the load")
    void whatIsProposedIsWritten() throws IOException {
        Path answers = Files.writeString(
                folder.resolve("answers.yml"),
                "column.places: rien\ncolumn.nuitees.en: Motorhome nights\ncolumn.nuitees.unitEn: nights\n");
        Installation.Run run =
                add(file("Camping-cars 2026.csv", CAMPING_CARS), "--answers", answers.toString(), "--yes");
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("--- sources/camping-cars.yml"), "everything is shown before it is written");
        Catalog catalog = Catalog.withSample(home.resolve("config"));
        SourceContract contract = catalog.source("camping-cars");
        assertEquals("aire", contract.measured().place());
        assertEquals("vehicule", contract.measured().member());
        assertEquals(List.of("nuitees", "note", "reponses"), contract.measured().codes());
        assertEquals("reponses", contract.measured().measure("note").over());
        Indicator nights = catalog.indicator("camping-cars-nuitees");
        assertEquals("Motorhome nights", nights.label().en());
        assertEquals("night", nights.unitFor(1, "en"));
        assertEquals(Adds.MEAN, catalog.indicator("camping-cars-note").own().adds());
        assertTrue(Files.exists(home.resolve("config/templates/camping-cars.xlsx")));
        assertTrue(Files.exists(home.resolve("input/camping-cars/Camping-cars 2026.csv")));
        assertEquals(0, run(Stream.of("check")).status());
    }

    @Test
    @DisplayName("What --print-answers prints can be given back as it is")
    void printedAnswersAreAnswers() throws IOException {
        Path file = file("vélos.csv", "Mois,Vélos loués\njanvier 2026,12\nfévrier 2026,7\n");
        Path answers = Files.writeString(
                folder.resolve("answers.yml"), add(file, "--print-answers").out());
        Installation.Run run = add(file, "--answers", answers.toString(), "--yes");
        assertEquals(0, run.status(), run.err());
        Indicator rented = Catalog.withSample(home.resolve("config")).indicator("velos");
        assertTrue(rented.countsMonths(), "a sheet of months says nothing of days");
    }

    @Test
    @DisplayName("A table whose records cannot be told apart, or whose cells were merged, is refused with its lines")
    void unfitTablesAreRefused() throws IOException {
        assertRefused("lines 2 and 3", file("d.csv", "Date;Aire;Nuitées\n01/05/2026;B;4\n01/05/2026;B;5\n"));
        assertRefused("column 4 holds values", file("e.csv", "Date;Aire;Nuitées;\n01/05/2026;B;4;5\n"));
        assertRefused("months or years stand across", file("f.csv", "Mois;2025;2026\n07/2025;4;5\n"));
        assertRefused("no column of days or months", file("g.csv", "Aire;Nuitées\nB;4\n"));
        assertRefused("are called", file("h.csv", "Date;Nuitées;nuitees\n01/05/2026;4;5\n"));
        assertRefused("no header row", file("i.csv", "bonjour\n"));
        Path merged = Files.write(folder.resolve("m.xlsx"), Workbooks.write(workbook -> {
            var sheet = workbook.newWorksheet("Feuil1");
            Map<Integer, List<String>> rows = Map.of(
                    0, List.of("Date", "Aire", "Nuitées"),
                    1, List.of("01/05/2026", "B", "4"),
                    2, List.of("", "C", "5"));
            rows.forEach((row, cells) -> {
                for (int column = 0; column < cells.size(); column++) {
                    if (!cells.get(column).isEmpty()) {
                        sheet.value(row, column, cells.get(column));
                    }
                }
            });
            sheet.range(1, 0, 2, 0).merge();
        }));
        assertRefused("line 3: Date, Aire must be filled in; undo merged cells", merged);
    }

    @Test
    @DisplayName("A mean without its weight, a code that exists and SQL in a name are refused, all at once")
    void unfitAnswersAreRefused() throws IOException {
        assertRefused("“mean” without its second column", file("note.csv", "Date;Note\n01/05/2026;4,5\n"));
        Path sheet = file("cc.csv", CAMPING_CARS);
        Path answers = Files.writeString(
                folder.resolve("answers.yml"),
                """
                code: footfall
                titleFr: "x'; DROP TABLE fct_visit; --"
                chapter: "9.9"
                column.note: moyenne reponse
                column.aire: somme
                colum.date: date
                """);
        Installation.Run run = add(sheet, "--answers", answers.toString(), "--yes");
        assertEquals(Main.REFUSED, run.status());
        for (String part : List.of(
                "line 1, key “code”: “footfall” exists already",
                "line 2, key “titleFr”",
                "line 3, key “chapter”: “9.9”, expected: 3.3",
                "line 4, key “column.note”: “reponse” is no other column of numbers; the nearest: reponses",
                "line 5, key “column.aire”: “Aire” holds no numbers",
                "line 6, key “colum.date”: unknown key; nearest: column.date")) {
            assertTrue(run.err().contains(part), part + " in " + run.err());
        }
    }
}
