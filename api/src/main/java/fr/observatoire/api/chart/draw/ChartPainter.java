package fr.observatoire.api.chart.draw;

import fr.observatoire.api.chart.ChartSpec;
import fr.observatoire.api.chart.Theme;
import java.awt.Graphics2D;

/** Draws one chart at any size that is large enough for its words. */
public interface ChartPainter {

    static ChartPainter of(ChartSpec figure, Theme theme) {
        return figure.match(columns -> new ColumnPainter(columns, theme), bars -> new BarPainter(bars, theme));
    }

    /** Whether a page of this size has room for all words. */
    boolean fits(double width, double height);

    void paint(Graphics2D g, double width, double height);
}
