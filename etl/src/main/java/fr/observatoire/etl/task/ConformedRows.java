package fr.observatoire.etl.task;

import fr.observatoire.etl.lake.BookRows;
import fr.observatoire.etl.lake.FactRows;
import fr.observatoire.etl.quality.CheckedRecord;
import fr.observatoire.etl.source.Conformer;
import fr.observatoire.warehouse.load.LakeRow;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Set;

/** The rows of the lake made from accepted records: for each record one row in the register, then its figures. */
final class ConformedRows implements Iterator<LakeRow> {

    private final int fileNo;
    private final Iterator<CheckedRecord> records;
    private final RecordDates dates;
    private final Set<CheckedRecord> doubtful;
    private final Conformer conformer;
    private final BookRows book;
    private final Queue<LakeRow> ready = new ArrayDeque<>();

    ConformedRows(
            int fileNo,
            Iterator<CheckedRecord> records,
            RecordDates dates,
            Set<CheckedRecord> doubtful,
            Conformer conformer) {
        this.fileNo = fileNo;
        this.records = records;
        this.dates = dates;
        this.doubtful = doubtful;
        this.conformer = conformer;
        this.book = new BookRows(fileNo);
    }

    @Override
    public boolean hasNext() {
        if (ready.isEmpty() && records.hasNext()) {
            CheckedRecord record = records.next();
            ready.add(book.record(record, dates.first(record), doubtful.contains(record)));
            conformer.conform(record, new FactRows(ready::add, fileNo, record.line()));
        }
        return !ready.isEmpty();
    }

    @Override
    public LakeRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }
}
