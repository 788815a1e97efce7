package fr.observatoire.api.chart;

import fr.observatoire.api.chart.TextBlock.Align;
import java.awt.Graphics2D;
import java.util.List;

/**
 * The names below the columns, on one baseline. Where some are blank (only the first week of a month has a name), a name
 * begins at its column and may run on to the next name.
 */
final class CategoryNames {

    private static final double GAP = 6;

    private final List<String> names;
    private final double width;

    CategoryNames(List<String> names, double categoryWidth) {
        this.names = names;
        this.width = categoryWidth;
    }

    double height() {
        return 2 * GAP
                + names.stream()
                        .mapToDouble(name -> block(names.indexOf(name)).height())
                        .max()
                        .orElse(0);
    }

    boolean fit() {
        for (int i = 0; i < names.size(); i++) {
            if (!block(i).fits(widest(i))) {
                return false;
            }
        }
        return true;
    }

    void paint(Graphics2D g, LayeredColumns chart) {
        for (int i = 0; i < names.size(); i++) {
            double x = sparse() ? chart.x(i) : chart.x(i + 0.5);
            block(i).paint(g, Ink.TEXT, x, chart.getHeight() + GAP, sparse() ? Align.LEFT : Align.CENTRE);
        }
    }

    /** The last of few names has only what is left of the axis: the week of a new year has no room for its month. */
    private TextBlock block(int i) {
        TextBlock block = TextBlock.wrap(names.get(i), Fonts.regular(15), widest(i));
        boolean cut = sparse()
                && names.subList(i + 1, names.size()).stream().allMatch(String::isBlank)
                && !block.fits(widest(i));
        return cut ? TextBlock.line(null, Fonts.regular(15)) : block;
    }

    private boolean sparse() {
        return names.stream().anyMatch(String::isBlank);
    }

    private double widest(int i) {
        int next = i + 1;
        while (next < names.size() && names.get(next).isBlank()) {
            next++;
        }
        return (next - i) * width - GAP;
    }
}
