package fr.observatoire.etl.spark;

import fr.observatoire.etl.outcome.EtlListener;
import fr.observatoire.etl.task.FileResult;
import java.util.List;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.util.CollectionAccumulator;

/** Reports the progress of reading each time a task ends. */
final class TaskProgress extends SparkListener {

    private final EtlListener listener;
    private final CollectionAccumulator<FileResult> results;
    private final int files;

    TaskProgress(EtlListener listener, CollectionAccumulator<FileResult> results, int files) {
        this.listener = listener;
        this.results = results;
        this.files = files;
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd task) {
        List<FileResult> done = results.value();
        listener.read(
                done.size(), files, done.stream().mapToLong(FileResult::read).sum());
    }
}
