package fr.observatoire.api.chart;

import java.awt.Graphics2D;

/** Draws one figure at any size that is large enough for its words. */
interface FigurePainter {

    static FigurePainter of(Figure figure) {
        if (figure instanceof ColumnFigure columns) {
            return new ColumnPainter(columns);
        }
        return new BarPainter((BarFigure) figure);
    }

    /** Whether every word finds its place on a page of this size. */
    boolean fits(double width, double height);

    void paint(Graphics2D g, double width, double height);
}
