package fr.observatoire.etl.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

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
        try (ZipFile archive = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get()) {
            if (archive.getEntry("[Content_Types].xml") == null) {
                throw new FileRefusedException("workbook", 1, "l'archive n'est pas un classeur XLSX");
            }
            unpack(archive);
        } catch (IOException | IllegalArgumentException e) {
            throw new FileRefusedException("workbook", 1, "le classeur est abîmé et ne s'ouvre pas");
        }
    }

    private static void unpack(ZipFile archive) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long unpacked = 0;
        int entries = 0;
        for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
            entries++;
            try (InputStream in = archive.getInputStream(entry)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    unpacked += read;
                    if (unpacked > UNPACKED_LIMIT || entries > ENTRY_LIMIT) {
                        throw new FileRefusedException("size", 1, "le classeur contient plus qu'un tableau : refusé");
                    }
                }
            }
        }
    }
}
