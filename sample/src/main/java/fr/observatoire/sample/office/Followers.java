package fr.observatoire.sample.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The followers of an account day by day, so that each year ends with its figure. */
public final class Followers {

    private static final Pattern GROWTH = new Pattern(
            new double[] {0.8, 0.8, 0.9, 1.1, 1.1, 1.2, 1.5, 1.5, 1, 0.9, 0.8, 0.7},
            new double[] {1, 1, 1.1, 1.1, 1.2, 1, 1},
            1.1,
            0.5);

    /** For a hundred followers who stay, six come and leave again. */
    private static final double LEAVING = 0.06;

    /** One day of an account. */
    public record Day(LocalDate date, int followers, int gained, int lost) {}

    private Followers() {}

    /**
     * Every day of the years that have a figure.
     *
     * @param atStart followers on the eve of the first of those years
     */
    public static List<Day> of(List<OfficeYear> history, String indicator, int atStart) {
        List<Day> days = new ArrayList<>();
        int followers = atStart;
        for (OfficeYear year : history) {
            if (year.counted(indicator)) {
                addYear(days, year, indicator, followers);
                followers = year.count(indicator);
            }
        }
        return days;
    }

    private static void addYear(List<Day> days, OfficeYear year, String indicator, int before) {
        Draw draw = year.draw(indicator);
        int growth = year.count(indicator) - before;
        int leaving = (int) (LEAVING * growth);
        double[] weights = Allocation.blurred(GROWTH.weights(year.calendar(), draw), 0.9, draw);
        int[] gained = Allocation.share(growth + leaving, weights);
        // Nobody leaves in the first weeks, because an account cannot have less than 0 followers.
        int[] lost = Allocation.share(leaving, lateDays(Allocation.blurred(weights, 0.9, draw)));
        int followers = before;
        for (int i = 0; i < weights.length; i++) {
            followers += gained[i] - lost[i];
            days.add(new Day(year.calendar().days().get(i), followers, gained[i], lost[i]));
        }
    }

    private static double[] lateDays(double[] weights) {
        double[] late = weights.clone();
        Arrays.fill(late, 0, 60, 0);
        return late;
    }
}
