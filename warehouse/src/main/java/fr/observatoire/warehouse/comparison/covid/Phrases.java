package fr.observatoire.warehouse.comparison.covid;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

/** Writes figures as the sentences of an answer show them: {@code −48,7 %}, {@code 4 012}. */
enum Phrases {
    FR(Locale.FRANCE, "\u00a0%", " à ", " et "),
    EN(Locale.UK, "%", " to ", " and ");

    private static final char MINUS = '\u2212';
    private static final double WHOLE_FROM = 100;

    private final Locale locale;
    private final String percentSign;
    private final String to;
    private final String and;

    Phrases(Locale locale, String percentSign, String to, String and) {
        this.locale = locale;
        this.percentSign = percentSign;
        this.to = to;
        this.and = and;
    }

    /** Between the ends of a range. */
    String to() {
        return to;
    }

    /** Before the last of a list. */
    String and() {
        return and;
    }

    /** The name of the month, without its year. */
    String month(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    /** With its sign and one decimal: {@code −48,7 %}, {@code +10,8 %}. */
    String percent(double value) {
        return format("+#,##0.0;-#,##0.0", value) + percentSign;
    }

    /** A change of a percentage. */
    String points(double value) {
        return format("+#,##0.0;-#,##0.0", value) + (this == FR ? "\u00a0points" : " points");
    }

    /** A share, as a percentage without a sign. */
    String share(double ratio) {
        return format("#,##0.0", 100 * ratio) + percentSign;
    }

    /** Whole from 100 on, but for halves, which are counted half days; with one or two decimals below where there are any. */
    String number(double value) {
        boolean half = Math.rint(2 * value) == 2 * value;
        return format(Math.abs(value) < WHOLE_FROM ? "#,##0.##" : half ? "#,##0.#" : "#,##0", value);
    }

    private String format(String pattern, double value) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        symbols.setMinusSign(MINUS);
        return new DecimalFormat(pattern, symbols).format(value);
    }
}
