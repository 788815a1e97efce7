package fr.observatoire.api.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.api.chart.ColumnFigure.Category;
import fr.observatoire.api.chart.ColumnFigure.Series;
import fr.observatoire.api.chart.Datum.Fill;
import fr.observatoire.api.chart.FigureImage.Size;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class FigureImageTest {

    private static final ColumnFigure FIGURE = new ColumnFigure(
            new Caption("fr", "Ventes & <demandes>", "par année", List.of(), "Source : essai"),
            "Année",
            List.of(Category.of("2019"), Category.of("2020")),
            List.of(new Series(
                    "ventes", Ink.NAVY, List.of(Datum.of(100, "100", Fill.PALE), Datum.of(50, "50", Fill.SOLID)))),
            null,
            List.of(),
            null);

    @Test
    void aPictureHasTheSizeAskedForTimesItsScale() throws IOException {
        BufferedImage image = read(FigureImage.of(FIGURE).png(new Size(800, 500, 2)));
        assertEquals(1600, image.getWidth());
        assertEquals(1000, image.getHeight());
    }

    @Test
    void theSameFigureGivesTheSameBytes() {
        assertArrayEquals(
                FigureImage.of(FIGURE).png(Size.DEFAULT), FigureImage.of(FIGURE).png(Size.DEFAULT));
        assertEquals(
                FigureImage.of(FIGURE).svg(Size.DEFAULT), FigureImage.of(FIGURE).svg(Size.DEFAULT));
        assertArrayEquals(
                FigureImage.of(FIGURE).pdf(Size.DEFAULT), FigureImage.of(FIGURE).pdf(Size.DEFAULT));
    }

    @Test
    void aPageOfPdfShowsThePictureAndSaysWhatItShows() throws IOException {
        try (PDDocument document = Loader.loadPDF(FigureImage.of(FIGURE).pdf(Size.DEFAULT))) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 96);
            assertTrue(difference(page, read(FigureImage.of(FIGURE).png(Size.DEFAULT))) < 0.01);

            PDDocumentCatalog catalog = document.getDocumentCatalog();
            assertEquals("fr", catalog.getLanguage());
            assertTrue(catalog.getMarkInfo().isMarked());
            assertEquals(
                    "Ventes & <demandes>", document.getDocumentInformation().getTitle());
            PDStructureElement whole = (PDStructureElement)
                    catalog.getStructureTreeRoot().getKids().get(0);
            PDStructureElement figure = (PDStructureElement) whole.getKids().get(0);
            assertEquals("Figure", figure.getStructureType());
            assertEquals(FigureText.of(FIGURE).description(), figure.getAlternateDescription());
        }
    }

    /** Mean difference of the colours, 0 to 1. */
    private static double difference(BufferedImage a, BufferedImage b) {
        assertEquals(a.getWidth(), b.getWidth());
        assertEquals(a.getHeight(), b.getHeight());
        long sum = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                sum += Math.abs(new Color(a.getRGB(x, y)).getGreen() - new Color(b.getRGB(x, y)).getGreen());
            }
        }
        return sum / 255.0 / a.getWidth() / a.getHeight();
    }

    /** XChart draws every column solid, and the pale filling is laid over it: nothing solid may look out below. */
    @Test
    void fillingsLieOnTheColumns() throws IOException {
        ColumnFigure pale = new ColumnFigure(
                FIGURE.caption(),
                "Année",
                List.of(Category.of("2019")),
                List.of(new Series("ventes", Ink.NAVY, List.of(Datum.of(100, "100", Fill.PALE)))),
                null,
                List.of(),
                null);
        BufferedImage image = read(FigureImage.of(pale).png(Size.DEFAULT));
        Rectangle filling = bounds(image, Ink.NAVY.pale());
        Rectangle outline = bounds(image, Ink.NAVY.color());
        assertTrue(filling.width > 300 && filling.height > 300, filling.toString());
        assertTrue(outline.contains(filling), outline + " around " + filling);
        filling.grow(3, 3);
        assertTrue(filling.contains(outline), outline + " beyond " + filling);
    }

    private static Rectangle bounds(BufferedImage image, Color color) {
        Rectangle bounds = new Rectangle(-1, -1);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) == color.getRGB()) {
                    bounds.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return bounds;
    }

    @Test
    void aVectorPictureSaysWhatItShows() throws Exception {
        String svg = FigureImage.of(FIGURE).svg(Size.DEFAULT);
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertEquals("img", root.getAttribute("role"));
        assertEquals("fr", root.getAttribute("lang"));
        assertEquals("0 0 1200 675", root.getAttribute("viewBox"));
        assertEquals(
                "Ventes & <demandes>",
                root.getElementsByTagName("title").item(0).getTextContent());
        assertEquals(
                FigureText.of(FIGURE).description(),
                root.getElementsByTagName("desc").item(0).getTextContent());
    }

    @Test
    void aVectorPictureNeedsNoFont() {
        String svg = FigureImage.of(FIGURE).svg(Size.DEFAULT);
        assertFalse(svg.contains("<text"));
        assertTrue(svg.length() < 120_000, svg.length() + " characters");
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
