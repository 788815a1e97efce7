package fr.observatoire.api.chart;

import java.awt.Color;

/**
 * The palette of charts: that of the UK Government Analysis Function, whose first four colours have a contrast of 3:1
 * on white and look different to colour-blind readers.
 */
public enum ChartColor {
    NAVY(0x12436D),
    TEAL(0x28A197),
    PLUM(0x801650),
    ORANGE(0xF46A25),
    GREY(0x3D3D3D),
    LILAC(0xA285D1);

    public static final Color PAPER = Color.WHITE;
    public static final Color TEXT = new Color(0x0B0C0C);
    public static final Color QUIET_TEXT = new Color(0x3D3D3D);
    public static final Color GRID = new Color(0xDCDFE3);
    public static final Color BAND = new Color(0xA2, 0x85, 0xD1, 44);

    private static final double PALENESS = 0.84;

    private final Color color;

    ChartColor(int rgb) {
        this.color = new Color(rgb);
    }

    public Color color() {
        return color;
    }

    /** A lighter tint of the colour; not transparent, so that nothing behind it is seen. */
    public Color pale() {
        return new Color(tint(color.getRed()), tint(color.getGreen()), tint(color.getBlue()));
    }

    private static int tint(int channel) {
        return (int) Math.round(channel + (255 - channel) * PALENESS);
    }
}
