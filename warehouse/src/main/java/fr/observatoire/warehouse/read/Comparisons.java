package fr.observatoire.warehouse.read;

import fr.observatoire.warehouse.catalog.Break;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Closure;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.Indicator.Aggregation;
import fr.observatoire.warehouse.catalog.Office;
import fr.observatoire.warehouse.comparison.Alignment;
import fr.observatoire.warehouse.comparison.Base;
import fr.observatoire.warehouse.comparison.Counting;
import fr.observatoire.warehouse.comparison.SchoolCalendar;
import fr.observatoire.warehouse.comparison.YearOverYear;
import fr.observatoire.warehouse.comparison.YearOverYearContext;
import fr.observatoire.warehouse.comparison.YearOverYearRow;
import fr.observatoire.warehouse.comparison.covid.Backtests;
import fr.observatoire.warehouse.comparison.covid.ComparisonInput;
import fr.observatoire.warehouse.comparison.covid.CounterfactualComparison;
import fr.observatoire.warehouse.comparison.covid.CovidComparison;
import fr.observatoire.warehouse.comparison.covid.GrainSeries;
import fr.observatoire.warehouse.comparison.covid.MethodResult;
import fr.observatoire.warehouse.comparison.covid.Reason;
import fr.observatoire.warehouse.comparison.covid.model.BacktestResult;
import fr.observatoire.warehouse.comparison.measure.MeasuredSeries;
import fr.observatoire.warehouse.comparison.measure.RecoveryIndex;
import fr.observatoire.warehouse.comparison.measure.TrendCycle;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.period.DateRange;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Compares years of one indicator of one office: reads from a snapshot what the methods need, and gives it to them.
 * Used by the API, the pages and the charts alike, and by a notebook.
 */
public final class Comparisons {

    /**
     * When aligned by weekday, the first and last days of a year have their counterparts up to a week outside the base
     * year.
     */
    private static final int MARGIN_DAYS = 7;

    /** Any number would do; always the same one, so that the intervals are always the same. */
    private static final long SEED = 20_200_317;

    private static final String PERCENT = "%";
    private static final String PLACE = "place";

    private final Catalog catalog;
    private final Office office;
    private final Indicator indicator;
    private final WarehouseReader reader;
    private final LocalDate today;

    /**
     * Comparisons from one snapshot.
     *
     * @param today the last day that the figures can contain
     */
    public Comparisons(Office office, Indicator indicator, WarehouseReader reader, LocalDate today) {
        this.catalog = reader.catalog();
        this.office = office;
        this.indicator = indicator;
        this.reader = reader;
        this.today = today;
    }

    /** The periods of a year and those of its base, in order of time. */
    public List<YearOverYearRow> yearOverYear(int year, Base base, Grain grain, Alignment alignment) {
        int first = base.years(year).get(0);
        List<Observation> figures = figures(indicator, grain, first, year);
        List<Observation> current =
                figures.stream().filter(figure -> isOf(year, figure)).toList();
        return YearOverYear.compare(current, base, figures, context(first, year, grain, alignment));
    }

    /**
     * The year as a whole since its base; after a crisis, when the base is the year before, since the last year before
     * the crisis first.
     */
    public List<YearOverYearRow> wholeYear(int year, Base base, Alignment alignment) {
        OptionalInt reference = base.equals(Base.previous())
                ? catalog.calendar().referenceYear(office.code(), year)
                : OptionalInt.empty();
        return Stream.concat(reference.stream().mapToObj(Base::year), Stream.of(base))
                .flatMap(each -> yearOverYear(year, each, Grain.YEAR, alignment).stream())
                .toList();
    }

    /**
     * Each figure as an index, the last year before the latest crisis being 100.
     *
     * @param figures years or months of this indicator, as a whole
     */
    public MeasuredSeries recoveryIndex(Grain grain, List<Observation> figures) {
        OptionalInt reference = catalog.calendar().lastYearBeforeCrisis(office.code(), today.getYear() + 1);
        return RecoveryIndex.of(
                figures,
                reference,
                today.getYear(),
                year -> yearOverYear(year, Base.year(reference.getAsInt()), grain, Alignment.DATE));
    }

