package fr.observatoire.api.chart.draw.letters;

import fr.observatoire.api.text.Words;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;

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

    /**
     * Reads them now, and not with the first chart.
     *
     * @throws ExceptionInInitializerError where Java lacks what it reads fonts with; its cause says what to install
     */
    public static void read() {
        regular(1);
    }

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
            // The fonts are ours and whole: Java lacks what it reads fonts with, as where no screen was ever meant to
            // be.
            throw Words.failure("fonts.unreadable", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
