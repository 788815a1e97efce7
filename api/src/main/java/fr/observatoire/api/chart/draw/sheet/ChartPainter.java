package fr.observatoire.api.chart.draw.sheet;

import java.awt.Graphics2D;

/** Draws one chart, or why there is none, at any size that is large enough for its words. */
public interface ChartPainter {

    /** Whether all words find room on a page of this width, however high it is. */
    boolean fitsAcross(double width);

    /** The least height of a page of this width. */
    double height(double width);

    default boolean fits(double width, double height) {
        return fitsAcross(width) && height(width) <= height;
    }

    void paint(Graphics2D g, double width, double height);
}