    /**
     * The trend-cycle of each figure, estimated from all months that are known.
     *
     * @param figures months of this indicator, as a whole
     */
    public MeasuredSeries trend(List<Observation> figures) {
        LocalDate measuredAlikeSince = reader.breaks(office.code(), indicator).stream()
                .map(Break::date)
                .filter(date -> !date.isAfter(today))
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
        return TrendCycle.of(
                figures,
                figures(indicator, Grain.MONTH, Math.min(firstYear(), today.getYear()), today.getYear()),
                catalog.calendar().crises(office.code()),
                measuredAlikeSince,
                today);
    }

    /** A year and its base by every method; the raw figure comes first. Computed once for each snapshot. */
    public List<MethodResult> covidAdjusted(int year, Base base) {
        return reader.once(new CovidQuestion(office.code(), indicator.code(), year, base, today), () -> {
            // The raw figure is always compared with the year before, whatever the base.
            int first = Math.min(base.years(year).get(0), year - 1);
            int earliest = Math.min(first, firstYear());
            ComparisonInput input = input(
                    year,
                    base,
                    grains(indicator, earliest, first, year),
                    indicator.exposure() == null ? GrainSeries.NONE : exposures(earliest, first, year),
                    reader.trials());
            return sameCounters(earliest, year)
                    ? CovidComparison.compare(input)
                    : CovidComparison.refuse(input, Reason.BREAK_COUNTERS);
        });
    }

    /** Whether the same counters counted each of the years that a method may look at. */
    private boolean sameCounters(int first, int last) {
        Counting counting = reader.counting(office.code(), indicator);
        return IntStream.rangeClosed(first, last)
                        .mapToObj(Period::year)
                        .map(year -> counting.in(year.start(), year.end()))
                        .filter(counters -> !counters.isEmpty())
                        .distinct()
                        .count()
                <= 1;
    }

    private record CovidQuestion(String office, String indicator, int year, Base base, LocalDate today) {}

    /** The trials that the counterfactuals of this indicator are based on: known ones, and those made now. */
    Backtests trials() {
        Map<String, BacktestResult> made = new HashMap<>();
        if (isFlow() && indicator.grains().contains(Grain.MONTH)) {
            int first = firstYear();
            catalog.calendar().crises(office.code()).stream()
                    .flatMapToInt(crisis -> IntStream.rangeClosed(
                            crisis.from().getYear(), crisis.to().getYear()))
                    .filter(year -> year > first && year <= today.getYear())
                    .distinct()
                    .filter(this::hasMonthOfCrisis)
                    .forEach(year -> made.putAll(trial(first, year).figures()));
        }
        return new Backtests(made);
    }

    /** A year that is clean as a whole, as 2022, can have one. */
    private boolean hasMonthOfCrisis(int year) {
        Period whole = Period.year(year);
        return Period.covering(Grain.MONTH, whole.start(), whole.end()).stream()
                .anyMatch(month -> catalog.calendar().hitByCrisis(office.code(), month));
    }

    /** Each year of a crisis has a trial of its own: it is forecast over more months than the year before. */
    private Backtests trial(int first, int year) {
        GrainSeries exposure = indicator.exposure() == null ? GrainSeries.NONE : months(exposure(), first, year);
        return CounterfactualComparison.trial(
                input(year, Base.previous(), months(indicator, first, year), exposure, reader.trials()));
    }

    private ComparisonInput input(int year, Base base, GrainSeries values, GrainSeries exposure, Backtests trials) {
        return new ComparisonInput(
                indicator.exposure() == null ? null : exposure().per(),
                isPercentage(),
                isFlow(),
                year,
                base,
                values,
                exposure,
                catalog.calendar().crises(office.code()),
                lastKnownDay(year),
                office.generatesDaysOf(indicator),
                SEED,
                trials);
    }

    private YearOverYearContext context(int first, int year, Grain grain, Alignment alignment) {
        Map<DateRange, Optional<Observation>> ranges = new HashMap<>();
        boolean needsDays = alignment == Alignment.WEEKDAY || !today.isAfter(LocalDate.of(year, 12, 31));
        return new YearOverYearContext(
                isPercentage(),
                alignment,
                lastKnownDay(year),
                indicator.exposure() == null ? List.of() : figures(exposure(), grain, first, year),
                needsDays && indicator.exposure() != null ? figures(exposure(), Grain.DAY, first, year) : List.of(),
                (from, to) -> ranges.computeIfAbsent(
                        new DateRange(from, to), days -> reader.over(office.code(), indicator.code(), days)),
                isFlow() ? reader.covered(office.code(), indicator.code()) : day -> true,
                catalog.calendar().crises(office.code()),
                closures(first, year),
                breaks(),
                reader.counting(office.code(), indicator),
                days -> new SchoolCalendar(catalog.calendar().schoolHolidays())
                        .days(office.schoolZone(), days.from(), days.to()));
    }

