package fr.observatoire.sample.office;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;

/**
 * The days on which the counter opens. The rule, by weekday: Tuesday to Thursday and Friday morning out of season,
 * Tuesday to Saturday from April to June and in September, Monday to Saturday in July and August; never on a public
 * holiday, nor from Christmas to New Year. This gives some days more than the figure of the year; on these, out of
 * season, the team is in training.
 */
public final class OpeningPlan {

    private static final double[] OUT_OF_SEASON = {0, 1, 1, 1, 0.5, 0, 0};
    private static final double[] WING = {0, 1, 1, 1, 1, 1, 0};
    private static final double[] HIGH_SEASON = {1, 1, 1, 1, 1, 1, 0};

    /** After the first lockdown: mornings in June, five days a week in summer, half a Saturday in September. */
    private static final double[] REOPENING = {0, 0.5, 0.5, 0.5, 0.5, 0.5, 0};

    private static final double[] SHORT_SUMMER = {0, 1, 1, 1, 1, 1, 0};
    private static final double[] SHORT_SEPTEMBER = {0, 1, 1, 1, 1, 0.5, 0};

    private static final MonthDay BREAK_FROM = MonthDay.of(12, 24);
    private static final MonthDay BREAK_TO = MonthDay.of(1, 2);

    /** Training days in a year without a known figure. */
    private static final double USUAL_COURSES = 4;

    /**
     * A day of the counter.
     *
     * @param fraction 0, 0.5 or 1
     * @param reason why it is closed, or closed for half of the day; null without a reason
     */
    public record Opening(LocalDate date, double fraction, String reason) {

        public boolean closed() {
            return fraction == 0;
        }
    }

    private OpeningPlan() {}

    /** Every day of the year, closed ones included; the fractions add up to the year's opening days. */
    public static List<Opening> of(OfficeYear year) {
        List<Opening> openings = new ArrayList<>();
        for (LocalDate day : year.calendar().days()) {
            openings.add(byRule(day, year.calendar()));
        }
        double planned = openings.stream().mapToDouble(Opening::fraction).sum();
        YearlyFigure figure = year.office().figures().of("opening-days", year.year());
        double courses = figure.value() == null
                ? USUAL_COURSES
                : planned - figure.value().doubleValue();
        holdCourses(openings, courses, year.draw("courses"));
        return openings;
    }

    private static Opening byRule(LocalDate day, YearCalendar calendar) {
        double fraction = week(day)[day.getDayOfWeek().getValue() - 1];
        MonthDay date = MonthDay.from(day);
        if (YearCalendar.covidClosure(day)) {
            return new Opening(day, 0, "covid");
        } else if (calendar.publicHoliday(day)) {
            return new Opening(day, 0, "férié");
        } else if (!date.isBefore(BREAK_FROM) || !date.isAfter(BREAK_TO)) {
            return new Opening(day, 0, "hors saison");
        }
        return new Opening(day, fraction, fraction == 0 ? "jour de fermeture" : null);
    }

    private static double[] week(LocalDate day) {
        boolean shortened = YearCalendar.afterFirstClosure(day);
        return switch (day.getMonth()) {
            case APRIL, MAY -> WING;
            case JUNE -> shortened ? REOPENING : WING;
            case JULY, AUGUST -> shortened ? SHORT_SUMMER : HIGH_SEASON;
            case SEPTEMBER -> shortened ? SHORT_SEPTEMBER : WING;
            default -> OUT_OF_SEASON;
        };
    }

    /** Removes this number of days: alternately whole days and half days. */
    private static void holdCourses(List<Opening> openings, double days, Draw draw) {
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < openings.size(); i++) {
            if (openings.get(i).fraction() == 1 && week(openings.get(i).date()) == OUT_OF_SEASON) {
                candidates.add(i);
            }
        }
        double left = days;
        boolean whole = false;
        for (int i : draw.shuffled(candidates)) {
            double taken = Math.min(left, whole ? 1 : 0.5);
            if (taken > 0) {
                openings.set(i, new Opening(openings.get(i).date(), 1 - taken, "formation"));
                left -= taken;
                whole = !whole;
            }
        }
        if (left != 0) {
            throw new IllegalArgumentException("the opening rule gives " + -left + " days less than the year's figure");
        }
    }
}
