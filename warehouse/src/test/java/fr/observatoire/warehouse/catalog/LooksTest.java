package fr.observatoire.warehouse.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.catalog.file.CatalogException;
import fr.observatoire.warehouse.catalog.look.OfficeLook;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an office shows of itself is taken as it is, and what no slide could show is refused with its name. */
class LooksTest {

    private static final String OFFICE = "pays-orthe-arrigans";

    @TempDir
    Path home;

    private Path folder;

    @BeforeEach
    void makeTheFolder() throws IOException {
        folder = Files.createDirectories(home.resolve("report"));
    }

    @Test
    void an_office_has_its_logo_and_words_for_a_year() throws IOException {
        Files.write(folder.resolve("logo.jpg"), picture("jpg", 400, 120));
        write(
                """
                office: pays-orthe-arrigans
                logo: logo.jpg
                forewords:
                  - year: 2026
                    title: Le mot de la directrice
                    text: |
                      Une année <b>difficile</b>.

                      Merci à tous.
                  - year: 2025
                    language: en
                    text: A year to remember.
                """);

        OfficeLook look = Catalog.withSample(home).look(OFFICE);

        assertEquals(400, look.logo().width());
        assertEquals("image/jpeg", look.logo().mediaType());
        assertEquals(
                List.of("Une année <b>difficile</b>.", "Merci à tous."),
                look.foreword(2026, "en").orElseThrow().paragraphs(),
                "words without a language are shown in both");
        assertTrue(look.foreword(2025, "fr").isEmpty(), "nobody translates the words of an office");
        assertTrue(look.foreword(2025, "en").isPresent());
        assertEquals(OfficeLook.PLAIN, Catalog.withSample(home).look("fictitious-002"));
    }

    @Test
    void a_logo_that_does_not_open_is_refused_with_its_name_and_why() throws IOException {
        byte[] whole = picture("png", 400, 300);
        assertRefused(Arrays.copyOf(whole, whole.length / 2), "“logo.png” is damaged");
        assertRefused("<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8), "“logo.png” is none");
        assertRefused(picture("gif", 40, 40), "“logo.png” is none");
        assertRefused(new byte[0], "“logo.png” is none");
        assertRefused(new byte[1_000_001], "at most 1000 kB");
        assertRefused(picture("png", 5000, 40), "“logo.png” has 5000 × 40");
        assertRefused(picture("png", 20, 40), "“logo.png” has 20 × 40");
    }

    private void assertRefused(byte[] logo, String why) throws IOException {
        Files.write(folder.resolve("logo.png"), logo);
        write("office: pays-orthe-arrigans\nlogo: logo.png\n");
        String said = refusal();
        assertTrue(said.contains(why) && said.contains("pays-orthe-arrigans.yml, line 2"), said);
    }

    @Test
    void words_that_fit_no_slide_and_keys_that_mean_nothing_are_refused() throws IOException {
        String start = "office: pays-orthe-arrigans\nforewords:\n  - year: 2026\n    ";
        assertSays(start + "text: \"" + "x".repeat(901) + "\"\n", "at most 8 paragraphs (that of 2026 has 901)");
        assertSays(start + "text: \"" + "x\\n".repeat(9) + "\"\n", "at most 8 paragraphs");
        assertSays(start + "text: \"a\\u0007b\"\n", "without control characters");
        assertSays(start + "text: \" \"\n", "1 to 900 characters");
        assertSays(start + "language: de\n    text: Hallo\n", "one of fr, en");
        assertSays(start + "text: a\n  - year: 2026\n    language: fr\n    text: b\n", "a single text for 2026");
        assertSays("office: pays-orthe-arrigans\nlogos: a.png\n", "logo");
        assertSays("office: pays-orthe-arrigans\nlogo: other.png\n", "instead of “other.png”");
        assertSays("office: pays-orthe\n", "perhaps pays-orthe-arrigans");
    }

    @Test
    void a_colour_that_cannot_be_read_on_white_is_refused_with_its_ratio_and_the_one_that_is_asked()
            throws IOException {
        String start = "office: pays-orthe-arrigans\ncolours:\n  main: ";
        assertSays(
                start + "\"#777777\"\n  accent: \"#28A197\"\n",
                "at least 4.5:1 with white, as WCAG asks; “#777777” has 4.47:1");
        assertSays(
                start + "\"#12436D\"\n  accent: \"#ffd166\"\n",
                "at least 3.0:1 with white, as WCAG asks; “#ffd166” has 1.4");
        assertSays(start + "vert\n  accent: \"#28A197\"\n", "instead of “vert”");
        write(start + "\"#0a6e4f\"\n  accent: \"#b3541e\"\n");

        assertEquals("#0a6e4f", Catalog.withSample(home).look(OFFICE).colours().main());
    }

    private void assertSays(String yaml, String why) throws IOException {
        write(yaml);
        String said = refusal();
        assertTrue(said.contains(why), said);
    }

    @Test
    void what_is_neither_words_nor_a_picture_is_not_passed_over() throws IOException {
        Files.writeString(folder.resolve("logo.svg"), "<svg/>");

        assertTrue(refusal().contains("logo.svg"));
    }

    private String refusal() {
        return assertThrows(CatalogException.class, () -> Catalog.withSample(home))
                .text()
                .en();
    }

    private void write(String yaml) throws IOException {
        Files.writeString(folder.resolve(OFFICE + ".yml"), yaml);
    }

    private static byte[] picture(String kind, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), kind, out);
        return out.toByteArray();
    }
}
