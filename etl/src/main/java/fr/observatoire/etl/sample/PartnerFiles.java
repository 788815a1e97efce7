package fr.observatoire.etl.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Memberships, charters and the contacts of the partner desk. Establishments are numbers, not names. */
final class PartnerFiles {

    private static final List<String> CATEGORIES =
            List.of("hébergement", "site de loisirs", "producteur", "restaurant", "commerce et service");
    private static final double[] CATEGORY_SHARES = {49, 39, 19, 14, 20};
    private static final Map<String, String> NAMES = Map.of(
            "hébergement", "Gîte",
            "site de loisirs", "Site",
            "producteur", "Ferme",
            "restaurant", "Table",
            "commerce et service", "Boutique");
    private static final List<String> PACKS = List.of("essentiel", "visibilité", "premium");

    /** What the desk does, in the words of its sheet, by indicator. */
    private static final Map<String, String> KINDS = new TreeMap<>(Map.of(
            "partner-inventories", "inventaire",
            "partner-annual-meetings", "rencontre annuelle",
            "individual-support", "accompagnement individuel",
            "project-support", "accompagnement de projet",
            "label-support", "accompagnement label",
            "partner-desk-contacts", "contact pôle",
            "partner-desk-support", "accompagnement pôle"));

    private PartnerFiles() {}

    static void write(Year year) {
        memberships(year);
        charters(year);
        contacts(year);
    }

    private static String id(int partner) {
        return "P%03d".formatted(partner);
    }

    private static void memberships(Year year) {
        int members = year.total("partnerships");
        double[] fees = new double[members];
        String[][] attributes = new String[members][];
        for (int i = 0; i < members; i++) {
            attributes[i] = attributes(year, i + 1);
            fees[i] = 1 + 0.9 * PACKS.indexOf(attributes[i][2]);
        }
        int[] amounts = Allocation.of(members == 0 ? 0 : year.total("partnership-revenue"), fees);
        Sheet sheet = Sheet.ofOffice("annee", "partenaire_id", "nom", "categorie", "commune", "pack", "montant");
        for (int i = 0; i < members; i++) {
            String[] a = attributes[i];
            String name = "%s n° %d".formatted(NAMES.get(a[0]), i + 1);
            sheet.row(
                    year.number(),
                    id(i + 1),
                    name,
                    a[0],
                    a[1],
                    a[2],
                    String.format(Locale.FRANCE, "%d,00", amounts[i]));
        }
        sheet.saveForExcel(year.file("partners", "adhesions-%d.csv".formatted(year.number())));
    }

    /** Category, commune and pack: a partner keeps them for years; one in twelve changes its pack from a year to the next. */
    private static String[] attributes(Year year, int partner) {
        Dice own = Dice.of(year.seed(), year.office().code() + " partner " + partner);
        String category = CATEGORIES.get(own.weighted(CATEGORY_SHARES));
        String commune = own.one(year.office().communes());
        int pack = own.weighted(new double[] {6, 3, 1});
        int joined = own.integer(2017, 2021);
        boolean moved = partner % 12 == 0 && year.number() > joined;
        return new String[] {category, commune, PACKS.get(moved ? Math.min(2, pack + 1) : pack)};
    }

    private static void charters(Year year) {
        int count = year.total("charter-partners");
        Sheet sheet = Sheet.ofOffice("annee", "partenaire_id", "charte");
        for (int i = 1; i <= count; i++) {
            sheet.row(year.number(), id(7 * i), "Tourisme durable");
        }
        sheet.saveForExcel(year.file("partners", "chartes-%d.csv".formatted(year.number())));
    }

    private record Contact(LocalDate date, String partner, String kind, int count) {}

    private static void contacts(Year year) {
        Dice dice = year.dice("contacts");
        double[] weights = Days.weights(
                year.days(), d -> Days.weekend(d) || OpeningDays.shut(d) ? 0 : 3 - Math.min(2.5, FrenchDays.season(d)));
        List<Contact> contacts = new ArrayList<>();
        KINDS.forEach((indicator, kind) -> {
            for (int i = 0; i < year.total(indicator); i++) {
                LocalDate day = year.days().get(dice.weighted(weights));
                contacts.add(new Contact(day, id(dice.integer(1, year.total("partnerships"))), kind, 1));
            }
            Double total = year.calibration().cell(indicator, year.number()).value();
            if (total != null && total == 0) {
                // Counted, and none took place: a true zero, which an empty sheet could not say.
                contacts.add(new Contact(LocalDate.of(year.number(), 12, 31), "", kind, 0));
            }
        });
        contacts.sort(
                Comparator.comparing(Contact::date).thenComparing(Contact::kind).thenComparing(Contact::partner));
        Sheet sheet = Sheet.ofOffice("reference", "date", "partenaire_id", "nature", "nombre", "objet");
        for (int i = 0; i < contacts.size(); i++) {
            Contact c = contacts.get(i);
            String reference = "%d-%03d".formatted(year.number(), i + 1);
            sheet.row(reference, Year.DAY.format(c.date()), c.partner(), c.kind(), c.count(), "");
        }
        sheet.saveForExcel(year.file("partners", "contacts-%d.csv".formatted(year.number())));
    }
}
