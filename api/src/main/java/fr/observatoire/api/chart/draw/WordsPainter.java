package fr.observatoire.api.chart.draw;

import fr.observatoire.api.chart.Caption;
import fr.observatoire.api.chart.Theme;
import fr.observatoire.api.chart.draw.sheet.ChartPainter;
import fr.observatoire.api.chart.draw.sheet.Sheet;
import java.awt.Graphics2D;
import java.util.List;

/** Draws the words of a chart that has nothing to draw: empty axes would look like noughts. */
final class WordsPainter implements ChartPainter {

    private final Caption caption;
    private final Theme theme;

    WordsPainter(Caption caption, Theme theme) {
        this.caption = caption;
        this.theme = theme;
    }

    private Sheet sheet(double width) {
        return new Sheet(caption, theme, List.of(), width);
    }

    @Override
    public boolean fitsAcross(double width) {
        return sheet(width).fits();
    }

    @Override
    public double height(double width) {
        return sheet(width).top() + sheet(width).bottom();
    }

    @Override
    public void paint(Graphics2D g, double width, double height) {
        sheet(width).paint(g, height);
    }
}
