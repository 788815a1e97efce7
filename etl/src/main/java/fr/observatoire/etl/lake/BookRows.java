package fr.observatoire.etl.lake;

import fr.observatoire.etl.quality.CheckedRecord;
import fr.observatoire.etl.quality.Violation;
import fr.observatoire.warehouse.load.LakeRow;
import fr.observatoire.warehouse.text.Text;
import java.time.LocalDate;

/** The rows of the lake about records, not figures: accepted records, refusals and warnings. */
public final class BookRows {

    private final int fileNo;

    public BookRows(int fileNo) {
        this.fileNo = fileNo;
    }

    /**
     * Every accepted record has exactly one.
     *
     * @param doubtful its date may be a slip: it takes no other record's place
     */
    public LakeRow record(CheckedRecord record, LocalDate date, boolean doubtful) {
        String category = doubtful ? LakeRow.DOUBTFUL : null;
        return row("record", record.line(), record.key(), record.digest(), date, category, null, null, null, null);
    }

    /** One row for each rule that a refused record breaks. */
    public LakeRow refusal(int line, String recordKey, Violation violation, String maskedText) {
        return row(
                "refusal",
                line,
                recordKey,
                null,
                null,
                violation.rule(),
                violation.reason().typed(),
                violation.reason().en(),
                violation.field(),
                maskedText);
    }

    public LakeRow warning(int line, String code, Text sentence) {
        return row("warning", line, null, null, null, code, sentence.typed(), sentence.en(), null, null);
    }

    private LakeRow row(
            String fact,
            int line,
            String key,
            String digest,
            LocalDate date,
            String category,
            String french,
            String english,
            String measure,
            String text) {
        return new LakeRow(
                fact, fileNo, line, key, digest, date, null, null, null, null, english, french, category, null, measure,
                null, text);
    }
}
