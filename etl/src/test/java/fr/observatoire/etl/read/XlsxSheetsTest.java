package fr.observatoire.etl.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class XlsxSheetsTest {

    private static final Dialect FRENCH = new Dialect("fr", "windows-1252", false, ";", ",", " ", "dd/MM/uuuu", "fr");

    @Test
    void writesCellsAsTheSheetHasThemInCsv() throws IOException {
        List<RawRow> rows = rows(workbook(), null);
        assertArrayEquals(
                new String[] {"date", "nombre", "texte", ""}, rows.get(0).cells());
        assertArrayEquals(
                new String[] {"29/06/2019", "12,5", "été", ""}, rows.get(1).cells());
        assertArrayEquals(
                new String[] {"43646", "7020", "", "03/04/2018"}, rows.get(2).cells());
        assertEquals(5, rows.get(3).line());
    }

    /** A workbook that another program wrote may hold formulas that nothing calculated: that is not an empty cell. */
    @Test
    void showsAFormulaWithoutResult() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(bytes, "test", "1.0")) {
            workbook.newWorksheet("Feuil1").formula(0, 0, "SUM(B1:B3)");
        }
        assertEquals("=SUM(B1:B3)", rows(bytes.toByteArray(), null).get(0).first());
    }

    /** Excel for Mac counted from 1904: the same numbers are other days. */
    @Test
    void refusesTheOtherCalendar() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
            archive.putNextEntry(new ZipEntry("[Content_Types].xml"));
            archive.putNextEntry(new ZipEntry("xl/workbook.xml"));
            archive.write("<workbook><workbookPr date1904=\"1\"/></workbook>".getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(
                "calendar",
                assertThrows(FileRefusedException.class, () -> rows(bytes.toByteArray(), null))
                        .rule());
    }

    @Test
    void refusesArchiveThatIsNoWorkbook() throws IOException {
        byte[] archive = archive("notes.txt", 10);
        assertEquals(
                "workbook",
                assertThrows(FileRefusedException.class, () -> rows(archive, null))
                        .rule());
    }

    /** 300 MB of zeros pack into 300 kB. */
    @Test
    void refusesArchiveThatUnpacksToTooMuch() throws IOException {
        byte[] bomb = archive("[Content_Types].xml", 300 << 20);
        assertEquals(
                "size",
                assertThrows(FileRefusedException.class, () -> rows(bomb, null)).rule());
    }

    @Test
    void refusesDamagedWorkbooksAndNeverFails() throws IOException {
        byte[] good = workbook();
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = good.clone();
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                rows(damaged, null);
            } catch (FileRefusedException e) {
                assertEquals(1, e.line());
            }
        }
    }

    private static List<RawRow> rows(byte[] workbook, String sheet) {
        List<RawRow> rows = new ArrayList<>();
        Workbook.sheets(new Content(workbook), FRENCH).stream()
                .filter(one -> sheet == null || one.name().equals(sheet))
                .findFirst()
                .orElseThrow()
                .open()
                .forEachRemaining(rows::add);
        return rows;
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Journal");
            sheet.value(0, 0, "date");
            sheet.value(0, 1, "nombre");
            sheet.value(0, 2, "texte");
            sheet.value(1, 0, LocalDate.of(2019, 6, 29));
            sheet.style(1, 0).format("dd/mm/yyyy").set();
            sheet.value(1, 1, 12.5);
            sheet.value(1, 2, "été");
            sheet.value(2, 0, 43646);
            sheet.value(2, 1, 7020);
            sheet.value(2, 3, LocalDate.of(2018, 4, 3));
            sheet.style(2, 3).format("d\\-mmm").set();
            sheet.value(4, 0, "après une ligne vide");
            workbook.newWorksheet("Aide").value(0, 0, "aide");
        }
        return bytes.toByteArray();
    }

    private static byte[] archive(String entry, int zeros) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(entry));
            byte[] megabyte = new byte[1 << 20];
            for (int left = zeros; left > 0; left -= megabyte.length) {
                zip.write(megabyte, 0, Math.min(left, megabyte.length));
            }
        }
        return bytes.toByteArray();
    }
}
