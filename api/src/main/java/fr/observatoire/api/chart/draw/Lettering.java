package fr.observatoire.api.chart.draw;

import fr.observatoire.api.chart.draw.letters.Fonts;
import fr.observatoire.api.chart.draw.letters.TextBlock;

/**
 * How much room a text needs in the font of the charts. Other documents use these measures too, because the fonts that
 * an office program may use instead (Arial, Calibri and their replacements) are narrower.
 *
 * @param size in points
 */
public record Lettering(double size, boolean bold) {

    /** Height of the text, broken between words to fit the width. */
    public double height(String text, double width) {
        return wrapped(text, width).height();
    }

    /** Whether no single word is wider than the width. */
    public boolean fits(String text, double width) {
        return wrapped(text, width).fits(width);
    }

    private TextBlock wrapped(String text, double width) {
        return TextBlock.wrap(text, bold ? Fonts.semibold(size) : Fonts.regular(size), width);
    }
}
