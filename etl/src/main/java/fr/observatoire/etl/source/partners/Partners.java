package fr.observatoire.etl.source.partners;

import fr.observatoire.etl.lake.FactRows;
import fr.observatoire.etl.quality.CheckedRecord;
import fr.observatoire.etl.source.Conformer;
import fr.observatoire.etl.source.FileContext;
import fr.observatoire.etl.source.Source;
import java.time.LocalDate;

/** The office's sheets of its partners: memberships, charters, contacts and supports. */
public final class Partners implements Source {

    private static final long serialVersionUID = 1L;

    @Override
    public String name() {
        return "partners";
    }

    @Override
    public Conformer conformer(FileContext file) {
        return switch (file.resource().name()) {
            case "memberships" -> Partners::membership;
            case "charters" -> Partners::charter;
            case "contacts" -> Partners::contact;
            default -> throw unknown(file.resource());
        };
    }

    /**
     * What the sheet of a year says about a partner is valid from the first day of that year. A partner who pays
     * nothing, or whose amount is missing, is still a member.
     */
    private static void membership(CheckedRecord record, FactRows out) {
        LocalDate year = record.date("annee");
        String partner = record.text("partenaire_id");
        out.figure("dim_partner")
                .date(year)
                .text("partner", partner)
                .text("name", record.text("nom"))
                .text("category", record.text("categorie"))
                .text("commune", record.text("commune"))
                .text("pack", record.text("pack"));
        out.figure("membership")
                .date(year)
                .text("partner", partner)
                .text("kind", "membership")
                .value("members", 1.0)
                .value("amount", record.number("montant"));
    }

    private static void charter(CheckedRecord record, FactRows out) {
        out.figure("membership")
                .date(record.date("annee"))
                .text("partner", record.text("partenaire_id"))
                .text("kind", "charter")
                .value("members", 1.0);
    }

    private static void contact(CheckedRecord record, FactRows out) {
        out.figure("partner_contact")
                .date(record.date("date"))
                .text("partner", record.text("partenaire_id"))
                .text("kind", record.text("nature"))
                .value("contacts", record.number("nombre"));
    }
}
