package fr.observatoire.etl.spark;

import fr.observatoire.etl.task.FileReading;
import fr.observatoire.etl.task.FileResult;
import fr.observatoire.etl.task.FileTask;
import fr.observatoire.etl.task.ReadFile;
import fr.observatoire.warehouse.load.LakeRow;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.CollectionAccumulator;

/**
 * Reads the files of one partition one after the other; their counts go back to the driver separately from the rows.
 */
final class ReadFiles implements FlatMapFunction<List<FileTask>, Row> {

    private static final long serialVersionUID = 1L;

    private final FileReading reading;
    private final CollectionAccumulator<FileResult> results;

    ReadFiles(FileReading reading, CollectionAccumulator<FileResult> results) {
        this.reading = reading;
        this.results = results;
    }

    @Override
    public Iterator<Row> call(List<FileTask> files) {
        return new RowsOfFiles(files.iterator());
    }

    private final class RowsOfFiles implements Iterator<Row> {

        private final Iterator<FileTask> files;
        private Iterator<LakeRow> rows = Collections.emptyIterator();

        RowsOfFiles(Iterator<FileTask> files) {
            this.files = files;
        }

        @Override
        public boolean hasNext() {
            while (!rows.hasNext() && files.hasNext()) {
                ReadFile file = reading.read(files.next());
                results.add(file.result());
                rows = file.rows();
            }
            return rows.hasNext();
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return RowFactory.create(rows.next().values());
        }
    }
}
