package fr.observatoire.api.chart.draw.letters;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines of text that have been fitted to a width. Drawn as outlines, so that a vector picture needs no font either.
 *
 * @param lines top to bottom, none empty
 */
public record TextBlock(List<String> lines, Font font) {

    private static final Pattern BREAK = Pattern.compile("(?<= )|(?<=[-/](?=\\p{L}))");
    private static final double LEADING = 1.32;
    private static final double ASCENT = 0.98;

    /** Which point of the text is at the given place. */
    public enum Align {
        LEFT(0),
        CENTRE(0.5),
        RIGHT(1);

        private final double share;

        Align(double share) {
            this.share = share;
        }
    }

    public TextBlock {
        lines = List.copyOf(lines);
    }

    public static TextBlock line(String text, Font font) {
        return new TextBlock(text == null || text.isBlank() ? List.of() : List.of(text), font);
    }

    /**
     * Breaks at spaces and after hyphens and slashes, never within a word: a word that is too wide is wider than the
     * block, and {@link #fits} tells it beforehand.
     */
    public static TextBlock wrap(String text, Font font, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words(text)) {
            if (!line.isEmpty() && width((line + word).stripTrailing(), font) > width) {
                lines.add(line.stripTrailing());
                line = "";
            }
            line += word;
        }
        if (!line.isBlank()) {
            lines.add(line.stripTrailing());
        }
        return new TextBlock(lines, font);
    }

    /** The same in lines of similar length, so that no single word is left in the last line. */
    public static TextBlock balanced(String text, Font font, double width) {
        TextBlock block = wrap(text, font, width);
        TextBlock narrower = wrap(text, font, block.width() - 1);
        while (narrower.lines.size() == block.lines.size() && narrower.width() < block.width()) {
            block = narrower;
            narrower = wrap(text, font, block.width() - 1);
        }
        return block;
    }

    private static String[] words(String text) {
        return text == null ? new String[0] : BREAK.split(text);
    }

    public boolean fits(double width) {
        return width() <= width;
    }

    public static double width(String text, Font font) {
        return text.isEmpty() ? 0 : font.getStringBounds(text, Fonts.CONTEXT).getWidth();
    }

    public double width() {
        return lines.stream().mapToDouble(line -> width(line, font)).max().orElse(0);
    }

    public double lineHeight() {
        return font.getSize2D() * LEADING;
    }

    public double height() {
        return lines.size() * lineHeight();
    }

    /** The place of the block: {@code y} is its top, {@code x} the point it is aligned on. */
    public Rectangle2D box(double x, double y, Align align) {
        return new Rectangle2D.Double(x - width() * align.share, y, width(), height());
    }

    public void paint(Graphics2D g, Color color, double x, double y, Align align) {
        double baseline = y + font.getSize2D() * ASCENT;
        for (String line : lines) {
            paint(g, color, line, AffineTransform.getTranslateInstance(x - width(line, font) * align.share, baseline));
            baseline += lineHeight();
        }
    }

    /** Turned so that it is read upwards, centred on {@code x}, starting at {@code bottom}. */
    public void paintUpwards(Graphics2D g, Color color, double x, double bottom) {
        double baseline = x - height() / 2 + font.getSize2D() * ASCENT;
        for (String line : lines) {
            AffineTransform turned = AffineTransform.getTranslateInstance(baseline, bottom);
            turned.rotate(-Math.PI / 2);
            paint(g, color, line, turned);
            baseline += lineHeight();
        }
    }

    private void paint(Graphics2D g, Color color, String line, AffineTransform place) {
        g.setColor(color);
        g.fill(new TextLayout(line, font, Fonts.CONTEXT).getOutline(place));
    }
}
