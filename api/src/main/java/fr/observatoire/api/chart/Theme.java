package fr.observatoire.api.chart;

import java.awt.Color;

/** The colours of charts on a light page and on a dark one: the ground, what is written on it, and the inks. */
public enum Theme {
    LIGHT(0xFFFFFF, 0x0B0C0C, 0x3D3D3D, 0xDCDFE3),
    DARK(0x171C22, 0xEEF1F4, 0xB7C0CA, 0x343D48);

    private static final double PALENESS = 0.84;
    private static final int BAND_ALPHA = 44;

    private final Color paper;
    private final Color text;
    private final Color quietText;
    private final Color grid;

    Theme(int paper, int text, int quietText, int grid) {
        this.paper = new Color(paper);
        this.text = new Color(text);
        this.quietText = new Color(quietText);
        this.grid = new Color(grid);
    }

    public Color paper() {
        return paper;
    }

    public Color text() {
        return text;
    }

    public Color quietText() {
        return quietText;
    }

    public Color grid() {
        return grid;
    }

    /** The shade of a stretch of time, through which the grid is seen. */
    public Color band() {
        Color ink = ink(ChartColor.LILAC);
        return new Color(ink.getRed(), ink.getGreen(), ink.getBlue(), BAND_ALPHA);
    }

    public Color ink(ChartColor color) {
        return this == LIGHT ? color.onLight() : color.onDark();
    }

    /** A tint of the ink that is near the paper; not transparent, so that nothing behind it is seen. */
    public Color pale(ChartColor color) {
        Color ink = ink(color);
        return new Color(
                tint(ink.getRed(), paper.getRed()),
                tint(ink.getGreen(), paper.getGreen()),
                tint(ink.getBlue(), paper.getBlue()));
    }

    private static int tint(int ink, int paper) {
        return (int) Math.round(ink + (paper - ink) * PALENESS);
    }
}
