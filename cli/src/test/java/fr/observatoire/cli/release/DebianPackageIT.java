package fr.observatoire.cli.release;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The package that an administrator installs as root. It is made as in a release, of a small archive in the place of the
 * true one: what it holds is the archive's business, where it lies and what runs as root is the package's.
 */
@Tag("debian")
class DebianPackageIT {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    static Path folder;

    private static Path made;
    private static Path unpacked;

    @BeforeAll
    static void pack() throws IOException, InterruptedException {
        made = packedIn("first");
        unpacked = folder.resolve("unpacked");
        Commands.run("dpkg-deb", "--raw-extract", made.toString(), unpacked.toString());
    }

    /** The release's own Maven goals, with a launcher, a program that is empty and a Java that prints its arguments. */
    private static Path packedIn(String name) throws IOException, InterruptedException {
        Path release = Files.createDirectory(folder.resolve(name));
        String version =
                Files.readString(ROOT.resolve("pom.xml")).replaceFirst("(?s).*<revision>(.*)</revision>.*", "$1");
        Path tree = release.resolve("observatoire-" + version);
        Path java = tree.resolve("runtime/bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, "#!/bin/sh\nprintf '[%s]' \"$@\"\n");
        assertTrue(java.toFile().setExecutable(true, false));
        Files.createFile(tree.resolve("observatoire.jar"));
        for (String launcher : List.of("observatoire", "observatoire.cmd")) {
            Files.copy(ROOT.resolve(launcher), tree.resolve(launcher));
        }
        Path archive = release.resolve(tree.getFileName() + "-linux-x64.tar.gz");
        // The owner is whoever built the release; the modes are those of a release whatever the umask here.
        Commands.run(
                "tar",
                "-C",
                release.toString(),
                "--owner=office:1000",
                "--mode=go=rX",
                "-czf",
                archive.toString(),
                tree.getFileName().toString());
        Path changelog = Files.writeString(release.resolve("changelog.gz"), "");
        Commands.run(
                ROOT.resolve("mvnw").toString(),
                "--file=" + ROOT.resolve("pom.xml"),
                "-q",
                "-B",
                "-ntp",
                "--projects=cli",
                "-Prelease",
                "-Drelease.folder=" + release,
                "-Drelease.changelog=" + changelog,
                "jdeb:jdeb@deb");
        try (Stream<Path> files = Files.list(release)) {
            return files.filter(file -> file.toString().endsWith("_amd64.deb"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    @DisplayName("Who builds the package again gets the same bytes, and can tell that nobody changed it")
    void twoBuildsAreTheSame() throws IOException, InterruptedException {
        Path again = packedIn("second");
        assertEquals(made.getFileName(), again.getFileName());
        assertArrayEquals(Files.readAllBytes(made), Files.readAllBytes(again));
    }

    @Test
    @DisplayName("Nobody but root can change what the package brought, and what must run can be run")
    void allBelongsToRoot() throws IOException, InterruptedException {
        List<String> lines =
                Commands.run("dpkg-deb", "--contents", made.toString()).lines().toList();
        assertEquals(
                List.of(),
                lines.stream()
                        .filter(line -> !line.matches("(d(rwx|r-x)r-xr-x|-rw-r--r--|-rwxr-xr-x|lr\\S{8}) root/root .*"))
                        .toList());
        assertEquals(
                List.of("./usr/lib/observatoire/observatoire", "./usr/lib/observatoire/runtime/bin/java"),
                lines.stream()
                        .filter(line -> line.startsWith("-rwx"))
                        .map(line -> line.replaceFirst(".* ", ""))
                        .sorted()
                        .toList());
        assertFalse(Files.exists(unpacked.resolve("usr/lib/observatoire/observatoire.cmd")), "a launcher of Windows");
        Commands.run("sh", "-c", "cd \"$1\" && md5sum --check --quiet DEBIAN/md5sums", "sh", unpacked.toString());
    }

    @Test
    @DisplayName("The command finds its program and its Java through the link in /usr/bin")
    void theLinkStartsTheProgram() throws IOException, InterruptedException {
        String home = folder.resolve("Été 2026").toString();
        String said = Commands.run(unpacked.resolve("usr/bin/observatoire").toString(), "status", "--home", home);
        assertTrue(said.contains("[-Dobservatoire.root=" + unpacked.resolve("usr/lib/observatoire") + "]"), said);
        assertTrue(said.endsWith("[fr.observatoire.cli.Main][status][--home][" + home + "]"), said);
    }

    @Test
    @DisplayName("systemd understands both services and the timer, with nothing to warn of")
    void systemdTakesTheUnits() throws IOException, InterruptedException {
        for (String unit : List.of("observatoire.service", "observatoire-week.service", "observatoire-week.timer")) {
            String root = "--root=" + unpacked;
            assertEquals(
                    "", Commands.run("systemd-analyze", "verify", "--man=no", "--recursive-errors=no", root, unit));
        }
    }

    @Test
    @DisplayName("An upgrade asks before it overwrites the settings; no script of root deletes what an office loaded")
    void whatTheOfficeWroteStays() throws IOException, InterruptedException {
        Path control = unpacked.resolve("DEBIAN");
        assertEquals("/etc/default/observatoire\n", Files.readString(control.resolve("conffiles")));
        for (String script : List.of("postinst", "prerm", "postrm")) {
            Path file = control.resolve(script);
            Commands.run("sh", "-n", file.toString());
            assertTrue(Files.isExecutable(file), script);
            assertEquals(
                    List.of(),
                    Files.readString(file)
                            .lines()
                            .filter(line -> line.matches("\\s*rm -\\w*r.*"))
                            .toList());
        }
    }
}
