package fr.observatoire.warehouse.catalog.file;

import fr.observatoire.warehouse.text.NearestCodes;
import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * One row of a table of the model: CSV with {@code ;} and UTF-8, a header, and comment lines that begin with #.
 *
 * @param cells by column, surrounding spaces removed
 */
public record ModelRow(ModelFile file, long line, Map<String, String> cells) {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setIgnoreSurroundingSpaces(true)
            .get();

    /** Excel in France rewrites 2020-03-17 as 17/03/2020 when it saves: both are read. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("[uuuu-MM-dd][dd/MM/uuuu]").withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("dd/MM");

    /**
     * Reads a table that must have exactly these columns, in any order.
     *
     * @throws CatalogException on another header, or a row with more or fewer cells than the header
     */
    public static List<ModelRow> read(ModelFile file, String... columns) {
        return read(file, List.of(columns), List.of());
    }

    /** @param optional columns that the table may have too; without them their cells are empty */
    public static List<ModelRow> read(ModelFile file, List<String> columns, List<String> optional) {
        try (CSVParser parser = CSVParser.parse(file.text(), FORMAT)) {
            List<String> header = parser.getHeaderNames();
            List<String> others =
                    header.stream().filter(each -> !optional.contains(each)).toList();
            if (others.size() != columns.size() || !others.containsAll(columns)) {
                throw file.fault(
                        Texts.WAREHOUSE.text("model.columns", String.join(";", header), String.join(";", columns)),
                        null);
            }
            return rows(file, parser);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw file.fault(Texts.WAREHOUSE.text("model.unreadable_table", e.getMessage()), e);
        }
    }

    /** The rows of a table whatever its columns are: of one that was read and found right. */
    public static List<ModelRow> all(ModelFile file) {
        try (CSVParser parser = CSVParser.parse(file.text(), FORMAT)) {
            return rows(file, parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ModelRow> rows(ModelFile file, CSVParser parser) {
        return parser.stream()
                .map(record -> new ModelRow(file, parser.getCurrentLineNumber(), cells(file, record)))
                .toList();
    }

    private static Map<String, String> cells(ModelFile file, CSVRecord record) {
        if (!record.isConsistent()) {
            long line = record.getParser().getCurrentLineNumber();
            throw new CatalogException(
                    file,
                    line,
                    Texts.WAREHOUSE.text("model.at_line", file.shown(), line),
                    Texts.WAREHOUSE.text(
                            "model.cells",
                            record.size(),
                            record.getParser().getHeaderNames().size()),
                    null);
        }
        return record.toMap();
    }

    /** The cell, which must not be empty. */
    public String text(String column) {
        String cell = cells.get(column);
        if (cell.isEmpty()) {
            throw wrong(column, "expected.value");
        }
        return cell;
    }

    /** The cell, or null when it is empty. */
    public String optional(String column) {
        String cell = cells.get(column);
        return cell == null || cell.isEmpty() ? null : cell;
    }

    public LocalDate date(String column) {
        try {
            return LocalDate.parse(text(column), DATE);
        } catch (DateTimeException e) {
            throw wrong(column, "expected.date");
        }
    }

    /** A date, or {@code otherwise} if the cell is empty. */
    public LocalDate date(String column, LocalDate otherwise) {
        return optional(column) == null ? otherwise : date(column);
    }

    public MonthDay dayOfYear(String column) {
        try {
            return MonthDay.parse(text(column), DAY_OF_YEAR);
        } catch (DateTimeException e) {
            throw wrong(column, "expected.day_of_year");
        }
    }

    /** The pair of columns {@code <name>_fr} and {@code <name>_en}. */
    public Text bilingual(String name) {
        return new Text(text(name + "_fr"), text(name + "_en"));
    }

    /** The cell, which must be one of {@code allowed}. */
    public String oneOf(String column, List<String> allowed) {
        String cell = text(column);
        if (!allowed.contains(cell)) {
            List<String> nearest = NearestCodes.of(cell, allowed);
            throw nearest.isEmpty()
                    ? wrong(column, "expected.one_of", String.join(", ", allowed))
                    : wrong(column, "expected.one_like", String.join(", ", nearest), String.join(", ", allowed));
        }
        return cell;
    }

    /** Refuses a second row with the same cells in these columns, because one of the two would be ignored. */
    public static void requireUnique(List<ModelRow> rows, String... key) {
        Map<List<String>, ModelRow> seen = new HashMap<>();
        for (ModelRow row : rows) {
            ModelRow first = seen.putIfAbsent(Stream.of(key).map(row.cells::get).toList(), row);
            if (first != null) {
                throw row.refused(
                        key[key.length - 1],
                        Texts.WAREHOUSE.text(
                                "model.duplicate", row.cells.get(key[key.length - 1]), first.file.path(), first.line));
            }
        }
    }

    /**
     * The error to throw for this cell.
     *
     * @param expected code of the text that completes « attendu : »
     */
    public CatalogException wrong(String column, String expected, Object... arguments) {
        return refused(
                column,
                Texts.WAREHOUSE.text("model.value", cells.get(column), Texts.WAREHOUSE.text(expected, arguments)));
    }

    /** The error to throw for this cell, with a whole sentence. */
    public CatalogException refused(String column, Text problem) {
        return new CatalogException(
                file, line, Texts.WAREHOUSE.text("model.at_cell", file.shown(), line, column), problem, null);
    }
}
