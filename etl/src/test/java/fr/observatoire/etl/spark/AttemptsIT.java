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
import fr.observatoire.warehouse.catalog.ClosingDays;
import fr.observatoire.warehouse.journal.LakeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.TaskContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tasks that fail or stand still, and are tried again: a machine was lost, a disk was full. */
class AttemptsIT {

    private static final Catalog CATALOG = Catalog.withSample(null);

    /** A task that takes long is given to the other machine too. */
    private static final Map<String, String> SPECULATION = Map.of(
            "spark.speculation", "true",
            "spark.speculation.interval", "100ms",
            "spark.speculation.task.duration.threshold", "1s",
            "spark.driver.host", "127.0.0.1",
            "spark.executorEnv.SPARK_TESTING", "1", // without an installation of Spark
            "spark.executorEnv.SPARK_SCALA_VERSION", "2.13");

    @TempDir
    Path home;

    @Test
    @DisplayName("A task that failed in the middle and ran again counts once, and leaves none of its files")
    void anAttemptThatFailedLeavesNothing() throws IOException {
        SparkReading.Outcome read = read("local[1,3]", new Fails(5), "run");

        assertEquals(1, read.results().size());
        assertEquals(names(read.parts()), onDisk("run"));
        assertEquals(read.results().get(0).read(), rows(read, "record"));
        assertEquals(read.results().get(0).read(), rows(read, "press"));
        assertTrue(read.parts().stream().allMatch(part -> part.name().endsWith("-1.parquet")), () -> "" + read.parts());
    }

    @Test
    @DisplayName("A job that fails for good is told in one sentence, and leaves no file that looks like a run")
    void aJobThatFailsLeavesNothing() throws IOException {
        EtlException failed = assertThrows(EtlException.class, () -> read("local[1]", new Fails(3), "run"));
        assertTrue(failed.getMessage().contains("the machine is gone"), failed.getMessage());
        assertEquals(Set.of(), onDisk("run"));
    }

    @Test
    @DisplayName(
            "Of a task that stood still only the attempt counts that overtook it: its rows are those of a quiet run")
    void anAttemptThatWasOvertakenIsNamedByNobody() throws Exception {
        SparkReading.Outcome quiet = read("local[1]", new Press(), "quiet");
        SPECULATION.forEach(System::setProperty);
        SparkReading.Outcome read;
        try (TwoWorkers cluster = new TwoWorkers(home)) {
            read = read(cluster.master(), new StandsStill(5), "run");
        } finally {
            SPECULATION.keySet().forEach(System::clearProperty);
        }

        assertTrue(read.parts().stream().allMatch(part -> part.name().endsWith("-1.parquet")), () -> "" + read.parts());
        assertTrue(
                onDisk("run").stream().anyMatch(name -> name.endsWith("-0.parquet")),
                "the first attempt wrote nothing");
        assertEquals(quiet.results().get(0).read(), read.results().get(0).read());
        assertEquals(content(quiet, "quiet"), content(read, "run"));
    }

    /** Rows and the sum of their hashes in the files that the run names, by kind. */
    private Map<String, String> content(SparkReading.Outcome read, String run) throws SQLException {
        Map<String, String> content = new TreeMap<>();
        try (java.sql.Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (LakeFile part : read.parts()) {
                try (ResultSet rows = statement.executeQuery("SELECT count(*) || ' ' || sum(hash(part)) FROM '"
                        + home.resolve(run).resolve(part.name()) + "' AS part")) {
                    rows.next();
                    content.put(part.kind(), rows.getString(1));
                }
            }
        }
        return content;
    }

    private SparkReading.Outcome read(String master, Source press, String run) throws IOException {
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
                true,
                ClosingDays.NONE);
        FileReading reading = new FileReading(
                Map.of("press", CATALOG.source("press")),
                Map.of("press", press),
                Map.copyOf(CATALOG.lake()),
                new CheckContext(Map.of(), LocalDate.of(2021, 3, 1)));
        return new SparkReading(master, EtlListener.SILENT).read(List.of(task), reading, Address.of(home.resolve(run)));
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

    private Set<String> onDisk(String run) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve(run))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".parquet"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** The press, but for what happens to the first attempt at one of its records. */
    private abstract static class Troubled implements Source {

        private static final long serialVersionUID = 1L;

        private final Source press = new Press();
        private final int at;

        Troubled(int at) {
            this.at = at;
        }

        abstract void happen();

        @Override
        public String name() {
            return press.name();
        }

        @Override
        public Conformer conformer(FileContext file) {
            Conformer conformer = press.conformer(file);
            boolean first = TaskContext.get().attemptNumber() == 0;
            AtomicInteger records = new AtomicInteger();
            return (CheckedRecord record, FactRows out) -> {
                if (first && records.incrementAndGet() == at) {
                    happen();
                }
                conformer.conform(record, out);
            };
        }
    }

    private static final class Fails extends Troubled {

        private static final long serialVersionUID = 1L;

        Fails(int at) {
            super(at);
        }

        @Override
        void happen() {
            throw new IllegalStateException("the machine is gone");
        }
    }

    /** Longer than the test needs: it does not even hear that another attempt was faster. */
    private static final class StandsStill extends Troubled {

        private static final long serialVersionUID = 1L;

        StandsStill(int at) {
            super(at);
        }

        @Override
        void happen() {
            new CompletableFuture<Void>().orTimeout(3, TimeUnit.MINUTES).join();
        }
    }
}
