package fr.observatoire.etl.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OdsSheetsTest {

    private static final Dialect FRENCH = new Dialect("fr", "utf-8", false, ";", ",", " ", "dd/MM/uuuu", "fr");

    private static final String MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet";

    private static final String ROWS = row(text("date") + text("nombre") + text("texte"))
            + row(cell("date", "date-value=\"2019-06-29\"", "29 juin 2019")
                    + cell("float", "value=\"12.5\"", "13")
                    + text("été"))
            + "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell/></table:table-row>"
            + row(cell("date", "date-value=\"2019-07-01T10:30:00\"", "1.7.")
                    + "<table:table-cell table:number-columns-repeated=\"2\" office:value-type=\"float\""
                    + " office:value=\"7020\"><text:p>7 020</text:p></table:table-cell>"
                    + "<table:table-cell table:number-columns-repeated=\"16000\"/>")
            + row("<table:table-cell table:formula=\"of:=[.A1]+1\"/>"
                    + cell("boolean", "boolean-value=\"true\"", "VRAI")
                    + "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>à vérifier</text:p>"
                    + "</office:annotation><text:p>deux<text:s/>mots</text:p><text:p>ligne</text:p></table:table-cell>")
            + "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell/></table:table-row>";

    @Test
    @DisplayName("A workbook of LibreOffice gives the texts that the same sheet has as CSV")
    void writesCellsAsTheSheetHasThemInCsv() throws IOException {
        List<RawRow> rows = sheets(table("Journal", "", ROWS)).get(0).rows();
        assertArrayEquals(new String[] {"date", "nombre", "texte"}, rows.get(0).cells());
        assertArrayEquals(
                new String[] {"29/06/2019", "12,5", "été"}, rows.get(1).cells());
        assertTrue(rows.get(1).dates().get(0), "a real date, which knows day and month");
        assertArrayEquals(
                new String[] {"01/07/2019", "7020", "7020"}, rows.get(2).cells());
        assertEquals(5, rows.get(2).line());
        assertArrayEquals(
                new String[] {"=of:=[.A1]+1", "true", "deux mots\nligne"},
                rows.get(3).cells());
        assertEquals(4, rows.size());
    }

    @Test
    @DisplayName("A hidden sheet is known as hidden")
    void seesHiddenSheets() throws IOException {
        List<Sheet> sheets = sheets(table("Journal", "", ROWS) + table("Listes", "table:style-name=\"hid\"", ROWS));
        assertEquals(List.of(false, true), sheets.stream().map(Sheet::hidden).toList());
    }

    @Test
    @DisplayName("A protected workbook is refused, and says to take the password away")
    void refusesAProtectedWorkbook() throws IOException {
        byte[] locked = ods("", "<manifest:encryption-data/>");
        FileRefusedException e = assertThrows(FileRefusedException.class, () -> read(locked));
        assertTrue(e.text().typed().contains("mot de passe"), e.text().typed());
    }

    @Test
    @DisplayName("A few kilobytes that stand for billions of cells are refused")
    void refusesRepeatedCellsWithoutEnd() throws IOException {
        byte[] bomb = ods(
                table(
                        "Journal",
                        "",
                        "<table:table-row table:number-rows-repeated=\"1000000000\">" + text("x")
                                + "</table:table-row>"),
                "");
        assertEquals(
                "size",
                assertThrows(FileRefusedException.class, () -> read(bomb)).rule());
    }

    @Test
    @DisplayName("A damaged workbook is refused and never stops the load")
    void refusesDamagedWorkbooksAndNeverFails() throws IOException {
        byte[] good = ods(table("Journal", "", ROWS), "");
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = good.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            try {
                read(damaged);
            } catch (FileRefusedException e) {
                assertEquals(1, e.line());
            }
        }
    }

    private static String table(String name, String attribute, String rows) {
        return "<table:table table:name=\"%s\" %s>%s</table:table>".formatted(name, attribute, rows);
    }

    private static String row(String cells) {
        return "<table:table-row>" + cells + "</table:table-row>";
    }

    private static String text(String text) {
        return cell("string", "", text);
    }

    private static String cell(String type, String value, String shown) {
        return "<table:table-cell office:value-type=\"%s\" %s><text:p>%s</text:p></table:table-cell>"
                .formatted(type, value.isEmpty() ? "" : "office:" + value, shown);
    }

    private static List<Sheet> sheets(String tables) throws IOException {
        return read(ods(tables, ""));
    }

    private static List<Sheet> read(byte[] ods) {
        return Workbook.sheets(new Content(ods), FRENCH);
    }

    private static byte[] ods(String tables, String manifest) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            write(zip, "mimetype", MIMETYPE);
            write(
                    zip,
                    "content.xml",
                    "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                            + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\">"
                            + "<office:automatic-styles><style:style style:name=\"hid\" style:family=\"table\">"
                            + "<style:table-properties table:display=\"false\"/></style:style></office:automatic-styles>"
                            + "<office:body><office:spreadsheet>" + tables
                            + "</office:spreadsheet></office:body></office:document-content>");
            write(zip, "META-INF/manifest.xml", manifest);
        }
        return bytes.toByteArray();
    }

    private static void write(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
