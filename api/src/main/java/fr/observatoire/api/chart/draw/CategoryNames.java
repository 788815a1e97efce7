package fr.observatoire.api.chart.draw;

import fr.observatoire.api.chart.draw.letters.Fonts;
import fr.observatoire.api.chart.draw.letters.TextBlock;
import fr.observatoire.api.chart.draw.letters.TextBlock.Align;
import java.awt.Graphics2D;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The names below the columns, on one baseline; upwards where the columns of a narrow page leave no room for them. When some are blank (only the first week of a month has a name), a name
 * begins at its column and may reach to the next name.
 */
final class CategoryNames {

    private static final double GAP = 6;

    /** In narrower categories names are written upwards where they don't fit. */
    static final double NARROW = 45;

    private final List<String> names;
    private final double width;

    CategoryNames(List<String> names, double categoryWidth) {
        this.names = names;
        this.width = categoryWidth;
    }

    double height() {
        double highest = turned()
                ? names.stream().mapToDouble(name -> turned(name).width()).max().orElse(0)
                : IntStream.range(0, names.size())
                        .mapToDouble(i -> block(i).height())
                        .max()
                        .orElse(0);
        return 2 * GAP + highest;
    }

    private boolean turned() {
        return width < NARROW && !sparse() && !fitAcross() && turned("").lineHeight() <= width;
    }

    private static TextBlock turned(String name) {
        return TextBlock.line(name, Fonts.regular(13));
    }

    boolean fit() {
        return turned() || fitAcross();
    }

    private boolean fitAcross() {
        for (int i = 0; i < names.size(); i++) {
            // A name that is not shown needs no room, however narrow its column is.
            TextBlock block = block(i);
            if (!block.lines().isEmpty() && !block.fits(widest(i))) {
                return false;
            }
        }
        return true;
    }

    void paint(Graphics2D g, LayeredColumns chart) {
        for (int i = 0; i < names.size(); i++) {
            if (turned()) {
                TextBlock name = turned(names.get(i));
                double bottom = chart.getHeight() + GAP + name.width();
                name.paintUpwards(g, chart.theme().text(), chart.x(i + 0.5), bottom);
                continue;
            }
            double x = sparse() ? chart.x(i) : chart.x(i + 0.5);
            block(i).paint(g, chart.theme().text(), x, chart.getHeight() + GAP, sparse() ? Align.LEFT : Align.CENTRE);
        }
    }

    /**
     * When only some categories have names, the first and the last name may have no room: for example when a range ends
     * in the first week of a year.
     */
    private TextBlock block(int i) {
        TextBlock block = TextBlock.wrap(names.get(i), Fonts.regular(15), widest(i));
        boolean atAnEnd = i == 0 || names.subList(i + 1, names.size()).stream().allMatch(String::isBlank);
        return sparse() && atAnEnd && !block.fits(widest(i)) ? TextBlock.line(null, Fonts.regular(15)) : block;
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
