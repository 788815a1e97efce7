package fr.observatoire.etl.task;

import fr.observatoire.etl.lake.BookRows;
import fr.observatoire.etl.outcome.EtlReport.Message;
import fr.observatoire.etl.quality.CheckedRecord;
import fr.observatoire.etl.quality.PersonalData;
import fr.observatoire.etl.quality.Violation;
import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.load.LakeRow;
import fr.observatoire.warehouse.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The records of one file, sorted into accepted, refused and duplicates as they are read. */
final class CheckedFile {

    /** The report shows the first ones; all of them are in the lake. */
    private static final int MESSAGES = 20;

    private final String path;
    private final BookRows book;
    private final List<CheckedRecord> accepted = new ArrayList<>();
    private final Map<String, CheckedRecord> byKey = new HashMap<>();
    private final List<CheckedRecord> repeated = new ArrayList<>();
    private final List<LakeRow> bookRows = new ArrayList<>();
    private final List<Message> messages = new ArrayList<>();
    private final List<Message> warnings = new ArrayList<>();
    private long read;
    private long refused;

    CheckedFile(FileTask task) {
        this.path = task.path();
        this.book = new BookRows(task.fileNo());
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
            say(messages, record.line(), violation);
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
        say(warnings, line, noticed);
    }

    private void say(List<Message> said, int line, Violation violation) {
        if (said.size() < MESSAGES) {
            said.add(new Message(path, line, violation.field(), violation.rule(), violation.reason()));
        }
    }

    List<CheckedRecord> accepted() {
        return accepted;
    }

    List<LakeRow> bookRows() {
        return bookRows;
    }

    List<Message> messages() {
        return messages;
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
