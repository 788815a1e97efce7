package fr.observatoire.api.chart.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.api.chart.ChartSpec;
import fr.observatoire.api.chart.draw.ChartImage.Size;
import fr.observatoire.api.chart.draw.output.IndexedImage;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A picture with a palette looks the same, and has fewer bytes. */
class IndexedImageTest {

    /** Of 255, in any of red, green and blue: two neighbouring steps of an edge, in a chart of five inks. */
    private static final int UNSEEN = 24;

    @ParameterizedTest(name = "{0}")
    @MethodSource("fr.observatoire.api.chart.draw.ReferenceImagesTest#figures")
    void aChartLooksAsItWasDrawn(String name, ChartSpec figure) throws IOException {
        Size size = new Size(960, 540, 2);
        BufferedImage drawn = ChartImage.of(figure).draw(size);
        byte[] png = ChartImage.of(figure).png(size);
        BufferedImage sent = ImageIO.read(new ByteArrayInputStream(png));
        int worst = 0;
        for (int y = 0; y < drawn.getHeight(); y++) {
            for (int x = 0; x < drawn.getWidth(); x++) {
                worst = Math.max(worst, apart(drawn.getRGB(x, y), sent.getRGB(x, y)));
            }
        }
        assertTrue(worst <= UNSEEN, name + ": a pixel is off by " + worst);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        ImageIO.write(drawn, "png", whole);
        assertTrue(png.length < 0.7 * whole.size(), name + ": " + png.length + " bytes, not " + whole.size());
    }

    private static int apart(int one, int other) {
        int most = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            most = Math.max(most, Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)));
        }
        return most;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 256})
    void coloursThatFitAreKeptAsTheyAre(int colours) {
        BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_3BYTE_BGR);
        for (int i = 0; i < 32 * 32; i++) {
            image.setRGB(i % 32, i / 32, new Color(i % colours, 255 - i % colours, 7).getRGB());
        }
        BufferedImage indexed = IndexedImage.indexed(image);
        assertEquals(colours, ((IndexColorModel) indexed.getColorModel()).getMapSize());
        for (int i = 0; i < 32 * 32; i++) {
            assertEquals(image.getRGB(i % 32, i / 32), indexed.getRGB(i % 32, i / 32));
        }
    }
}
