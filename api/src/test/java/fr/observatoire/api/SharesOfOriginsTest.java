package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.observatoire.api.text.Numbers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A share that a council reads on a slide and finds otherwise on a page would have to be taken back: every place says the
 * same one, of the known origins, and gives none to what was not asked or not answered.
 */
class SharesOfOriginsTest {

    private static final String SERIES = "/api/v1/indicators/visitors-on-site/series";
    private static final Pattern PERCENT = Pattern.compile("(?<!\\d)\\d+[.,]\\d\\h?%");

    @TempDir
    static Path folder;

    private static RunningServer server;

    /** Of July nobody asked, and in August a third of them did not answer. */
    @BeforeAll
    static void start() {
        try (RunningServer first = new RunningServer(folder)) {
            SmallWarehouse.publish(
                    first.home,
                    first.catalog,
                    "run-unknown",
                    "UPDATE lake.visit SET origin = CASE WHEN month(date) = 7 THEN 'default' ELSE 'unknown' END"
                            + " WHERE month(date) = 7 OR (month(date) = 8 AND day(date) % 3 = 0)");
            server = first.again();
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyPlaceSaysTheSameShareOfTheKnownOrigins(String lang) throws IOException {
        JsonNode origins = server.json("/indicators/visitors-on-site/origins?year=2020&lang=" + lang);
        assertTrue(origins.get("known").asDouble() < origins.get("value").asDouble(), origins.toString());
        JsonNode largest = origins.get("rows").get(0);
        String share = Numbers.in(lang).percent(largest.get("share").asDouble(), 1);
        Map<String, String> places = places(lang);
        places.forEach((place, text) -> {
            assertEquals(share, shareAfter(text, largest.get("label").asText()), place + ": " + text);
            assertTrue(text.contains(lang.equals("fr") ? "es origines connues" : "known origins"), place);
        });
        // Its bars are a picture there.
        places.remove("pages for the council");
        for (String none : lang.equals("fr")
                ? List.of("Origine inconnue", "Valeur par défaut")
                : List.of("Origin unknown", "Default value")) {
            places.forEach((place, text) -> assertNoShareAfter(none, place, text));
        }
    }

    private static void assertNoShareAfter(String none, String place, String text) {
        int end = text.indexOf(none) + none.length();
        assertTrue(end > none.length(), place + " " + none);
        String row = text.substring(end, Math.min(text.length(), end + 12));
        assertFalse(PERCENT.matcher(row).find(), place + ": " + row);
    }

    /** What each place says in words, by its name. */
    private static Map<String, String> places(String lang) throws IOException {
        Map<String, String> places = new LinkedHashMap<>();
        String in = "&lang=" + lang;
        places.put("page of origins", after(page("/origines?annee=2020" + in), "id=\"parts\""));
        places.put(
                "page of the indicator", after(page("/indicateurs/visitors-on-site?annee=2020" + in), "ventilations"));
        places.put("chart", page(SERIES + ".svg?from=2020&to=2020&by=origin" + in));
        places.put("map", page("/api/v1/indicators/visitors-on-site/origins.svg?year=2020" + in));
        places.put("slides", slides(lang));
        places.put("pages for the council", pages(lang));
        places.replaceAll((place, text) -> text.replaceAll("<[^>]*>", " ").replaceAll("[ \\n\\r]+", " "));
        return places;
    }

    private static String page(String address) {
        return server.get(address).body();
    }

    private static String after(String text, String mark) {
        assertTrue(text.contains(mark), text);
        return text.substring(text.indexOf(mark));
    }

    private static String slides(String lang) throws IOException {
        StringBuilder text = new StringBuilder();
        byte[] show = server.bytes("/api/v1/reports/2020.pptx?lang=" + lang).body();
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(show))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (part.getName().matches("ppt/(slides|charts)/[^/]*\\.xml")) {
                    text.append(new String(parts.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return text.toString();
    }

    private static String pages(String lang) throws IOException {
        try (PDDocument document = Loader.loadPDF(
                server.bytes("/api/v1/reports/2020.pdf?lang=" + lang).body())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String shareAfter(String text, String origin) {
        Matcher share = Pattern.compile(Pattern.quote(origin) + "[^%]{0,60}?(" + PERCENT + ")")
                .matcher(text);
        return share.find() ? share.group(1) : null;
    }
}
