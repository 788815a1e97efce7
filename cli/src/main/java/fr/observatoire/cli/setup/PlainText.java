package fr.observatoire.cli.setup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.input.BOMInputStream;

/** A file that a person wrote for the configuration. */
final class PlainText {

    /** Far more than a person writes. */
    private static final int MOST_BYTES = 1_000_000;

    private PlainText() {}

    /**
     * The content, without the byte order mark that editors of Windows write at the start.
     *
     * @throws RefusedException when it is no UTF-8, where accents would become other letters, or too large to be meant
     */
    static String of(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new RefusedException(SetupTexts.text("file.large", file, MOST_BYTES));
        }
        try (InputStream unmarked = BOMInputStream.builder().setPath(file).get()) {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(unmarked.readAllBytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RefusedException(SetupTexts.text("file.encoding", file));
        }
    }
}
