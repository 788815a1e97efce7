package fr.observatoire.etl.read;

import java.util.BitSet;

/**
 * One row of a table, as it is in the file.
 *
 * @param line its first line in the file, from 1
 * @param dates which cells are dates by their kind, as a workbook has them, and not by their text
 * @param cells texts, never null
 */
public record RawRow(int line, BitSet dates, String... cells) {

    private static final BitSet NONE = new BitSet(0);

    public RawRow(int line, String... cells) {
        this(line, NONE, cells);
    }

    /** Whether all cells are empty: such rows separate tables or are at the end of sheets; they are not records. */
    public boolean blank() {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** The first cell without its surrounding spaces; empty when there is none. */
    public String first() {
        return cells.length == 0 ? "" : cells[0].strip();
    }
}
