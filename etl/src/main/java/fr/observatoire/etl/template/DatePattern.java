package fr.observatoire.etl.template;

import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import fr.observatoire.warehouse.catalog.SourceContract.Field;
import java.util.Locale;
import java.util.Optional;

/**
 * A date format of a contract, translated for other programs. Only days, months and years in digits exist in all of
 * them.
 */
record DatePattern(String java) {

    /** The format of a column of days or months; empty when it contains names of months or hours, or is not a date. */
    static Optional<DatePattern> of(Field field, Dialect dialect) {
        return switch (field.type()) {
            case DATE, YEARMONTH -> Optional.of(field.format() == null ? dialect.dateFormat() : field.format())
                    .filter(pattern -> pattern.matches("(dd|MM|uuuu|yyyy|[/.-])+"))
                    .map(DatePattern::new);
            default -> Optional.empty();
        };
    }

    /** The format in Frictionless Table Schema. */
    String strptime() {
        return java.replace("dd", "%d").replace("MM", "%m").replaceAll("u{4}|y{4}", "%Y");
    }

    /** The format of a cell in Excel. */
    String excel() {
        return java.replace("uuuu", "yyyy").toLowerCase(Locale.ROOT);
    }
}
