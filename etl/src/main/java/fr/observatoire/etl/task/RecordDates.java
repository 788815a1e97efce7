package fr.observatoire.etl.task;

import fr.observatoire.etl.quality.CheckedRecord;
import fr.observatoire.etl.read.DateText;
import fr.observatoire.warehouse.catalog.SourceContract.Field;
import fr.observatoire.warehouse.catalog.SourceContract.Schema;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The days of a record, by the first column of its contract that is a date, a month or a year. */
final class RecordDates {

    private static final MonthDay LAST_DAY = MonthDay.of(12, 31);

    private final List<Field> fields;

    RecordDates(Schema schema) {
        this.fields = schema.dates();
    }

    /** Null when the records have no date. */
    LocalDate first(CheckedRecord record) {
        return fields.isEmpty() ? null : record.date(fields.get(0).name());
    }

    /** Inclusive; null when the records have no date. */
    LocalDate last(CheckedRecord record) {
        return fields.isEmpty() ? null : last(fields.get(0), record);
    }

    /** The last day of all its columns: a week of the old year may end in the new one. Null when it has no date. */
    LocalDate latest(CheckedRecord record) {
        return fields.stream()
                .map(field -> last(field, record))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static LocalDate last(Field field, CheckedRecord record) {
        LocalDate first = record.date(field.name());
        if (first == null) {
            return null;
        }
        return switch (field.type()) {
            case YEARMONTH -> first.with(TemporalAdjusters.lastDayOfMonth());
            case QUARTER -> first.plusMonths(3).minusDays(1);
            case YEAR -> first.with(LAST_DAY);
            default -> first;
        };
    }

    /** The date of a record for people: a day, a month or a year. */
    String shown(CheckedRecord record) {
        String pattern =
                switch (fields.get(0).type()) {
                    case YEARMONTH -> "MM/uuuu";
                    case QUARTER -> DateText.QUARTER;
                    case YEAR -> "uuuu";
                    default -> "dd/MM/uuuu";
                };
        return DateTimeFormatter.ofPattern(pattern).format(first(record));
    }
}
