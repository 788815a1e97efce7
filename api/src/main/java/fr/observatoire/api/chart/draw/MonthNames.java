package fr.observatoire.api.chart.draw;

import fr.observatoire.api.chart.Theme;
import fr.observatoire.api.chart.draw.letters.Fonts;
import fr.observatoire.api.chart.draw.letters.TextBlock;
import fr.observatoire.api.chart.draw.letters.TextBlock.Align;
import java.awt.Graphics2D;
import java.util.List;

/**
 * The names of months below the days of a year, each in the middle of its month; where there is no room for all, every
 * second or third.
 *
 * @param starts the days that begin a month
 * @param days of the year
 * @param width of the year
 */
record MonthNames(List<Integer> starts, List<String> names, int days, double width) {

    private static final double GAP = 6;

    double height() {
        return 2 * GAP + name(0).lineHeight();
    }

    void paint(Graphics2D g, Theme theme, LayeredCourse chart) {
        for (int month = 0; month < names.size(); month += step()) {
            int end = month + 1 < starts.size() ? starts.get(month + 1) : days;
            double middle = chart.x((starts.get(month) + end) / 2.);
            name(month).paint(g, theme.text(), middle, chart.getHeight() + GAP, Align.CENTRE);
        }
    }

    private int step() {
        double widest = names.stream()
                .mapToDouble(name -> TextBlock.width(name, Fonts.regular(14)))
                .max()
                .orElse(0);
        return (int) Math.max(1, Math.ceil((widest + GAP) * names.size() / width));
    }

    private TextBlock name(int month) {
        return TextBlock.line(names.get(month), Fonts.regular(14));
    }
}
