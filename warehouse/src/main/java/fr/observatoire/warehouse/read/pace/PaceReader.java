package fr.observatoire.warehouse.read.pace;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.Indicator.Aggregation;
import fr.observatoire.warehouse.catalog.Office;
import fr.observatoire.warehouse.catalog.Season;
import fr.observatoire.warehouse.comparison.Alignment;
import fr.observatoire.warehouse.comparison.Base;
import fr.observatoire.warehouse.comparison.YearOverYearRow;
import fr.observatoire.warehouse.comparison.pace.Outlook;
import fr.observatoire.warehouse.comparison.pace.Pace;
import fr.observatoire.warehouse.comparison.pace.YearToDate;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.period.DateRange;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.read.Attainments;
import fr.observatoire.warehouse.read.Comparisons;
import fr.observatoire.warehouse.read.WarehouseReader;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads from a snapshot where a year stands that runs, and projects it. */
public final class PaceReader {

    final Catalog catalog;
    final Office office;
    final WarehouseReader reader;
    final LocalDate today;
    final Attainments attainments;

    /**
     * Reads from one snapshot.
     *
     * @param today the last day that the figures can contain
     */
    public PaceReader(Office office, WarehouseReader reader, LocalDate today) {
        this.catalog = reader.catalog();
        this.office = office;
        this.reader = reader;
        this.today = today;
        this.attainments = new Attainments(office, reader, today);
    }

    /** Whether there can be a projection at all: days or months that add up, and a figure of the year. */
    public boolean mayRun(Indicator indicator, int year) {
        return indicator.aggregation() == Aggregation.FLOW
                && indicator.grains().contains(Grain.MONTH)
                && reader.lastDay(office.code(), indicator.code())
                        .filter(day -> day.getYear() >= year)
                        .isPresent();
    }

    private record Question(String office, String indicator, int year, LocalDate today) {}

    /** Where the year stands. Computed once for each snapshot and day. */
    public Pace pace(Indicator indicator, int year) {
        return reader.once(
                new Question(office.code(), indicator.code(), year, today),
                () -> new PaceReading(this, indicator, year).pace());
    }

    private record OutlookQuestion(String office, String indicator, String season, LocalDate today) {}

    /**
     * The months to come. Computed once for each snapshot and day.
     *
     * @param season of the office; null for the next twelve months
     */
    public Outlook outlook(Indicator indicator, Season season) {
        return reader.once(
                new OutlookQuestion(office.code(), indicator.code(), season == null ? null : season.code(), today),
                () -> new OutlookReading(this, indicator).outlook(season));
    }

    /** Where a year stands, with what it is held against. */
    public YearToDate yearToDate(Indicator indicator, int year) {
        return yearToDate(indicator, year, bases(year, null));
    }

    YearToDate yearToDate(Indicator indicator, int year, List<Base> bases) {
        Pace pace = pace(indicator, year);
        Comparisons comparisons = new Comparisons(office, indicator, reader, today);
        List<YearOverYearRow> changes = bases.stream()
                .flatMap(base -> comparisons.yearOverYear(year, base, Grain.YEAR, Alignment.DATE).stream())
                .toList();
        return new YearToDate(pace, changes, passedOn(indicator, pace));
    }

    /**
     * The year before, then the reference where that is another one.
     *
     * @param reference null for the last year before a crisis
     */
    List<Base> bases(int year, Base reference) {
        OptionalInt calm = catalog.calendar().lastYearBeforeCrisis(office.code(), year);
        Stream<Base> second =
                reference != null ? Stream.of(reference) : calm.stream().mapToObj(Base::year);
        return Stream.concat(Stream.of(Base.previous()), second)
                .collect(Collectors.toMap(
                        base -> base.years(year), base -> base, (one, same) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** First the month is found, then the day. */
    private LocalDate passedOn(Indicator indicator, Pace pace) {
        Double target = pace.attainment().threshold();
        if (pace.projection() == null || target == null || pace.toDate() < target) {
            return null;
        }
        LocalDate last = firstReached(
                indicator,
                new PaceCut(pace.asOf())
                        .pieces(pace.year()).stream()
                                .filter(PaceCut.Piece::elapsed)
                                .map(piece -> piece.days().to())
                                .toList(),
                target);
        return firstReached(
                indicator,
                Stream.iterate(last.withDayOfMonth(1), day -> !day.isAfter(last), day -> day.plusDays(1))
                        .toList(),
                target);
    }

    /** Of days in order the first by which the year has reached the target; the last one where days are unknown. */
    private LocalDate firstReached(Indicator indicator, List<LocalDate> days, double target) {
        List<Observation> sums = reader.over(
                office.code(),
                indicator,
                days.stream()
                        .map(day ->
                                new DateRange(Period.containing(Grain.YEAR, day).start(), day))
                        .toList());
        return IntStream.range(0, days.size())
                .filter(at -> sums.get(at).contribution().orElse(0) >= target)
                .mapToObj(days::get)
                .findFirst()
                .orElse(days.get(days.size() - 1));
    }
}
