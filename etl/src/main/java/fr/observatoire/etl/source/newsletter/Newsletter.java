package fr.observatoire.etl.source.newsletter;

import fr.observatoire.etl.lake.Figures;
import fr.observatoire.etl.quality.CheckedRecord;
import fr.observatoire.etl.source.Conformer;
import fr.observatoire.etl.source.FileContext;
import fr.observatoire.etl.source.Source;

/** What the newsletter's tool exports. Rates are left to the indicators: tools divide by different things. */
public final class Newsletter implements Source {

    private static final long serialVersionUID = 1L;

    @Override
    public String name() {
        return "newsletter";
    }

    @Override
    public Conformer conformer(FileContext file) {
        return switch (file.resource().name()) {
            case "mailchimp-campaigns" -> Newsletter::campaign;
            default -> throw unknown(file.resource());
        };
    }

    private static void campaign(CheckedRecord record, Figures out) {
        out.figure("newsletter")
                .date(record.date("Send Date"))
                .member(record.text("Unique Id"), record.text("Title"))
                .value("recipients", record.number("Total Recipients"))
                .value("delivered", record.number("Successful Deliveries"))
                .value("unique_opens", record.number("Unique Opens"))
                .value("unique_clicks", record.number("Unique Clicks"))
                .value("unsubscribes", record.number("Unsubscribes"));
    }
}
