package fr.observatoire.api.chart.draw.letters;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The fonts of charts, shipped with the program, so that a machine without fonts draws the same picture. */
public final class Fonts {

    /**
     * Texts are measured as they are drawn: smooth and not rounded to pixels, so that the scale does not change line
     * breaks.
     */
    public static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private static final Font REGULAR = read("noto-sans-regular.ttf");
    private static final Font SEMIBOLD = read("noto-sans-semibold.ttf");

    private Fonts() {}

    public static Font regular(double size) {
        return REGULAR.deriveFont((float) size);
    }

    public static Font semibold(double size) {
        return SEMIBOLD.deriveFont((float) size);
    }

    private static Font read(String name) {
        try (InputStream in = Fonts.class.getResourceAsStream("/fr/observatoire/api/fonts/" + name)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
