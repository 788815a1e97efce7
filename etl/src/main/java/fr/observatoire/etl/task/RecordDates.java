package fr.observatoire.etl.task;

import fr.observatoire.etl.quality.CheckedRecord;
import fr.observatoire.warehouse.catalog.SourceContract.Field;
import fr.observatoire.warehouse.catalog.SourceContract.FieldType;
import fr.observatoire.warehouse.catalog.SourceContract.Schema;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.Set;

/** The days of a record, by the first column of its contract that is a date, a month or a year. */
final class RecordDates {

    private static final Set<FieldType> DATES = EnumSet.of(FieldType.DATE, FieldType.YEARMONTH, FieldType.YEAR);
    private static final MonthDay LAST_DAY = MonthDay.of(12, 31);

    private final Field field;

    RecordDates(Schema schema) {
        this.field = schema.fields().stream()
                .filter(candidate -> DATES.contains(candidate.type()))
                .findFirst()
                .orElse(null);
    }

    /** Null when the records have no date. */
    LocalDate first(CheckedRecord record) {
        return field == null ? null : record.date(field.name());
    }

    /** Inclusive; null when the records have no date. */
    LocalDate last(CheckedRecord record) {
        LocalDate first = first(record);
        if (first == null) {
            return null;
        }
        return switch (field.type()) {
            case YEARMONTH -> first.with(TemporalAdjusters.lastDayOfMonth());
            case YEAR -> first.with(LAST_DAY);
            default -> first;
        };
    }
}
