package fr.observatoire.sample.office;

import java.time.LocalDate;
import java.util.List;

/**
 * How an activity changes during a year: by months, days of the week, holidays, and weather that lasts some days.
 *
 * @param months weight of the middle of each month, January first; the days between are interpolated
 * @param weekdays weight of each day of the week, Monday first
 * @param schoolHoliday factor on school holidays
 * @param weather strength of periods of good and bad days; 0 for none
 */
public record Pattern(double[] months, double[] weekdays, double schoolHoliday, double weather) {

    /** How much today's weather depends on yesterday's. */
    private static final double PERSISTENCE = 0.7;

    /** Even the worst day has a fifth of an average one. */
    private static final double WORST = 0.2;

    /** The weight of every day of the year, never negative. */
    public double[] weights(YearCalendar calendar, Draw draw) {
        List<LocalDate> days = calendar.days();
        double[] weights = new double[days.size()];
        double spell = 0;
        for (int i = 0; i < weights.length; i++) {
            LocalDate day = days.get(i);
            spell = PERSISTENCE * spell + (1 - PERSISTENCE) * draw.bell();
            weights[i] = season(day)
                    * weekdays[day.getDayOfWeek().getValue() - 1]
                    * (calendar.schoolHoliday(day) ? schoolHoliday : 1)
                    * Math.max(WORST, 1 + weather * spell);
        }
        return weights;
    }

    /** Interpolated between the middles of the two months around the day. */
    private double season(LocalDate day) {
        double position = day.getMonthValue() - 1 + (day.getDayOfMonth() - 0.5) / day.lengthOfMonth() - 0.5;
        int before = (int) Math.floor(position);
        double share = position - before;
        return months[Math.floorMod(before, 12)] * (1 - share) + months[Math.floorMod(before + 1, 12)] * share;
    }
}
