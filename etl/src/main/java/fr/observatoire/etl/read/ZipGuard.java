package fr.observatoire.etl.read;

import fr.observatoire.etl.text.EtlTexts;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Unpacks a workbook once without keeping anything, before it is parsed: an archive of a few kilobytes can contain
 * gigabytes, and the sizes in its directory cannot be trusted.
 */
final class ZipGuard {

    /** A sheet of 100,000 rows of 30 cells unpacks to about 100 MB. */
    private static final long UNPACKED_LIMIT = 200L << 20;

    private static final int ENTRY_LIMIT = 1000;

    private ZipGuard() {}

    /** @throws FileRefusedException when the archive is damaged or too large when unpacked */
    static void check(byte[] workbook) {
        try (ZipFile archive = open(workbook)) {
            unpack(archive);
        } catch (IOException | IllegalArgumentException e) {
            throw new FileRefusedException("workbook", 1, EtlTexts.text("workbook.damaged"));
        }
    }

    /** The bytes of one entry; none when the archive has no such entry. */
    static byte[] entry(byte[] workbook, String name) {
        try (ZipFile archive = open(workbook)) {
            ZipArchiveEntry entry = archive.getEntry(name);
            if (entry == null) {
                return new byte[0];
            }
            try (InputStream in = archive.getInputStream(entry)) {
                return in.readAllBytes();
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new FileRefusedException("workbook", 1, EtlTexts.text("workbook.damaged"));
        }
    }

    /** Whether the archive has an entry of this name. */
    static boolean has(byte[] workbook, String name) {
        try (ZipFile archive = open(workbook)) {
            return archive.getEntry(name) != null;
        } catch (IOException | IllegalArgumentException e) {
            throw new FileRefusedException("workbook", 1, EtlTexts.text("workbook.damaged"));
        }
    }

    private static ZipFile open(byte[] workbook) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get();
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
                        throw new FileRefusedException("size", 1, EtlTexts.text("workbook.too_large"));
                    }
                }
            }
        }
    }
}
