package fr.observatoire.etl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.outcome.EtlListener;
import fr.observatoire.etl.outcome.EtlReport;
import fr.observatoire.etl.outcome.EtlReport.SourceLine;
import fr.observatoire.warehouse.catalog.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of two thousand small exports: one job or one file of the lake for each would take an hour. */
class ManyFilesIT {

    private static final int FILES = 2000;
    private static final int CORES = 2;
    private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    @TempDir
    Path home;

    @TempDir
    Path input;

    @Test
    void costNoSparkJobEachAndLoseNoRecord() throws IOException {
        writeOutings();
        SparkCount count = new SparkCount();
        SparkContext spark = new SparkContext(new SparkConf()
                .setMaster("local[" + CORES + "]")
                .setAppName("test")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1"));
        EtlReport report;
        try {
            spark.addSparkListener(count);
            report = run();
        } finally {
            spark.stop(); // all listeners are told before it returns
        }

        SourceLine footfall = report.sources().get(0);
        assertEquals(FILES, footfall.files());
        assertEquals(FILES, footfall.read());
        assertEquals(FILES - 1, footfall.loaded());
        assertEquals(1, footfall.refused());
        assertEquals(1, count.jobs.get());
        assertEquals(CORES, count.tasks.get());
        assertTrue(lakeFiles() <= CORES * 8, "a file of the lake for each task and kind of row: " + lakeFiles());
    }

    /** One outing in each file; the last one has a date that does not exist. */
    private void writeOutings() throws IOException {
        Path folder = Files.createDirectory(input.resolve("footfall"));
        for (int i = 0; i < FILES; i++) {
            String day = i < FILES - 1 ? DAY.format(FIRST_DAY.plusDays(i)) : "31/02/2020";
            Files.writeString(
                    folder.resolve("sorties-otm-%04d.csv".formatted(i)),
                    "date;lieu;commune;visiteurs\r\n" + day + ";Halle;Habas;" + i % 60 + "\r\n");
        }
    }

    private EtlReport run() {
        EtlOptions options = new EtlOptions(home, input, Set.of(), EtlOptions.LOCAL, false);
        return new Pipeline(options, Catalog.withSample(null), EtlListener.SILENT).run();
    }

    private long lakeFiles() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("lake"))) {
            return files.filter(file -> file.toString().endsWith(".parquet")).count();
        }
    }

    private static final class SparkCount extends SparkListener {

        private final AtomicInteger jobs = new AtomicInteger();
        private final AtomicInteger tasks = new AtomicInteger();

        @Override
        public void onJobStart(SparkListenerJobStart job) {
            jobs.incrementAndGet();
        }

        @Override
        public void onTaskEnd(SparkListenerTaskEnd task) {
            tasks.incrementAndGet();
        }
    }
}
