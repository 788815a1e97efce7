package fr.observatoire.warehouse.comparison.covid;

import fr.observatoire.warehouse.text.Rounding;
import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** Writes figures as the sentences of an answer show them: {@code −48,7 %}, {@code 4 012}. */
final class Phrases {

    private static final char MINUS = '\u2212';
    private static final int PERCENT = 100;
    private static final double WHOLE_FROM = 100;
    private static final String SIGNED = "+#,##0.0;-#,##0.0";

    private Phrases() {}

    static Text range(Text from, Text to) {
        return Texts.WAREHOUSE.text("phrase.range", from, to);
    }

    static Text and(Text one, Text other) {
        return Texts.WAREHOUSE.text("phrase.and", one, other);
    }

    /** {@code mars, juin et octobre}; at least one. */
    static Text enumerated(List<Text> items) {
        int last = items.size() - 1;
        return items.subList(0, last).stream()
                .reduce((one, other) -> Texts.WAREHOUSE.text("phrase.comma", one, other))
                .map(before -> and(before, items.get(last)))
                .orElse(items.get(last));
    }

    /** The name of the month, without its year. */
    static Text month(YearMonth month) {
        return new Text(
                month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, Locale.FRANCE),
                month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, Locale.UK));
    }

    /** A percentage with its sign and one decimal: {@code −48,7 %}, {@code +10,8 %}. */
    static Text percent(double value) {
        return Texts.WAREHOUSE.text("phrase.percent", format(SIGNED, value));
    }

    /** The change of a small count: {@code +4}, {@code ±0}; half days keep their half, estimates have no decimals. */
    static Text count(double value) {
        boolean half = Math.rint(2 * value) == 2 * value;
        double told = half ? value : Rounding.whole(value);
        return told == 0 ? new Text("±0", "±0") : format("+#,##0.#;-#,##0.#", told);
    }

    /** A bound of a modelled change: its decimals would be false. */
    static Text whole(double percent) {
        return Texts.WAREHOUSE.text("phrase.percent", format("+#,##0;-#,##0", Rounding.whole(percent)));
    }

    /** A share of a whole, in percent without decimals; below 0 it pulls the other way: {@code −21 %}. */
    static Text share(double ratio) {
        return Texts.WAREHOUSE.text("phrase.percent", format("#,##0;-#,##0", Rounding.whole(PERCENT * ratio)));
    }

    /** The change of a percentage, in points. */
    static Text points(double value) {
        return Texts.WAREHOUSE.text("phrase.points", format(SIGNED, value));
    }

    /** From 100 on without decimals, except halves (half days); below 100 with up to two decimals. */
    static Text number(double value) {
        boolean half = Math.rint(2 * value) == 2 * value;
        return format(Math.abs(value) < WHOLE_FROM ? "#,##0.##" : half ? "#,##0.#" : "#,##0", value);
    }

    private static Text format(String pattern, double value) {
        return new Text(format(pattern, Locale.FRANCE, value), format(pattern, Locale.UK, value));
    }

    private static String format(String pattern, Locale locale, double value) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        symbols.setMinusSign(MINUS);
        return Rounding.format(new DecimalFormat(pattern, symbols), value);
    }
}
