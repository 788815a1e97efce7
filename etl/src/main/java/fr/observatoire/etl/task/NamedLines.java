package fr.observatoire.etl.task;

import fr.observatoire.etl.quality.WordsInCells;
import fr.observatoire.etl.read.RawRow;
import fr.observatoire.etl.text.EtlTexts;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of one file that are no records, or perhaps are none: one sentence for each kind names those left out, one
 * asks about the others.
 */
final class NamedLines {

    private final List<Integer> totals = new ArrayList<>();
    private final List<Integer> sums = new ArrayList<>();
    private final List<Integer> notes = new ArrayList<>();
    private final List<Integer> unfilled = new ArrayList<>();

    /** A total: left out. */
    void total(RawRow row) {
        totals.add(row.line());
    }

    /** A row that may be a total: asked about. */
    void sum(RawRow row) {
        sums.add(row.line());
    }

    /** Words between the records: left out. */
    void note(RawRow row) {
        notes.add(row.line());
    }

    /** A day and nothing else: left out. */
    void unfilled(RawRow row) {
        unfilled.add(row.line());
    }

    void warn(CheckedFile checked) {
        warn(checked, totals, "total_rows", "total.passed_over");
        warn(checked, sums, "sum_of_rows", "total.asked");
        warn(checked, notes, "passed_over", "file.note");
        warn(checked, unfilled, "unfilled_rows", "file.unfilled");
    }

    private static void warn(CheckedFile checked, List<Integer> lines, String code, String sentence) {
        if (!lines.isEmpty()) {
            checked.warn(
                    lines.get(0),
                    code,
                    EtlTexts.text(
                            sentence + (lines.size() == 1 ? "_one" : "_many"),
                            lines.size(),
                            WordsInCells.shown(lines)));
        }
    }
}
