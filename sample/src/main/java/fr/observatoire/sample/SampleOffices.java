package fr.observatoire.sample;

import fr.observatoire.sample.office.Draw;
import fr.observatoire.sample.office.InventedFigures;
import fr.observatoire.sample.office.PublishedFigures;
import fr.observatoire.sample.office.SampleOffice;
import fr.observatoire.sample.office.SampleOffice.Stop;
import fr.observatoire.sample.office.YearlyFigure;
import fr.observatoire.sample.office.YearlyFigures;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The offices of a data set: the home office, and fictitious ones of other sizes. */
final class SampleOffices {

    private static final List<String> COMMUNES = List.of(
            "Peyrehorade",
            "Pouillon",
            "Habas",
            "Labatut",
            "Sorde-l'Abbaye",
            "Hastingues",
            "Port-de-Lanne",
            "Cauneille",
            "Estibeaux",
            "Misson",
            "Orthevielle",
            "Tilh",
            "Mimbaste",
            "Saint-Lon-les-Mines",
            "Bélus",
            "Cagnotte",
            "Gaas");

    private static final List<Stop> STOPS = List.of(
            new Stop("Marché de Pouillon", "Pouillon"),
            new Stop("Marché de Habas", "Habas"),
            new Stop("Place du village", "Labatut"),
            new Stop("Abbaye", "Sorde-l'Abbaye"),
            new Stop("Bastide", "Hastingues"),
            new Stop("Halte fluviale", "Port-de-Lanne"),
            new Stop("Lac", "Pouillon"),
            new Stop("Fronton", "Orthevielle"));

    private static final int COMMUNES_OF_A_FICTITIOUS_OFFICE = 12;
    private static final int STOPS_OF_A_FICTITIOUS_OFFICE = 6;

    private final YearlyFigures published = PublishedFigures.load();
    private final SampleOptions options;

    SampleOffices(SampleOptions options) {
        this.options = options;
    }

    /** @param number 1 for the home office, from 2 on for fictitious ones */
    SampleOffice office(int number) {
        return number == 1 ? home() : fictitious(number);
    }

    private SampleOffice home() {
        String code = "pays-orthe-arrigans";
        return new SampleOffice(
                code,
                "Office de Tourisme du Pays d'Orthe et Arrigans",
                false,
                COMMUNES,
                STOPS,
                new Extended(published, new InventedFigures(published, 1, options.seed(), code)),
                options.out());
    }

    private SampleOffice fictitious(int number) {
        String code = String.format(Locale.ROOT, "fictitious-%03d", number);
        double size = Draw.of(options.seed(), code, "size").between(0.4, 3);
        List<String> communes = IntStream.rangeClosed(1, COMMUNES_OF_A_FICTITIOUS_OFFICE)
                .mapToObj(i -> "Commune fictive " + i)
                .toList();
        return new SampleOffice(
                code,
                "Office de tourisme fictif n° " + number,
                true,
                communes,
                stops(communes),
                new InventedFigures(published, size, options.seed(), code),
                options.out().resolve(code));
    }

    private static List<Stop> stops(List<String> communes) {
        return communes.stream()
                .skip(1)
                .limit(STOPS_OF_A_FICTITIOUS_OFFICE)
                .map(commune -> new Stop("Marché de " + commune, commune))
                .toList();
    }

    /** Published figures if the manual has them, invented ones for other years. */
    private record Extended(YearlyFigures published, YearlyFigures invented) implements YearlyFigures {

        @Override
        public List<Measure> measures() {
            return published.measures();
        }

        @Override
        public YearlyFigure of(String indicator, int year) {
            return of(year).of(indicator, year);
        }

        @Override
        public OptionalInt part(String indicator, int year) {
            return of(year).part(indicator, year);
        }

        private YearlyFigures of(int year) {
            return PublishedFigures.covers(year) ? published : invented;
        }
    }
}
