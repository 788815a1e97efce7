package fr.observatoire.sample.format;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the export of a tool: text whose encoding and line ends are part of the format. */
public final class TextFile {

    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextFile() {}

    /** A character that the encoding does not have is an error, not a question mark. */
    public static void save(Path file, CharSequence text, Charset encoding) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, encoding);
    }
}
