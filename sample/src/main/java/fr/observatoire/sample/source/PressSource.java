package fr.observatoire.sample.source;

import fr.observatoire.sample.format.Sheet;
import fr.observatoire.sample.office.Draw;
import fr.observatoire.sample.office.OfficeYear;
import fr.observatoire.sample.office.YearCalendar;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the press published: invented media and titles, one row for each item. */
public final class PressSource implements SampleSource.Yearly {

    private record Kind(String name, String indicator, List<String> media, int reach) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "article",
                    "press-articles",
                    List.of("Hebdo des Gaves (fictif)", "Le Courrier landais (fictif)", "Sud Magazine (fictif)"),
                    9000),
            new Kind("radio", "radio-broadcasts", List.of("Radio Barthes (fictive)", "Radio Adour (fictive)"), 6000),
            new Kind(
                    "accueil presse",
                    "press-visits",
                    List.of("Carnets de route (fictif)", "Sud Magazine (fictif)"),
                    15000));

    private static final List<String> TITLES = List.of(
            "Une journée au fil de l'eau",
            "Trois balades au départ des bastides",
            "À la table des producteurs",
            "Les marchés de l'été",
            "Partir à la chasse aux trésors",
            "Un week-end entre gaves et collines");

    private static final List<String> SUBJECTS =
            List.of("patrimoine", "gastronomie", "randonnée", "animations", "itinérance");

    private record Item(LocalDate date, String medium, String kind, String title, String subject, int reach) {}

    @Override
    public void write(OfficeYear year) throws IOException {
        Draw draw = year.draw("press");
        List<Item> items = new ArrayList<>();
        for (Kind kind : KINDS) {
            for (int i = 0; i < year.count(kind.indicator()); i++) {
                items.add(item(year, kind, draw));
            }
        }
        items.removeIf(item -> !year.hasCome(item.date()));
        items.sort(Comparator.comparing(Item::date));
        Sheet sheet = new Sheet("date", "media", "type", "titre", "sujet", "portee");
        items.forEach(
                item -> sheet.row(item.date(), item.medium(), item.kind(), item.title(), item.subject(), item.reach()));
        sheet.save(year.file("press", "retombees-presse-" + year.year() + ".csv"));
    }

    private static Item item(OfficeYear year, Kind kind, Draw draw) {
        LocalDate date = workingDay(year, draw);
        int reach = 100 * (int) (kind.reach() * draw.between(0.4, 1.6) / 100);
        return new Item(date, draw.pick(kind.media()), kind.name(), draw.pick(TITLES), draw.pick(SUBJECTS), reach);
    }

    private static LocalDate workingDay(OfficeYear year, Draw draw) {
        List<LocalDate> days = year.calendar().days().stream()
                .filter(day -> day.getDayOfWeek().getValue() <= 5 && day.getMonthValue() >= 3)
                .filter(day -> day.getMonthValue() <= 11 && !YearCalendar.lockdown(day))
                .toList();
        return draw.pick(days);
    }
}
