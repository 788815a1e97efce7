package fr.observatoire.etl.spark;

import fr.observatoire.etl.outcome.EtlListener;
import fr.observatoire.etl.task.FileResult;
import java.util.Collection;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/**
 * Reports the progress of reading each time a task ends, and its end. Spark tells of ended tasks in its own time, of the
 * last ones even after the job, or never.
 */
final class TaskProgress extends SparkListener {

    private final EtlListener listener;
    private final ReadCounts counts;
    private final int files;
    private boolean ended;

    TaskProgress(EtlListener listener, ReadCounts counts, int files) {
        this.listener = listener;
        this.counts = counts;
        this.files = files;
    }

    @Override
    public synchronized void onTaskEnd(SparkListenerTaskEnd task) {
        if (!ended) {
            listener.read(
                    counts.files().value().intValue(), files, counts.records().value());
        }
    }

    /** All files are read. */
    synchronized void end(Collection<FileResult> all) {
        ended = true;
        listener.read(
                all.size(), files, all.stream().mapToLong(FileResult::read).sum());
    }
}
