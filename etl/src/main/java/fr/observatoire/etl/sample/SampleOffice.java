package fr.observatoire.etl.sample;

import java.util.List;

/**
 * An office to write data for.
 *
 * @param size its volumes against the home office's
 * @param growth factor from one year to the next
 */
record SampleOffice(
        String code, String name, boolean home, String place, List<String> communes, double size, double growth) {

    private static final List<String> COMMUNES = List.of(
            "Pouillon",
            "Habas",
            "Labatut",
            "Misson",
            "Sorde-l'Abbaye",
            "Hastingues",
            "Port-de-Lanne",
            "Saint-Lon-les-Mines",
            "Orthevielle",
            "Cagnotte");

    static SampleOffice number(int number, long seed) {
        if (number == 0) {
            return new SampleOffice(
                    "pays-orthe-arrigans",
                    "Office de Tourisme du Pays d'Orthe et Arrigans",
                    true,
                    "peyrehorade",
                    COMMUNES,
                    1,
                    1.03);
        }
        String code = "office-fictif-%03d".formatted(number);
        Dice dice = Dice.of(seed, code);
        List<String> communes = List.of("Bourg-le-Fictif", "Val-Fictif", "Port-Fictif", "Mont-Fictif");
        return new SampleOffice(
                code,
                "Office de Tourisme fictif n° " + number,
                false,
                "bureau-principal",
                communes,
                dice.uniform(0.6, 4),
                dice.uniform(1.0, 1.04));
    }
}
