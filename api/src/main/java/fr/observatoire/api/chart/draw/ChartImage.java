package fr.observatoire.api.chart.draw;

import fr.observatoire.api.chart.Caption;
import fr.observatoire.api.chart.ChartSpec;
import fr.observatoire.api.chart.ChartText;
import fr.observatoire.api.chart.Theme;
import fr.observatoire.api.chart.draw.output.IndexedImage;
import fr.observatoire.api.chart.draw.output.Pdf;
import fr.observatoire.api.chart.draw.output.Svg;
import fr.observatoire.api.chart.draw.sheet.ChartPainter;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Charts as pictures. */
public final class ChartImage {

    private static final double ZOOM_STEP = 1.08;

    private final ChartSpec figure;
    private final ChartPainter painter;

    private ChartImage(ChartSpec figure, Theme theme) {
        this.figure = figure;
        this.painter = Painters.of(figure, theme);
    }

    /** For paper and for slides. */
    public static ChartImage of(ChartSpec figure) {
        return of(figure, Theme.LIGHT);
    }

    public static ChartImage of(ChartSpec figure, Theme theme) {
        return new ChartImage(figure, theme);
    }

    /**
     * The size of a picture.
     *
     * @param width in units of the page: pixels at scale 1
     * @param height likewise
     * @param scale pixels a unit, for sharp prints
     */
    public record Size(int width, int height, double scale) {

        public static final Size DEFAULT = new Size(1200, 675, 1);
    }

    public byte[] png(Size size) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(IndexedImage.indexed(draw(size)), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The picture in all its colours. */
    BufferedImage draw(Size size) {
        BufferedImage image = new BufferedImage(
                (int) Math.round(size.width() * size.scale()),
                (int) Math.round(size.height() * size.scale()),
                BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(size.scale(), size.scale());
        paint(g, size.width(), size.height());
        g.dispose();
        return image;
    }

    /** An accessible page: tagged, with title, description and language. */
    public byte[] pdf(Size size) {
        Caption caption = figure.caption();
        return Pdf.draw(
                size.width(),
                size.height(),
                g -> paint(g, size.width(), size.height()),
                caption.lang(),
                named(caption),
                ChartText.of(figure).description());
    }

    /** An accessible picture: with title, description, role and language. */
    public String svg(Size size) {
        Caption caption = figure.caption();
        return Svg.draw(
                size.width(),
                size.height(),
                g -> paint(g, size.width(), size.height()),
                caption.lang(),
                named(caption),
                ChartText.of(figure).description());
    }

    /** A picture needs a name even where the page around it shows the title. */
    private static String named(Caption caption) {
        return caption.title().isEmpty() ? caption.subtitle() : caption.title();
    }

    /** The height that a picture of this width needs for all its words, and at least that of a screen. */
    public int height(int width) {
        double zoom = 1;
        while (!painter.fitsAcross(width * zoom)) {
            zoom *= ZOOM_STEP;
        }
        double least = (double) width * Size.DEFAULT.height() / Size.DEFAULT.width();
        return (int) Math.ceil(Math.max(least, painter.height(width * zoom) / zoom));
    }

    /**
     * Paints the chart on a page. When a page is too small for the words, a larger one is drawn and scaled down, so
     * that it is small but complete.
     */
    void paint(Graphics2D g, int width, int height) {
        double zoom = 1;
        while (!painter.fits(width * zoom, height * zoom)) {
            zoom *= ZOOM_STEP;
        }
        g.scale(1 / zoom, 1 / zoom);
        painter.paint(g, width * zoom, height * zoom);
    }
}
