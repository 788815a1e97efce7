package fr.observatoire.etl.spark;

import fr.observatoire.etl.task.FileResult;
import java.io.Serializable;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;

/** How far the tasks are: for people who wait, not for the result. */
record ReadCounts(LongAccumulator files, LongAccumulator records) implements Serializable {

    ReadCounts(SparkContext context) {
        this(context.longAccumulator("files"), context.longAccumulator("records"));
    }

    void add(FileResult file) {
        files.add(1);
        records.add(file.read());
    }
}
