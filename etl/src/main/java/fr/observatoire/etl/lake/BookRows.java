package fr.observatoire.etl.lake;

import fr.observatoire.etl.quality.CheckedRecord;
import fr.observatoire.etl.quality.Violation;
import fr.observatoire.warehouse.catalog.LakeKind;
import fr.observatoire.warehouse.text.Text;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;

/** The rows of the lake about records, not figures: accepted records, refusals and warnings. */
public final class BookRows {

    private final LakeKind records;
    private final LakeKind refusals;
    private final LakeKind warnings;
    private final int fileNo;

    public BookRows(Map<String, LakeKind> kinds, int fileNo) {
        this.records = kinds.get("record");
        this.refusals = kinds.get("refusal");
        this.warnings = kinds.get("warning");
        this.fileNo = fileNo;
    }

    /**
     * Every accepted record has exactly one.
     *
     * @param doubtful its date may be a slip: it takes no other record's place
     */
    public LakeRow record(CheckedRecord record, LocalDate date, boolean doubtful) {
        return row(records, record.line(), record.key(), record.digest(), date, doubtful ? true : null);
    }

    /** One row for each rule that a refused record breaks. */
    public LakeRow refusal(int line, String recordKey, Violation violation, String maskedText) {
        return row(
                refusals,
                line,
                recordKey,
                violation.field(),
                violation.rule(),
                maskedText,
                violation.reason().typed(),
                violation.reason().en());
    }

    public LakeRow warning(int line, String code, Text sentence) {
        return row(warnings, line, code, sentence.typed(), sentence.en());
    }

    /** @param cells in the order that {@code model/lake} declares */
    private LakeRow row(LakeKind kind, int line, Object... cells) {
        return new LakeRow(kind, fileNo, line, Arrays.asList(cells));
    }
}
