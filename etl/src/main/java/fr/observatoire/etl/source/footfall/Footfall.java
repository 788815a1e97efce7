package fr.observatoire.etl.source.footfall;

import fr.observatoire.etl.lake.FactRows;
import fr.observatoire.etl.quality.CheckedRecord;
import fr.observatoire.etl.source.Conformer;
import fr.observatoire.etl.source.FileContext;
import fr.observatoire.etl.source.Source;

/** What the office writes down itself about its visitors: the daily log of its counter, the outings of its mobile office. */
public final class Footfall implements Source {

    private static final long serialVersionUID = 1L;

    @Override
    public String name() {
        return "footfall";
    }

    @Override
    public Conformer conformer(FileContext file) {
        return switch (file.resource().name()) {
            case "office-log" -> new OfficeLog(file);
            case "mobile-office" -> new MobileOffice();
            case "monthly-figures" -> Footfall::month;
            default -> throw unknown(file.resource());
        };
    }

    private static void month(CheckedRecord record, FactRows out) {
        out.figure("monthly")
                .date(record.date("mois"))
                .member(record.text("indicateur"))
                .value("value", record.number("valeur"));
    }
}
