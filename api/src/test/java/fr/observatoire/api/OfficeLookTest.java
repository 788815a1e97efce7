package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.sl.usermodel.PaintStyle;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office's logo and the words of whoever directs it are on its pages, slides and PDF, and on nothing else. */
class OfficeLookTest {

    private static final List<String> PATHS = List.of("/?annee=2019&lang=fr", "/sources?lang=en", "/api/v1/indicators");
    private static final String WORDS = "Une année « pleine » & <b>dense</b>.";

    @TempDir
    static Path folder;

    private static List<String> before;
    private static RunningServer server;

    @BeforeAll
    static void present() throws IOException {
        RunningServer plain = new RunningServer(folder);
        before = bodies(plain);
        Path report = Files.createDirectories(plain.home.config().resolve("report"));
        ImageIO.write(
                new BufferedImage(600, 200, BufferedImage.TYPE_INT_RGB),
                "png",
                report.resolve("logo.png").toFile());
        Files.writeString(
                report.resolve("pays-orthe-arrigans.yml"),
                """
                office: pays-orthe-arrigans
                logo: logo.png
                colours:
                  main: "#0A6E4F"
                  accent: "#B3541E"
                forewords:
                  - year: 2019
                    language: fr
                    title: Le mot de la directrice
                    text: |
                      %s
                      Merci à tous.
                """
                        .formatted(WORDS));
        server = plain.again();
        plain.close();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static List<String> bodies(RunningServer server) {
        return PATHS.stream().map(path -> server.get(path).body()).toList();
    }

    @Test
    void thePagesHaveTheLogoAndTheScorecardTheWords() {
        String page = server.get("/?annee=2019&lang=fr").body();
        assertTrue(page.contains("class=\"brand-logo\" src=\"data:image/png;base64,"));
        assertTrue(page.contains("Le mot de la directrice"));
        assertTrue(page.contains("&amp; &lt;b&gt;dense&lt;/b&gt;"), "nobody takes words for markup");
        assertFalse(server.get("/?annee=2019&lang=en").body().contains("directrice"), "nobody translates them");
        assertFalse(server.get("/?annee=2018&lang=fr").body().contains("directrice"), "they are of one year");
        assertFalse(server.get("/?annee=2019&chapitre=4.4&lang=fr").body().contains("directrice"));
    }

    @Test
    void theSlidesHaveThem() throws IOException {
        byte[] file = server.bytes("/api/v1/reports/2019.pptx?lang=fr").body();
        try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(file))) {
            XSLFPictureShape logo = show.getSlides().get(0).getShapes().stream()
                    .filter(XSLFPictureShape.class::isInstance)
                    .map(XSLFPictureShape.class::cast)
                    .findFirst()
                    .orElseThrow();
            assertEquals(3, logo.getAnchor().getWidth() / logo.getAnchor().getHeight(), 0.01, "it is not distorted");
            assertEquals(Color.decode("#0A6E4F"), titleColour(show.getSlides().get(2)), "the program's own colour");
            assertEquals("Le mot de la directrice", show.getSlides().get(1).getTitle());
            assertTrue(show.getSlides().get(1).getPlaceholder(1).getText().contains(WORDS));
        }
    }

    private static Color titleColour(XSLFSlide slide) {
        PaintStyle.SolidPaint paint = (PaintStyle.SolidPaint) slide.getPlaceholder(0)
                .getTextParagraphs()
                .get(0)
                .getTextRuns()
                .get(0)
                .getFontColor();
        return paint.getSolidColor().getColor();
    }

    @Test
    void thePagesOfThePackHaveThem() throws IOException {
        byte[] file = server.bytes("/api/v1/reports/2019.pdf?lang=fr").body();
        try (PDDocument pages = Loader.loadPDF(file)) {
            String text = new PDFTextStripper().getText(pages);
            assertTrue(text.contains("Le mot de la directrice") && text.contains(WORDS), text);
            assertTrue(
                    pages.getPage(0).getResources().getXObjectNames().iterator().hasNext(), "no logo on the cover");
        }
    }

    @Test
    void everythingIsAsBeforeWithoutTheFiles() throws IOException {
        Path report = server.home.config().resolve("report");
        Path away = report.resolveSibling("away");
        Files.move(report, away);
        try (RunningServer without = server.again()) {
            assertEquals(before, bodies(without));
        } finally {
            Files.move(away, report);
        }
    }
}
