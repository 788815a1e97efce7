package fr.observatoire.api.chart.draw;

import fr.observatoire.api.chart.ChartSpec;
import fr.observatoire.api.chart.Theme;
import java.awt.Graphics2D;

/** Draws one chart, or why there is none, at any size that is large enough for its words. */
public interface ChartPainter {

    static ChartPainter of(ChartSpec figure, Theme theme) {
        if (figure.isEmpty()) {
            return new WordsPainter(figure.caption(), theme);
        }
        return figure.match(
                columns -> new ColumnPainter(columns, theme),
                bars -> new BarPainter(bars, theme),
                course -> new CoursePainter(course, theme),
                calendar -> new CalendarPainter(calendar, theme));
    }

    /** Whether all words find room on a page of this width, however high it is. */
    boolean fitsAcross(double width);

    /** The least height of a page of this width. */
    double height(double width);

    default boolean fits(double width, double height) {
        return fitsAcross(width) && height(width) <= height;
    }

    void paint(Graphics2D g, double width, double height);
}
