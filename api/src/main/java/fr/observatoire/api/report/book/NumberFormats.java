package fr.observatoire.api.report.book;

import java.util.Collection;

/** How a spreadsheet shows numbers; it puts the signs of its reader's language in place of these. */
final class NumberFormats {

    private static final String PERCENT = "0.0%";
    private static final String WHOLE = "#,##0";
    private static final String FRACTION = "#,##0.0#";

    private NumberFormats() {}

    /** Of a cell. With a fraction in the format a spreadsheet writes a comma after whole numbers. */
    static String of(Double value, boolean percent) {
        if (percent) {
            return PERCENT;
        }
        return value == null || value == Math.rint(value) ? WHOLE : FRACTION;
    }

    /** Of an axis, whose numbers are round. */
    static String ofAxis(Collection<Double> values, boolean percent) {
        if (percent) {
            return "0%";
        }
        boolean small = values.stream().noneMatch(value -> Math.abs(value) > 2);
        return small ? FRACTION : WHOLE;
    }
}
