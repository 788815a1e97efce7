package fr.observatoire.etl.sketch;

import fr.observatoire.etl.files.LocalFile;
import fr.observatoire.etl.quality.TotalLabel;
import fr.observatoire.etl.read.Content;
import fr.observatoire.etl.read.CsvRows;
import fr.observatoire.etl.read.Decoder;
import fr.observatoire.etl.read.FileRefusedException;
import fr.observatoire.etl.read.RawRow;
import fr.observatoire.etl.read.Rows;
import fr.observatoire.etl.read.Sheet;
import fr.observatoire.etl.read.Slug;
import fr.observatoire.etl.read.Workbook;
import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a sheet looks like that nobody has declared yet: its columns, and how it writes numbers.
 *
 * @param delimiter between the cells of a text; {@code ;} for a workbook
 * @param english whether numbers have a decimal point and commas between thousands
 * @param columns in the order of the file, each with a name
 * @param lines the line of each record, whose cells the columns hold in the same order
 */
public record SheetSketch(String delimiter, boolean english, List<SketchedColumn> columns, List<Integer> lines) {

    private static final List<Character> DELIMITERS = List.of(';', ',', '\t', '|');

    /** A header stands at the top. */
    private static final int TOP = 30;

    /**
     * Looks at a CSV file or a workbook.
     *
     * @throws FileRefusedException when it is none, or when its columns have no names of their own
     */
    public static SheetSketch of(Path file) throws IOException {
        LocalFile input = new LocalFile(file);
        Content content =
                Content.read(input, input.state().bytes(), input.state().modified());
        if (content.isWorkbook()) {
            return of(";", firstSheet(content));
        }
        String text = Decoder.decode(content.bytes()).text();
        char delimiter = delimiter(text);
        return of(String.valueOf(delimiter), rows(text, delimiter));
    }

    private static List<RawRow> firstSheet(Content content) {
        Dialect french = new Dialect("excel-fr", "utf-8", false, ";", ",", " ", "dd/MM/uuuu", "fr");
        return Workbook.sheets(content, french).stream()
                .filter(sheet -> !sheet.hidden() && !sheet.blank())
                .findFirst()
                .map(Sheet::rows)
                .orElseThrow(() -> new FileRefusedException("empty", 1, EtlTexts.text("file.blank")));
    }

    /** The sign that cuts the top of the text into most cells. */
    private static char delimiter(String text) {
        char best = DELIMITERS.get(0);
        int most = 0;
        for (char delimiter : DELIMITERS) {
            String top = text.lines().limit(TOP).reduce("", (all, line) -> all + line + "\n");
            int cells = widest(top, delimiter);
            best = cells > most ? delimiter : best;
            most = Math.max(cells, most);
        }
        return best;
    }

    private static int widest(String top, char delimiter) {
        try {
            return rows(top, delimiter).stream()
                    .mapToInt(SheetSketch::filled)
                    .max()
                    .orElse(0);
        } catch (FileRefusedException e) {
            return 0; // quotes that do not close: not this sign
        }
    }

    private static List<RawRow> rows(String text, char delimiter) {
        Rows rows = new CsvRows(text, delimiter);
        List<RawRow> all = new ArrayList<>();
        rows.forEachRemaining(all::add);
        return all;
    }

    private static int filled(RawRow row) {
        return (int) Stream.of(row.cells()).filter(cell -> !cell.isBlank()).count();
    }

    private static SheetSketch of(String delimiter, List<RawRow> rows) {
        List<RawRow> read = rows.stream().filter(row -> !row.blank()).toList();
        int header = IntStream.range(0, Math.min(read.size(), TOP))
                .filter(row -> filled(read.get(row)) > 1)
                .findFirst()
                .orElseThrow(() -> new FileRefusedException("header", 1, EtlTexts.text("sketch.no_table")));
        List<RawRow> records = read.subList(header + 1, read.size()).stream()
                .filter(row -> !TotalLabel.isTotal(row.first()))
                .toList();
        if (records.isEmpty()) {
            throw new FileRefusedException("empty", read.get(header).line(), EtlTexts.text("file.no_record"));
        }
        List<String> names = names(read.get(header), records);
        boolean english = SketchedColumn.isEnglish(IntStream.range(0, names.size())
                .mapToObj(column -> SketchedColumn.cells(records, column))
                .toList());
        List<SketchedColumn> columns = IntStream.range(0, names.size())
                .filter(column -> !names.get(column).isEmpty())
                .mapToObj(
                        column -> SketchedColumn.of(names.get(column), SketchedColumn.cells(records, column), english))
                .toList();
        return new SheetSketch(
                delimiter, english, columns, records.stream().map(RawRow::line).toList());
    }

    /** A column with figures and without a name, or with a figure as its name: cells were merged, or the header is cut. */
    private static List<String> names(RawRow header, List<RawRow> records) {
        int width = records.stream().mapToInt(row -> row.cells().length).max().orElse(0);
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int column = 0; column < Math.max(width, header.cells().length); column++) {
            String name = column < header.cells().length ? header.cells()[column].strip() : "";
            boolean used = SketchedColumn.cells(records, column).stream().anyMatch(cell -> !cell.isEmpty());
            if (used && !name.matches(".*\\p{L}.*")) {
                throw refused(header, name.isEmpty() ? "sketch.unnamed" : "sketch.figure", column + 1, name);
            }
            if (!name.isEmpty() && !seen.add(Slug.of(name))) {
                throw refused(header, "sketch.twice", column + 1, name);
            }
            names.add(used ? name : "");
        }
        return names;
    }

    private static FileRefusedException refused(RawRow header, String code, int column, String name) {
        return new FileRefusedException("header", header.line(), EtlTexts.text(code, header.line(), column, name));
    }
}
