package fr.observatoire.api.chart.draw;

import fr.observatoire.api.chart.BarSpec.Row;
import fr.observatoire.api.chart.Theme;
import fr.observatoire.api.chart.draw.letters.Fonts;
import fr.observatoire.api.chart.draw.letters.TextBlock;
import fr.observatoire.api.chart.draw.letters.TextBlock.Align;
import fr.observatoire.api.chart.draw.sheet.Sheet;
import java.awt.Graphics2D;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The words of horizontal bars on a page of a given width: names at the left, figures at the right, or below the name on
 * a narrow page. The remark of a
 * figure is beside it if all rows have room for that, else below it.
 */
final class RowTexts {

    private static final double NAME_SHARE = 0.34;
    private static final double FIGURES_SHARE = 0.3;
    private static final double BESIDE = 10;

    /** Room for the sign before a name. */
    static final double SIGN = 26;

    private final List<Row> rows;
    private final Theme theme;
    private final double widestName;
    private final double widestFigures;
    private final boolean inline;
    private final boolean stacked;

    RowTexts(List<Row> rows, Theme theme, double pageWidth) {
        this.rows = rows;
        this.theme = theme;
        this.stacked = Sheet.isNarrow(pageWidth);
        double whole = pageWidth - 2 * Sheet.margin(pageWidth) - SIGN;
        this.widestName = stacked ? whole : pageWidth * NAME_SHARE;
        this.widestFigures = stacked ? whole : pageWidth * FIGURES_SHARE;
        this.inline = rows.stream()
                .allMatch(row -> value(row).lines().size() == 1
                        && remark(row).lines().size() <= 1
                        && value(row).width() + BESIDE + remark(row).width() <= widestFigures);
    }

    boolean fit() {
        return rows.stream()
                .allMatch(row -> name(row).fits(widestName)
                        && value(row).fits(widestFigures)
                        && remark(row).fits(widestFigures));
    }

    double namesWidth() {
        return most(row -> name(row).width());
    }

    double figuresWidth() {
        return most(row -> inline
                ? value(row).width() + BESIDE + remark(row).width()
                : Math.max(value(row).width(), remark(row).width()));
    }

    double height() {
        return most(row -> stacked
                ? name(row).height() + figuresHeight(row)
                : Math.max(name(row).height(), figuresHeight(row)));
    }

    private double most(ToDoubleFunction<Row> size) {
        return rows.stream().mapToDouble(size).max().orElse(0);
    }

    private double figuresHeight(Row row) {
        return value(row).height() + (inline ? 0 : remark(row).height());
    }

    private TextBlock name(Row row) {
        return TextBlock.wrap(row.label(), Fonts.regular(15), widestName);
    }

    private TextBlock value(Row row) {
        return TextBlock.wrap(
                row.datum().text(), row.datum().isMissing() ? Fonts.regular(14) : Fonts.semibold(15), widestFigures);
    }

    private TextBlock remark(Row row) {
        return TextBlock.wrap(row.datum().remark(), Fonts.regular(13), widestFigures);
    }

    void paintName(Graphics2D g, Row row, double left, double middle) {
        TextBlock name = name(row);
        name.paint(g, theme.text(), left, middle - name.height() / 2, Align.LEFT);
    }

    double nameHeight(Row row) {
        return name(row).height();
    }

    /** Below the name, which begins at {@code top}. */
    void paintFiguresBelow(Graphics2D g, Row row, double left, double top) {
        paintFigures(g, row, left, top + name(row).height() + figuresHeight(row) / 2);
    }

    void paintFigures(Graphics2D g, Row row, double left, double middle) {
        TextBlock value = value(row);
        double top = middle - figuresHeight(row) / 2;
        value.paint(g, row.datum().isMissing() ? theme.quietText() : theme.text(), left, top, Align.LEFT);
        if (inline) {
            // On the same baseline as the figure, whose letters are larger.
            remark(row).paint(g, theme.quietText(), left + value.width() + BESIDE, top + 2, Align.LEFT);
        } else {
            remark(row).paint(g, theme.quietText(), left, top + value.height(), Align.LEFT);
        }
    }
}
