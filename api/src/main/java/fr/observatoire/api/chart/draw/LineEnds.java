package fr.observatoire.api.chart.draw;

import fr.observatoire.api.chart.ChartColor;
import fr.observatoire.api.chart.Theme;
import fr.observatoire.api.chart.draw.letters.Fonts;
import fr.observatoire.api.chart.draw.letters.TextBlock;
import fr.observatoire.api.chart.draw.letters.TextBlock.Align;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What lines are, written at the right of their ends; names that would touch are moved apart. */
final class LineEnds {

    private static final double WIDEST = 170;
    private static final double APART = 3;

    private final List<End> ends = new ArrayList<>();

    /** @param value at which the line ends */
    private record End(TextBlock name, ChartColor ink, double value) {}

    void add(String name, ChartColor ink, double value, boolean strong) {
        TextBlock block = TextBlock.balanced(name, strong ? Fonts.semibold(14) : Fonts.regular(14), WIDEST);
        ends.add(new End(block, ink, value));
        ends.sort(Comparator.comparingDouble(End::value).reversed());
    }

    double width() {
        return ends.stream().mapToDouble(end -> end.name().width()).max().orElse(0);
    }

    /** The room that all names need one below the other. */
    double height() {
        return ends.stream().mapToDouble(end -> end.name().height() + APART).sum();
    }

    void paint(Graphics2D g, Theme theme, LayeredCourse chart, double x) {
        double[] tops = tops(chart);
        for (int at = 0; at < tops.length; at++) {
            End end = ends.get(at);
            end.name().paint(g, theme.ink(end.ink()), x, tops[at], Align.LEFT);
        }
    }

    /** From the top each below the one before; then, where the last would leave the plot, from the bottom upwards. */
    private double[] tops(LayeredCourse chart) {
        double[] tops = new double[ends.size()];
        double free = 0;
        for (int at = 0; at < tops.length; at++) {
            End end = ends.get(at);
            tops[at] = Math.max(free, chart.y(end.value()) - end.name().height() / 2);
            free = tops[at] + end.name().height() + APART;
        }
        double limit = chart.getHeight();
        for (int at = tops.length - 1; at >= 0; at--) {
            tops[at] = Math.min(tops[at], limit - ends.get(at).name().height());
            limit = tops[at] - APART;
        }
        return tops;
    }
}
