package fr.observatoire.etl.read;

/**
 * One row of a table as it stands in the file.
 *
 * @param line its first line there, from 1
 * @param cells texts, never null
 */
public record RawRow(int line, String... cells) {

    /** Whether no cell holds anything: such rows divide tables and fill up sheets, they are no records. */
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
