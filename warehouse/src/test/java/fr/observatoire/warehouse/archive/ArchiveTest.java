package fr.observatoire.warehouse.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.ProgramVersion;
import fr.observatoire.warehouse.store.Disk;
import fr.observatoire.warehouse.store.Home;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office that lost its computer has this file only: it brings back all, or says so before it touches anything. */
class ArchiveTest {

    private static final Instant NOW = Instant.parse("2026-04-30T08:00:00Z");
    private static final String OLD = "20260401T070000.000Z-0001";
    private static final String LIVE = "20260406T070000.000Z-0002";
    private static final String RUN = "lake/20260406T065959Z-abcd0123";

    @TempDir
    Path folder;

    private Path home;
    private Path zip;

    @BeforeEach
    void makeAHome() throws IOException {
        home = folder.resolve("Été 2026/l'entrepôt");
        zip = folder.resolve("Été 2026/sauvegarde du 30 avril.zip");
        for (String snapshot : List.of(OLD, LIVE)) {
            put("snapshots/" + snapshot + "/observatoire.duckdb", snapshot.repeat(9_000));
            put("snapshots/" + snapshot + "/snapshot.properties", "catalog_version=1\n");
            Files.createDirectories(home.resolve("snapshots/" + snapshot + "/config"));
        }
        put(RUN + "/manifest.json", "{}");
        put(RUN + "/visit-00000-0.parquet", "PAR1");
        put("config/keys.json", "[]");
        put("config/offices/hébergé.yml", "code: val\n");
        put("quarantine/refus.csv", "fichier;ligne\n");
        put("current", LIVE + "\n");
    }

