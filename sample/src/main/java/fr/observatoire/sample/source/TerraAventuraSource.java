package fr.observatoire.sample.source;

import fr.observatoire.sample.format.Sheet;
import fr.observatoire.sample.office.Allocation;
import fr.observatoire.sample.office.OfficeYear;
import fr.observatoire.sample.office.Pattern;
import fr.observatoire.sample.office.YearCalendar;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The players of each trail by month. No file for a year without a trail. */
public final class TerraAventuraSource implements SampleSource.Yearly {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/uuuu");

    private static final String PLAYERS = "terra-aventura-players";

    /** A new trail opens in June. */
    private static final int OPENING_MONTH = 6;

    private static final Pattern PLAY = new Pattern(
            new double[] {0.3, 0.5, 0.6, 1, 1, 1, 1.7, 2.2, 0.9, 1, 0.5, 0.4},
            new double[] {0.7, 0.7, 1, 0.7, 0.8, 1.6, 1.8},
            1.5,
            0.4);

    @Override
    public void write(OfficeYear year) throws IOException {
        int trails = year.count("terra-aventura-trails");
        if (trails == 0) {
            return;
        }
        Sheet sheet = new Sheet("parcours", "mois", "valeur", "unite");
        int players = year.count(PLAYERS);
        int onSecond = trails < 2
                ? 0
                : year.office().figures().part(PLAYERS, year.year()).orElse(players / 2);
        boolean firstIsNew = trails == 1;
        add(sheet, year, 0, players - onSecond, firstIsNew);
        if (trails > 1) {
            add(sheet, year, 2, onSecond, true);
        }
        sheet.save(year.file("terra-aventura", "terra-aventura-" + year.year() + ".csv"));
    }

    private static void add(Sheet sheet, OfficeYear year, int commune, int players, boolean opensThisYear) {
        String trail = year.office().communes().get(commune);
        double[] weights = months(year, trail);
        int from = opensThisYear ? OPENING_MONTH : 1;
        for (int month = 1; month < from; month++) {
            weights[month - 1] = 0;
        }
        int[] byMonth = Allocation.share(players, weights);
        for (int month = from; month <= 12; month++) {
            YearMonth whole = YearMonth.of(year.year(), month);
            if (year.hasCome(whole.atEndOfMonth())) {
                sheet.row(trail, MONTH.format(whole), byMonth[month - 1], "joueurs");
            }
        }
    }

    private static double[] months(OfficeYear year, String trail) {
        double[] days = PLAY.weights(year.calendar(), year.draw("trail " + trail));
        List<LocalDate> dates = year.calendar().days();
        double[] months = new double[12];
        for (int i = 0; i < days.length; i++) {
            months[dates.get(i).getMonthValue() - 1] += YearCalendar.lockdown(dates.get(i)) ? 0 : days[i];
        }
        return months;
    }
}
