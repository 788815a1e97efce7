package fr.observatoire.etl.task;

import fr.observatoire.etl.read.RawRow;
import fr.observatoire.etl.text.EtlTexts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The lines of one file that are no records, or perhaps are none: one sentence for each kind names those left out, one
 * asks about the others.
 */
final class NamedLines {

    /** As many as a reader will look up. */
    private static final int SHOWN = 12;

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

    /** The words that say of a cell that it is empty, with their lines. */
    static void warnOfAbsent(CheckedFile checked, Map<String, SortedSet<Integer>> absent) {
        if (!absent.isEmpty()) {
            SortedSet<Integer> lines = new TreeSet<>();
            absent.values().forEach(lines::addAll);
            String words = String.join(" ", absent.keySet());
            checked.warn(
                    lines.first(),
                    "absent_cells",
                    EtlTexts.text(lines.size() == 1 ? "file.absent_one" : "file.absent_many", words, shown(lines)));
        }
    }

    private static String shown(Collection<Integer> lines) {
        return lines.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "))
                + (lines.size() > SHOWN ? "…" : "");
    }

    private static void warn(CheckedFile checked, List<Integer> lines, String code, String sentence) {
        if (!lines.isEmpty()) {
            checked.warn(
                    lines.get(0),
                    code,
                    EtlTexts.text(sentence + (lines.size() == 1 ? "_one" : "_many"), lines.size(), shown(lines)));
        }
    }
}
