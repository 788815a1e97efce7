package fr.observatoire.warehouse.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;

/**
 * The one way in which figures are rounded for people: halves away from zero, as a spreadsheet does. Else a sentence would
 * say 6,2 % of what the cell of the workbook shows as 6,3 %.
 */
public final class Rounding {

    /** The digits that a spreadsheet knows; those behind them are left over from adding up binary fractions. */
    private static final MathContext KNOWN = new MathContext(15, RoundingMode.HALF_UP);

    private Rounding() {}

    /** A value to the digits of a format. */
    public static String format(DecimalFormat format, double value) {
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(known(value));
    }

    /** Without decimals, and never a negative zero. */
    public static double whole(double value) {
        return known(value).setScale(0, RoundingMode.HALF_UP).doubleValue();
    }

    private static BigDecimal known(double value) {
        return BigDecimal.valueOf(value).round(KNOWN);
    }
}
