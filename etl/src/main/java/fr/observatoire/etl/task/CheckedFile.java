package fr.observatoire.etl.task;

import fr.observatoire.etl.lake.BookRows;
import fr.observatoire.etl.lake.LakeRow;
import fr.observatoire.etl.outcome.EtlReport.Message;
import fr.observatoire.etl.quality.CheckedRecord;
import fr.observatoire.etl.quality.PersonalData;
import fr.observatoire.etl.quality.Violation;
import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.catalog.LakeKind;
import fr.observatoire.warehouse.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The records of one file, sorted into accepted, refused and duplicates as they are read. */
final class CheckedFile {

    /** The report shows the first ones; all of them are in the lake. */
    private static final int MESSAGES = 20;

    /** Lines of one cause that are named. */
    private static final int LINES = 8;

    private final String path;
    private final BookRows book;
    private final List<CheckedRecord> accepted = new ArrayList<>();
    private final Map<String, CheckedRecord> byKey = new HashMap<>();
    private final List<CheckedRecord> repeated = new ArrayList<>();
    private final List<LakeRow> bookRows = new ArrayList<>();
    private final Map<List<String>, Cause> causes = new LinkedHashMap<>();
    private final List<Message> warnings = new ArrayList<>();
    private long read;
    private long refused;

    CheckedFile(FileTask task, Map<String, LakeKind> kinds) {
        this.path = task.path();
        this.book = new BookRows(kinds, task.fileNo());
    }

    /**
     * Adds a record that breaks no rule. The same record again is a duplicate; the same key with other values is
     * refused, because the program cannot know which of the two is right.
     *
     * @param maskedText the row as text, personal data masked; made only for a refused one
     */
    void take(CheckedRecord record, Supplier<String> maskedText) {
        CheckedRecord first = byKey.putIfAbsent(record.key(), record);
        if (first == null) {
            read++;
            accepted.add(record);
        } else if (first.digest().equals(record.digest())) {
            read++;
            repeated.add(record);
        } else {
            refuse(record, List.of(contradiction(first)), maskedText.get());
        }
    }

    /** Whether another record has the key of this one, and other values. */
    boolean contradicts(CheckedRecord record) {
        CheckedRecord first = byKey.get(record.key());
        return first != null && !first.digest().equals(record.digest());
    }

    private static Violation contradiction(CheckedRecord first) {
        return new Violation(
                "primaryKey",
                null,
                first.session() == null
                        ? EtlTexts.text("record.contradiction", first.key(), first.line())
                        : EtlTexts.text("record.other_session", first.key(), first.line(), first.session()));
    }

    void refuse(CheckedRecord record, List<Violation> violations, String maskedText) {
        read++;
        refused++;
        for (Violation violation : violations) {
            bookRows.add(book.refusal(record.line(), record.key(), violation, maskedText));
            causes.computeIfAbsent(Arrays.asList(violation.field(), violation.rule()), key -> new Cause(violation))
                    .lines
                    .add(record.line());
        }
    }

    /** The reason why the whole file is refused, in addition to those of its records. */
    Message refuseFile(int line, String rule, Text reason) {
        Violation violation = new Violation(rule, null, PersonalData.mask(reason));
        bookRows.add(book.refusal(line, null, violation, null));
        return new Message(path, line, null, rule, violation.reason());
    }

    void warn(int line, String code, Text sentence) {
        Violation noticed = new Violation(code, null, PersonalData.mask(sentence));
        bookRows.add(book.warning(line, code, noticed.reason()));
        if (warnings.size() < MESSAGES) {
            warnings.add(new Message(path, line, null, code, noticed.reason()));
        }
    }

    /** The records that break one rule in one column: the first one is said, and the lines of the others. */
    private static final class Cause {

        private final Violation first;
        private final SortedSet<Integer> lines = new TreeSet<>();

        Cause(Violation first) {
            this.first = first;
        }

        Message message(String path) {
            return new Message(path, lines.first(), first.field(), first.rule(), text());
        }

        private Text text() {
            int others = lines.size() - 1;
            String shown =
                    lines.stream().skip(1).limit(LINES).map(String::valueOf).collect(Collectors.joining(", "))
                            + (others > LINES ? "…" : "");
            return others == 0
                    ? first.reason()
                    : EtlTexts.text(
                            others == 1 ? "record.also_one" : "record.also_many", first.reason(), others, shown);
        }
    }

    List<CheckedRecord> accepted() {
        return accepted;
    }

    List<LakeRow> bookRows() {
        return bookRows;
    }

    /** What was wrong with records, each cause once, by its first line. */
    List<Message> messages() {
        return causes.values().stream()
                .map(cause -> cause.message(path))
                .sorted(Comparator.comparing(Message::line))
                .limit(MESSAGES)
                .toList();
    }

    List<Message> warnings() {
        return warnings;
    }

    /** Records that are twice in the file, and count once. */
    List<CheckedRecord> repeated() {
        return repeated;
    }

    long read() {
        return read;
    }

    long refused() {
        return refused;
    }

    long duplicates() {
        return repeated.size();
    }
}
