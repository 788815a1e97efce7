package fr.observatoire.etl.source.counters;

import fr.observatoire.etl.lake.FactRows;
import fr.observatoire.etl.quality.CheckedRecord;
import fr.observatoire.etl.source.Conformer;
import fr.observatoire.etl.source.FileContext;
import fr.observatoire.etl.source.Layout;
import fr.observatoire.etl.source.Source;

/** People counters on paths and greenways. They count passages, not visitors of an office. */
public final class Counters implements Source {

    private static final long serialVersionUID = 1L;

    @Override
    public String name() {
        return "counters";
    }

    @Override
    public Layout layout(String profile) {
        return profile.equals("national-counting") ? new NationalCountingLayout() : Source.super.layout(profile);
    }

    @Override
    public Conformer conformer(FileContext file) {
        return switch (file.resource().name()) {
            case "passages" -> new Passages();
            case "manual-passages" -> Counters::noted;
            default -> throw unknown(file.resource());
        };
    }

    private static void noted(CheckedRecord record, FactRows out) {
        Passages.put(out, record.date("date"), record.text("compteur"), record.text("sens"), record.number("passages"));
    }
}
