package fr.observatoire.etl.spark;

import fr.observatoire.etl.files.Address;
import fr.observatoire.etl.files.InputFile;
import fr.observatoire.etl.lake.LakeRow;
import fr.observatoire.etl.lake.TaskFiles;
import fr.observatoire.etl.task.FileReading;
import fr.observatoire.etl.task.FileResult;
import fr.observatoire.etl.task.FileTask;
import fr.observatoire.etl.task.ReadFile;
import fr.observatoire.warehouse.journal.LakeFile;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SerializableWritable;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.apache.spark.api.java.function.Function;

/**
 * Reads the files of one partition one after the other, and writes their rows into files of the lake. Both are told to
 * the driver as the result of the task, so that of several attempts only one is heard of.
 */
final class ReadFiles implements Function<List<FileTask>, ReadFiles.Outcome> {

    private static final long serialVersionUID = 1L;

    /** What one task read and wrote. */
    record Outcome(List<FileResult> results, List<LakeFile> parts) implements Serializable {}

    private final FileReading reading;
    private final String lakeRun;
    private final SerializableWritable<Configuration> conf;
    private final ReadCounts counts;

    /** @param lakeRun folder to write */
    ReadFiles(FileReading reading, String lakeRun, Configuration conf, ReadCounts counts) {
        this.reading = reading;
        this.lakeRun = lakeRun;
        this.conf = new SerializableWritable<>(conf);
        this.counts = counts;
    }

    @Override
    public Outcome call(List<FileTask> files) throws IOException {
        TaskContext task = TaskContext.get();
        TaskFiles lake = new TaskFiles(Address.of(lakeRun), task.partitionId(), task.taskAttemptId(), conf.value());
        try {
            return new Outcome(read(files, lake), lake.close());
        } catch (IOException | RuntimeException | Error e) {
            lake.abandon(e);
            throw e;
        }
    }

    private List<FileResult> read(List<FileTask> files, Consumer<LakeRow> lake) {
        List<FileResult> results = new ArrayList<>();
        for (FileTask file : files) {
            if (TaskContext.get().isInterrupted()) {
                throw new TaskKilledException(); // another attempt was faster
            }
            ReadFile read = reading.read(file, InputFile.at(file.file(), conf.value()));
            read.rows().writeTo(lake);
            results.add(read.result());
            counts.add(read.result());
        }
        return results;
    }
}
