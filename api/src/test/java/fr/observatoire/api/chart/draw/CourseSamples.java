package fr.observatoire.api.chart.draw;

import fr.observatoire.warehouse.comparison.Attainment;
import fr.observatoire.warehouse.comparison.Base;
import fr.observatoire.warehouse.comparison.YearOverYearRow;
import fr.observatoire.warehouse.comparison.covid.MethodResult.Verdict;
import fr.observatoire.warehouse.comparison.covid.model.Interval;
import fr.observatoire.warehouse.comparison.pace.Pace;
import fr.observatoire.warehouse.comparison.pace.PaceReason;
import fr.observatoire.warehouse.comparison.pace.Projection;
import fr.observatoire.warehouse.comparison.pace.YearCourse;
import fr.observatoire.warehouse.comparison.pace.YearCourse.Against;
import fr.observatoire.warehouse.comparison.pace.YearCourse.Line;
import fr.observatoire.warehouse.comparison.pace.YearCourse.Range;
import fr.observatoire.warehouse.comparison.pace.YearToDate;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.target.TargetRule;
import fr.observatoire.warehouse.target.TypedTarget;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Courses of a year, in which each day counts ten visitors, in the year before eleven and in 2019 nine. */
public final class CourseSamples {

    public static final double A_DAY = 10;
    private static final double TARGET = 3600;
    private static final int REFERENCE = 2019;

    private CourseSamples() {}

    /** A projection that reaches its target in one of four years. */
    private record Expected(double total, List<Interval> intervals) implements Projection {

        @Override
        public double share() {
            return .5;
        }

        @Override
        public OptionalDouble pace() {
            return OptionalDouble.of(1);
        }

        @Override
        public double probability(double target) {
            return .25;
        }
    }

    /** A year that is known up to a day, with a projection. */
    public static YearCourse upTo(LocalDate last) {
        int year = last.getYear();
        double toDate = A_DAY * last.getDayOfYear();
        Projection projection = new Expected(3700, List.of(new Interval(80, 3500, 3900)));
        Pace pace = pace(last, toDate, Verdict.OK, List.of(), projection, List.of(2022, 2023, year - 1));
        List<Against> against = List.of(
                new Against(Base.previous(), row(last, year - 1, toDate, 11), line(last, 11, last.lengthOfYear())),
                new Against(Base.year(REFERENCE), row(last, REFERENCE, toDate, 9), line(last, 9, last.lengthOfYear())));
        return new YearCourse(
                new YearToDate(pace, against.stream().map(Against::change).toList(), null),
                days(last),
                line(last, A_DAY, last.getDayOfYear()),
                against,
                new Range(
                        List.of(2022, 2023, year - 1),
                        line(last, 8, last.lengthOfYear()),
                        line(last, 12, last.lengthOfYear())),
                null);
    }

    /** A year whose days nobody knows. */
    public static YearCourse byMonthOnly(LocalDate last) {
        double toDate = A_DAY * last.getDayOfYear();
        Pace pace = pace(last, toDate, Verdict.REFUSED, List.of(PaceReason.NO_CLEAN_YEAR), null, List.of());
        return new YearCourse(
                new YearToDate(pace, List.of(), null), days(last), null, List.of(), null, PaceReason.NOT_BY_DAY);
    }

    private static Pace pace(
            LocalDate last,
            double toDate,
            Verdict verdict,
            List<PaceReason> reasons,
            Projection projection,
            List<Integer> used) {
        return new Pace(
                "visitors-on-site",
                last.getYear(),
                last,
                verdict,
                reasons,
                toDate,
                projection,
                used,
                List.of(),
                Attainment.of(
                        Samples.indicator("visitors-on-site"),
                        new TypedTarget(TargetRule.AT_LEAST, TARGET, null, null, null, "3600"),
                        Observation.of(Period.year(last.getYear()), toDate),
                        null,
                        new Attainment.Circumstances(3, last, false)));
    }

    private static List<LocalDate> days(LocalDate last) {
        Period year = Period.year(last.getYear());
        return Period.covering(Grain.DAY, year.start(), year.end()).stream()
                .map(Period::start)
                .toList();
    }

    private static Line line(LocalDate last, double aDay, int known) {
        return new Line(IntStream.rangeClosed(1, last.lengthOfYear())
                .mapToObj(day -> day > known ? null : Double.valueOf(day * aDay))
                .toList());
    }

    private static YearOverYearRow row(LocalDate last, int base, double toDate, double aDay) {
        return Samples.year(last.getYear(), base, toDate, aDay * last.getDayOfYear());
    }
}
