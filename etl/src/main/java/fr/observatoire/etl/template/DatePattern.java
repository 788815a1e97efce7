package fr.observatoire.etl.template;

import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import fr.observatoire.warehouse.catalog.SourceContract.Field;
import java.util.Locale;
import java.util.Optional;

/** A date format of a contract, in the words of others. Only days, months and years in digits can be said in all of them. */
record DatePattern(String java) {

    /** The format of a column of days or months; empty when it has names of months or hours in it, or is no date. */
    static Optional<DatePattern> of(Field field, Dialect dialect) {
        return switch (field.type()) {
            case DATE, YEARMONTH -> Optional.of(field.format() == null ? dialect.dateFormat() : field.format())
                    .filter(pattern -> pattern.matches("(dd|MM|uuuu|yyyy|[/.-])+"))
                    .map(DatePattern::new);
            default -> Optional.empty();
        };
    }

    /** As Frictionless Table Schema writes it. */
    String strptime() {
        return java.replace("dd", "%d").replace("MM", "%m").replaceAll("u{4}|y{4}", "%Y");
    }

    /** As Excel formats a cell. */
    String excel() {
        return java.replace("uuuu", "yyyy").toLowerCase(Locale.ROOT);
    }
}
