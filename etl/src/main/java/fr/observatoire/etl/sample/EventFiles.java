package fr.observatoire.etl.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The sheet of the programme of animations: one row a date of an event. */
final class EventFiles {

    private EventFiles() {}

    private record Date(LocalDate day, String event, String programme, String commune, String visitors) {}

    static void write(Year year) {
        List<Date> dates = new ArrayList<>();
        programme(dates, year, "GPDL", "gpdl-dates", "gpdl-visitors", 6, 9);
        programme(dates, year, "Automne Gourmand", "autumn-gourmet-dates", "autumn-gourmet-visitors", 9, 11);
        programme(dates, year, "Foire", "fairs", null, 4, 9);
        programme(dates, year, "Pot d'accueil", "welcome-drinks", null, 7, 8);
        if (dates.isEmpty()) {
            return;
        }
        dates.sort(Comparator.comparing(Date::day).thenComparing(Date::event));
        Sheet sheet = Sheet.ofOffice("date", "evenement", "programme", "commune", "visiteurs");
        dates.forEach(d -> sheet.row(Year.DAY.format(d.day()), d.event(), d.programme(), d.commune(), d.visitors()));
        sheet.saveForExcel(year.file("events", "animations-%d.csv".formatted(year.number())));
    }

    private static void programme(
            List<Date> dates, Year year, String name, String datesOf, String visitorsOf, int fromMonth, int toMonth) {
        int count = year.total(datesOf);
        Dice dice = year.dice(name);
        List<LocalDate> season = year.days().stream()
                .filter(d -> d.getMonthValue() >= fromMonth && d.getMonthValue() <= toMonth && !OpeningDays.shut(d))
                .toList();
        double[] weights = Days.weights(season, d -> Days.weekend(d) ? 2 : 1);
        double[] crowds = new double[count];
        for (int i = 0; i < count; i++) {
            crowds[i] = dice.uniform(0.4, 2);
        }
        int total = visitorsOf == null ? 0 : year.total(visitorsOf);
        // Counted dates show their visitors; where nobody counted, the cell stays empty.
        int[] visitors = count == 0 ? new int[0] : Allocation.of(total, crowds);
        for (int i = 0; i < count; i++) {
            dates.add(new Date(
                    season.get(dice.weighted(weights)),
                    "%s n° %d".formatted(name, i + 1),
                    name,
                    dice.one(year.office().communes()),
                    total == 0 ? "" : String.valueOf(visitors[i])));
        }
    }
}
