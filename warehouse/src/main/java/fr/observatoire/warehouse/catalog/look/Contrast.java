package fr.observatoire.warehouse.catalog.look;

/** The contrast of a colour with white or another one, as WCAG 2.1 defines it: 1 for white itself, 21 for black. */
final class Contrast {

    /** What letters must have, at any size (1.4.3). */
    static final double OF_LETTERS = 4.5;

    /** What rules and edges must have (1.4.11). */
    static final double OF_SHAPES = 3;

    private static final String WHITE = "#FFFFFF";
    private static final int HEX = 16;
    private static final int BYTE = 255;
    private static final double FLARE = 0.05;

    private Contrast() {}

    /**
     * The ratio, cut and not rounded to two decimals: 4.499 is not enough.
     *
     * @param colour {@code #12436D}
     */
    static double withWhite(String colour) {
        return between(colour, WHITE);
    }

    /** The same of two colours. */
    static double between(String one, String other) {
        double paler = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return Math.floor((paler + FLARE) / (darker + FLARE) * 100) / 100;
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double share = Integer.parseInt(colour.substring(at, at + 2), HEX) / (double) BYTE;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
