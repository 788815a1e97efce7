package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an office says of a figure stands wherever the figure is shown, as it wrote it, and nowhere else. */
class OfficeCommentsTest {

    private static final String YEAR = "Une année de « travaux » <b>rue du Port</b> & = moins de passage";
    private static final String JULY = "Fête du fleuve annulée pour cause de crue";
    private static final String JULY_EN = "River fair called off by the flood";
    private static final String SALES = "=SOMME(A1) n’est pas une formule";

    private static final String INDICATOR = "/api/v1/indicators/visitors-on-site";
    private static final List<String> MONTHS = List.of(
            INDICATOR + "/series%s?grain=month&from=2019-01&to=2019-12",
            INDICATOR + "/year-over-year%s?year=2019&grain=month",
            INDICATOR + "/year-over-year%s?year=2020&grain=month&base=2019");
    private static final String ATTAINMENT = "/api/v1/attainment%s?year=2019";

    private static final Pattern NUMBERED = Pattern.compile("&#x([0-9a-f]+);");

    @TempDir
    static Path folder;

    private static Map<String, String> before;
    private static RunningServer server;

    @BeforeAll
    static void comment() throws IOException {
        RunningServer plain = new RunningServer(folder);
        before = answers(plain);
        Files.writeString(
                Files.createDirectories(plain.home.config()).resolve("comments.csv"),
                """
                indicator;period;text;language
                visitors-on-site;2019;%s;
                visitors-on-site;2019-07;%s;fr
                visitors-on-site;2019-07;%s;en
                sales;2019;%s;
                """
                        .formatted(YEAR, JULY, JULY_EN, SALES));
        server = plain.again();
        plain.close();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Map<String, String> answers(RunningServer server) {
        Map<String, String> answers = new LinkedHashMap<>();
        Stream.of(
                        MONTHS.stream().map(path -> path.formatted(".json")),
                        MONTHS.stream().map(path -> path.formatted(".csv")),
                        MONTHS.stream().map(path -> path.formatted(".svg")),
                        MONTHS.stream().map(path -> path.formatted(".html")),
                        Stream.of(
                                ATTAINMENT.formatted(".json"),
                                ATTAINMENT.formatted(".svg"),
                                INDICATOR + "/pace?year=2019",
                                "/indicateurs/visitors-on-site?annee=2019",
                                "/?annee=2019"))
                .flatMap(each -> each)
                .forEach(path -> answers.put(path, server.get(path).body()));
        return answers;
    }

    @Test
    void theAnswersOfTheApiHaveIt() {
        for (String path : MONTHS) {
            JsonNode comments = json(path, "fr").get("comments");
            assertEquals(List.of(YEAR, JULY), comments.findValuesAsText("text"), path);
            assertEquals(List.of("2019", "2019-07"), comments.findValuesAsText("period"), path);
        }
        JsonNode goals = json(ATTAINMENT, "fr").get("comments");
        assertEquals(List.of("visitors-on-site", "sales"), goals.findValuesAsText("indicator"));
        assertTrue(json(INDICATOR + "/pace%s?year=2019", "fr").has("comments"));
        assertEquals(
                List.of(YEAR, JULY_EN),
                json(MONTHS.get(0), "en").get("comments").findValuesAsText("text"),
                "words without a language are shown in both, and never translated");
        assertFalse(
                json(INDICATOR + "/series%s?grain=month&from=2019-08&to=2019-10", "fr")
                        .has("comments"),
                "what is said of July or of the year is not said of August");
    }

    @Test
    void theChartsAndTheirPagesHaveItAndNobodyTakesItForMarkup() {
        for (String path : MONTHS) {
            assertHas(server.get(path.formatted(".svg")).body(), escaped(YEAR), JULY);
            assertHas(server.get(path.formatted(".html")).body(), escaped(YEAR), JULY);
        }
        assertHas(server.get(ATTAINMENT.formatted(".svg")).body(), escaped(YEAR), SALES);
        String page = server.get("/indicateurs/visitors-on-site?annee=2019").body();
        assertHas(page, "2019\u00A0: " + escaped(YEAR), "Juillet 2019\u00A0: " + JULY);
        assertFalse(page.contains("<b>rue"));
        assertFalse(
                server.get("/indicateurs/visitors-on-site?annee=2018").body().contains("travaux"));
    }

    @Test
    void thePackHasItOnSlidesInTheirNotesOnPagesAndInTheWorkbook() throws IOException {
        byte[] slides = server.bytes("/api/v1/reports/2019.pptx?lang=fr").body();
        for (String part : List.of("ppt/slides/slide", "ppt/notesSlides/notesSlide")) {
            String text = texts(slides, name -> name.startsWith(part));
            assertHas(text, escaped(YEAR), JULY, SALES);
        }
        try (PDDocument pages =
                Loader.loadPDF(server.bytes("/api/v1/reports/2019.pdf?lang=fr").body())) {
            String text = new PDFTextStripper().getText(pages).replaceAll("\\s+", " ");
            assertHas(text, YEAR, JULY, SALES);
            for (int page = 1; page <= pages.getNumberOfPages(); page++) {
                PDFTextStripper one = new PDFTextStripper();
                one.setStartPage(page);
                one.setEndPage(page);
                assertFalse(one.getText(pages).strip().startsWith("Commentaire de"), "cut off from its chart: " + page);
            }
        }
        byte[] workbook = server.bytes("/api/v1/reports/2019.xlsx?lang=fr").body();
        assertHas(texts(workbook, "xl/sharedStrings.xml"::equals), escaped(YEAR), JULY, SALES);
        assertFalse(texts(workbook, name -> name.startsWith("xl/worksheets/")).contains("<f>"));
    }

    @Test
    void everythingIsAsBeforeWithoutTheFile() throws IOException {
        Path file = server.home.config().resolve("comments.csv");
        byte[] comments = Files.readAllBytes(file);
        Files.delete(file);
        try (RunningServer without = server.again()) {
            Map<String, String> after = answers(without);
            before.forEach((path, body) -> assertEquals(body, after.get(path), path));
        } finally {
            Files.write(file, comments);
        }
    }

    private static JsonNode json(String path, String lang) {
        return RunningServer.parse(
                server.get(path.formatted(".json") + "&lang=" + lang).body());
    }

    private static void assertHas(String text, String... words) {
        for (String each : words) {
            assertTrue(text.replace("&gt;", ">").contains(each), each);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** The parts of an office file, with the letters that one of its writers gives as numbers. */
    private static String texts(byte[] file, Predicate<String> parts) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (parts.test(entry.getName())) {
                    all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return NUMBERED.matcher(all).replaceAll(letter -> Character.toString(Integer.parseInt(letter.group(1), 16)));
    }
}
