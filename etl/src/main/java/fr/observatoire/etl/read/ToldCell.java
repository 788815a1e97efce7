package fr.observatoire.etl.read;

import fr.observatoire.warehouse.text.Text;

/**
 * What a layout writes into a cell for the checks to refuse and show: the text that it could not read, and why. A cell is
 * one string, so that both languages stand in it, divided by a sign that no file has.
 */
public final class ToldCell {

    private static final char BETWEEN = '\u001F';

    private ToldCell() {}

    public static String of(Text told) {
        return told.typed() + BETWEEN + told.en();
    }

    /** What a cell shows in either language: nearly always itself. */
    public static Text shown(String cell) {
        int english = cell.indexOf(BETWEEN);
        return english < 0 ? new Text(cell, cell) : new Text(cell.substring(0, english), cell.substring(english + 1));
    }
}
