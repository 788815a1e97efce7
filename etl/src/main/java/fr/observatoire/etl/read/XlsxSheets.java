package fr.observatoire.etl.read;

import fr.observatoire.etl.text.EtlTexts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** The sheets of an XLSX or XLSM workbook. */
final class XlsxSheets {

    /** Formats 14 to 22 and 45 to 47 are Excel's own dates and times. */
    private static final List<Integer> BUILT_IN_DATES = List.of(14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47);

    private static final Pattern FROM_1904 = Pattern.compile("date1904\\s*=\\s*[\"'](1|true|on)");

    private XlsxSheets() {}

    // For a damaged workbook, fastexcel throws many kinds of exceptions: its own, those of the XML parser and of
    // collections.
    static List<Sheet> of(byte[] content, CellText text) {
        refuseOtherCalendar(content);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true))) {
            List<Sheet> sheets = new ArrayList<>();
            for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    sheets.add(new Sheet(
                            sheet.getName(),
                            sheet.getVisibility() != SheetVisibility.VISIBLE,
                            rows.map(row -> row(row, text)).toList()));
                }
            }
            return sheets;
        } catch (IOException | RuntimeException e) {
            throw new FileRefusedException("workbook", 1, EtlTexts.text("workbook.damaged"));
        }
    }

    /**
     * Old versions of Excel for Mac counted days from 1904: read as from 1900, every date would be four years too
     * early.
     */
    private static void refuseOtherCalendar(byte[] content) {
        String workbook = new String(ZipGuard.entry(content, "xl/workbook.xml"), StandardCharsets.UTF_8);
        if (FROM_1904.matcher(workbook).find()) {
            throw new FileRefusedException("calendar", 1, EtlTexts.text("workbook.from_1904"));
        }
    }

    private static RawRow row(Row row, CellText text) {
        String[] cells = new String[row.getCellCount()];
        BitSet dates = new BitSet();
        for (int i = 0; i < cells.length; i++) {
            cells[i] = text(row.getCell(i), text);
            dates.set(i, isDate(row.getCell(i)));
        }
        return new RawRow(row.getRowNum(), dates, cells);
    }

    private static String text(Cell cell, CellText text) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell)
                    ? text.of(cell.asDate())
                    : text.of(cell.asNumber().doubleValue());
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return text.of(cell.asBoolean());
        }
        String shown = cell.getType() == CellType.FORMULA ? result(cell, text) : cell.getText();
        return shown == null ? "" : shown;
    }

    /** A formula cell contains its last result as it is in the file, a number with a point. */
    private static String result(Cell cell, CellText text) {
        Object value = cell.getValue();
        if (value == null && (cell.getRawValue() == null || cell.getRawValue().isEmpty())) {
            return CellText.uncalculated(cell.getFormula());
        }
        return value instanceof Number result ? text.of(result.doubleValue()) : cell.getRawValue();
    }

    private static boolean isDate(Cell cell) {
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
