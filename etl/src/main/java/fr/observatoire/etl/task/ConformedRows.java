package fr.observatoire.etl.task;

import fr.observatoire.etl.lake.BookRows;
import fr.observatoire.etl.lake.FactRows;
import fr.observatoire.etl.lake.LakeRow;
import fr.observatoire.etl.quality.CheckedRecord;
import fr.observatoire.etl.source.Conformer;
import fr.observatoire.warehouse.catalog.LakeKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The rows of the lake made from accepted records: for each record one row in the register, then its figures. */
record ConformedRows(
        Map<String, LakeKind> kinds,
        int fileNo,
        List<CheckedRecord> records,
        RecordDates dates,
        Set<CheckedRecord> doubtful,
        Conformer conformer) {

    void writeTo(Consumer<LakeRow> out) {
        BookRows book = new BookRows(kinds, fileNo);
        FactRows figures = new FactRows(kinds, fileNo, out);
        for (CheckedRecord record : records) {
            out.accept(book.record(record, dates.first(record), doubtful.contains(record)));
            figures.record(record.line());
            conformer.conform(record, figures);
        }
        figures.end();
    }
}
