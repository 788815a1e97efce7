package fr.observatoire.etl.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.task.FileTask;
import fr.observatoire.warehouse.catalog.ClosingDays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PackingTest {

    @Test
    void packsManySmallFilesIntoAsManyPartitionsAsCores() {
        List<List<FileTask>> packed = Packing.pack(files(2000, 20_000), 2);
        assertEquals(2, packed.size());
        assertEquals(1000, packed.get(0).size());
    }

    @Test
    void givesNoPartitionWithoutFile() {
        assertEquals(1, Packing.pack(files(1, 20_000), 8).size());
    }

    @Test
    void dividesMuchDataIntoMorePartitions() {
        List<List<FileTask>> packed = Packing.pack(files(100, 10 << 20), 2);
        assertEquals(31, packed.size());
        assertEquals(100, packed.stream().mapToInt(List::size).sum());
        assertTrue(packed.stream().allMatch(files -> files.size() <= 4));
    }

    private static List<FileTask> files(int count, long bytes) {
        return IntStream.range(0, count)
                .mapToObj(i -> new FileTask(
                        i, "f" + i, "f" + i, "press", "p", bytes, 0, List.of("press-items"), true, ClosingDays.NONE))
                .toList();
    }
}
