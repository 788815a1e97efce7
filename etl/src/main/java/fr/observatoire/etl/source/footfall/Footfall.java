package fr.observatoire.etl.source.footfall;

import fr.observatoire.etl.lake.FactRows;
import fr.observatoire.etl.quality.CheckedRecord;
import fr.observatoire.etl.source.Conformer;
import fr.observatoire.etl.source.DayOrMonthLayout;
import fr.observatoire.etl.source.FileContext;
import fr.observatoire.etl.source.Layout;
import fr.observatoire.etl.source.Source;

/** What the office writes down itself about its visitors: the daily log of its counter, the outings of its mobile office. */
public final class Footfall implements Source {

    private static final long serialVersionUID = 1L;

    private static final String DAYS = "daily-visitors";

    @Override
    public String name() {
        return "footfall";
    }

    @Override
    public Layout layout(String profile) {
        Layout sheet = Source.super.layout(profile);
        return (rows, resource, dialect) ->
                (resource.name().equals(DAYS) ? new DayOrMonthLayout() : sheet).open(rows, resource, dialect);
    }

    @Override
    public Conformer conformer(FileContext file) {
        return switch (file.resource().name()) {
            case "office-log" -> new OfficeLog(file);
            case "mobile-office" -> new MobileOffice();
            case DAYS -> (record, out) -> day(record, file.place(), out);
            case "monthly-figures" -> Footfall::month;
            default -> throw unknown(file.resource());
        };
    }

    /** Nobody was asked where the visitors came from. */
    private static void day(CheckedRecord record, String office, FactRows out) {
        out.figure("visit")
                .date(record.date("date"))
                .place(office)
                .channel("counter")
                .origin("unknown")
                .value("visitors", record.number("visiteurs"));
    }

    private static void month(CheckedRecord record, FactRows out) {
        out.figure("monthly")
                .text("record_key", record.key())
                .date(record.date("mois"))
                .text("indicator", record.text("indicateur"))
                .value("value", record.number("valeur"));
    }
}
