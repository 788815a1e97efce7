package fr.observatoire.etl.source.events;

import fr.observatoire.etl.lake.FactRows;
import fr.observatoire.etl.quality.CheckedRecord;
import fr.observatoire.etl.read.Slug;
import fr.observatoire.etl.source.Conformer;
import fr.observatoire.etl.source.FileContext;
import fr.observatoire.etl.source.Source;

/** The office's sheet of its events: one row for each date, so that the dates of a programme can be counted. */
public final class Events implements Source {

    private static final long serialVersionUID = 1L;

    @Override
    public String name() {
        return "events";
    }

    @Override
    public Conformer conformer(FileContext file) {
        return switch (file.resource().name()) {
            case "event-dates" -> Events::date;
            default -> throw unknown(file.resource());
        };
    }

    private static void date(CheckedRecord record, FactRows out) {
        out.figure("event_date")
                .date(record.date("date"))
                .member("event", Slug.of(record.text("evenement")), record.text("evenement"))
                .text("programme", record.text("programme"))
                .text("commune", record.text("commune"))
                .value("dates", 1.0)
                .value("visitors", record.number("visiteurs"));
    }
}
