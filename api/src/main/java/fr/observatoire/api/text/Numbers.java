package fr.observatoire.api.text;

import fr.observatoire.warehouse.text.Rounding;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Numbers for readers, in the format of the JDK's locales: {@code 15 371} with U+202F and {@code 48,7 %} with U+00A0 in
 * French, {@code 15,371} and {@code 48.7%} in English. Years are not numbers: print them as text.
 */
public final class Numbers {

    private static final char MINUS = '\u2212';
    private static final String EURO = "€";
    private static final char NO_BREAK_SPACE = '\u00A0';

    private final Locale locale;

    private Numbers(Locale locale) {
        this.locale = locale;
    }

    /** Numbers in {@code lang}: {@code en} is English, anything else French. */
    public static Numbers in(String lang) {
        return new Numbers(locale(lang));
    }

    public static Locale locale(String lang) {
        return "en".equals(lang) ? Locale.UK : Locale.FRANCE;
    }

    /** With at most this number of decimals, and without decimals for a whole number. */
    public String number(double value, int decimals) {
        return format(value, 0, decimals);
    }

    /** For an axis: with as many decimals as the number has, at most two. */
    public String compact(double value) {
        return format(value, 0, 2);
    }

    /** An amount: {@code 1 234,50 €} in French, {@code €1,234.50} in English; no decimals for a whole number of euros. */
    public String euros(double value, int decimals) {
        boolean whole = decimals == 0 || value == Math.rint(value);
        String number = format(value, whole ? 0 : decimals, decimals);
        if (Locale.FRANCE.equals(locale)) {
            return number + NO_BREAK_SPACE + EURO;
        }
        return number.charAt(0) == MINUS ? MINUS + EURO + number.substring(1) : EURO + number;
    }

    /** With exactly this number of decimals. */
    public String percent(double value, int decimals) {
        String number = format(value, decimals, decimals);
        return Locale.FRANCE.equals(locale) ? number + NO_BREAK_SPACE + '%' : number + '%';
    }

    /** A change: with its sign, except when it is rounded to zero. */
    public String change(double percent, int decimals) {
        String text = percent(percent, decimals);
        return percent > 0 && hasDigit(text) ? '+' + text : text;
    }

    /** A change that is not a percentage, with its sign. */
    public String signed(double value, int decimals) {
        String text = format(value, decimals, decimals);
        return value > 0 && hasDigit(text) ? '+' + text : text;
    }

    /** A change of a small count, with its sign: {@code +4}, {@code −0,5}; {@code ±0}, since a bare 0 reads as a level. */
    public String count(double change, int decimals) {
        String text = number(change, decimals);
        if (!hasDigit(text)) {
            return "±" + text;
        }
        return change > 0 ? '+' + text : text;
    }

    private String format(double value, int fewest, int most) {
        DecimalFormat format = (DecimalFormat) DecimalFormat.getNumberInstance(locale);
        DecimalFormatSymbols symbols = format.getDecimalFormatSymbols();
        symbols.setMinusSign(MINUS);
        format.setDecimalFormatSymbols(symbols);
        format.setMinimumFractionDigits(fewest);
        format.setMaximumFractionDigits(most);
        String text = Rounding.format(format, value);
        // A change of -0.04 is rounded to zero, and zero has no sign.
        return text.charAt(0) == MINUS && !hasDigit(text) ? text.substring(1) : text;
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> c >= '1' && c <= '9');
    }
}
