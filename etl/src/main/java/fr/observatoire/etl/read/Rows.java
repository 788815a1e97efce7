package fr.observatoire.etl.read;

import java.util.Iterator;

/**
 * The rows of a file, blank ones included, in order.
 *
 * <p>{@link #next()} throws {@link FileRefusedException} where the file cannot be read any further.
 */
public interface Rows extends Iterator<RawRow> {

    /** Whether the file ends without an end of line. Such a file is fine, unless its last row is short as well. */
    boolean unterminated();
}
