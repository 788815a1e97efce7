package fr.observatoire.warehouse.comparison;

import fr.observatoire.warehouse.catalog.Calendar.SchoolHoliday;
import fr.observatoire.warehouse.period.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * The school holidays by day. They are published a few years ahead: of a day before the first known one or after the last
 * nobody can say that there was school.
 */
public final class SchoolCalendar {

    /** The zones of metropolitan France. */
    public static final List<String> ZONES = List.of("A", "B", "C");

    private final List<SchoolHoliday> holidays;

    public SchoolCalendar(List<SchoolHoliday> holidays) {
        this.holidays = holidays;
    }

    /** The days that the calendar reaches; empty when it has no holidays. */
    public Optional<DateRange> range() {
        return holidays.stream()
                .map(holiday -> new DateRange(holiday.from(), holiday.to()))
                .reduce((one, other) -> new DateRange(
                        one.from().isBefore(other.from()) ? one.from() : other.from(),
                        one.to().isAfter(other.to()) ? one.to() : other.to()));
    }

    /** Whether the calendar reaches these days, both inclusive. */
    private boolean reaches(LocalDate from, LocalDate to) {
        return range().filter(days -> !from.isBefore(days.from()) && !to.isAfter(days.to()))
                .isPresent();
    }

    /** The days of holiday of a zone from one day to another, both inclusive; empty where the calendar does not reach. */
    public OptionalInt days(String zone, LocalDate from, LocalDate to) {
        return reaches(from, to)
                ? OptionalInt.of((int) from.datesUntil(to.plusDays(1))
                        .filter(day -> isHoliday(zone, day))
                        .count())
                : OptionalInt.empty();
    }

    /** The zones on holiday: {@code AC}; empty for none, and where the calendar does not reach. */
    public String zones(LocalDate day) {
        return ZONES.stream().filter(zone -> isHoliday(zone, day)).collect(Collectors.joining());
    }

    private boolean isHoliday(String zone, LocalDate day) {
        return holidays.stream()
                .anyMatch(holiday ->
                        holiday.zone().equals(zone) && !day.isBefore(holiday.from()) && !day.isAfter(holiday.to()));
    }
}
