package fr.observatoire.etl.source.counters;

import fr.observatoire.etl.lake.FactRow;
import fr.observatoire.etl.lake.FactRows;
import fr.observatoire.etl.quality.CheckedRecord;
import fr.observatoire.etl.source.Conformer;
import fr.observatoire.etl.source.DayOrMonthLayout;
import fr.observatoire.etl.source.FileContext;
import fr.observatoire.etl.source.Layout;
import fr.observatoire.etl.source.Source;
import fr.observatoire.warehouse.catalog.SourceContract.Field;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import java.time.LocalDate;
import java.util.List;

/** People counters on paths and greenways. They count passages, not visitors of an office. */
public final class Counters implements Source {

    private static final long serialVersionUID = 1L;

    private static final String DOOR = "door";

    @Override
    public String name() {
        return "counters";
    }

    @Override
    public Layout layout(String profile) {
        return switch (profile) {
            case "national-counting" -> new NationalCountingLayout();
            case "door-counter" -> new DoorCounterLayout();
            case Resource.SHEET -> new DayOrMonthLayout();
            default -> Source.super.layout(profile);
        };
    }

    @Override
    public Conformer conformer(FileContext file) {
        return switch (file.resource().name()) {
            case "passages" -> new Passages();
            case "manual-passages" -> Counters::noted;
            case "monthly-passages" -> Counters::notedByMonth;
            case "door-counter" -> (record, out) -> door(record, file.columns(""), out);
            default -> throw unknown(file.resource());
        };
    }

    private static void noted(CheckedRecord record, FactRows out) {
        put(record, out.figure("passage").date(record.date("date")));
    }

    /** An office has one door; the columns are its directions. */
    private static void door(CheckedRecord record, List<Field> columns, FactRows out) {
        LocalDate day = record.date("day");
        String kind = record.text("start").equals(day.toString()) ? Passages.DAY : Passages.PART;
        for (Field column : columns) {
            if (column.code() != null) {
                Passages.put(
                        out.figure("passage").date(day).text("period_kind", kind),
                        DOOR,
                        column.code(),
                        record.number(column.name()));
            }
        }
    }

    private static void notedByMonth(CheckedRecord record, FactRows out) {
        put(record, out.figure("passage_month").date(record.date("mois")));
    }

    private static void put(CheckedRecord record, FactRow row) {
        Passages.put(row, record.text("compteur"), record.text("sens"), record.number("passages"));
    }
}
