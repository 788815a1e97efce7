package fr.observatoire.etl.spark;

import fr.observatoire.etl.task.FileTask;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Packs many small files into few partitions of about the same size: each partition costs a task and a Parquet file for
 * each fact, so two thousand files must not become two thousand partitions.
 */
final class Packing {

    /** With this number of bytes, one more partition is worth it. */
    private static final long WORTH_A_PARTITION = 32L << 20;

    private Packing() {}

    /**
     * Divides files among partitions, the largest first; each goes to the partition with the least bytes so far.
     *
     * @param cores number of cores
     */
    static List<List<FileTask>> pack(List<FileTask> files, int cores) {
        long bytes = files.stream().mapToLong(FileTask::bytes).sum();
        int partitions = (int) Math.min(files.size(), Math.max(cores, bytes / WORTH_A_PARTITION));
        PriorityQueue<Load> lightest = new PriorityQueue<>(Comparator.comparingLong(Load::bytes));
        List<List<FileTask>> packed = new ArrayList<>();
        for (int i = 0; i < partitions; i++) {
            packed.add(new ArrayList<>());
            lightest.add(new Load(0, packed.get(i)));
        }
        files.stream()
                .sorted(Comparator.comparingLong(FileTask::bytes).reversed().thenComparing(FileTask::fileNo))
                .forEach(file -> {
                    Load load = lightest.remove();
                    load.files().add(file);
                    lightest.add(new Load(load.bytes() + file.bytes(), load.files()));
                });
        return packed;
    }

    private record Load(long bytes, List<FileTask> files) {}
}
