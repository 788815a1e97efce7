package fr.observatoire.api.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Charts can be read on both papers: contrasts by the formula of WCAG 2.1. */
class ThemeTest {

    private static final double OF_TEXT = 4.5;
    private static final double OF_SIGNS = 3;

    @ParameterizedTest
    @EnumSource
    void everyInkIsSeenOnItsPaper(Theme theme) {
        for (ChartColor color : ChartColor.values()) {
            double contrast = contrast(theme.ink(color), theme.paper());
            assertTrue(contrast >= OF_SIGNS, color + ": " + contrast);
        }
        assertEquals(
                ChartColor.values().length,
                Stream.of(ChartColor.values()).map(theme::ink).distinct().count());
    }

    @ParameterizedTest
    @EnumSource
    void wordsAreReadOnPaperAndInTheShadeOfACrisis(Theme theme) {
        Color shade = over(theme.band(), theme.paper());
        for (Color text : new Color[] {theme.text(), theme.quietText()}) {
            assertTrue(contrast(text, theme.paper()) >= OF_TEXT, text + " on paper");
            assertTrue(contrast(text, shade) >= OF_TEXT, text + " in the shade");
        }
        assertTrue(contrast(theme.ink(ChartColor.PLUM), theme.paper()) >= OF_TEXT, "the name of a target");
    }

    private static Color over(Color shade, Color paper) {
        double share = shade.getAlpha() / 255.0;
        return new Color(
                (int) (shade.getRed() * share + paper.getRed() * (1 - share)),
                (int) (shade.getGreen() * share + paper.getGreen() * (1 - share)),
                (int) (shade.getBlue() * share + paper.getBlue() * (1 - share)));
    }

    private static double contrast(Color one, Color other) {
        double[] both =
                DoubleStream.of(luminance(one), luminance(other)).sorted().toArray();
        return (both[1] + 0.05) / (both[0] + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
