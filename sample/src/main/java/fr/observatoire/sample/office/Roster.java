package fr.observatoire.sample.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** The members of each year: most renew, some leave, others join; sometimes one changes its trade or its pack. */
public final class Roster {

    private record Kind(String name, String category, int weight) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("Gîte", "Hébergement", 30),
            new Kind("Chambre d'hôtes", "Hébergement", 14),
            new Kind("Camping", "Hébergement", 5),
            new Kind("Site de loisirs", "Loisirs et visites", 39),
            new Kind("Ferme", "Producteur", 19),
            new Kind("Restaurant", "Restauration", 14),
            new Kind("Boutique", "Commerce et services", 20));

    private static final double LEAVING = 0.08;
    private static final double CHANGING_TRADE = 0.02;

    /** How much a partner's wish for a larger pack changes from year to year. */
    private static final double WAVERING = 0.06;

    private static final List<CSVRecord> PACKS = CalibrationTable.rows("memberships.csv");
    private static final int REFERENCE = 2019;

    private record Partner(String id, String name, String category, String commune, double wish) {

        Partner inTrade(String other) {
            return new Partner(id, name, other, commune, wish);
        }
    }

    private final OfficeYear first;
    private final Draw draw;
    private final Map<String, Integer> named = new LinkedHashMap<>();
    private final List<Partner> partners = new ArrayList<>();
    private int joined;

    private Roster(OfficeYear first) {
        this.first = first;
        this.draw = first.draw("roster");
    }

    /** The members of each year, by their numbers. */
    public static Map<Integer, List<Membership>> of(List<OfficeYear> history) {
        Roster roster = new Roster(history.get(0));
        Map<Integer, List<Membership>> years = new LinkedHashMap<>();
        for (OfficeYear year : history) {
            roster.renew(year.count("partnerships"));
            years.put(year.year(), roster.memberships(year));
        }
        return years;
    }

    private void renew(int members) {
        partners.removeIf(partner -> draw.chance(LEAVING));
        partners.replaceAll(this::changed);
        while (partners.size() > members) {
            partners.remove(draw.between(0, partners.size() - 1));
        }
        while (partners.size() < members) {
            partners.add(newcomer());
        }
    }

    private Partner changed(Partner partner) {
        boolean opensItsDoors =
                partner.category().equals("Producteur") || partner.category().equals("Restauration");
        return opensItsDoors && draw.chance(3 * CHANGING_TRADE) ? partner.inTrade("Loisirs et visites") : partner;
    }

    private Partner newcomer() {
        Kind kind = kind();
        joined++;
        return new Partner(
                String.format(Locale.ROOT, "P%03d", joined),
                kind.name() + " n° " + named.merge(kind.name(), 1, Integer::sum),
                kind.category(),
                draw.pick(first.office().communes()),
                draw.uniform());
    }

    private Kind kind() {
        double at = draw.uniform() * KINDS.stream().mapToInt(Kind::weight).sum();
        for (Kind kind : KINDS) {
            at -= kind.weight();
            if (at < 0) {
                return kind;
            }
        }
        return KINDS.get(KINDS.size() - 1);
    }

    /** The larger the wish, the larger the pack. */
    private List<Membership> memberships(OfficeYear year) {
        Map<Partner, Double> wishes = new LinkedHashMap<>();
        partners.forEach(partner -> wishes.put(partner, partner.wish() + WAVERING * draw.bell()));
        List<Partner> byWish = new ArrayList<>(partners);
        byWish.sort(Comparator.comparing(wishes::get));
        int[] packs = packs(year);
        List<Membership> memberships = new ArrayList<>();
        int member = 0;
        for (int pack = 0; pack < packs.length; pack++) {
            for (int i = 0; i < packs[pack]; i++) {
                memberships.add(membership(byWish.get(member), PACKS.get(pack)));
                member++;
            }
        }
        memberships.sort(Comparator.comparing(Membership::partner));
        return memberships;
    }

    /**
     * How many members have each pack: for a published year, as its accounts require; for other years, in proportion.
     */
    private int[] packs(OfficeYear year) {
        boolean published = !year.office().fictitious() && PublishedFigures.covers(year.year());
        String column = String.valueOf(published ? year.year() : REFERENCE);
        double[] weights = PACKS.stream()
                .mapToDouble(pack -> Double.parseDouble(pack.get(column)))
                .toArray();
        return Allocation.share(partners.size(), weights);
    }

    private static Membership membership(Partner partner, CSVRecord pack) {
        return new Membership(
                partner.id(),
                partner.name(),
                partner.category(),
                partner.commune(),
                pack.get("pack"),
                Integer.parseInt(pack.get("price")));
    }
}
