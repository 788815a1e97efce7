package fr.observatoire.api.chart;

import java.awt.Color;

/**
 * The inks of charts. On light paper, the palette of the UK Government Analysis Function, whose first four colours look
 * different to colour-blind readers; on dark paper, lighter ones in the same order. Each has a contrast of 3:1 on its
 * paper.
 */
public enum ChartColor {
    NAVY(0x12436D, 0x93C5F0),
    TEAL(0x28A197, 0x4FC7BB),
    PLUM(0x801650, 0xF0A3CD),
    ORANGE(0xF46A25, 0xF98A55),
    GREY(0x3D3D3D, 0xC2C7CC),
    LILAC(0xA285D1, 0xB79CE0);

    private final Color light;
    private final Color dark;

    ChartColor(int light, int dark) {
        this.light = new Color(light);
        this.dark = new Color(dark);
    }

    Color onLight() {
        return light;
    }

    Color onDark() {
        return dark;
    }
}
