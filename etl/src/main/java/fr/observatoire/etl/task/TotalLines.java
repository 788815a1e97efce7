package fr.observatoire.etl.task;

import fr.observatoire.etl.read.RawRow;
import fr.observatoire.etl.text.EtlTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The lines of one file that are totals, or may be: one sentence names those left out, one asks about the others. */
final class TotalLines {

    /** As many as a reader will look up. */
    private static final int SHOWN = 12;

    private final List<Integer> passedOver = new ArrayList<>();
    private final List<Integer> asked = new ArrayList<>();

    void passOver(RawRow row) {
        passedOver.add(row.line());
    }

    void ask(RawRow row) {
        asked.add(row.line());
    }

    void warn(CheckedFile checked) {
        warn(checked, passedOver, "total_rows", "total.passed_over");
        warn(checked, asked, "sum_of_rows", "total.asked");
    }

    private static void warn(CheckedFile checked, List<Integer> lines, String code, String sentence) {
        if (!lines.isEmpty()) {
            String shown = lines.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "))
                    + (lines.size() > SHOWN ? "…" : "");
            checked.warn(
                    lines.get(0),
                    code,
                    EtlTexts.text(sentence + (lines.size() == 1 ? "_one" : "_many"), lines.size(), shown));
        }
    }
}
