package fr.observatoire.etl.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Unpacks a workbook once, keeping nothing, before anything parses it: an archive of a few kilobytes can hold gigabytes,
 * and what its directory says of sizes is not to be believed.
 */
final class XlsxGuard {

    /** A sheet of 100,000 rows of 30 cells unpacks to about 100 MB. */
    private static final long UNPACKED_LIMIT = 200L << 20;

    private static final int ENTRY_LIMIT = 1000;

    private XlsxGuard() {}

    /** @throws FileRefusedException when the archive is damaged or unpacks to more than a workbook does */
    static void check(byte[] workbook) {
        byte[] buffer = new byte[1 << 16];
        long unpacked = 0;
        int entries = 0;
        boolean isWorkbook = false;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                isWorkbook |= entry.getName().equals("[Content_Types].xml");
                entries++;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > UNPACKED_LIMIT || entries > ENTRY_LIMIT) {
                        throw new FileRefusedException("size", 1, "le classeur contient plus qu'un tableau : refusé");
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new FileRefusedException("workbook", 1, "le classeur est abîmé et ne s'ouvre pas");
        }
        if (!isWorkbook) {
            throw new FileRefusedException("workbook", 1, "l'archive n'est pas un classeur XLSX");
        }
    }
}