    private void put(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void backup() {
        new Backup(new Home(home), zip, ArchiveListener.SILENT).write(NOW);
    }

    private void restore(Path target) {
        try (Archive archive = Archive.open(zip)) {
            Restore restore = new Restore(archive, new Home(target));
            restore.check(ArchiveListener.SILENT);
            restore.run(ArchiveListener.SILENT);
        }
    }

    private static Map<String, String> content(Path root) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                content.put(root.relativize(file).toString(), Files.isDirectory(file) ? "" : Files.readString(file));
            }
        }
        content.remove("load.lock");
        return content;
    }

    @Test
    @DisplayName("All comes back to the byte, and a folder that says something by being empty too")
    void allComesBack() throws IOException {
        Map<String, String> before = content(home);
        backup();
        Path other = folder.resolve("un autre ordinateur");
        restore(other);
        assertEquals(before, content(other));
    }

    @Test
    @DisplayName("What is in an archive, the keys among it, is nobody else's; neither is what comes back")
    void nobodyElseReadsIt() throws IOException {
        backup();
        Path other = folder.resolve("other");
        restore(other);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(zip)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(other)));
        assertEquals(
                "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(other.resolve("config"))));
    }

    @Test
    @DisplayName("What a load is writing just now would come back as half a load")
    void whatIsBeingWrittenStaysOut() throws IOException {
        Map<String, String> before = content(home);
        put("snapshots/20260430T080000.000Z-0003/observatoire.duckdb", "half");
        put("snapshots/" + LIVE + "/snapshot.properties.new", "half");
        put("snapshots/" + LIVE + "/config.new/offices/val.yml", "half");
        put("lake/20260430T075959Z-abcd0124/visit-00000-0.parquet", "half");
        put("quarantine/refus.csv.new", "half");
        put("config/keys.lock", "");
        put("config/targets/~$targets.xlsx", "locked by Excel");
        put("tmp/4711/libduckdb.so", "native");
        backup();
        Path other = folder.resolve("other");
        restore(other);
        before.put("config/targets", "");
        assertEquals(before, content(other));
    }

    @Test
    @DisplayName("A load that publishes meanwhile removes an old snapshot: the backup begins again, without it")
    void aSnapshotGoesMeanwhile() throws IOException {
        Path old = home.resolve("snapshots").resolve(OLD);
        new Backup(new Home(home), zip, (done, all) -> {
                    try {
                        Disk.delete(home.resolve("snapshots").resolve(OLD));
                        Files.deleteIfExists(old);
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                })
                .write(NOW);
        Path other = folder.resolve("other");
        restore(other);
        assertEquals(content(home), content(other));
        assertFalse(Files.exists(other.resolve("snapshots").resolve(OLD)));
    }

    @Test
    @DisplayName("A backup that cannot be ended leaves the last one as it was")
    void theLastBackupStays() throws IOException {
        backup();
        String before = digest(zip);
        assertThrows(AssertionError.class, () -> new Backup(new Home(home), zip, (done, all) -> {
                    throw new AssertionError("the disk is full");
                })
                .write(NOW));
        assertEquals(before, digest(zip));
        assertFalse(Files.exists(zip.resolveSibling(zip.getFileName() + ".new")));
    }

    @Test
    @DisplayName("An archive in the folder that it keeps would keep itself, twice as large every week")
    void anArchiveLiesElsewhere() {
        zip = home.resolve("config/../config/backup.zip");
        assertThrows(ArchiveException.class, this::backup);
    }

    @Test
    @DisplayName("A home that had something is the archive's afterwards, nothing of the two is mixed; exports stay")
    void nothingIsMixed() throws IOException {
        Map<String, String> before = content(home);
        backup();
        Path other = folder.resolve("other");
        Path own = home;
        home = other;
        put("snapshots/20250101T000000.000Z-0009/observatoire.duckdb", "other");
        put("head", "20250101T000000.000Z-0009\n");
        put("lake/20250101T000000Z-ffff0000/manifest.json", "{}");
        put("config/targets/targets.csv", "other");
        put("input/press/presse.csv", "an export");
        home = own;
        restore(other);
        before.put("input", "");
        before.put("input/press", "");
        before.put("input/press/presse.csv", "an export");
        assertEquals(before, content(other));
    }

    @Test
    @DisplayName("An archive that was cut anywhere brings back nothing")
    void aCutArchiveIsRefused() throws IOException {
        backup();
        byte[] whole = Files.readAllBytes(zip);
        for (int length : List.of(0, 1, 100, whole.length / 2, whole.length - 23, whole.length - 1)) {
            Files.write(zip, java.util.Arrays.copyOf(whole, length));
            refused(length + " bytes");
        }
    }

    @Test
    @DisplayName("A byte that the disk or the transfer changed is found wherever it is")
    void aDamagedArchiveIsRefused() throws IOException {
        backup();
        byte[] whole = Files.readAllBytes(zip);
        Random random = new Random(18);
        int found = 0;
        for (int i = 0; i < 200; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(zip, damaged);
            found += untouched() || sameContent() ? 1 : 0;
        }
        assertEquals(200, found);
    }

    /** A changed date of an entry, say, changes nothing that comes back. */
    private boolean sameContent() throws IOException {
        Path other = folder.resolve("other");
        try {
            return content(other).equals(content(home));
        } finally {
            Disk.delete(other);
        }
    }

    private boolean untouched() throws IOException {
        try {
            restore(folder.resolve("other"));
            return false;
        } catch (ArchiveException | java.io.UncheckedIOException refusal) {
            return !Files.exists(folder.resolve("other"));
        }
    }

    @Test
    @DisplayName("Another zip, a photograph, a sheet: none is an archive, and the home stays")
    void aForeignFileIsRefused() throws IOException {
        pack(Map.of("xl/workbook.xml", "<workbook/>"));
        refused("a workbook");
        pack(Map.of("manifest.json", "{\"name\":\"an extension\"}"));
        refused("another manifest");
        pack(Map.of("manifest.json", "not JSON"));
        refused("no JSON");
        Files.writeString(zip, "GIF89a".repeat(500));
        refused("a picture");
    }

    @Test
    @DisplayName("An archive writes in the home only, and nothing there that is not of a home")
    void aPathThatLeavesTheHomeIsRefused() throws IOException {
        for (String name : List.of(
                "../slip.txt",
                "config/../../slip.txt",
                "/etc/slip.txt",
                "C:/slip.txt",
                "config/C:slip.txt",
                "config\\..\\..\\slip.txt",
                "tmp/slip.txt",
                "config/./slip.txt",
                "current",
                "config//slip.txt")) {
            backup();
            rewrite(
                    manifest -> manifest.replaceFirst(
                            "\"files\" : \\[ ",
                            java.util.regex.Matcher.quoteReplacement("\"files\" : [ " + json(name, "x") + ", ")),
                    name,
                    "x");
            refused(name);
        }
        backup();
        rewrite(UnaryOperator.identity(), "config/unnamed.txt", "x");
        refused("a file that the manifest does not name");
        assertFalse(Files.exists(folder.resolve("slip.txt")));
    }

    @Test
    @DisplayName("What unpacks to more than it says, or to what no home is, fills no disk")
    void aBombIsRefused() throws IOException {
        String zeros = "0".repeat(20_000_000);
        backup();
        rewrite(
                manifest -> manifest.replaceFirst(
                        "\"files\" : \\[ ", "\"files\" : [ " + json("config/a.csv", zeros) + ", "),
                "config/a.csv",
                zeros);
        refused("twenty megabytes of zeros");
        backup();
        rewrite(
                manifest ->
                        manifest.replaceFirst("\"files\" : \\[ ", "\"files\" : [ " + json("config/a.csv", "0") + ", "),
                "config/a.csv",
                zeros);
        refused("more than it says");
        backup();
        rewrite(manifest -> manifest.replaceFirst("\"bytes\" : 2", "\"bytes\" : 9000000000000000"), null, null);
        refused("more than any disk has");
    }

    @Test
    @DisplayName("What a newer program kept, this one would bring back in part")
    void theArchiveOfANewerProgramIsRefused() throws IOException {
        for (String newer :
                List.of("\"program\" : \"9.1.0+abcdef0\"", "\"format\" : 2", "\"lake\" : 99", "\"star\" : 99")) {
            backup();
            String field = newer.replaceFirst(" : .*", " : ");
            rewrite(
                    manifest ->
                            manifest.replaceFirst(field + "[^,]+", newer).replaceFirst("\\{", "{\"colour\":\"blue\","),
                    null,
                    null);
            assertTrue(refused(newer).text().en().contains("newer version"), newer);
        }
    }

    @Test
    @DisplayName("The same release of another day is no newer one")
    void releasesAreHeldAgainstEachOther() {
        assertFalse(ProgramVersion.isNewer(ProgramVersion.text()));
        assertFalse(ProgramVersion.isNewer("0.1.9"));
        assertFalse(ProgramVersion.isNewer("garbage"));
        assertTrue(ProgramVersion.isNewer("10.0.0-SNAPSHOT+1234567"));
    }

    private ArchiveException refused(String what) throws IOException {
        Map<String, String> before = content(home);
        ArchiveException refusal = assertThrows(ArchiveException.class, () -> restore(home), what);
        assertEquals(before, content(home), what);
        return refusal;
    }

    private static String json(String name, String text) {
        return "{\"name\":\"%s\",\"bytes\":%d,\"sha256\":\"%s\"}"
                .formatted(name.replace("\\", "\\\\"), text.length(), DigestUtils.sha256Hex(text));
    }

    /** Changes the manifest, and adds a file. */
    private void rewrite(UnaryOperator<String> manifest, String name, String text) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        entries.computeIfPresent("manifest.json", (key, json) -> manifest.apply(json));
        if (name != null) {
            entries.put(name, text);
        }
        pack(entries);
    }

    private void pack(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.createDirectories(zip.getParent());
        Files.write(zip, bytes.toByteArray());
    }

    private static String digest(Path file) throws IOException {
        return HexFormat.of().formatHex(DigestUtils.sha256(Files.readAllBytes(file)));
    }
}
