package fr.observatoire.etl.read;

import fr.observatoire.etl.files.InputFile;
import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The bytes of one file. Exports of an office are small; a larger file is not an export. */
public record Content(byte[] bytes) {

    /** One year of daily rows of an office takes 40 kB, the largest export seen 2 MB. */
    static final long LIMIT = 32L << 20;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    /**
     * Reads a file that was found before. It must not have changed, because its content was hashed then.
     *
     * @param bytes its size then
     * @param modified when it was last changed then, in milliseconds since 1970
     * @throws FileRefusedException when it cannot be read, is too large or empty, or when its first bytes show that it
     *     is not a table
     */
    public static Content read(InputFile file, long bytes, long modified) {
        try {
            long size = file.state().bytes();
            if (size > LIMIT) {
                throw refused("size", EtlTexts.text("file.too_large", size, LIMIT));
            }
            Content content = new Content(file.read(InputStream::readAllBytes));
            if (content.bytes.length != bytes || file.state().modified() != modified) {
                throw refused("changed", EtlTexts.text("file.changed"));
            }
            content.refuseForeign();
            return content;
        } catch (IOException e) {
            throw refused(
                    "unreadable",
                    EtlTexts.text("file.unreadable_because", e.getClass().getSimpleName()));
        }
    }

    /**
     * One table of an archive. The sizes that the archive states are not trusted.
     *
     * @throws FileRefusedException when it unpacks to more than a file may have
     */
    public static Content unpacked(InputStream in) throws IOException {
        Content content = new Content(in.readNBytes((int) LIMIT + 1));
        if (content.bytes.length > LIMIT) {
            throw refused("size", EtlTexts.text("archive.table_too_large", LIMIT));
        }
        content.refuseForeign();
        return content;
    }

    private void refuseForeign() {
        if (bytes.length == 0) {
            throw refused("empty", EtlTexts.text("file.empty"));
        }
        if (isPage()) {
            throw refused("format", EtlTexts.text("file.web_page"));
        }
        if (startsWith(PDF)) {
            throw refused("format", EtlTexts.text("file.pdf"));
        }
    }

    /** A tool that asks for a password, or has no CSV, may send a web page with the name of a CSV file. */
    private boolean isPage() {
        String start = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1)
                .replace("\u00EF\u00BB\u00BF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html");
    }

    /** Whether the file is a ZIP archive, as every XLSX and ODS workbook is. */
    public boolean isArchive() {
        return startsWith(ZIP);
    }

    /** Whether the file is no text: a ZIP archive, or a workbook as Excel wrote it up to 2003. */
    public boolean isWorkbook() {
        return isArchive() || startsWith(OLD_OFFICE);
    }

    private boolean startsWith(byte[] magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (bytes[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static FileRefusedException refused(String rule, Text text) {
        return new FileRefusedException(rule, 1, text);
    }
}
