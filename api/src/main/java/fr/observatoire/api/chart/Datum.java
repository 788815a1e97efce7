package fr.observatoire.api.chart;

/**
 * One value of a chart, or the reason why there is none.
 *
 * @param value in the unit of the axis, or null
 * @param text the value as printed; without a value, the reason for its absence: {@code annulé (Covid)}
 * @param remark a few words that belong to the value ({@code réduit (Covid)}), or null
 * @param fill how its bar is filled
 */
public record Datum(Double value, String text, String remark, Fill fill) {

    /** How a bar is filled, so that bars differ without colour. */
    public enum Fill {
        /** The figures that the chart is about. */
        SOLID,
        /** The figures they are compared with: pale, with an outline. */
        PALE,
        /** Figures below a target, or uncertain ones. */
        HATCHED
    }

    public static Datum of(double value, String text, Fill fill) {
        return new Datum(value, text, null, fill);
    }

    public static Datum missing(String reason) {
        return new Datum(null, reason, null, Fill.PALE);
    }

    public boolean isMissing() {
        return value == null;
    }
}
