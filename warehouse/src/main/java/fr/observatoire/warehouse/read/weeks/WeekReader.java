package fr.observatoire.warehouse.read.weeks;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.Office;
import fr.observatoire.warehouse.comparison.Alignment;
import fr.observatoire.warehouse.comparison.Base;
import fr.observatoire.warehouse.comparison.FrenchHolidays;
import fr.observatoire.warehouse.comparison.SchoolCalendar;
import fr.observatoire.warehouse.comparison.YearOverYearRow;
import fr.observatoire.warehouse.comparison.week.DayKind;
import fr.observatoire.warehouse.comparison.week.Week;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.DateRange;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.read.Comparisons;
import fr.observatoire.warehouse.read.SeriesRequest;
import fr.observatoire.warehouse.read.WarehouseReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** Reads the ISO weeks of an indicator that answers by week. */
public final class WeekReader {

    private final Catalog catalog;
    private final Office office;
    private final Indicator indicator;
    private final WarehouseReader reader;
    private final Comparisons comparisons;

    /**
     * Reads from one snapshot.
     *
     * @param today the last day that the figures can contain
     */
    public WeekReader(Office office, Indicator indicator, WarehouseReader reader, LocalDate today) {
        this.catalog = reader.catalog();
        this.office = office;
        this.indicator = indicator;
        this.reader = reader;
        this.comparisons = new Comparisons(office, indicator, reader, today);
    }

    /** The weeks of an ISO year in order, also those to come. */
    public List<Week> weeks(int year, Base base) {
        List<YearOverYearRow> rows = comparisons.yearOverYear(year, base, Grain.WEEK, Alignment.DATE);
        Map<Period, Double> open =
                openDays(rows.stream().map(YearOverYearRow::period).toList(), year);
        return rows.stream().map(row -> week(row, open.get(row.period()))).toList();
    }

    /** The days of an ISO year, in order; of those after the last known day nothing is known. */
    public List<Observation> days(int year) {
        LocalDate last = comparisons.lastKnownDay(year);
        return days(indicator, year).stream()
                .map(day -> day.period().start().isAfter(last)
                        ? Observation.none(day.period(), ObservationStatus.NOT_REPORTED)
                        : day)
                .toList();
    }

    private List<Observation> days(Indicator measure, int year) {
        LocalDate first = Period.parse("%04d-W01".formatted(year)).start();
        LocalDate end = Period.parse("%04d-W01".formatted(year + 1)).start().minusDays(1);
        return reader.series(new SeriesRequest(office.code(), measure.code(), Grain.DAY, first, end, null));
    }

    /**
     * What the days on and off holidays bring for each day of opening. Empty without days of opening and for what does not
     * add up; school holidays and school days only over the days that the school calendar reaches.
     */
    public List<DayKind> kinds(int year) {
        if (indicator.exposure() == null || indicator.aggregation() != Indicator.Aggregation.FLOW) {
            return List.of();
        }
        SchoolCalendar school = new SchoolCalendar(catalog.calendar().schoolHolidays());
        String zone = office.schoolZone();
        return List.of(
                kind(
                        DayKind.Kind.SCHOOL_HOLIDAYS,
                        year,
                        day -> school.days(zone, day, day).orElse(0) == 1),
                kind(
                        DayKind.Kind.SCHOOL_DAYS,
                        year,
                        day -> school.days(zone, day, day).orElse(1) == 0),
                kind(DayKind.Kind.PUBLIC_HOLIDAYS, year, day -> FrenchHolidays.publicHoliday(day)
                        .isPresent()));
    }

    private DayKind kind(DayKind.Kind kind, int year, Predicate<LocalDate> wanted) {
        List<Observation> values = days(year);
        List<Observation> open = days(catalog.indicator(indicator.exposure()), year);
        double value = 0;
        double openDays = 0;
        for (int at = 0; at < values.size(); at++) {
            OptionalDouble counted = values.get(at).contribution();
            OptionalDouble opened = open.get(at).contribution();
            if (wanted.test(values.get(at).period().start()) && counted.isPresent() && opened.isPresent()) {
                value += counted.getAsDouble();
                openDays += opened.getAsDouble();
            }
        }
        return new DayKind(kind, value, openDays);
    }

    private Week week(YearOverYearRow row, Double openDays) {
        Period week = row.period();
        List<LocalDate> holidays = week.start()
                .datesUntil(week.end().plusDays(1))
                .filter(day -> FrenchHolidays.publicHoliday(day).isPresent())
                .toList();
        SchoolCalendar school = new SchoolCalendar(catalog.calendar().schoolHolidays());
        Map<String, OptionalInt> zones = new LinkedHashMap<>();
        SchoolCalendar.ZONES.forEach(zone -> zones.put(zone, school.days(zone, week.start(), week.end())));
        return new Week(row, openDays, holidays, zones);
    }

    private Map<Period, Double> openDays(List<Period> weeks, int year) {
        Map<Period, Double> open = new HashMap<>();
        if (indicator.exposure() == null) {
            return open;
        }
        LocalDate last = comparisons.lastKnownDay(year);
        List<Period> begun =
                weeks.stream().filter(week -> !week.start().isAfter(last)).toList();
        List<DateRange> days = new ArrayList<>();
        begun.forEach(week -> days.add(new DateRange(week.start(), week.contains(last) ? last : week.end())));
        List<Observation> read = reader.over(office.code(), catalog.indicator(indicator.exposure()), days);
        for (int at = 0; at < read.size(); at++) {
            open.put(begun.get(at), known(read.get(at)));
        }
        return open;
    }

    private static Double known(Observation days) {
        return days.status() == ObservationStatus.PARTIAL || days.contribution().isEmpty()
                ? null
                : Double.valueOf(days.contribution().getAsDouble());
    }
}
