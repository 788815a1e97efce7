package fr.observatoire.etl.read;

import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * The rows of one sheet of a workbook, as the texts that the same sheet has as CSV: a number with the dialect's decimal
 * sign, a date cell in its date format. So one contract is enough for both, and a number that Excel turned into a date
 * is found.
 */
public final class XlsxRows implements Rows {

    private final Iterator<RawRow> rows;

    /**
     * @param sheet name of the sheet; null: the first that is not hidden
     * @throws FileRefusedException when the workbook cannot be opened, or has no such sheet
     */
    public XlsxRows(byte[] workbook, String sheet, Dialect dialect) {
        XlsxGuard.check(workbook);
        this.rows = read(workbook, sheet, new CellText(dialect)).iterator();
    }

    // For a damaged workbook, fastexcel throws many kinds of exceptions: its own, those of the XML parser and of
    // collections.
    private static List<RawRow> read(byte[] content, String sheet, CellText text) {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true))) {
            Sheet chosen = choose(workbook, sheet);
            List<RawRow> rows;
            try (Stream<Row> stream = chosen.openStream()) {
                rows = rectangle(stream.map(row -> row(row, text)).toList());
            }
            if (sheet == null) {
                refuseOthersLike(rows, workbook, chosen, text);
            }
            return rows;
        } catch (FileRefusedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new FileRefusedException("workbook", 1, EtlTexts.text("workbook.damaged"));
        }
    }

    /**
     * Several sheets with the same header, for example one for each month: reading only the first would lose the others
     * and nobody would notice.
     */
    private static void refuseOthersLike(List<RawRow> rows, ReadableWorkbook workbook, Sheet chosen, CellText text)
            throws IOException {
        List<String> header = filled(rows.stream());
        for (Sheet other : visible(workbook).toList()) {
            try (Stream<Row> stream = other.openStream()) {
                if (other.getIndex() != chosen.getIndex()
                        && !header.isEmpty()
                        && filled(stream.map(row -> row(row, text))).equals(header)) {
                    throw new FileRefusedException(
                            "several_sheets",
                            1,
                            EtlTexts.text("workbook.several_sheets", chosen.getName(), other.getName()));
                }
            }
        }
    }

    /** The texts of the first row that is not empty; a single cell is a title. */
    private static List<String> filled(Stream<RawRow> rows) {
        List<String> texts = rows.filter(row -> !row.blank())
                .findFirst()
                .map(row -> Stream.of(row.cells())
                        .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                        .filter(cell -> !cell.isEmpty())
                        .toList())
                .orElse(List.of());
        return texts.size() > 1 ? texts : List.of();
    }

    private static Stream<Sheet> visible(ReadableWorkbook workbook) {
        return workbook.getSheets().filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE);
    }

    private static Sheet choose(ReadableWorkbook workbook, String name) {
        if (name != null) {
            return workbook.findSheet(name)
                    .orElseThrow(() -> new FileRefusedException("sheet", 1, EtlTexts.text("workbook.no_sheet", name)));
        }
        return visible(workbook)
                .findFirst()
                .orElseThrow(() -> new FileRefusedException("sheet", 1, EtlTexts.text("workbook.no_visible_sheet")));
    }

    /** A row of a sheet ends with its last filled cell; in a CSV file it has a cell for each column. */
    private static List<RawRow> rectangle(List<RawRow> rows) {
        int width = rows.stream().mapToInt(row -> row.cells().length).max().orElse(0);
        return rows.stream().map(row -> widened(row, width)).toList();
    }

    private static RawRow widened(RawRow row, int width) {
        String[] cells = Arrays.copyOf(row.cells(), width);
        Arrays.fill(cells, row.cells().length, width, "");
        return new RawRow(row.line(), row.dates(), cells);
    }

    private static RawRow row(Row row, CellText text) {
        String[] cells = new String[row.getCellCount()];
        BitSet dates = new BitSet();
        for (int i = 0; i < cells.length; i++) {
            cells[i] = text.of(row.getCell(i));
            dates.set(i, CellText.isDate(row.getCell(i)));
        }
        return new RawRow(row.getRowNum(), dates, cells);
    }

    @Override
    public boolean unterminated() {
        return false;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public RawRow next() {
        return rows.next();
    }

    /** Writes cells in the form of a dialect. */
    private static final class CellText {

        /** Formats 14 to 22 and 45 to 47 are Excel's own dates and times. */
        private static final List<Integer> BUILT_IN_DATES = List.of(14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47);

        private final NumberText number;
        private final DateTimeFormatter date;

        CellText(Dialect dialect) {
            this.number = new NumberText(dialect);
            this.date = DateTimeFormatter.ofPattern(dialect.dateFormat(), Locale.forLanguageTag(dialect.lang()));
        }

        String of(Cell cell) {
            if (cell == null || cell.getType() == CellType.EMPTY) {
                return "";
            }
            if (cell.getType() == CellType.NUMBER) {
                return isDate(cell) ? date(cell) : number.format(cell.asNumber().doubleValue());
            }
            String text = cell.getType() == CellType.FORMULA ? formulaResult(cell) : cell.getText();
            return text == null ? "" : text;
        }

        /**
         * A formula cell contains its last result as it is in the file, a number with a point. Without a result it was
         * never calculated: then the formula is shown, because an empty cell would mean that nothing was measured.
         */
        private String formulaResult(Cell cell) {
            Object value = cell.getValue();
            if (value == null && cell.getRawValue() == null) {
                return "=" + cell.getFormula();
            }
            return value instanceof Number result ? number.format(result.doubleValue()) : cell.getRawValue();
        }

        private String date(Cell cell) {
            LocalDateTime moment = cell.asDate();
            return date.format(moment);
        }

        static boolean isDate(Cell cell) {
            if (cell == null || cell.getType() != CellType.NUMBER) {
                return false;
            }
            Integer id = cell.getDataFormatId();
            String format = cell.getDataFormatString();
            return id != null && BUILT_IN_DATES.contains(id) || format != null && looksLikeDate(format);
        }

        /**
         * Letters of date formats outside quoted text, brackets and escapes: {@code dd/mm/yyyy},
         * {@code [$-40C]mmm\-yy}.
         */
        private static boolean looksLikeDate(String format) {
            String bare = format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.", "").toLowerCase(Locale.ROOT);
            return !bare.contains("general") && bare.matches(".*[dmyajh].*");
        }
    }
}
