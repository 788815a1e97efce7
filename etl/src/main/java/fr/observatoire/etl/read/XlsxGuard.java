package fr.observatoire.etl.read;

import fr.observatoire.etl.text.EtlTexts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Unpacks a workbook once without keeping anything, before it is parsed: an archive of a few kilobytes can contain
 * gigabytes, and the sizes in its directory cannot be trusted.
 */
final class XlsxGuard {

    /** A sheet of 100,000 rows of 30 cells unpacks to about 100 MB. */
    private static final long UNPACKED_LIMIT = 200L << 20;

    private static final int ENTRY_LIMIT = 1000;

    private static final Pattern FROM_1904 = Pattern.compile("date1904\\s*=\\s*[\"'](1|true|on)");

    private XlsxGuard() {}

    /** @throws FileRefusedException when the archive is damaged or too large when unpacked */
    static void check(byte[] workbook) {
        try (ZipFile archive = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get()) {
            if (archive.getEntry("[Content_Types].xml") == null) {
                throw new FileRefusedException("workbook", 1, EtlTexts.text("workbook.not_xlsx"));
            }
            unpack(archive);
            refuseOtherCalendar(archive);
        } catch (IOException | IllegalArgumentException e) {
            throw new FileRefusedException("workbook", 1, EtlTexts.text("workbook.damaged"));
        }
    }

    /**
     * Old versions of Excel for Mac counted days from 1904: read as from 1900, every date would be four years too
     * early.
     */
    private static void refuseOtherCalendar(ZipFile archive) throws IOException {
        ZipArchiveEntry entry = archive.getEntry("xl/workbook.xml");
        if (entry == null) {
            return;
        }
        try (InputStream in = archive.getInputStream(entry)) {
            if (FROM_1904
                    .matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .find()) {
                throw new FileRefusedException("calendar", 1, EtlTexts.text("workbook.from_1904"));
            }
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
                        throw new FileRefusedException("size", 1, EtlTexts.text("workbook.too_large"));
                    }
                }
            }
        }
    }
}
