package fr.observatoire.etl.quality;

import fr.observatoire.etl.read.RawRow;
import java.util.List;
import java.util.stream.IntStream;

/** Recognises the rows of one file that break a rule because they are no records: titles, notes, days not filled in. */
public final class NoteRows {

    private static final String YEAR = "(?:19|20)\\d{2}";

    private final Header header;
    private final List<String> names;
    private final FieldCheck[] fields;

    /** @param names names of the columns in the file */
    NoteRows(Header header, List<String> names, FieldCheck[] fields) {
        this.header = header;
        this.names = List.copyOf(names);
        this.fields = fields;
    }

    /**
     * Whether a row is a title, a heading, a note, or the header once more. It holds words in one cell, or in two of
     * which the first stands in the column of days; and no figure.
     */
    public boolean isNote(RawRow row) {
        int[] filled = filled(row);
        return switch (filled.length) {
            case 0 -> false;
            case 1 -> isTitle(row, filled[0]);
            case 2 -> isTitle(row, filled[0]) && holdsDates(filled[0]) && isWords(row.cells()[filled[1]]);
            default -> List.of(row.cells()).equals(names);
        };
    }

    private boolean isTitle(RawRow row, int column) {
        String text = row.cells()[column].strip();
        boolean words = text.chars().anyMatch(Character::isLetter) && !isDate(row, column);
        return words || column == 0 && text.matches(YEAR);
    }

    /** Whether a row has a day and nothing else: it was prepared, and nobody filled it in. */
    public boolean isUnfilled(RawRow row) {
        int[] filled = filled(row);
        return filled.length == 1 && isDate(row, filled[0]);
    }

    /** Whether a row begins with words where days stand: then it is no record that was cut off. */
    public boolean beginsWithWords(RawRow row) {
        return holdsDates(0) && isWords(row.first());
    }

    private static boolean isWords(String cell) {
        String text = cell.strip();
        return !text.isEmpty()
                && !Character.isDigit(text.charAt(0))
                && text.chars().anyMatch(Character::isLetter);
    }

    private boolean isDate(RawRow row, int column) {
        FieldCheck field = field(column);
        return field != null && field.isDate(row.cells()[column]);
    }

    private boolean holdsDates(int column) {
        FieldCheck field = field(column);
        return field != null && field.holdsDates();
    }

    /** Null where the contract knows no such column. */
    private FieldCheck field(int column) {
        return IntStream.range(0, fields.length)
                .filter(i -> header.columns()[i] == column)
                .mapToObj(i -> fields[i])
                .findFirst()
                .orElse(null);
    }

    private static int[] filled(RawRow row) {
        return IntStream.range(0, row.cells().length)
                .filter(column -> !row.cells()[column].isBlank())
                .toArray();
    }
}
