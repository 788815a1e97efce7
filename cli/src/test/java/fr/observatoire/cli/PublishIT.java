package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages as files: whole, by themselves, and never in the place of what somebody else wrote. */
class PublishIT {

    private static final Pattern ADDRESS =
            Pattern.compile("(?:href|src|srcset|action|data|poster)=\"([^\"]*)\"|url\\(\"?([^\")]*)");

    private static final List<String> FEW = List.of("--years", "2020", "--indicators", "visitors-on-site");

    @TempDir
    static Path folder;

    private static Path home;
    private static Path site;

    @BeforeAll
    static void publish() throws IOException {
        home = folder.resolve("l'été");
        Installation.ofFootfall(home);
        site = folder.resolve("mon site");
        Installation.Run run = run(FEW, site);
        assertEquals(0, run.status(), run.err());
        assertTrue(
                run.out()
                        .contains("of snapshot "
                                + Files.readString(home.resolve("current")).strip()),
                run.out());
    }

    @Test
    @DisplayName("What is loaded and published can be copied to a Windows disk: no name is one that it refuses")
    void namesAreLegalOnWindows() throws IOException {
        WindowsNames.assertLegal(home);
        WindowsNames.assertLegal(site);
    }

    private static Installation.Run run(List<String> selection, Path out) {
        return Installation.run(Stream.of(
                        List.of("publish", "--lang", "en", "--home", home.toString()),
                        selection,
                        List.of("--out", out.toString()))
                .flatMap(List::stream)
                .toArray(String[]::new));
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What each file is, by its digest. */
    private static Map<String, String> digests(Path root) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        for (Path file : files(root)) {
            digests.put(root.relativize(file).toString(), DigestUtils.sha256Hex(Files.readAllBytes(file)));
        }
        return digests;
    }

    @Test
    @DisplayName("Every address leads to a file of the publication: it works from a disk, and asks nobody anything")
    void everyAddressLeadsToAFile() throws IOException {
        assertTrue(followed(site) > 50);
    }

    @Test
    @Tag("proof")
    @DisplayName("The same of a year with all indicators and its overview")
    void everyAddressOfAWholeYearLeadsToAFile() throws IOException {
        Path whole = folder.resolve("whole");
        assertEquals(0, run(List.of("--years", "2020"), whole).status());
        assertTrue(text(whole.resolve("index.html")).contains("class=\"tiles\""));
        assertTrue(followed(whole) > 1000);
    }

    /** How many addresses there are; each must be a file below the root. */
    private static int followed(Path root) throws IOException {
        List<String> astray = new ArrayList<>();
        int followed = 0;
        for (Path file : files(root)) {
            if (!file.toString().matches(".*[.](html|css)")) {
                continue;
            }
            for (var found : ADDRESS.matcher(text(file)).results().toList()) {
                String address = found.group(1) == null ? found.group(2) : found.group(1);
                Path target =
                        file.resolveSibling(address.replaceFirst("#.*", "")).normalize();
                followed++;
                boolean within = address.startsWith("#")
                        || !address.startsWith("/") && target.startsWith(root) && Files.isRegularFile(target);
                if (!within && !address.startsWith("mailto:")) {
                    astray.add(root.relativize(file) + " -> " + address);
                }
            }
        }
        assertEquals(List.of(), astray);
        return followed;
    }

    @Test
    @DisplayName(
            "Pages have no script, no form, none of the office's own tasks, refusals and sources, and no address of a server")
    void pagesAreForThePublic() throws IOException {
        for (Path file : files(site)) {
            String text = text(file);
            if (file.toString().endsWith(".html")) {
                for (String no : List.of("<script", "<form", "<select", "javascript:", "class=\"tasks\"")) {
                    assertFalse(text.contains(no), site.relativize(file) + ": " + no);
                }
                assertTrue(text.contains(snapshot()), file.toString());
            }
            assertFalse(text.contains("127.0.0.1"), file.toString());
        }
        assertTrue(Files.notExists(site.resolve("sources.html")));
        assertTrue(text(site.resolve("2020/visitors-on-site.html")).contains("Pages publiées en simples fichiers le "));
        assertTrue(text(site.resolve("en/2020/visitors-on-site.html")).contains("Pages published as plain files on "));
    }

    private static String snapshot() {
        return text(home.resolve("current")).strip();
    }

    @Test
    @DisplayName("The same publication is the same to the byte, and of fewer indicators shows no other figure")
    void theSameBytes() throws IOException {
        Path again = folder.resolve("again");
        assertEquals(0, run(FEW, again).status());
        assertEquals(digests(site), digests(again));

        assertEquals(
                0,
                run(List.of("--years", "2019", "--indicators", "opening-days"), again)
                        .status());
        assertTrue(Files.notExists(again.resolve("2020")), "the earlier publication is replaced as a whole");
        String overview = text(again.resolve("index.html"));
        assertTrue(overview.contains("href=\"2019/opening-days.html\""), overview);
        assertFalse(overview.contains("class=\"tiles\"") || overview.contains("<img"), overview);
        try (Stream<Path> beside = Files.list(folder)) {
            assertTrue(beside.noneMatch(file -> file.toString().matches(".*[.](new|old)")));
        }
    }

    @Test
    @DisplayName("A folder with a file of somebody else is not touched, and a year without figures writes nothing")
    void whatIsNotOursStays() throws IOException {
        Path theirs = Files.createDirectories(folder.resolve("theirs"));
        Files.writeString(theirs.resolve("index.html"), "mine");
        Installation.Run refused = run(List.of(), theirs);
        assertEquals(Main.REFUSED, refused.status());
        assertTrue(refused.err().contains("index.html, which no publication wrote"), refused.err());
        assertEquals("mine", Files.readString(theirs.resolve("index.html")));

        Path none = folder.resolve("none");
        assertEquals(Main.USAGE, run(List.of("--years", "1999"), none).status());
        Installation.Run unknown = run(List.of("--indicators", "visitor-on-site"), none);
        assertEquals(Main.USAGE, unknown.status());
        assertTrue(unknown.err().contains("visitors-on-site"), unknown.err());
        assertTrue(Files.notExists(none));
    }
}
