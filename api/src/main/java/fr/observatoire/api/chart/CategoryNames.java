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
                        .mapToDouble(name -> TextBlock.wrap(name, Fonts.regular(15), widest(names.indexOf(name)))
                                .height())
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

    private TextBlock block(int i) {
        return TextBlock.wrap(names.get(i), Fonts.regular(15), widest(i));
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
