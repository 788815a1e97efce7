package fr.observatoire.sample.source;

import fr.observatoire.sample.format.Sheet;
import fr.observatoire.sample.office.Draw;
import fr.observatoire.sample.office.Membership;
import fr.observatoire.sample.office.OfficeYear;
import fr.observatoire.sample.office.Roster;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The office's sheets on its partners: memberships, charters, and every contact with one of them. */
public final class PartnerSource implements SampleSource {

    @Override
    public void write(List<OfficeYear> history) throws IOException {
        Map<Integer, List<Membership>> members = Roster.of(history);
        for (OfficeYear year : history) {
            List<Membership> ofYear = members.get(year.year());
            memberships(year, ofYear).save(year.file("partners", "adhesions-" + year.year() + ".csv"));
            charters(year, ofYear).save(year.file("partners", "chartes-" + year.year() + ".csv"));
            PartnerContacts.sheet(year, ofYear).save(year.file("partners", "contacts-" + year.year() + ".csv"));
        }
    }

    private static Sheet memberships(OfficeYear year, List<Membership> members) {
        Sheet sheet = new Sheet("annee", "partenaire_id", "nom", "categorie", "commune", "pack", "montant");
        for (Membership member : members) {
            sheet.row(
                    year.year(),
                    member.partner(),
                    member.name(),
                    member.category(),
                    member.commune(),
                    member.pack(),
                    BigDecimal.valueOf(member.price()).setScale(2));
        }
        return sheet;
    }

    /** Whether a partner signs depends on the partner, so mostly the same ones sign every year. */
    private static Sheet charters(OfficeYear year, List<Membership> members) {
        Sheet sheet = new Sheet("annee", "partenaire_id", "charte");
        members.stream()
                .map(Membership::partner)
                .sorted(Comparator.comparingDouble(
                        partner -> Draw.of(year.seed(), year.office().code(), partner, "charter")
                                .uniform()))
                .limit(year.count("charter-partners"))
                .sorted()
                .forEach(partner -> sheet.row(year.year(), partner, "Tourisme durable"));
        return sheet;
    }
}
