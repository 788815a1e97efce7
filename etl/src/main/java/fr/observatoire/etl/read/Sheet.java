package fr.observatoire.etl.read;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * One sheet of a workbook, as the texts that the same sheet has as CSV: a number with the dialect's decimal sign, a date
 * cell in its date format. So one contract is enough for both, and a number that Excel turned into a date is found. A
 * formula is its last result; one without a result is shown itself ({@code =A1+A2}), because an empty cell would mean
 * that nothing was measured.
 *
 * @param hidden nobody who opens the workbook sees it
 * @param rows as wide as the widest, as in a CSV file
 */
public record Sheet(String name, boolean hidden, List<RawRow> rows) {

    public Sheet {
        int width = rows.stream().mapToInt(row -> row.cells().length).max().orElse(0);
        rows = rows.stream().map(row -> widened(row, width)).toList();
    }

    private static RawRow widened(RawRow row, int width) {
        String[] cells = Arrays.copyOf(row.cells(), width);
        Arrays.fill(cells, row.cells().length, width, "");
        return new RawRow(row.line(), row.dates(), cells);
    }

    public boolean blank() {
        return rows.stream().allMatch(RawRow::blank);
    }

    /** Its rows, from the first one. */
    public Rows open() {
        Iterator<RawRow> each = rows.iterator();
        return new Rows() {
            @Override
            public boolean unterminated() {
                return false;
            }

            @Override
            public boolean hasNext() {
                return each.hasNext();
            }

            @Override
            public RawRow next() {
                return each.next();
            }
        };
    }
}
