package fr.observatoire.etl.read;

import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes the cells of workbooks in the form of a dialect. */
final class CellText {

    private final NumberText number;
    private final DateTimeFormatter date;

    CellText(Dialect dialect) {
        this.number = new NumberText(dialect);
        this.date = DateTimeFormatter.ofPattern(dialect.dateFormat(), Locale.forLanguageTag(dialect.lang()));
    }

    String of(double value) {
        return number.format(value);
    }

    String of(LocalDateTime moment) {
        return date.format(moment);
    }

    /** A yes or no, which is no number: 1 may be a count. */
    String of(boolean value) {
        return String.valueOf(value);
    }

    /** A formula that nothing has calculated. */
    static String uncalculated(String formula) {
        return formula.startsWith("=") ? formula : "=" + formula;
    }
}
