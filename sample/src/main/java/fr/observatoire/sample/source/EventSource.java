package fr.observatoire.sample.source;

import fr.observatoire.sample.format.Sheet;
import fr.observatoire.sample.office.Allocation;
import fr.observatoire.sample.office.Draw;
import fr.observatoire.sample.office.OfficeYear;
import fr.observatoire.sample.office.YearCalendar;
import java.io.IOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The dates of the events that the office organises or supports, with the visitors if somebody counted them. */
public final class EventSource implements SampleSource.Yearly {

    /**
     * A programme of events.
     *
     * @param dates indicator of the number of dates
     * @param visitors indicator of the visitors; null when nobody counts them
     * @param week weight of each day of the week, Monday first
     */
    private record Programme(
            String name,
            String dates,
            String visitors,
            MonthDay from,
            MonthDay to,
            double[] week,
            List<String> events) {

        boolean isOn(LocalDate day) {
            MonthDay date = MonthDay.from(day);
            return !date.isBefore(from) && !date.isAfter(to) && !YearCalendar.lockdown(day);
        }
    }

    private static final List<Programme> PROGRAMMES = List.of(
            new Programme(
                    "GPDL",
                    "gpdl-dates",
                    "gpdl-visitors",
                    MonthDay.of(6, 15),
                    MonthDay.of(9, 15),
                    new double[] {0.8, 1.2, 1, 1.2, 1, 0.6, 0.5},
                    List.of("Balade contée", "Visite d'une ferme", "Sortie en canoë", "Visite du bourg", "Veillée")),
            new Programme(
                    "Automne Gourmand",
                    "autumn-gourmet-dates",
                    "autumn-gourmet-visitors",
                    MonthDay.of(9, 21),
                    MonthDay.of(11, 30),
                    new double[] {0.3, 0.5, 1, 0.8, 1.2, 1.6, 1},
                    List.of("Menu du terroir", "Atelier cuisine", "Porte ouverte à la ferme", "Dégustation")),
            new Programme(
                    "Foire",
                    "fairs",
                    null,
                    MonthDay.of(4, 1),
                    MonthDay.of(11, 15),
                    new double[] {0, 0, 0, 0, 0, 1, 1.3},
                    List.of("Stand de l'office à la foire")),
            new Programme(
                    "Pot d'accueil",
                    "welcome-drinks",
                    null,
                    MonthDay.of(7, 8),
                    MonthDay.of(8, 31),
                    new double[] {1, 0, 0, 0, 0, 0, 0},
                    List.of("Pot d'accueil des vacanciers")));

    private record Event(LocalDate date, String name, String programme, String commune, Integer visitors) {}

    @Override
    public void write(OfficeYear year) throws IOException {
        List<Event> events = new ArrayList<>();
        PROGRAMMES.forEach(programme -> events.addAll(events(year, programme)));
        events.removeIf(event -> !year.hasCome(event.date()));
        events.sort(Comparator.comparing(Event::date));
        Sheet sheet = new Sheet("date", "evenement", "programme", "commune", "visiteurs");
        events.forEach(
                event -> sheet.row(event.date(), event.name(), event.programme(), event.commune(), event.visitors()));
        sheet.save(year.file("events", "animations-" + year.year() + ".csv"));
    }

    private static List<Event> events(OfficeYear year, Programme programme) {
        Draw draw = year.draw(programme.dates());
        int total = year.count(programme.dates());
        int[] dates = Allocation.share(total, weights(year, programme, draw));
        int[] visitors = visitors(year, programme, total, draw);
        List<Event> events = new ArrayList<>();
        for (int day = 0; day < dates.length; day++) {
            List<String> names = draw.shuffled(programme.events());
            List<String> communes = draw.shuffled(year.office().communes());
            // Two events with the same name on one day are in different communes.
            for (int i = 0; i < dates[day]; i++) {
                events.add(new Event(
                        year.calendar().days().get(day),
                        names.get(i % names.size()),
                        programme.name(),
                        communes.get(i % communes.size()),
                        visitors == null ? null : visitors[events.size()]));
            }
        }
        return events;
    }

    private static double[] weights(OfficeYear year, Programme programme, Draw draw) {
        return year.calendar().days().stream()
                .mapToDouble(day -> programme.isOn(day)
                        ? programme.week()[day.getDayOfWeek().getValue() - 1] * draw.between(0.3, 1.7)
                        : 0)
                .toArray();
    }

    /** Null when nobody counted: an empty cell, not a 0. */
    private static int[] visitors(OfficeYear year, Programme programme, int dates, Draw draw) {
        if (programme.visitors() == null || !year.counted(programme.visitors()) || dates == 0) {
            return null;
        }
        double[] weights = new double[dates];
        Arrays.setAll(weights, i -> draw.between(0.3, 1.7));
        return Allocation.share(year.count(programme.visitors()), weights);
    }
}
