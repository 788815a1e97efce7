package fr.observatoire.api.weeks;

import fr.observatoire.api.indicators.IndicatorReference;
import fr.observatoire.api.representation.Table;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.comparison.ChangeForm;
import fr.observatoire.warehouse.comparison.Comparability;
import fr.observatoire.warehouse.comparison.ComparabilityReason;
import fr.observatoire.warehouse.comparison.YearOverYearRow;
import fr.observatoire.warehouse.comparison.week.DayKind;
import fr.observatoire.warehouse.comparison.week.Week;
import fr.observatoire.warehouse.observation.ObservationStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ISO weeks of a year and those of its base.
 *
 * @param base {@code previous}, a year, or two years whose mean it is
 * @param sort {@code period}, {@code value} or {@code change}, descending after a {@code -}
 * @param holidays the known days of the year on and off holidays; none without days of opening
 * @param syntheticDays the office's days come from a generator, not from counting
 */
public record WeeksResponse(
        IndicatorReference indicator,
        int year,
        String base,
        String sort,
        String snapshot,
        boolean syntheticDays,
        List<Holidays> holidays,
        List<Row> rows)
        implements Table.Source {

    /**
     * Days of one kind together.
     *
     * @param days {@code school_holidays} (zone of the office), {@code school_days}, {@code public_holidays}
     * @param perOpenDay null without a day of opening
     */
    public record Holidays(DayKind.Kind days, double value, double openDays, Double perOpenDay) {

        static Holidays of(DayKind kind) {
            return new Holidays(kind.kind(), kind.value(), kind.openDays(), kind.perOpenDay());
        }
    }

    /**
     * One week and the week of the same number in the base.
     *
     * @param from Monday
     * @param to Sunday
     * @param until last day compared of a week that runs
     * @param openDays days of opening, or outings; null when unknown, and for an indicator without them
     * @param schoolHolidaysA days of the week on holiday in zone A; null where the school calendar does not reach
     */
    public record Row(
            String period,
            LocalDate from,
            LocalDate to,
            Double value,
            ObservationStatus status,
            @Nullable String basePeriod,
            Double baseValue,
            @Nullable ObservationStatus baseStatus,
            @Nullable LocalDate until,
            Double change,
            Double changePercent,
            @Nullable ChangeForm changeForm,
            Comparability comparability,
            List<String> reasons,
            Double openDays,
            List<LocalDate> publicHolidays,
            Integer schoolHolidaysA,
            Integer schoolHolidaysB,
            Integer schoolHolidaysC) {

        /** A year of 52 weeks has no week 53, and none must be named. */
        private static final String NO_PARTNER = ComparabilityReason.NO_WEEK_53.code();

        static Row of(Week week) {
            YearOverYearRow row = week.row();
            return new Row(
                    row.period().code(),
                    row.period().start(),
                    row.period().end(),
                    row.value(),
                    row.status(),
                    row.reasons().contains(NO_PARTNER) ? null : row.basePeriod(),
                    row.baseValue(),
                    row.baseStatus(),
                    row.until(),
                    row.change(),
                    row.changePercent(),
                    row.changeForm(),
                    row.comparability(),
                    row.reasons(),
                    week.openDays(),
                    week.publicHolidays(),
                    school(week, "A"),
                    school(week, "B"),
                    school(week, "C"));
        }

        private static Integer school(Week week, String zone) {
            return week.schoolHolidays().get(zone).stream().boxed().findFirst().orElse(null);
        }
    }

    @Override
    public Table table() {
        return Table.of(Row.class, rows)
                .before("indicator", indicator.code())
                .after("snapshot", snapshot)
                .after("synthetic_days", syntheticDays)
                .key("indicator")
                .time("period")
                .measure("value", indicator.unit(), "status")
                .measure("base_value", indicator.unit(), "base_status")
                .measure("change", indicator.unit())
                .measure("change_percent", "%")
                .measure("open_days", null)
                .titled(Words.both("table.weeks", indicator.label(), year));
    }
}
