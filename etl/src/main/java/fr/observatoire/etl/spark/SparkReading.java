package fr.observatoire.etl.spark;

import fr.observatoire.etl.files.Address;
import fr.observatoire.etl.files.Hadoop;
import fr.observatoire.etl.outcome.EtlException;
import fr.observatoire.etl.outcome.EtlListener;
import fr.observatoire.etl.outcome.EtlListener.Step;
import fr.observatoire.etl.task.FileReading;
import fr.observatoire.etl.task.FileResult;
import fr.observatoire.etl.task.FileTask;
import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.journal.LakeFile;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;

/** One Spark job: reads all files in one pass; its tasks write the lake. */
public final class SparkReading {

    /**
     * What a job read and wrote.
     *
     * @param results of each file, in the order of their numbers
     * @param parts the files of the lake, all those that count
     */
    public record Outcome(List<FileResult> results, List<LakeFile> parts) {}

    private final String master;
    private final EtlListener listener;

    public SparkReading(String master, EtlListener listener) {
        this.master = master;
        this.listener = listener;
    }

    /**
     * Reads files.
     *
     * @param lakeRun folder to write, which must not exist
     * @throws EtlException when the job fails: the disk is full, the cluster is gone
     */
    public Outcome read(List<FileTask> files, FileReading reading, Address lakeRun) {
        listener.began(Step.START);
        try (Connection spark = new Connection(master)) {
            listener.began(Step.READ);
            return read(spark.context(), files, reading, lakeRun);
        } catch (Exception e) { // Spark throws checked exceptions without declaring them
            throw new EtlException(EtlTexts.text("run.stopped", Failure.reason(e)), e);
        }
    }

    private Outcome read(SparkContext context, List<FileTask> files, FileReading reading, Address lakeRun) {
        ReadCounts counts = new ReadCounts(context);
        TaskProgress progress = new TaskProgress(listener, counts, files.size());
        context.addSparkListener(progress);
        JavaSparkContext spark = JavaSparkContext.fromSparkContext(context);
        List<List<FileTask>> partitions = Packing.pack(files, spark.defaultParallelism());
        List<ReadFiles.Outcome> tasks = spark.parallelize(partitions, partitions.size())
                .map(new ReadFiles(
                        reading, lakeRun.path().toString(), Hadoop.complete(context.hadoopConfiguration()), counts))
                .collect();
        context.removeSparkListener(progress);
        Outcome all = together(tasks);
        progress.end(all.results());
        return all;
    }

    private static Outcome together(List<ReadFiles.Outcome> tasks) {
        return new Outcome(
                tasks.stream()
                        .flatMap(task -> task.results().stream())
                        .sorted(Comparator.comparing(FileResult::fileNo))
                        .toList(),
                tasks.stream().flatMap(task -> task.parts().stream()).toList());
    }
}
