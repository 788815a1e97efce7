package fr.observatoire.api.report.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.catalog.look.Colours;
import fr.observatoire.warehouse.catalog.look.OfficeLook;
import fr.observatoire.warehouse.catalog.look.SlideTemplate;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.apache.poi.sl.usermodel.PaintStyle.SolidPaint;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Slides that are made from the template of an office. */
class OwnTemplateTest {

    private static final Colours COLOURS = new Colours("#7A1F3D", "#B0521A");

    /** The program's own template, with a slide that shows what it looks like. */
    private static byte[] template() throws IOException {
        try (InputStream program = Deck.class.getResourceAsStream("/fr/observatoire/api/report/template.pptx");
                XMLSlideShow show = new XMLSlideShow(program);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            show.createSlide(show.getSlideMasters().get(0).getSlideLayouts()[1]);
            show.write(out);
            return out.toByteArray();
        }
    }

    private static XMLSlideShow made() throws IOException {
        OfficeLook look = new OfficeLook(null, new SlideTemplate(template(), COLOURS), COLOURS, List.of());
        Deck deck = new Deck("fr", "Bilan 2025", "Office d’Exemple", Instant.EPOCH, "Instantané 1", look);
        deck.cover("Bilan 2025", "Office d’Exemple", "Jours produits par un générateur", "à dire", null);
        deck.slide("Une phrase assez longue pour tenir sur deux lignes, ".repeat(3), "à dire", slide -> {
            deck.text(slide, new Rectangle2D.Double(40, 104, 200, 20), 12, Deck.TEXT, "4 390 visiteurs");
        });
        deck.sentences("Méthode", List.of("Une phrase."), "à dire");
        return new XMLSlideShow(new ByteArrayInputStream(deck.bytes()));
    }

    private static XSLFTextRun run(XSLFSlide slide, String beginning) {
        return slide.getShapes().stream()
                .filter(XSLFTextShape.class::isInstance)
                .map(XSLFTextShape.class::cast)
                .filter(shape -> shape.getText().startsWith(beginning))
                .findFirst()
                .orElseThrow()
                .getTextParagraphs()
                .get(0)
                .getTextRuns()
                .get(0);
    }

    private static Color colour(XSLFTextRun run) {
        return ((SolidPaint) run.getFontColor()).getSolidColor().getColor();
    }

    @Test
    @DisplayName("The slides of the template itself are gone, and each of the program's stands with its words")
    void theSlidesAreThoseOfTheProgram() throws IOException {
        try (XMLSlideShow show = made()) {
            assertEquals(3, show.getSlides().size());
            XSLFSlide cover = show.getSlides().get(0);
            assertTrue(
                    cover.getShapes().stream()
                            .filter(XSLFTextShape.class::isInstance)
                            .map(shape -> ((XSLFTextShape) shape).getText())
                            .anyMatch(text -> text.contains("Jours produits par un générateur")),
                    "what makes the figures no real ones stays said");
            assertEquals(
                    "Instantané 1", run(show.getSlides().get(1), "Instantané").getRawText());
        }
    }

    @Test
    @DisplayName("Titles end above the figures, and letters have colours that can be read")
    void titlesLeaveTheContentItsRoom() throws IOException {
        try (XMLSlideShow show = made()) {
            XSLFSlide slide = show.getSlides().get(1);
            Rectangle2D title = slide.getPlaceholders()[0].getAnchor();
            assertTrue(title.getMaxY() <= Deck.BODY.getY(), title.toString());
            assertEquals(Color.decode(COLOURS.main()), colour(run(slide, "Une phrase")));
            assertTrue(run(slide, "Une phrase").getFontSize() < 26, "a long title has smaller letters");
            assertEquals("Arial", run(slide, "4 390").getFontFamily(), "the letters that its room was measured for");
            assertEquals(Deck.TEXT, colour(run(show.getSlides().get(2), "Une phrase")));
        }
    }
}
