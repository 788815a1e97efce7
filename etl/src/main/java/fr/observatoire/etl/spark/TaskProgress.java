package fr.observatoire.etl.spark;

import fr.observatoire.etl.outcome.EtlListener;
import fr.observatoire.etl.task.FileResult;
import java.util.Collection;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.util.CollectionAccumulator;

/**
 * Reports the progress of reading each time a task ends, and its end. Spark tells of ended tasks in its own time, of the
 * last ones even after the job, or never.
 */
final class TaskProgress extends SparkListener {

    private final EtlListener listener;
    private final CollectionAccumulator<FileResult> results;
    private final int files;
    private boolean ended;

    TaskProgress(EtlListener listener, CollectionAccumulator<FileResult> results, int files) {
        this.listener = listener;
        this.results = results;
        this.files = files;
    }

    @Override
    public synchronized void onTaskEnd(SparkListenerTaskEnd task) {
        if (!ended) {
            report(SparkReading.byNumber(results.value()));
        }
    }

    /** All files are read. */
    synchronized void end(Collection<FileResult> all) {
        ended = true;
        report(all);
    }

    private void report(Collection<FileResult> done) {
        listener.read(
                done.size(), files, done.stream().mapToLong(FileResult::read).sum());
    }
}
