package fr.observatoire.etl.read;

import fr.observatoire.etl.text.EtlTexts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;

/** The sheets of an XLS workbook, as Excel wrote them up to 2003; in the same container stands a protected XLSX. */
final class XlsSheets {

    private static final String ENCRYPTED = "EncryptedPackage";

    private XlsSheets() {}

    // For a damaged workbook, POI throws many kinds of exceptions.
    static List<Sheet> of(byte[] content, CellText text) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            if (files.getRoot().hasEntryCaseInsensitive(ENCRYPTED)) {
                throw refused("workbook.protected");
            }
            try (HSSFWorkbook workbook = new HSSFWorkbook(files)) {
                if (workbook.getInternalWorkbook().isUsing1904DateWindowing()) {
                    throw new FileRefusedException("calendar", 1, EtlTexts.text("workbook.from_1904"));
                }
                return sheets(workbook, text);
            }
        } catch (FileRefusedException e) {
            throw e;
        } catch (EncryptedDocumentException e) {
            throw refused("workbook.protected");
        } catch (IOException | RuntimeException e) {
            throw refused("workbook.old_damaged");
        }
    }

    private static FileRefusedException refused(String code) {
        return new FileRefusedException("workbook", 1, EtlTexts.text(code));
    }

    private static List<Sheet> sheets(HSSFWorkbook workbook, CellText text) {
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            List<RawRow> rows = new ArrayList<>();
            workbook.getSheetAt(i).forEach(row -> rows.add(row(row, text)));
            sheets.add(new Sheet(
                    workbook.getSheetName(i), workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE, rows));
        }
        return sheets;
    }

    private static RawRow row(Row row, CellText text) {
        String[] cells = new String[Math.max(row.getLastCellNum(), 0)];
        BitSet dates = new BitSet();
        for (int i = 0; i < cells.length; i++) {
            Cell cell = row.getCell(i);
            cells[i] = cell == null ? "" : text(cell, text);
            dates.set(i, cell != null && isDate(cell));
        }
        return new RawRow(row.getRowNum() + 1, dates, cells);
    }

    private static String text(Cell cell, CellText text) {
        return switch (type(cell)) {
            case NUMERIC -> isDate(cell)
                    ? text.of(cell.getLocalDateTimeCellValue())
                    : text.of(cell.getNumericCellValue());
            case BOOLEAN -> text.of(cell.getBooleanCellValue());
            case ERROR -> "#REF!";
            case STRING -> cell.getStringCellValue();
            default -> "";
        };
    }

    private static CellType type(Cell cell) {
        return cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    }

    private static boolean isDate(Cell cell) {
        return type(cell) == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell);
    }
}
