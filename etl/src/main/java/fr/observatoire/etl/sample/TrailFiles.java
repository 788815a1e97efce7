package fr.observatoire.etl.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** The office's sheet of Terra Aventura: players by trail and month. The second trail opened in the third year. */
final class TrailFiles {

    private static final int FIRST = 2019;
    private static final int SECOND = 2020;

    private TrailFiles() {}

    static void write(Year year) {
        int players = year.total("terra-aventura-players");
        if (players == 0 || year.number() < FIRST) {
            return;
        }
        Sheet sheet = Sheet.ofOffice("parcours", "mois", "valeur", "unite");
        trails(year, players).forEach((trail, total) -> months(sheet, year, trail, total));
        sheet.saveForExcel(year.file("terra-aventura", "terra-aventura-%d.csv".formatted(year.number())));
    }

    private static Map<String, Integer> trails(Year year, int players) {
        Map<String, Integer> trails = new LinkedHashMap<>();
        if (year.number() < SECOND) {
            trails.put(year.office().place(), players);
            return trails;
        }
        Integer printed = year.calibration().part("terra-aventura-players", year.number());
        int second = printed == null ? players * 2 / 5 : printed;
        trails.put(year.office().place(), players - second);
        trails.put(year.office().home() ? "habas" : "second-parcours", second);
        return trails;
    }

    private static void months(Sheet sheet, Year year, String trail, int total) {
        Dice dice = year.dice("trail " + trail);
        double[] weights = new double[12];
        for (int month = 1; month <= 12; month++) {
            LocalDate middle = LocalDate.of(year.number(), month, 15);
            boolean lockdown = OpeningDays.shut(middle) && (month == 4 || month == 11);
            // The first trail of the manual opened in summer of its first year; players come when schools are off.
            boolean open = year.number() > FIRST || month >= 6;
            weights[month - 1] = lockdown || !open ? 0 : (0.3 + FrenchDays.season(middle)) * dice.uniform(0.8, 1.2);
        }
        int[] players = Allocation.of(total, weights);
        for (int month = 1; month <= 12; month++) {
            if (weights[month - 1] > 0) {
                sheet.row(trail, "%02d/%d".formatted(month, year.number()), players[month - 1], "joueurs");
            }
        }
    }
}
