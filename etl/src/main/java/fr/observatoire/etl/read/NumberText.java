package fr.observatoire.etl.read;

import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Reads the numbers of a dialect. The whole text must be a number: {@code 7 020} is 7020 in French with any of the
 * three kinds of space, and never 7; {@code 1,751} is 1751 in an English export and 1.751 in a French one.
 */
public final class NumberText implements Serializable {

    private static final long serialVersionUID = 1L;

    /** As many digits as a double keeps exactly, and as Excel shows. */
    private static final int SAFE_DIGITS = 15;

    /** Digits between two signs of thousands. */
    private static final int GROUP = 3;

    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private final char decimal;
    private final char group;

    public NumberText(Dialect dialect) {
        this.decimal = dialect.decimalChar().charAt(0);
        this.group = dialect.groupChar() == null ? 0 : dialect.groupChar().charAt(0);
    }

    /**
     * The number in a text.
     *
     * @param unit the unit that may follow, with or without a space: {@code €}; null for none
     * @return NaN when the text is not a number in this dialect
     */
    public double parse(String text, String unit) {
        String number = unit != null && text.endsWith(unit)
                ? text.substring(0, text.length() - unit.length()).strip()
                : text;
        return parse(number.endsWith("\u00A0") ? number.substring(0, number.length() - 1) : number);
    }

    private double parse(String text) {
        int start = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        long digits = 0;
        int count = 0;
        int decimals = -1;
        int sinceGroup = -1;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
                count++;
                decimals += decimals >= 0 ? 1 : 0;
                sinceGroup += sinceGroup >= 0 ? 1 : 0;
            } else if (isDecimal(c) && decimals < 0 && count > 0 && whole(sinceGroup)) {
                decimals = 0;
                sinceGroup = -1;
            } else if (isGroup(c) && decimals < 0 && count > 0 && (sinceGroup < 0 ? count <= 3 : sinceGroup == GROUP)) {
                sinceGroup = 0;
            } else {
                return Double.NaN;
            }
        }
        if (count == 0 || decimals == 0 || !whole(sinceGroup) || decimals == GROUP && text.indexOf(decimal) < 0) {
            return Double.NaN;
        }
        if (count > SAFE_DIGITS) {
            return Double.parseDouble(plain(text));
        }
        double value = decimals > 0 ? digits / POWERS[decimals] : digits;
        return text.charAt(0) == '-' ? -value : value;
    }

    private String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.chars().filter(c -> !isGroup((char) c)).forEach(c -> plain.append(isDecimal((char) c) ? '.' : (char) c));
        return plain.toString();
    }

    /** A group has exactly three digits. */
    private static boolean whole(int sinceGroup) {
        return sinceGroup < 0 || sinceGroup == GROUP;
    }

    /** A point is one in a French number too, unless three digits follow: 12.5, but 1.751 may be 1751. */
    private boolean isDecimal(char c) {
        return c == decimal || c == '.' && group != '.';
    }

    /** A space is one in every dialect: an English export that was saved again in French has it. */
    private boolean isGroup(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u202F' || c == group && group != 0;
    }

    /** A number in this dialect: the cells of a workbook are numbers, but they are checked as texts. */
    public String format(double value) {
        String text = value == Math.rint(value) && Math.abs(value) < POWERS[SAFE_DIGITS]
                ? Long.toString((long) value)
                : new BigDecimal(value)
                        .round(new MathContext(SAFE_DIGITS))
                        .stripTrailingZeros()
                        .toPlainString();
        return text.replace('.', decimal);
    }
}
