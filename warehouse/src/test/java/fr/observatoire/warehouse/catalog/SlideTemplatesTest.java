package fr.observatoire.warehouse.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.catalog.file.CatalogException;
import fr.observatoire.warehouse.catalog.look.Colours;
import fr.observatoire.warehouse.text.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A template of an office whose slides would be read is taken, and any other is refused with what it needs. */
class SlideTemplatesTest {

    private static final Path PROGRAM =
            Path.of("..", "api", "src", "main", "resources", "fr", "observatoire", "api", "report", "template.pptx");
    private static final String MASTER = "ppt/slideMasters/slideMaster1.xml";
    private static final String THEME = "ppt/theme/theme1.xml";

    @TempDir
    Path home;

    private Path template;

    @BeforeEach
    void nameTheTemplate() throws IOException {
        template = Files.createDirectories(home.resolve("report")).resolve("modèle.pptx");
        Files.writeString(
                home.resolve("report/pays-orthe-arrigans.yml"), "office: pays-orthe-arrigans\ntemplate: modèle.pptx\n");
    }

    private static Map<String, byte[]> parts() throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(PROGRAM))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private void write(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
        }
        Files.write(template, bytes.toByteArray());
    }

    private void write(String part, String from, String to) throws IOException {
        Map<String, byte[]> parts = parts();
        String text = new String(parts.get(part), StandardCharsets.UTF_8);
        assertTrue(text.contains(from), from);
        parts.put(part, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
        write(parts);
    }

    private String refusal() {
        return assertThrows(CatalogException.class, () -> Catalog.withSample(home))
                .getMessage();
    }

    private void assertRefused(String expected) {
        String refusal = refusal();
        assertTrue(refusal.contains("pays-orthe-arrigans.yml"), refusal);
        assertTrue(refusal.contains("modèle.pptx"), refusal);
        assertTrue(refusal.contains(Text.french(expected)), refusal);
    }

    @Test
    @DisplayName("The accents of the template colour titles, heads and rules, and the pages of paper too")
    void coloursAreThoseOfTheTemplate() throws IOException {
        write(THEME, "12436D", "7A1F3D");

        Colours colours = Catalog.withSample(home).look("pays-orthe-arrigans").colours();

        assertEquals(new Colours("#7A1F3D", "#28A197"), colours);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ppt/presentation.xml             | cx="12192000"     | cx="9144000"   | Grand écran 16:9
                    ppt/slideLayouts/slideLayout2.xml| type="titleOnly"  | type="twoObj"  | Titre seul
                    ppt/slideLayouts/slideLayout1.xml| type="subTitle"   | type="body"    | Diapositive de titre
                    ppt/slideLayouts/slideLayout3.xml| type="obj"        | type="blank"   | Titre et contenu
                    ppt/slideLayouts/slideLayout2.xml| y="6515100"       | y="5515100"    | pied de page
                    ppt/slideMasters/slideMaster1.xml| y="6451600"       | y="3451600"    | « Filet » y est
                    ppt/slideMasters/slideMaster1.xml| val="FFFFFF"      | val="2B2B2B"   | #2B2B2B donne
                    ppt/slideMasters/slideMaster1.xml| <a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>| <a:noFill/> | une seule couleur
                    ppt/theme/theme1.xml             | 12436D            | F0B0C0         | #F0B0C0
                    [Content_Types].xml              | presentation.main | template.main  | entier
                    """)
    void whatCannotBeReadIsRefusedWithWhatItNeeds(String part, String from, String to, String expected)
            throws IOException {
        Map<String, byte[]> parts = parts();
        String text = new String(parts.get(part), StandardCharsets.UTF_8);
        assertTrue(text.contains(from), from);
        write(part, from, to);

        String refusal = refusal();

        assertTrue(refusal.contains("pays-orthe-arrigans.yml"), refusal);
        assertTrue(refusal.contains(Text.french(expected)), refusal);
    }

    @Test
    @DisplayName("A template that could run something, fetch something or fill the memory is refused")
    void hostileTemplatesAreRefused() throws IOException {
        Map<String, byte[]> macro = parts();
        macro.put("ppt/vbaProject.bin", new byte[] {1});
        write(macro);
        assertRefused("sans macro");

        write(
                "ppt/slideMasters/_rels/slideMaster1.xml.rels",
                "</Relationships>",
                "<Relationship Id=\"rId9\" Type=\"image\" Target=\"http://example.org/a.png\" "
                        + "TargetMode=\"External\"/></Relationships>");
        assertRefused("http://example.org/a.png");

        write(MASTER, "<p:sldMaster ", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><p:sldMaster ");
        assertRefused("entier");

        Map<String, byte[]> bomb = parts();
        bomb.put("ppt/media/a.bin", new byte[61_000_000]);
        write(bomb);
        assertRefused("60 Mo");

        Files.write(template, Arrays.copyOf(Files.readAllBytes(PROGRAM), 9000));
        assertRefused("entier");
        Files.writeString(template, "bonjour");
        assertRefused("entier");
        Files.write(template, new byte[5_000_001]);
        assertRefused("5 Mo");
    }

    @Test
    @DisplayName("A template that no office names is said, instead of slides that stay as they were")
    void aTemplateThatNobodyNamesIsSaid() throws IOException {
        Files.copy(PROGRAM, template);
        Files.delete(home.resolve("report/pays-orthe-arrigans.yml"));
        String refusal = refusal();
        assertTrue(refusal.contains(Text.french("« template: modèle.pptx »")), refusal);
    }
}
