package fr.observatoire.api.chart;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Days as the cells of a calendar: a week in each column, on a narrow page in each row, with the school holidays of the
 * zones beside them.
 *
 * @param heading what the weeks are, for the table: {@code Semaine}
 * @param weekdays short names from Monday on
 * @param zones names of the lanes of school holidays: {@code Zone A}
 * @param steps what each shade stands for, from the palest: {@code 1 à 19}
 * @param signs the words of the signs
 */
public record CalendarSpec(
        Caption caption,
        String heading,
        List<String> weekdays,
        List<String> zones,
        List<String> steps,
        Signs signs,
        List<Week> weeks)
        implements ChartSpec {

    public CalendarSpec {
        weekdays = List.copyOf(weekdays);
        zones = List.copyOf(zones);
        steps = List.copyOf(steps);
        weeks = List.copyOf(weeks);
    }

    /** The words of the key: a closed day, a public holiday, school holidays. */
    public record Signs(String closed, String holiday, String school) {}

    /**
     * Seven days.
     *
     * @param label of a month that begins, blank for most weeks
     * @param name for the table: {@code 24/08 – 30/08}
     * @param school days of holiday in each zone; null where unknown
     */
    public record Week(String label, String name, List<Day> days, List<Integer> school) {}

    /**
     * One day.
     *
     * @param step index of its shade; -1 for none
     * @param closed whether that is why there is no figure
     * @param holiday name of a public holiday, or null
     * @param zones the lanes whose school is on holiday, by index
     */
    public record Day(Datum datum, int step, boolean closed, String holiday, Set<Integer> zones) {}

    @Override
    public boolean isEmpty() {
        return weeks.stream().flatMap(week -> week.days().stream()).allMatch(day -> day.datum()
                .isMissing());
    }

    @Override
    public CalendarSpec bare() {
        return new CalendarSpec(caption.bare(), heading, weekdays, zones, steps, signs, weeks);
    }

    @Override
    public <T> T match(
            Function<ColumnSpec, T> columns,
            Function<BarSpec, T> bars,
            Function<CourseSpec, T> course,
            Function<CalendarSpec, T> calendars,
            Function<MapSpec, T> maps) {
        return calendars.apply(this);
    }
}
