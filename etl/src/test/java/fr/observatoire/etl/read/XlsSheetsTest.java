package fr.observatoire.etl.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class XlsSheetsTest {

    private static final Dialect FRENCH = new Dialect("fr", "utf-8", false, ";", ",", " ", "dd/MM/uuuu", "fr");

    @Test
    @DisplayName("A workbook of Excel 2003 gives the texts that the same sheet has as CSV")
    void writesCellsAsTheSheetHasThemInCsv() throws IOException {
        List<Sheet> sheets = read(workbook(null));
        List<RawRow> rows = sheets.get(0).rows();
        assertArrayEquals(new String[] {"date", "nombre", "texte"}, rows.get(0).cells());
        assertArrayEquals(
                new String[] {"29/06/2019", "12,5", "été"}, rows.get(1).cells());
        assertTrue(rows.get(1).dates().get(0), "a real date, which knows day and month");
        assertArrayEquals(new String[] {"43646", "7020", "true"}, rows.get(2).cells());
        assertEquals(5, rows.get(2).line());
        assertEquals(List.of(false, true), sheets.stream().map(Sheet::hidden).toList());
    }

    @Test
    @DisplayName("A workbook with a password is refused, and says to take it away")
    void refusesAProtectedWorkbook() throws IOException {
        assertPassword(workbook("secret"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new java.io.ByteArrayInputStream(new byte[100]), "EncryptedPackage");
            files.writeFilesystem(bytes);
        }
        assertPassword(bytes.toByteArray());
    }

    private static void assertPassword(byte[] workbook) {
        FileRefusedException e = assertThrows(FileRefusedException.class, () -> read(workbook));
        assertTrue(
                e.text().typed().contains("effacer le mot de passe"), e.text().typed());
    }

    @Test
    @DisplayName("A damaged workbook is refused and never stops the load")
    void refusesDamagedWorkbooksAndNeverFails() throws IOException {
        byte[] good = workbook(null);
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = Arrays.copyOf(good, i % 3 == 0 ? random.nextInt(good.length) + 8 : good.length);
            damaged[8 + random.nextInt(damaged.length - 8 == 0 ? 1 : damaged.length - 8)] = (byte) random.nextInt(256);
            try {
                read(damaged);
            } catch (FileRefusedException e) {
                assertEquals(1, e.line());
            }
        }
    }

    private static List<Sheet> read(byte[] xls) {
        return Workbook.sheets(new Content(xls), FRENCH);
    }

    private static byte[] workbook(String password) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            var sheet = workbook.createSheet("Journal");
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            Row header = sheet.createRow(0);
            header.createCell(0).setCellValue("date");
            header.createCell(1).setCellValue("nombre");
            header.createCell(2).setCellValue("texte");
            Row first = sheet.createRow(1);
            first.createCell(0).setCellValue(LocalDate.of(2019, 6, 29));
            first.getCell(0).setCellStyle(day);
            first.createCell(1).setCellValue(12.5);
            first.createCell(2).setCellValue("été");
            Row second = sheet.createRow(4);
            second.createCell(0).setCellValue(43646);
            second.createCell(1).setCellFormula("7000+20");
            second.createCell(2).setCellValue(true);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.createSheet("Listes").createRow(0).createCell(0).setCellValue("covid");
            workbook.setSheetHidden(1, true);
            workbook.write(bytes);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        return bytes.toByteArray();
    }
}
