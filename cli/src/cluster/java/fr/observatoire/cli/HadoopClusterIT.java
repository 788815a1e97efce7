package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A département loads on machines that share no folder: exports and lake are on HDFS, of a name node and three data nodes.
 * The figures are those of one machine, also when a machine is lost in the middle.
 */
@Tag("proof")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HadoopClusterIT {

    /** So that each block is on two of the three data nodes. */
    private static final String SITE =
            "<configuration><property><name>dfs.replication</name><value>2</value></property></configuration>";

    @TempDir
    static Path work;

    private MiniDFSCluster hdfs;
    private FileSystem files;
    private Path settings;

    private Path home;
    private org.apache.hadoop.fs.Path lake;

    @BeforeAll
    void startHdfs() throws IOException {
        File folder = work.resolve("hdfs").toFile();
        hdfs = new MiniDFSCluster.Builder(new Configuration(), folder)
                .numDataNodes(3)
                .build();
        hdfs.waitActive();
        files = hdfs.getFileSystem();
        files.copyFromLocalFile(path(Installation.SAMPLE.toString()), path("/exports"));
        settings = Files.createDirectories(work.resolve("settings"));
        Files.writeString(settings.resolve("hdfs-site.xml"), SITE);
    }

    @AfterAll
    void stopHdfs() {
        hdfs.shutdown();
    }

    @BeforeEach
    void newHome(TestInfo test) {
        String name = test.getTestMethod().orElseThrow().getName();
        home = work.resolve(name).resolve("home");
        lake = path("/lake/" + name);
    }

    @Test
    @DisplayName("Machines that share only HDFS load what one machine loads, and the home finds its lake again")
    void machinesThatShareOnlyHdfsLoadWhatOneMachineLoads() throws Exception {
        try (SparkMachines spark = new SparkMachines(work.resolve("spark-plain"))) {
            Program load = load(spark);
            assertEquals(0, load.status(), load::said);
        }
        isTheStarOfOneMachine();
        assertTrue(stored().stream().allMatch(file -> file.getReplication() == 2), () -> "" + stored());

        Program rebuild = run("rebuild");
        assertEquals(0, rebuild.status(), rebuild::said);
        isTheStarOfOneMachine();
        Program undo = run("undo", "--yes");
        assertEquals(0, undo.status(), undo::said);
        Program again = run("undo", "--yes");
        assertEquals(0, again.status(), again::said);
        isTheStarOfOneMachine();
    }

    @Test
    @DisplayName("A worker that is lost in the middle costs time and no figure, and leaves no file behind")
    void aWorkerThatIsLostCostsNoFigure() throws Exception {
        try (SparkMachines spark = new SparkMachines(work.resolve("spark-worker"))) {
            Program load = load(spark);
            awaitFirstFile();
            spark.killOne();
            assertEquals(0, load.status(), load::said);
        }
        isTheStarOfOneMachine();
        assertTrue(
                stored().stream().anyMatch(file -> file.getPath().getName().matches(".*-[2-9]\\.parquet")),
                () -> "no task was tried again: " + stored());
    }

    @Test
    @DisplayName("A data node that is lost in the middle costs no figure, now or when the star is made anew")
    void aDataNodeThatIsLostCostsNoFigure() throws Exception {
        MiniDFSCluster.DataNodeProperties lost;
        try (SparkMachines spark = new SparkMachines(work.resolve("spark-data"))) {
            Program load = load(spark);
            awaitFirstFile();
            lost = hdfs.stopDataNode(0);
            assertEquals(0, load.status(), load::said);
        }
        isTheStarOfOneMachine();
        Program rebuild = run("rebuild");
        assertEquals(0, rebuild.status(), rebuild::said);
        isTheStarOfOneMachine();
        assertTrue(hdfs.restartDataNode(lost));
    }

    private Program load(SparkMachines spark) {
        return run(
                "etl",
                "--master",
                spark.address(),
                "--input",
                hdfs.getURI() + "/exports",
                "--lake",
                hdfs.getURI() + lake.toString());
    }

    private Program run(String... command) {
        List<String> args = new ArrayList<>(List.of(command));
        args.addAll(List.of("--home", home.toString()));
        return Program.start(
                List.of("env", "SPARK_LOCAL_IP=127.0.0.1", "HADOOP_CONF_DIR=" + settings), args.toArray(String[]::new));
    }

    /** Waits until a task writes. */
    private void awaitFirstFile() throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofMinutes(3));
        while (stored().isEmpty()) {
            assertTrue(Instant.now().isBefore(end), "no task wrote anything");
            Thread.sleep(10);
        }
    }

    /** Nothing of the lake stays on this machine, and HDFS has what the manifest names and nothing else. */
    private void isTheStarOfOneMachine() throws IOException {
        assertEquals(StarDigest.of(Installation.ofSample().home), StarDigest.of(home));
        Set<String> named = new TreeSet<>();
        try (Stream<Path> content = Files.walk(home.resolve("lake"))) {
            for (Path file : (Iterable<Path>) content::iterator) {
                String name = file.getFileName().toString();
                assertFalse(name.endsWith(".parquet"), name);
                if (name.equals("manifest.json")) {
                    Installation.parse(Files.readString(file))
                            .path("load")
                            .path("parts")
                            .forEach(part -> named.add(part.path("name").asText()));
                }
            }
        }
        Set<String> there = new TreeSet<>();
        stored().forEach(file -> there.add(file.getPath().getName()));
        assertEquals(named, there);
        assertFalse(named.isEmpty());
    }

    /** The files of the lake on HDFS. */
    private List<LocatedFileStatus> stored() {
        try {
            List<LocatedFileStatus> stored = new ArrayList<>();
            if (files.exists(lake)) {
                RemoteIterator<LocatedFileStatus> found = files.listFiles(lake, true);
                while (found.hasNext()) {
                    stored.add(found.next());
                }
            }
            return stored;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static org.apache.hadoop.fs.Path path(String path) {
        return new org.apache.hadoop.fs.Path(path);
    }
}
