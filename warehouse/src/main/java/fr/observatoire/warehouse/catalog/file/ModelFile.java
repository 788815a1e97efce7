package fr.observatoire.warehouse.catalog.file;

import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.io.input.BOMInputStream;

/**
 * One file of the model.
 *
 * @param path relative to the model, with {@code /}: {@code indicators/sales.yml}
 * @param shown how messages name it: its path in the program, or its place in the home folder
 */
public record ModelFile(String path, String shown, byte[] bytes) {

    /** The name without folder and extension. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
    }

    /** Empty for a table that lies beside the folders. */
    public String folder() {
        return path.contains("/") ? path.substring(0, path.indexOf('/')) : "";
    }

    /**
     * Refuses the file when the value of a key is not {@code right}.
     *
     * @param expected code of the text that completes « attendu : »
     */
    public void require(String key, boolean right, String expected, Object... arguments) {
        if (!right) {
            throw new CatalogException(
                    this,
                    0,
                    Texts.WAREHOUSE.text("model.at_key", placeOf(key), key),
                    Texts.WAREHOUSE.text("model.expected", Texts.WAREHOUSE.text(expected, arguments)),
                    null);
        }
    }

    /** The file and the line where it first names a key; the file alone when no line does. */
    public Object placeOf(String key) {
        Pattern named = Pattern.compile("[\\s{,-]*[\"']?" + Pattern.quote(key) + "[\"']?\\s*:.*");
        List<String> lines = text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (named.matcher(lines.get(i)).matches()) {
                return Texts.WAREHOUSE.text("model.at_line", shown, i + 1);
            }
        }
        return shown;
    }

    /** The error to throw for the whole file. */
    public CatalogException fault(Text problem, Throwable cause) {
        return new CatalogException(this, 0, shown, problem, cause);
    }

    /** The file with a line that is not read, so that all others keep their numbers. */
    public ModelFile withoutLine(long line) {
        String[] lines = text().split("\\R", -1);
        lines[(int) line - 1] = "#";
        return new ModelFile(path, shown, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The content, without the byte order mark that Excel writes at the start.
     *
     * @throws CatalogException when the bytes are not UTF-8: read in another encoding, accents would become other
     *     letters and nobody would notice
     */
    public String text() {
        try (InputStream unmarked = BOMInputStream.builder().setByteArray(bytes).get()) {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(unmarked.readAllBytes()))
                    .toString();
        } catch (IOException e) {
            throw fault(Texts.WAREHOUSE.text("model.not_utf8"), e);
        }
    }
}
