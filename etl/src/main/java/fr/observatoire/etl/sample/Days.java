package fr.observatoire.etl.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The days of a year, and the weights by which a year's total falls on them. */
final class Days {

    private Days() {}

    static List<LocalDate> of(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).toList();
    }

    static double[] weights(List<LocalDate> days, ToDoubleFunction<LocalDate> weight) {
        return days.stream().mapToDouble(weight).toArray();
    }

    /** Multiplies weights by a weather that lasts: tomorrow resembles today. */
    static double[] weather(double[] weights, Dice dice) {
        double mood = 0;
        double[] moved = weights.clone();
        for (int i = 0; i < moved.length; i++) {
            mood = 0.65 * mood + 0.22 * dice.gaussian();
            moved[i] *= Math.exp(mood);
        }
        return moved;
    }

    /** The market of Wednesday fills the office; Monday is quiet. */
    static double market(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case WEDNESDAY -> 1.45;
            case SATURDAY -> 1.15;
            case MONDAY -> 0.8;
            default -> 1;
        };
    }

    static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
