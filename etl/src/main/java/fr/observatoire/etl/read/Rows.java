package fr.observatoire.etl.read;

import java.util.Iterator;

/**
 * The rows of a file, blank ones included, in order.
 *
 * <p>{@link #next()} throws {@link FileRefusedException} when the rest of the file cannot be read.
 */
public interface Rows extends Iterator<RawRow> {

    /** Whether the file ends without an end of line. That is allowed, unless its last row is too short as well. */
    boolean unterminated();
}
