package fr.observatoire.etl.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The office's sheet of press coverage. Media and titles are invented. */
final class PressFiles {

    private static final List<String> PAPERS =
            List.of("Hebdo des Gaves (fictif)", "Le Courrier des Arrigans (fictif)", "Landes Magazine (fictif)");
    private static final List<String> RADIOS = List.of("Radio des Gaves (fictive)", "Onde Landaise (fictive)");
    private static final List<String> SUBJECTS =
            List.of("patrimoine", "gastronomie", "itinérance", "Terra Aventura", "agenda de l'été", "greeters");

    private PressFiles() {}

    private record Item(LocalDate date, String media, String type, String title, String subject, String reach) {}

    static void write(Year year) {
        Dice dice = year.dice("press");
        List<Item> items = new ArrayList<>();
        add(items, year, dice, "press-articles", "article", PAPERS);
        add(items, year, dice, "radio-broadcasts", "radio", RADIOS);
        add(items, year, dice, "press-visits", "accueil presse", PAPERS);
        items.sort(Comparator.comparing(Item::date).thenComparing(Item::title));
        Sheet sheet = Sheet.ofOffice("date", "media", "type", "titre", "sujet", "portee");
        items.forEach(
                i -> sheet.row(Year.DAY.format(i.date()), i.media(), i.type(), i.title(), i.subject(), i.reach()));
        sheet.saveForExcel(year.file("press", "retombees-presse-%d.csv".formatted(year.number())));
    }

    private static void add(List<Item> items, Year year, Dice dice, String indicator, String type, List<String> media) {
        double[] season =
                Days.weights(year.days(), d -> Days.weekend(d) ? 0.2 : 0.3 + FrenchDays.season(d.plusDays(20)));
        for (int i = 1; i <= year.total(indicator); i++) {
            String subject = dice.one(SUBJECTS);
            items.add(new Item(
                    year.days().get(dice.weighted(season)),
                    dice.one(media),
                    type,
                    "%s %d-%02d : %s".formatted(type, year.number(), i, subject),
                    subject,
                    type.equals("article") ? String.valueOf(dice.integer(3, 40) * 500) : ""));
        }
    }
}
