package fr.observatoire.api.chart.calendar;

import fr.observatoire.api.chart.CalendarSpec;
import fr.observatoire.api.chart.CalendarSpec.Day;
import fr.observatoire.api.chart.CalendarSpec.Signs;
import fr.observatoire.api.chart.Caption;
import fr.observatoire.api.chart.Datum;
import fr.observatoire.api.chart.Datum.Fill;
import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.Base;
import fr.observatoire.warehouse.comparison.FrenchHolidays;
import fr.observatoire.warehouse.comparison.SchoolCalendar;
import fr.observatoire.warehouse.comparison.week.Week;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The days of a year as a calendar, by week and weekday. */
public final class CalendarCharts {

    private static final int DAYS = 7;
    private static final int SHADES = 4;

    private final ChartContext setting;
    private final Indicator indicator;
    private final Year year;
    private final Words words;
    private final double[] bounds;

    /**
     * An ISO year.
     *
     * @param weeks in order
     * @param days all days of these weeks, in order
     */
    public record Year(int number, Base base, List<Week> weeks, List<Observation> days) {}

    private CalendarCharts(ChartContext setting, Indicator indicator, Year year) {
        this.setting = setting;
        this.indicator = indicator;
        this.year = year;
        this.words = setting.words();
        this.bounds = bounds(year.days().stream()
                .filter(day -> day.value() != null && day.value() > 0)
                .mapToDouble(Observation::value)
                .sorted()
                .toArray());
    }

    public static CalendarSpec of(ChartContext setting, Indicator indicator, Year year) {
        return new CalendarCharts(setting, indicator, year).figure();
    }

    private CalendarSpec figure() {
        Caption caption = new Caption(
                setting.lang(),
                setting.titled(indicator, title(), true),
                words.text("calendar.subtitle", ChartContext.capitalised(setting.unit(indicator))),
                notes(),
                setting.foot(List.of(indicator)));
        List<String> zones = SchoolCalendar.ZONES.stream()
                .map(zone -> words.text("calendar.zone", zone))
                .toList();
        return new CalendarSpec(
                caption,
                words.text("grain.week.title"),
                IntStream.range(0, DAYS)
                        .mapToObj(day -> words.text("calendar.weekday." + (day + 1)))
                        .toList(),
                zones,
                steps(),
                new Signs(
                        words.status(ObservationStatus.CLOSED),
                        words.text("calendar.holiday"),
                        words.text("calendar.school")),
                weeks());
    }

    /** {@code … 2026 : meilleure semaine du 24 au 30 août, 307 visiteurs, +11,6 % sur la même semaine de 2025}. */
    private String title() {
        String subject = setting.label(indicator) + " " + year.number();
        Optional<Week> best = year.weeks().stream()
                .filter(Week::isWhole)
                .max(Comparator.comparingDouble((Week week) -> week.row().value())
                        .thenComparing(Week::period, Comparator.reverseOrder()));
        return best.map(week -> words.text(
                        "calendar.best",
                        subject,
                        span(setting, week.period()),
                        setting.figure(indicator, week.row().value()) + since(week)))
                .orElse(words.text("calendar.nothing", subject));
    }

    private String since(Week week) {
        String change = setting.change(indicator, week.row());
        return change == null ? "" : words.text("calendar.since", change, setting.against(year.base(), year.number()));
    }

    /** {@code du 24 août au 30 août}. */
    public static String span(ChartContext setting, Period week) {
        Words words = setting.words();
        return words.text("calendar.span", words.dayOfYear(week.start()), words.dayOfYear(week.end()));
    }

    private List<String> notes() {
        List<Period> whole = Period.covering(
                Grain.DAY,
                Period.year(year.number()).start(),
                Period.year(year.number()).end());
        return Stream.concat(
                        schoolNote(setting, year.weeks()).stream(), setting.comments().notes(indicator, whole).stream())
                .toList();
    }

    /** Where the school calendar ends; empty when it reaches all the weeks. */
    public static Optional<String> schoolNote(ChartContext setting, List<Week> weeks) {
        boolean unknown = weeks.stream().anyMatch(week -> !week.isSchoolKnown());
        Words words = setting.words();
        return unknown
                ? school(setting)
                        .range()
                        .map(days ->
                                words.text("calendar.school_unknown", words.date(days.from()), words.date(days.to())))
                : Optional.empty();
    }

    /** Quarters of the days that count something, so that each shade stands for about as many; equal ones are one. */
    private static double[] bounds(double[] known) {
        return known.length == 0
                ? known
                : IntStream.range(0, SHADES)
                        .mapToDouble(step -> known[step * known.length / SHADES])
                        .distinct()
                        .toArray();
    }

    private int step(double value) {
        int step = bounds.length - 1;
        while (value < bounds[step]) {
            step--;
        }
        return step;
    }

    private List<String> steps() {
        return DoubleStream.of(bounds)
                .mapToObj(bound -> words.text("calendar.from", setting.number(indicator, bound)))
                .toList();
    }

    private List<CalendarSpec.Week> weeks() {
        Map<LocalDate, Observation> days = new HashMap<>();
        year.days().forEach(day -> days.put(day.period().start(), day));
        List<CalendarSpec.Week> weeks = new ArrayList<>();
        int month = 0;
        for (Week week : year.weeks()) {
            LocalDate thursday = week.period().start().plusDays(DAYS / 2);
            String label = thursday.getMonthValue() == month
                    ? ""
                    : words.shortName(Period.month(thursday.getYear(), thursday.getMonthValue()));
            month = thursday.getMonthValue();
            weeks.add(new CalendarSpec.Week(
                    label,
                    span(setting, week.period()),
                    week.period()
                            .start()
                            .datesUntil(week.period().end().plusDays(1))
                            .map(day -> day(day, days.get(day)))
                            .toList(),
                    week.schoolHolidays().values().stream()
                            .map(count -> count.isPresent() ? Integer.valueOf(count.getAsInt()) : null)
                            .toList()));
        }
        return weeks;
    }

    private Day day(LocalDate date, Observation day) {
        String holiday = FrenchHolidays.publicHoliday(date)
                .map(name -> name.in(setting.lang()))
                .orElse(null);
        if (day.value() == null) {
            Datum missing = Datum.missing(setting.absence(day.period(), day.status()));
            return new Day(missing, -1, day.status() == ObservationStatus.CLOSED, holiday, zones(date));
        }
        Datum datum = Datum.of(day.value(), setting.number(indicator, day.value()), Fill.SOLID);
        return new Day(datum, day.value() > 0 ? step(day.value()) : -1, false, holiday, zones(date));
    }

    private Set<Integer> zones(LocalDate date) {
        return school(setting)
                .zones(date)
                .chars()
                .mapToObj(zone -> SchoolCalendar.ZONES.indexOf(String.valueOf((char) zone)))
                .collect(Collectors.toSet());
    }

    private static SchoolCalendar school(ChartContext setting) {
        return new SchoolCalendar(setting.catalog().calendar().schoolHolidays());
    }
}
