package fr.observatoire.sample.source;

import fr.observatoire.sample.format.Sheet;
import fr.observatoire.sample.office.Allocation;
import fr.observatoire.sample.office.Draw;
import fr.observatoire.sample.office.Membership;
import fr.observatoire.sample.office.OfficeYear;
import fr.observatoire.sample.office.Pattern;
import fr.observatoire.sample.office.YearCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The contacts with partners, one row each; a year without contacts of a kind has a row with 0. */
final class PartnerContacts {

    /** @param atADistance by telephone or mail, so also during a lockdown */
    private record Nature(String name, String indicator, boolean atADistance, List<String> subjects) {}

    private static final List<Nature> NATURES = List.of(
            new Nature(
                    "inventaire", "partner-inventories", false, List.of("offre de l'année", "mise à jour de la fiche")),
            new Nature("rencontre annuelle", "partner-annual-meetings", false, List.of("bilan et perspectives")),
            new Nature(
                    "accompagnement individuel",
                    "individual-support",
                    false,
                    List.of("classement", "site web", "photos")),
            new Nature("accompagnement de projet", "project-support", false, List.of("création d'une activité")),
            new Nature(
                    "accompagnement label", "label-support", false, List.of("Qualité Tourisme", "Tourisme & Handicap")),
            new Nature(
                    "contact pôle",
                    "partner-desk-contacts",
                    true,
                    List.of("renseignement", "documentation", "visibilité")),
            new Nature(
                    "accompagnement pôle",
                    "partner-desk-support",
                    true,
                    List.of("outils numériques", "commercialisation")));

    /** On working days, few in summer; the resource centre is closed during school holidays. */
    private static final Pattern WORK = new Pattern(
            new double[] {1.2, 1.1, 1.2, 1.2, 1, 0.8, 0.4, 0.3, 0.8, 1.1, 1.2, 0.8},
            new double[] {1, 1.2, 0.8, 1.2, 1, 0, 0},
            0,
            0.2);

    private record Contact(LocalDate date, String partner, String nature, int count, String subject) {}

    private PartnerContacts() {}

    static Sheet sheet(OfficeYear year, List<Membership> members) {
        List<Contact> contacts = new ArrayList<>();
        for (Nature nature : NATURES) {
            if (year.counted(nature.indicator())) {
                contacts.addAll(contacts(year, nature, members));
            }
        }
        contacts.removeIf(contact -> !year.hasCome(contact.date()));
        contacts.sort(Comparator.comparing(Contact::date));
        Sheet sheet = new Sheet("reference", "date", "partenaire_id", "nature", "nombre", "objet");
        for (int i = 0; i < contacts.size(); i++) {
            Contact contact = contacts.get(i);
            sheet.row(
                    String.format(Locale.ROOT, "%d-%03d", year.year(), i + 1),
                    contact.date(),
                    contact.partner(),
                    contact.nature(),
                    contact.count(),
                    contact.subject());
        }
        return sheet;
    }

    private static List<Contact> contacts(OfficeYear year, Nature nature, List<Membership> members) {
        int total = year.count(nature.indicator());
        if (total == 0) {
            LocalDate lastDay = LocalDate.of(year.year(), 12, 31);
            return List.of(new Contact(lastDay, null, nature.name(), 0, "aucune dans l'année"));
        }
        Draw draw = year.draw(nature.indicator());
        int[] byDay = Allocation.share(total, days(year, nature, draw));
        List<Contact> contacts = new ArrayList<>();
        for (int day = 0; day < byDay.length; day++) {
            for (int i = 0; i < byDay[day]; i++) {
                contacts.add(new Contact(
                        year.calendar().days().get(day),
                        draw.pick(members).partner(),
                        nature.name(),
                        1,
                        draw.pick(nature.subjects())));
            }
        }
        return contacts;
    }

    private static double[] days(OfficeYear year, Nature nature, Draw draw) {
        double[] weights = Allocation.blurred(WORK.weights(year.calendar(), draw), 0.95, draw);
        for (int i = 0; i < weights.length; i++) {
            LocalDate day = year.calendar().days().get(i);
            boolean shut = year.calendar().publicHoliday(day) || !nature.atADistance() && YearCalendar.lockdown(day);
            weights[i] = shut ? 0 : weights[i];
        }
        return weights;
    }
}
