package fr.observatoire.api.chart.draw;

import fr.observatoire.api.chart.Theme;
import fr.observatoire.api.chart.draw.letters.Fonts;
import java.awt.BasicStroke;
import java.awt.Color;
import org.knowm.xchart.style.AxesChartStyler;

/** The style that all charts share: white ground, one light grid, our font, nothing else. */
final class ChartStyle {

    /**
     * Share of the plot that the bars use; one percent at each end leaves room for the first and last numbers of the
     * axis.
     */
    static final double CONTENT = 0.98;

    static final BasicStroke HAIRLINE = new BasicStroke(1);

    private static final Color NOTHING = new Color(0, true);
    private static final int TICK_SPACING = 84;

    private ChartStyle() {}

    /** @param numbers whether the value axis shows its numbers and its grid */
    static void apply(AxesChartStyler styler, Theme theme, boolean numbers, boolean lying) {
        styler.setBaseFont(Fonts.regular(14))
                .setChartBackgroundColor(NOTHING)
                .setPlotBackgroundColor(NOTHING)
                .setPlotBorderVisible(false)
                .setPlotContentSize(CONTENT)
                .setChartPadding(0)
                .setChartTitleVisible(false)
                .setLegendVisible(false);
        styler.setAxisTickLabelsFont(Fonts.regular(14))
                .setAxisTickLabelsColor(theme.quietText())
                .setAxisTicksLineVisible(false)
                .setAxisTicksMarksVisible(false)
                .setAxisTickMarkLength(0)
                .setAxisTickPadding(lying ? 6 : 10)
                .setAxisTitlesVisible(false)
                .setPlotMargin(0)
                .setPlotTicksMarksVisible(false)
                .setPlotGridLinesColor(theme.grid())
                .setPlotGridLinesStroke(HAIRLINE)
                .setPlotGridHorizontalLinesVisible(numbers && !lying)
                .setPlotGridVerticalLinesVisible(numbers && lying)
                .setXAxisTicksVisible(numbers && lying)
                .setYAxisTicksVisible(numbers && !lying)
                .setYAxisLabelAlignment(AxesChartStyler.TextAlignment.Right);
        styler.setXAxisTickLabelsColor(theme.quietText()).setYAxisTickLabelsColor(theme.quietText());
    }

    /**
     * Pixels between two numbers of a vertical axis; for counts there are no halves. On a shorter axis XChart writes no
     * number at all.
     */
    static int spacing(boolean wholeNumbers, double pixels, double span) {
        double wanted = wholeNumbers ? Math.max(TICK_SPACING, Math.ceil(pixels / span)) : TICK_SPACING;
        return (int) Math.min(wanted, 0.9 * pixels);
    }
}
