package fr.observatoire.warehouse.comparison.covid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.comparison.Alignment;
import fr.observatoire.warehouse.comparison.Base;
import fr.observatoire.warehouse.comparison.Counting;
import fr.observatoire.warehouse.comparison.DayRanges;
import fr.observatoire.warehouse.comparison.FrenchHolidays;
import fr.observatoire.warehouse.comparison.SchoolDays;
import fr.observatoire.warehouse.comparison.YearOverYear;
import fr.observatoire.warehouse.comparison.YearOverYearContext;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An office of which nothing changes but the calendar: whatever a comparison says of two of its years is its error. A
 * method that errs more than the raw figure would correct the council's figures for the worse.
 */
class CalendarAlignedTest {

    private static final int FIRST = 2004;
    private static final int LAST = 2024;

    /** How the year goes, by date. */
    enum Season {
        SUMMER(day -> 10 + bell(day, 213, 45, 90) + bell(day, 125, 40, 10)),
        WAVE(day -> 20 * (1 - .7 * Math.cos(2 * Math.PI * (date(day) - 20) / 365))),
        SNOW_AND_SUMMER(day -> 10 + bell(day, 45, 30, 70) + bell(day, 215, 30, 70)),
        MONTHS(day -> List.of(3, 4, 8, 20, 25, 30, 70, 80, 35, 20, 6, 5).get(day.getMonthValue() - 1)),
        NONE(day -> 20);

        private final ToDoubleFunction<LocalDate> level;

        Season(ToDoubleFunction<LocalDate> level) {
            this.level = level;
        }

        private static double bell(LocalDate day, int middle, int width, double height) {
            double away = (date(day) - middle) / width;
            return height * Math.exp(-away * away);
        }

        private static double date(LocalDate day) {
            MonthDay date = MonthDay.from(day);
            return date.equals(MonthDay.of(2, 29)) ? 59.5 : date.atYear(2023).getDayOfYear();
        }
    }

    /** Monday to Sunday, public holidays, and the days between them and a weekend. */
    enum Week {
        MARKET_DAY(List.of(.9, .9, .9, .9, 1., 1.6, .8), 1.4, 1.3),
        SHUT_ON_SUNDAY_AND_MONDAY(List.of(0., 1., 1., 1., 1., 1.4, 0.), 1.4, 1.3),
        SHUT_ON_HOLIDAYS(List.of(.9, .9, .9, .9, 1., 1.6, .8), 0, 1),
        WEEKEND(List.of(.7, .7, .8, .8, .9, 1.4, 1.5), 1.4, 1);

        private final List<Double> weekdays;
        private final double holiday;
        private final double bridge;

        Week(List<Double> weekdays, double holiday, double bridge) {
            this.weekdays = weekdays;
            this.holiday = holiday;
            this.bridge = bridge;
        }

        private double factor(LocalDate day) {
            boolean longWeekend = List.of(-1, 40, 41, 48).contains(FrenchHolidays.easterOffset(day));
            return FrenchHolidays.isHoliday(day)
                    ? holiday
                    : weekdays.get(day.getDayOfWeek().ordinal()) * (longWeekend ? bridge : 1);
        }
    }

    private static final List<Office> OFFICES = Stream.of(Season.values())
            .flatMap(season -> Stream.of(Week.values()).map(week -> new Office(season, week)))
            .toList();

    private record Office(Season season, Week week) {

        private List<Observation> figures(Grain grain, int year) {
            return Period.covering(grain, LocalDate.of(year - 1, 1, 1), LocalDate.of(year, 12, 31)).stream()
                    .map(period -> Observation.of(
                            period,
                            period.start()
                                    .datesUntil(period.end().plusDays(1))
                                    .mapToDouble(day -> season.level.applyAsDouble(day) * week.factor(day))
                                    .sum()))
                    .toList();
        }
    }

    /** What each comparison says of a year up to a date: the error. */
    private record Errors(double raw, double byWeekday, double aligned) {

        static Errors of(Office office, LocalDate until) {
            List<Observation> years = office.figures(Grain.YEAR, until.getYear());
            List<Observation> days = office.figures(Grain.DAY, until.getYear());
            return new Errors(
                    yearOverYear(Alignment.DATE, years, days, until),
                    yearOverYear(Alignment.WEEKDAY, years, days, until),
                    aligned(days, until));
        }

        private static double aligned(List<Observation> days, LocalDate until) {
            InputBuilder input = new InputBuilder()
                    .year(until.getYear())
                    .base(Base.previous())
                    .crises()
                    .asOf(until);
            days.forEach(day -> input.value(day.period(), day.value()));
            return CalendarAlignedComparison.compare(input.build()).changePercent();
        }

        private static double yearOverYear(
                Alignment alignment, List<Observation> years, List<Observation> days, LocalDate until) {
            YearOverYearContext context = new YearOverYearContext(
                    false,
                    alignment,
                    until,
                    List.of(),
                    List.of(),
                    DayRanges.of(days),
                    day -> true,
                    List.of(),
                    List.of(),
                    List.of(),
                    Counting.ONE,
                    SchoolDays.UNKNOWN);
            return YearOverYear.compare(List.of(years.get(1)), Base.previous(), years, context)
                    .get(0)
                    .changePercent();
        }
    }

    @ParameterizedTest
    @CsvSource({"--12-31, .45, .1", "--06-15, .9, .25", "--04-15, 1.9, .35"})
    void nothingThatChangedIsToldAsNoChange(MonthDay until, double rawAtLeast, double alignedAtMost) {
        double raw = 0;
        double aligned = 0;
        for (Office office : OFFICES) {
            List<Errors> errors = IntStream.rangeClosed(FIRST + 1, LAST)
                    .mapToObj(year -> Errors.of(office, until.atYear(year)))
                    .toList();
            double own = mean(errors, Errors::aligned);
            double naive = mean(errors, Errors::raw);
            String said = office + " until " + until + " is told a change of " + own + " points";
            assertTrue(own < naive, said + ", the raw figure of " + naive);
            double byWeekday = mean(errors, Errors::byWeekday);
            assertTrue(own < byWeekday, said + ", the one by weekday of " + byWeekday);
            raw += naive / OFFICES.size();
            aligned += own / OFFICES.size();
        }
        assertTrue(raw > rawAtLeast, "raw " + raw);
        assertTrue(aligned < alignedAtMost, "aligned " + aligned);
    }

    private static double mean(List<Errors> errors, ToDoubleFunction<Errors> method) {
        return errors.stream()
                .mapToDouble(each -> Math.abs(method.applyAsDouble(each)))
                .average()
                .orElseThrow();
    }

    /** What did change is told, whatever the calendar does beside it. */
    @Test
    void aTenthMoreIsTold() {
        Office office = new Office(Season.SUMMER, Week.SHUT_ON_SUNDAY_AND_MONDAY);
        List<Observation> days = office.figures(Grain.DAY, 2024).stream()
                .map(day -> Observation.of(
                        day.period(), day.value() * (day.period().start().getYear() == 2024 ? 1.1 : 1)))
                .toList();
        assertEquals(10, Errors.aligned(days, LocalDate.of(2024, 6, 15)), .6);
    }
}
