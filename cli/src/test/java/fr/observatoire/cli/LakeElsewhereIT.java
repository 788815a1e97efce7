package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lake outside the home: the same figures, found again by every later command. */
class LakeElsewhereIT {

    @TempDir
    Path work;

    private Path input;
    private Path lake;
    private Installation office;

    @BeforeEach
    void loadThePress() throws IOException {
        input = Installation.copySample("press", work.resolve("input"));
        lake = work.resolve("lac [2026]");
        office = new Installation(work.resolve("home"));
        succeeds(office.etl(input, "--lake", lake.toString()));
    }

    @Test
    @DisplayName("Every later command finds the lake without being told, and leaves nothing of it in the home")
    void everyCommandFindsTheLake() throws IOException {
        Map<String, String> first = StarDigest.of(office.home);
        succeeds(run("rebuild"));
        assertEquals(first, StarDigest.of(office.home));

        Installation.copySample("newsletter", input);
        succeeds(office.etl(input));
        assertEquals(2, runs(lake).size());
        assertEquals(List.of(), parquet(office.home));

        succeeds(run("undo", "--yes"));
        assertEquals(first.get("files"), StarDigest.of(office.home).get("files"));

        Installation local = new Installation(work.resolve("local"));
        succeeds(local.etl(input));
        succeeds(run("undo", "--yes"));
        assertEquals(StarDigest.of(local.home), StarDigest.of(office.home));
    }

    @Test
    @DisplayName("A home that takes its lake back reads what it wrote elsewhere all the same")
    void theLakeComesBackHome() throws IOException {
        Installation.copySample("newsletter", input);
        succeeds(office.etl(input, "--lake", office.home.resolve("lake").toString()));
        assertEquals(1, runs(lake).size());
        assertFalse(parquet(office.home).isEmpty());

        Map<String, String> both = StarDigest.of(office.home);
        succeeds(run("rebuild"));
        assertEquals(both, StarDigest.of(office.home));
    }

    @Test
    @DisplayName("A file of the lake that is damaged or gone is named, and the published figures stay")
    void aDamagedFileIsNamed() throws IOException {
        Map<String, String> before = StarDigest.of(office.home);
        Path file = parquet(lake).get(0);
        byte[] content = Files.readAllBytes(file);
        content[content.length / 2]++;
        Files.write(file, content);
        isNamed(run("rebuild"), file);

        Files.delete(file);
        isNamed(run("rebuild"), file);
        assertEquals(before, StarDigest.of(office.home));
        assertEquals(List.of(), parquet(office.home));
    }

    private static void isNamed(Installation.Run failed, Path file) {
        assertEquals(1, failed.status(), failed.err());
        assertTrue(failed.err().contains(file.getFileName().toString()), failed.err());
        assertFalse(failed.err().contains("\tat "), failed.err());
    }

    @Test
    @DisplayName("What a killed run left elsewhere goes with the next load, and what other homes wrote there stays")
    void leftoversGo() throws IOException {
        Path left = Files.createDirectories(office.home.resolve("lake/20200101T000000Z-00000000"));
        Files.writeString(left.resolve("elsewhere"), lake.toString());
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Path there = Files.createDirectories(lake.resolve(left.getFileName()));
        Files.writeString(there.resolve("press-00000-0.parquet"), "half");
        Path others = Files.createDirectories(lake.resolve("20200101T000000Z-11111111"));

        Installation.copySample("newsletter", input);
        succeeds(office.etl(input));
        assertFalse(Files.exists(left) || Files.exists(there));
        assertTrue(Files.exists(others));
    }

    private Installation.Run run(String... command) {
        String[] args = Stream.concat(Stream.of(command), Stream.of("--lang", "fr", "--home", office.home.toString()))
                .toArray(String[]::new);
        return Installation.run(args);
    }

    private static void succeeds(Installation.Run run) {
        assertEquals(0, run.status(), run.out() + run.err());
    }

    private static List<Path> runs(Path lake) throws IOException {
        try (Stream<Path> runs = Files.list(lake)) {
            return runs.toList();
        }
    }

    private static List<Path> parquet(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .sorted()
                    .toList();
        }
    }
}
