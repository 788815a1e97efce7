package fr.observatoire.api.chart.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.api.chart.Caption;
import fr.observatoire.api.chart.ChartColor;
import fr.observatoire.api.chart.ChartText;
import fr.observatoire.api.chart.ColumnSpec;
import fr.observatoire.api.chart.ColumnSpec.Category;
import fr.observatoire.api.chart.ColumnSpec.Series;
import fr.observatoire.api.chart.Datum;
import fr.observatoire.api.chart.Datum.Fill;
import fr.observatoire.api.chart.Theme;
import fr.observatoire.api.chart.draw.ChartImage.Size;
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

class ChartImageTest {

    private static final ColumnSpec FIGURE = new ColumnSpec(
            new Caption("fr", "Ventes & <demandes>", "par année", List.of(), "Source : essai"),
            "Année",
            List.of(Category.of("2019"), Category.of("2020")),
            List.of(new Series(
                    "ventes",
                    ChartColor.NAVY,
                    List.of(Datum.of(100, "100", Fill.PALE), Datum.of(50, "50", Fill.SOLID)))),
            null,
            List.of(),
            null);

    @Test
    void aPictureHasTheSizeAskedForTimesItsScale() throws IOException {
        BufferedImage image = read(ChartImage.of(FIGURE).png(new Size(800, 500, 2)));
        assertEquals(1600, image.getWidth());
        assertEquals(1000, image.getHeight());
    }

    @Test
    void theSameFigureGivesTheSameBytes() {
        assertArrayEquals(
                ChartImage.of(FIGURE).png(Size.DEFAULT), ChartImage.of(FIGURE).png(Size.DEFAULT));
        assertEquals(
                ChartImage.of(FIGURE).svg(Size.DEFAULT), ChartImage.of(FIGURE).svg(Size.DEFAULT));
        assertArrayEquals(
                ChartImage.of(FIGURE).pdf(Size.DEFAULT), ChartImage.of(FIGURE).pdf(Size.DEFAULT));
    }

    @Test
    void aPageOfPdfShowsThePictureAndSaysWhatItShows() throws IOException {
        try (PDDocument document = Loader.loadPDF(ChartImage.of(FIGURE).pdf(Size.DEFAULT))) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 96);
            assertTrue(difference(page, read(ChartImage.of(FIGURE).png(Size.DEFAULT))) < 0.01);

            PDDocumentCatalog catalog = document.getDocumentCatalog();
            assertEquals("fr", catalog.getLanguage());
            assertTrue(catalog.getMarkInfo().isMarked());
            assertEquals(
                    "Ventes & <demandes>", document.getDocumentInformation().getTitle());
            PDStructureElement whole = (PDStructureElement)
                    catalog.getStructureTreeRoot().getKids().get(0);
            PDStructureElement figure = (PDStructureElement) whole.getKids().get(0);
            assertEquals("Figure", figure.getStructureType());
            assertEquals(ChartText.of(FIGURE).description(), figure.getAlternateDescription());
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

    /**
     * XChart fills every column, and the pale filling is drawn over it: nothing of the first filling may be visible.
     */
    @Test
    void fillingsLieOnTheColumns() throws IOException {
        ColumnSpec pale = new ColumnSpec(
                FIGURE.caption(),
                "Année",
                List.of(Category.of("2019")),
                List.of(new Series("ventes", ChartColor.NAVY, List.of(Datum.of(100, "100", Fill.PALE)))),
                null,
                List.of(),
                null);
        BufferedImage image = read(ChartImage.of(pale).png(Size.DEFAULT));
        Rectangle filling = bounds(image, Theme.LIGHT.pale(ChartColor.NAVY));
        Rectangle outline = bounds(image, Theme.LIGHT.ink(ChartColor.NAVY));
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
        String svg = ChartImage.of(FIGURE).svg(Size.DEFAULT);
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
                ChartText.of(FIGURE).description(),
                root.getElementsByTagName("desc").item(0).getTextContent());
    }

    @Test
    void aVectorPictureNeedsNoFont() {
        String svg = ChartImage.of(FIGURE).svg(Size.DEFAULT);
        assertFalse(svg.contains("<text"));
        assertTrue(svg.length() < 120_000, svg.length() + " characters");
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