    /** Without the counters that came and went: of those the rows of both periods tell exactly. */
    private List<Break> breaks() {
        return reader.breaks(office.code(), indicator).stream()
                .filter(each -> each.kind() != Break.Kind.COUNTERS)
                .toList();
    }

    /** The dated closures, in the compared years, of the places that the figures come from. */
    private List<Closure> closures(int first, int year) {
        Indicator measured = indicator.exposure() == null ? indicator : exposure();
        List<Closure> dated = catalog.calendar().closures(office.code()).stream()
                .filter(closure -> closure.meets(LocalDate.of(first, 1, 1), LocalDate.of(year, 12, 31)))
                .toList();
        if (dated.isEmpty() || !measured.by().contains(PLACE)) {
            return List.of();
        }
        Set<String> places = series(measured, Grain.YEAR, first, year, 0, PLACE).stream()
                .map(Observation::scope)
                .collect(Collectors.toSet());
        return dated.stream()
                .filter(closure -> places.contains(closure.place()))
                .toList();
    }

    /** Of the year that runs the last day loaded: the base must not go on where the figures end. */
    public LocalDate lastKnownDay(int year) {
        return year == today.getYear() ? reader.lastKnownDay(office.code(), indicator.code(), today) : today;
    }

    private GrainSeries grains(Indicator measure, int earliest, int first, int year) {
        boolean flow = measure.aggregation() == Aggregation.FLOW;
        return new GrainSeries(
                figures(measure, Grain.YEAR, first, year),
                figures(measure, Grain.MONTH, earliest, year),
                flow ? figures(measure, Grain.DAY, first, year) : List.of());
    }

    /** A rate needs both: where a month is only known as a whole, nobody knows how long the office was open in it. */
    private GrainSeries exposures(int earliest, int first, int year) {
        GrainSeries all = grains(exposure(), earliest, first, year);
        return new GrainSeries(measured(all.annual()), measured(all.monthly()), all.daily());
    }

    private List<Observation> measured(List<Observation> exposures) {
        Predicate<LocalDate> counted = reader.covered(office.code(), indicator.code());
        Predicate<LocalDate> open = reader.covered(office.code(), indicator.exposure());
        return exposures.stream()
                .filter(exposure ->
                        Period.covering(
                                        Grain.MONTH,
                                        exposure.period().start(),
                                        exposure.period().end())
                                .stream()
                                .map(Period::start)
                                .allMatch(day -> !counted.test(day) || open.test(day)))
                .toList();
    }

    private GrainSeries months(Indicator measure, int first, int year) {
        return new GrainSeries(List.of(), figures(measure, Grain.MONTH, first, year), List.of());
    }

    /**
     * The figures of all years from the first to the last, at a grain; none when the indicator has no figures at that
     * grain.
     */
    private List<Observation> figures(Indicator measure, Grain grain, int first, int last) {
        if (!measure.grains().contains(grain)) {
            return List.of();
        }
        return series(measure, grain, first, last, grain == Grain.DAY ? MARGIN_DAYS : 0, null);
    }

    private List<Observation> series(Indicator measure, Grain grain, int first, int last, int margin, String by) {
        LocalDate from = LocalDate.of(first, 1, 1).minusDays(margin);
        LocalDate to = LocalDate.of(last, 12, 31);
        return reader.series(new SeriesRequest(office.code(), measure.code(), grain, from, to, by));
    }

    /** Codes begin with their year: a week belongs to its ISO year, a winter to the year in which it begins. */
    private static boolean isOf(int year, Observation figure) {
        return figure.period().code().startsWith("%04d".formatted(year));
    }

    private Indicator exposure() {
        return catalog.indicator(indicator.exposure());
    }

    private boolean isFlow() {
        return indicator.aggregation() == Aggregation.FLOW;
    }

    private boolean isPercentage() {
        return indicator.unit().fr().equals(PERCENT);
    }

    private int firstYear() {
        return reader.firstYear(office.code()).orElse(Integer.MAX_VALUE);
    }
}
