package fr.observatoire.warehouse.workbook;

import fr.observatoire.warehouse.ProgramVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;

/**
 * Writes workbooks. The library says of every sheet that it has one cell, because it writes that before the cells; readers
 * that stream believe it and see nothing else. So the sheets are looked through once more.
 */
public final class Workbooks {

    private static final String SHEETS = "xl/worksheets/sheet";
    private static final String WRITTEN = "<dimension ref=\"A1\"/>";
    private static final String CELL = "<c r=\"";

    private Workbooks() {}

    /** Puts sheets into a workbook. */
    @FunctionalInterface
    public interface Filling {
        void fill(Workbook workbook) throws IOException;
    }

    /** The bytes of a workbook. */
    public static byte[] write(Filling filling) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, ProgramVersion.signature(), null)) {
            workbook.setCompressionLevel(Deflater.BEST_SPEED); // compressed better below
            filling.fill(workbook);
        }
        return measured(bytes.toByteArray());
    }

    private static byte[] measured(byte[] workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // Not as a stream: the library also writes the lengths of entries in a way that streams don't understand.
        try (ZipFile in = ZipFile.builder().setByteArray(workbook).get();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntriesInPhysicalOrder())) {
                byte[] content = in.getInputStream(entry).readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(entry.getName().startsWith(SHEETS) ? measuredSheet(content) : content);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] measuredSheet(byte[] content) {
        String sheet = new String(content, StandardCharsets.UTF_8);
        return sheet.replace(WRITTEN, "<dimension ref=\"" + range(sheet) + "\"/>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** From the first cell to the last row and the last column: {@code A1:F13}. */
    private static String range(String sheet) {
        String column = "A";
        String row = "1";
        for (int at = sheet.indexOf(CELL); at >= 0; at = sheet.indexOf(CELL, at)) {
            int letters = at + CELL.length();
            int digits = letters;
            while (Character.isLetter(sheet.charAt(digits))) {
                digits++;
            }
            at = sheet.indexOf('"', digits);
            row = sheet.substring(digits, at);
            String found = sheet.substring(letters, digits);
            column = isAfter(found, column) ? found : column;
        }
        return "A1:" + column + row;
    }

    /** Columns go from A to Z and on with AA. */
    private static boolean isAfter(String one, String other) {
        return one.length() == other.length() ? one.compareTo(other) > 0 : one.length() > other.length();
    }
}
