package fr.observatoire.etl.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.files.Address;
import fr.observatoire.etl.lake.FactRows;
import fr.observatoire.etl.outcome.EtlException;
import fr.observatoire.etl.outcome.EtlListener;
import fr.observatoire.etl.quality.CheckContext;
import fr.observatoire.etl.quality.CheckedRecord;
import fr.observatoire.etl.source.Conformer;
import fr.observatoire.etl.source.FileContext;
import fr.observatoire.etl.source.Source;
import fr.observatoire.etl.source.press.Press;
import fr.observatoire.etl.task.FileReading;
import fr.observatoire.etl.task.FileTask;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.journal.LakeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tasks that fail, and are tried again: a machine was lost, a disk was full. */
class AttemptsIT {

    private static final Catalog CATALOG = Catalog.withSample(null);
    private static final AtomicInteger RECORDS = new AtomicInteger();

    @TempDir
    Path home;

    @Test
    @DisplayName("A task that failed in the middle and ran again counts once, and leaves none of its files")
    void anAttemptThatFailedLeavesNothing() throws IOException {
        FailsOnce.at = 5;
        SparkReading.Outcome read = read("local[1,3]");

        assertEquals(1, read.results().size());
        assertEquals(names(read.parts()), onDisk());
        assertEquals(read.results().get(0).read(), rows(read, "record"));
        assertEquals(read.results().get(0).read(), rows(read, "press"));
        assertTrue(read.parts().stream().allMatch(part -> part.name().endsWith("-1.parquet")), () -> "" + read.parts());
    }

    @Test
    @DisplayName("A job that fails for good is told in one sentence, and leaves no file that looks like a run")
    void aJobThatFailsLeavesNothing() throws IOException {
        FailsOnce.at = 3;
        EtlException failed = assertThrows(EtlException.class, () -> read("local[1]"));
        assertTrue(failed.getMessage().contains("the machine is gone"), failed.getMessage());
        assertEquals(Set.of(), onDisk());
    }

    private SparkReading.Outcome read(String master) throws IOException {
        RECORDS.set(0);
        Path file = Path.of("src/test/resources/press/press-items/good.csv").toAbsolutePath();
        FileTask task = new FileTask(
                0,
                file.toString(),
                "press/revue-de-presse.csv",
                "press",
                "peyrehorade",
                Files.size(file),
                Files.getLastModifiedTime(file).toMillis(),
                List.of("press-items"),
                true);
        FileReading reading = new FileReading(
                Map.of("press", CATALOG.source("press")),
                Map.of("press", new FailsOnce()),
                Map.copyOf(CATALOG.lake()),
                new CheckContext(Map.of(), LocalDate.of(2021, 3, 1)));
        return new SparkReading(master, EtlListener.SILENT)
                .read(List.of(task), reading, Address.of(home.resolve("run")));
    }

    private static long rows(SparkReading.Outcome read, String kind) {
        return read.parts().stream()
                .filter(part -> part.kind().equals(kind))
                .mapToLong(LakeFile::rows)
                .sum();
    }

    private static Set<String> names(List<LakeFile> parts) {
        return parts.stream().map(LakeFile::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> onDisk() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("run"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".parquet"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** The press, but for the machine that is lost at one of its records, the first time that it is read. */
    private static final class FailsOnce implements Source {

        private static final long serialVersionUID = 1L;

        private static int at;

        private final Source press = new Press();

        @Override
        public String name() {
            return press.name();
        }

        @Override
        public Conformer conformer(FileContext file) {
            Conformer conformer = press.conformer(file);
            return (CheckedRecord record, FactRows out) -> {
                if (RECORDS.incrementAndGet() == at) {
                    throw new IllegalStateException("the machine is gone");
                }
                conformer.conform(record, out);
            };
        }
    }
}
