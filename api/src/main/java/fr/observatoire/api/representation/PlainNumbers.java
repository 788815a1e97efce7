package fr.observatoire.api.representation;

import java.math.BigDecimal;

/** Numbers as text for machines: full precision, a decimal point, no exponent, no ".0" after whole numbers. */
final class PlainNumbers {

    // Above this a double can no longer represent every whole number.
    private static final double LAST_EXACT_WHOLE = 1L << 53;

    private PlainNumbers() {}

    static String text(double value) {
        if (value == Math.rint(value) && Math.abs(value) <= LAST_EXACT_WHOLE) {
            return Long.toString((long) value);
        }
        return new BigDecimal(Double.toString(value)).toPlainString();
    }
}
