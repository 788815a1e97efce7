package fr.observatoire.api.access;

import com.fasterxml.jackson.core.JsonLocation;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.text.TextException;
import java.nio.file.Path;

/** A file of keys that cannot be used. The text names the file, the line and what is wrong there, and nothing of its content. */
public final class KeyFileException extends TextException {

    private static final long serialVersionUID = 1L;

    /** @param reason a word of the bundle */
    KeyFileException(Path file, JsonLocation place, String reason, Throwable cause) {
        super(Words.both("key_file.damaged", file, place == null ? 1 : place.getLineNr(), Words.both(reason)), cause);
    }
}
