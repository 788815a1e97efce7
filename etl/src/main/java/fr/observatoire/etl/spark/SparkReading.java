package fr.observatoire.etl.spark;

import fr.observatoire.etl.lake.LakeSchema;
import fr.observatoire.etl.outcome.EtlException;
import fr.observatoire.etl.outcome.EtlListener;
import fr.observatoire.etl.outcome.EtlListener.Step;
import fr.observatoire.etl.task.FileReading;
import fr.observatoire.etl.task.FileResult;
import fr.observatoire.etl.task.FileTask;
import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.load.LakeRow;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.CollectionAccumulator;

/** One Spark job: reads all files in one pass and writes the lake once. */
public final class SparkReading {

    private final String master;
    private final EtlListener listener;

    public SparkReading(String master, EtlListener listener) {
        this.master = master;
        this.listener = listener;
    }

    /**
     * Reads files.
     *
     * @param lakeRun folder to write, which must not exist; null: the rows are made but not written
     * <p>A running session is used and left running, because tests share one.
     *
     * @return the result of each file, in the order of their numbers
     * @throws EtlException when the job fails: the disk is full, the cluster is gone
     */
    public List<FileResult> read(List<FileTask> files, FileReading reading, Path lakeRun) {
        listener.began(Step.START);
        boolean shared = SparkSession.getDefaultSession().isDefined();
        SparkSession session = Sessions.start(master);
        try {
            listener.began(Step.READ);
            return read(session, files, reading, lakeRun);
        } catch (Exception e) { // Spark throws checked exceptions without declaring them
            throw new EtlException(EtlTexts.text("run.stopped", Failure.reason(e)), e);
        } finally {
            if (!shared) {
                session.stop();
            }
        }
    }

    private List<FileResult> read(SparkSession session, List<FileTask> files, FileReading reading, Path lakeRun) {
        SparkContext context = session.sparkContext();
        CollectionAccumulator<FileResult> results = context.collectionAccumulator("files");
        TaskProgress progress = new TaskProgress(listener, results, files.size());
        context.addSparkListener(progress);
        JavaSparkContext spark = JavaSparkContext.fromSparkContext(context);
        List<List<FileTask>> partitions = Packing.pack(files, spark.defaultParallelism());
        JavaRDD<Row> rows = spark.parallelize(partitions, partitions.size()).flatMap(new ReadFiles(reading, results));
        write(session.createDataFrame(rows, LakeSchema.TYPE).write(), lakeRun);
        context.removeSparkListener(progress);
        List<FileResult> all = byNumber(results.value());
        progress.end(all);
        return all;
    }

    private static void write(DataFrameWriter<Row> rows, Path lakeRun) {
        if (lakeRun == null) {
            rows.format("noop").mode("overwrite").save();
        } else {
            rows.partitionBy(LakeRow.PARTITION).parquet(path(lakeRun));
        }
    }

    /** Spark takes a text for a path as it is: the URI of {@code données} would be a folder {@code donn%C3%A9es}. */
    private static String path(Path folder) {
        return new org.apache.hadoop.fs.Path(folder.toUri()).toString();
    }

    /** A task that runs again reports its files again, with the same counts. */
    static List<FileResult> byNumber(List<FileResult> results) {
        Map<Integer, FileResult> byNumber = new TreeMap<>(Comparator.naturalOrder());
        results.forEach(result -> byNumber.put(result.fileNo(), result));
        return List.copyOf(byNumber.values());
    }
}
