package fr.observatoire.etl.source.touristtax;

import fr.observatoire.etl.lake.FactRows;
import fr.observatoire.etl.quality.CheckedRecord;
import fr.observatoire.etl.source.Conformer;
import fr.observatoire.etl.source.FileContext;
import fr.observatoire.etl.source.Source;

/**
 * The office's sheets of the tourist tax: what the lodgings of a commune declared for a quarter, by kind, and what the
 * booking platforms paid.
 */
public final class TouristTax implements Source {

    private static final long serialVersionUID = 1L;

    @Override
    public String name() {
        return "tourist-tax";
    }

    @Override
    public Conformer conformer(FileContext file) {
        return switch (file.resource().name()) {
            case "declarations" -> TouristTax::declaration;
            case "platform-payments" -> TouristTax::payment;
            default -> throw unknown(file.resource());
        };
    }

    private static void declaration(CheckedRecord record, FactRows out) {
        out.figure("tourist_tax")
                .date(record.date("trimestre"))
                .text("insee", record.text("code_commune"))
                .text("commune", record.text("commune"))
                .text("lodging", record.text("hebergement"))
                .value("due", record.number("etablissements_attendus"))
                .value("received", record.number("etablissements_recus"))
                .value("nights", record.number("nuitees"))
                .value("exempt_nights", record.number("nuitees_exonerees"))
                .value("amount", record.number("montant"));
    }

    private static void payment(CheckedRecord record, FactRows out) {
        out.figure("tourist_tax")
                .date(record.date("date_versement"))
                .text("platform", record.text("plateforme"))
                .value("amount", record.number("montant"));
    }
}
