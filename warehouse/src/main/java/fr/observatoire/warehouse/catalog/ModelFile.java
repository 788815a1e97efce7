package fr.observatoire.warehouse.catalog;

import fr.observatoire.warehouse.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.commons.io.input.BOMInputStream;

/**
 * One file of the model.
 *
 * @param path relative to the model, with {@code /}: {@code indicators/sales.yml}
 * @param shown how messages name it: its path in the program, or its place in the home folder
 */
record ModelFile(String path, String shown, byte[] bytes) {

    /** The name without folder and extension. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
    }

    String folder() {
        return path.substring(0, path.indexOf('/'));
    }

    /**
     * Refuses the file when the value of a key is not {@code right}.
     *
     * @param expected code of the text that completes « attendu : »
     */
    void require(String key, boolean right, String expected, Object... arguments) {
        if (!right) {
            throw new CatalogException(
                    Texts.WAREHOUSE.text("model.at_key", shown, key),
                    Texts.WAREHOUSE.text("model.expected", Texts.WAREHOUSE.text(expected, arguments)));
        }
    }

    /**
     * The content, without the byte order mark that Excel writes at the start.
     *
     * @throws CatalogException when the bytes are not UTF-8: read in another encoding, accents would become other
     *     letters and nobody would notice
     */
    String text() {
        try (InputStream unmarked = BOMInputStream.builder().setByteArray(bytes).get()) {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(unmarked.readAllBytes()))
                    .toString();
        } catch (IOException e) {
            throw new CatalogException(shown, Texts.WAREHOUSE.text("model.not_utf8"), e);
        }
    }
}
