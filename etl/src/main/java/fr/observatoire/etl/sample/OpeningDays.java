package fr.observatoire.etl.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which days of a year the office opened, and how long: the days that matter most first (summer from Monday to Saturday,
 * then the wings of the season, then winter's market days) until the year's total is met.
 */
final class OpeningDays {

    /** First and last day, both inclusive, on which Covid kept the office shut. */
    private static final List<LocalDate[]> CRISIS = List.of(
            new LocalDate[] {LocalDate.of(2020, 3, 17), LocalDate.of(2020, 6, 8)},
            new LocalDate[] {LocalDate.of(2020, 10, 31), LocalDate.of(2021, 2, 8)});

    private final Map<LocalDate, Double> fractions = new HashMap<>();
    private final Set<LocalDate> holidays;

    private OpeningDays(int year, double total) {
        this.holidays = FrenchDays.publicHolidays(year);
        List<LocalDate> byNeed = new ArrayList<>();
        for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            if (rank(day) < Integer.MAX_VALUE) {
                byNeed.add(day);
            }
        }
        byNeed.sort(Comparator.comparingInt(this::rank).thenComparing(Comparator.naturalOrder()));
        // A year cut short opens its remaining days, the quiet ones for half a day, until the total is met.
        int open = (int) Math.min(byNeed.size(), hit(year) ? Math.ceil(total * 1.18) : Math.ceil(total));
        int halves = (int) Math.round(2 * (open - total));
        if (halves < 0 || halves > open) {
            throw new IllegalArgumentException(total + " opening days do not fit into " + year);
        }
        byNeed.subList(0, open).forEach(day -> fractions.put(day, 1.0));
        byNeed.subList(open - halves, open).forEach(day -> fractions.put(day, 0.5));
    }

    static OpeningDays of(int year, double total) {
        return new OpeningDays(year, total);
    }

    /** 0, 0.5 or 1. */
    double fraction(LocalDate day) {
        return fractions.getOrDefault(day, 0.0);
    }

    /** Why the day was closed or half closed, in the words of the log; empty on a full day. */
    String reason(LocalDate day) {
        double fraction = fraction(day);
        if (fraction == 1) {
            return "";
        } else if (shut(day)) {
            return "covid";
        } else if (fraction > 0) {
            return day.isAfter(CRISIS.get(0)[1]) && hit(day.getYear()) ? "covid" : "formation";
        } else if (holidays.contains(day)) {
            return "férié";
        }
        boolean restDay = day.getDayOfWeek() == DayOfWeek.SUNDAY || day.getDayOfWeek() == DayOfWeek.MONDAY;
        return restDay ? "jour de fermeture" : "hors saison";
    }

    static boolean shut(LocalDate day) {
        return CRISIS.stream().anyMatch(c -> !day.isBefore(c[0]) && !day.isAfter(c[1]));
    }

    private static boolean hit(int year) {
        return year == 2020 || year == 2021;
    }

    /** The lower, the sooner the office opens that day; the greatest number for days it never opens. */
    private int rank(LocalDate day) {
        Month month = day.getMonth();
        DayOfWeek weekday = day.getDayOfWeek();
        boolean summer = month == Month.JULY || month == Month.AUGUST;
        if (shut(day) || weekday == DayOfWeek.SUNDAY || holidays.contains(day) && !summer) {
            return Integer.MAX_VALUE;
        } else if (summer) {
            return 0;
        } else if (weekday == DayOfWeek.MONDAY) {
            return 9;
        }
        boolean market = weekday == DayOfWeek.WEDNESDAY || weekday == DayOfWeek.FRIDAY;
        return switch (month) {
            case MAY, JUNE, SEPTEMBER -> market ? 1 : 2;
            case APRIL, OCTOBER -> market ? 3 : 4;
            default -> market ? 5 : weekday == DayOfWeek.SATURDAY ? 8 : weekday == DayOfWeek.THURSDAY ? 6 : 7;
        };
    }
}
