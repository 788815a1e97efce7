package fr.observatoire.etl.read;

import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes the cells of workbooks in the form of a dialect. */
final class CellText {

    /** A time of day alone is a part of the day before the first. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

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
        return moment.toLocalDate().isBefore(FIRST_DAY) ? moment.toLocalTime().toString() : date.format(moment);
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
