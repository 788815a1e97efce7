package fr.observatoire.warehouse.read;

import static fr.observatoire.warehouse.observation.ObservationStatus.NORMAL;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.Indicator.Silence;
import fr.observatoire.warehouse.observation.Coverage;
import fr.observatoire.warehouse.observation.Derivations;
import fr.observatoire.warehouse.observation.Evidence;
import fr.observatoire.warehouse.observation.MonthFigures;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationRules;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.DateRange;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.read.FigureQuery.Cell;
import fr.observatoire.warehouse.read.FigureQuery.Figure;
import fr.observatoire.warehouse.read.OfficeEvidence.Declaration;
import fr.observatoire.warehouse.store.SessionPool;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Makes series: the figures come from the rows, their statuses from everything else that is known. */
final class SeriesEngine {

    private static final String COVID = "covid";

    /**
     * Grains with few figures: the whole history is read at once, because the next question will ask for other parts of
     * it.
     */
    private static final Set<Grain> READ_WHOLE = Set.of(Grain.YEAR, Grain.QUARTER, Grain.MONTH);

    /** About 150 figures each. */
    private static final int MOST_HISTORIES = 3000;

    private record History(String office, String indicator, Grain grain) {}

    private final Catalog catalog;
    private final SessionPool pool;
    private final FigureQuery query;
    private final Map<String, OfficeEvidence> evidence = new ConcurrentHashMap<>();
    private final Cache<History, Map<Cell, Figure>> histories =
            Caffeine.newBuilder().maximumSize(MOST_HISTORIES).build();
    private final Map<History, Map<Period, Observation>> exposures = new ConcurrentHashMap<>();
    private final Set<String> exposureCodes;

    SeriesEngine(Catalog catalog, SessionPool pool) {
        this.catalog = catalog;
        this.pool = pool;
        this.query = new FigureQuery(pool);
        this.exposureCodes = catalog.indicators().stream()
                .map(Indicator::exposure)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    List<Observation> series(SeriesRequest request) {
        Indicator indicator = catalog.indicator(request.indicator());
        if (request.by() != null && !indicator.by().contains(request.by())) {
            throw new IllegalArgumentException(request.by());
        }
        List<Period> periods = periods(request.office()).covering(request.grain(), request.from(), request.to());
        return observe(request.office(), indicator, request.grain(), periods, request.by());
    }

    Periods periods(String office) {
        return new Periods(catalog.calendar(), catalog.office(office).code());
    }

    OfficeEvidence evidence(String office) {
        return evidence.computeIfAbsent(office, code -> new OfficeEvidence(pool, catalog, code));
    }

    /** One observation for each period, in order; with a breakdown, one for each period and member. */
    List<Observation> observe(String office, Indicator indicator, Grain grain, List<Period> periods, String by) {
        if (!indicator.grains().contains(grain)) {
            return periods.stream()
                    .map(period -> Observation.none(period, ObservationStatus.NOT_AVAILABLE))
                    .toList();
        }
        if (indicator.derivation() != null) {
            return derived(office, indicator, grain, periods);
        }
        if (by == null && grain != Grain.DAY && exposureCodes.contains(indicator.code())) {
            Map<Period, Observation> known = wholeExposure(office, indicator, grain);
            if (known.keySet().containsAll(periods)) {
                return periods.stream().map(known::get).toList();
            }
        }
        return counted(office, indicator, grain, periods, by);
    }

    /** The figures over ranges of days, in their order; empty for what is not known by date. A sum has no breakdown. */
    List<Observation> over(String office, Indicator indicator, List<DateRange> ranges, String by) {
        List<Period> periods = ranges.stream()
                .map(days -> new Period(Grain.SEASON, days.from() + "/" + days.to(), days.from(), days.to()))
                .toList();
        if (indicator.derivation() != null && indicator.derivation().sum() != null) {
            List<List<Observation>> parts = indicator.derivation().sum().stream()
                    .map(code -> over(office, catalog.indicator(code), ranges, null))
                    .toList();
            return parts.stream().noneMatch(List::isEmpty) ? added(periods, parts) : List.of();
        }
        boolean dated = indicator.origin() == Indicator.Origin.ROWS
                && indicator.aggregation() != Indicator.Aggregation.DISTINCT
                && !indicator.countsQuarters();
        return dated ? counted(office, indicator, Grain.SEASON, periods, by) : List.of();
    }

    /** The last day of which the sources say something; of a sum, of which all its parts do. */
    Optional<LocalDate> lastDay(String office, Indicator indicator) {
        if (indicator.derivation() != null && indicator.derivation().sum() != null) {
            return indicator.derivation().sum().stream()
                    .map(code -> lastDay(office, catalog.indicator(code)))
                    .flatMap(Optional::stream)
                    .min(LocalDate::compareTo);
        }
        Optional<LocalDate> last = indicator.origin() == Indicator.Origin.ROWS
                ? Optional.ofNullable(evidence(office).months(indicator).last())
                : Optional.empty();
        return indicator.countsMonths() ? last.map(Period::endOfWholeMonth) : last;
    }

    /** Whether the sources say something about a day; of a sum, those of all its parts. */
    Predicate<LocalDate> covered(String office, Indicator indicator) {
        if (indicator.derivation() != null && indicator.derivation().sum() != null) {
            return indicator.derivation().sum().stream()
                    .map(code -> covered(office, catalog.indicator(code)))
                    .reduce(day -> true, Predicate::and);
        }
        Coverage coverage = evidence(office).coverage(indicator);
        MonthFigures months = evidence(office).months(indicator);
        return indicator.origin() == Indicator.Origin.ROWS
                ? day -> coverage.covers(day) || months.meet(Period.containing(Grain.DAY, day))
                : day -> true;
    }

    private List<Observation> counted(
            String office, Indicator indicator, Grain grain, List<Period> periods, String by) {
        Map<Cell, Figure> values = values(office, indicator, grain, periods, by);
        Map<Period, Double> exposures = exposures(office, indicator, grain, periods);
        Coverage coverage = evidence(office).coverage(indicator);
        MonthFigures months = evidence(office).months(indicator);
        List<Observation> observations = new ArrayList<>();
        for (Period period : periods) {
            if (indicator.countsMonths() && !period.isOfWholeMonths()) {
                observations.add(Observation.none(period, ObservationStatus.NOT_AVAILABLE));
                continue;
            }
            boolean byMonth = months.meet(period);
            for (String scope : scopes(values, by)) {
                Figure figure = values.getOrDefault(new Cell(period, scope), Figure.NONE);
                Double counted = figure.value();
                Declaration instead = by == null ? declaredInstead(office, indicator, period) : Declaration.NONE;
                if (counted == null && instead.value() != null) {
                    observations.add(new Observation(
                            period, null, instead.value(), Objects.requireNonNullElse(instead.status(), NORMAL)));
                    continue;
                }
                if (byMonth && (months.areCutBy(period) || by != null && counted == null)) {
                    observations.add(new Observation(period, scope, null, ObservationStatus.NOT_AVAILABLE));
                    continue;
                }
                if (!byMonth && isUnknown(indicator, figure)) {
                    observations.add(ObservationRules.unknown(
                            period, scope, declared(office, indicator, period).status(), absence(figure)));
                    continue;
                }
                Evidence known = new Evidence(
                        indicator.aggregation(),
                        byMonth && by == null ? Double.valueOf(months.sum(period, counted)) : counted,
                        grain == Grain.YEAR,
                        declared(office, indicator, period).status(),
                        indicator.origin() == Indicator.Origin.ROWS,
                        byMonth ? months.extent(period, by != null) : extent(indicator, coverage, period),
                        exposures.get(period),
                        crisisClosure(office, period));
                observations.add(marked(figure, ObservationRules.decide(period, scope, known)));
            }
        }
        return List.copyOf(observations);
    }

    private static Coverage.Extent extent(Indicator indicator, Coverage coverage, Period period) {
        return indicator.silence() == Silence.MISSING ? coverage.ofAllDays(period) : coverage.of(period);
    }

    /** Rows that do not hold their figure, and days without rows where a row would say 0, are no 0. */
    private static boolean isUnknown(Indicator indicator, Figure figure) {
        return figure.value() == null && (figure.lack() != null || indicator.silence() != null);
    }

    private static ObservationStatus absence(Figure figure) {
        return figure.lack() == ObservationStatus.SUPPRESSED
                ? ObservationStatus.SUPPRESSED
                : ObservationStatus.NOT_REPORTED;
    }

    /** A part is compared with nothing, whatever else is known of it. */
    private static Observation marked(Figure figure, Observation decided) {
        return figure.lack() == ObservationStatus.PARTIAL && decided.value() != null
                ? new Observation(decided.period(), decided.scope(), decided.value(), ObservationStatus.PARTIAL)
                : decided;
    }

    /** What the office declared for a year of which no source has rows, though others have; else nothing. */
    Declaration declaredInstead(String office, Indicator indicator, Period period) {
        boolean covered = period.grain() != Grain.YEAR
                || indicator.origin() != Indicator.Origin.ROWS
                || indicator.derivation() != null
                || evidence(office).months(indicator).meet(period)
                || evidence(office).coverage(indicator).of(period) != Coverage.Extent.NONE;
        return covered ? Declaration.NONE : declared(office, indicator, period);
    }

    private Map<Cell, Figure> values(String office, Indicator indicator, Grain grain, List<Period> periods, String by) {
        return by == null && READ_WHOLE.contains(grain)
                ? history(office, indicator, grain)
                : query.values(office, indicator, grain, periods, by);
    }

    private Map<Cell, Figure> history(String office, Indicator indicator, Grain grain) {
        return histories.get(new History(office, indicator.code(), grain), asked -> {
            FigureQuery.History read = query.history(office, indicator, grain);
            evidence(office).learn(indicator, read.resources());
            return read.figures();
        });
    }

    /** All members that appear anywhere in the range, so that every period shows the same ones. */
    private static Iterable<String> scopes(Map<Cell, Figure> values, String by) {
        TreeSet<String> scopes = new TreeSet<>();
        values.keySet().stream().map(Cell::scope).filter(scope -> scope != null).forEach(scopes::add);
        return by == null || scopes.isEmpty() ? Collections.singletonList(null) : scopes;
    }

    private Map<Period, Double> exposures(String office, Indicator indicator, Grain grain, List<Period> periods) {
        if (indicator.exposure() == null) {
            return Map.of();
        }
        Indicator exposure = catalog.indicator(indicator.exposure());
        return byPeriod(
                grain == Grain.DAY || grain == Grain.SEASON
                        ? observe(office, exposure, grain, periods, null)
                        : wholeExposure(office, exposure, grain).values());
    }

    /** The exposure of an office in its whole history: few figures, which nearly every question needs. */
    private Map<Period, Observation> wholeExposure(String office, Indicator exposure, Grain grain) {
        return exposures.computeIfAbsent(new History(office, exposure.code(), grain), key -> {
            if (READ_WHOLE.contains(grain)) {
                history(office, exposure, grain); // tells the coverage too
            }
            Coverage coverage = evidence(office).coverage(exposure);
            Map<Period, Observation> whole = new HashMap<>();
            if (coverage.first() != null) {
                List<Period> periods = periods(office).covering(grain, coverage.first(), coverage.last());
                counted(office, exposure, grain, periods, null).forEach(each -> whole.put(each.period(), each));
            }
            return whole;
        });
    }

    private static Map<Period, Double> byPeriod(Collection<Observation> observations) {
        Map<Period, Double> values = new HashMap<>();
        observations.forEach(observation -> values.put(observation.period(), observation.value()));
        return values;
    }

    private boolean crisisClosure(String office, Period period) {
        boolean crisis =
                catalog.calendar().crises(office).stream().anyMatch(c -> c.meets(period.start(), period.end()));
        return crisis
                && catalog.calendar().closures(office).stream()
                        .filter(closure -> closure.reason().equals(COVID))
                        .anyMatch(closure -> closure.meets(period.start(), period.end()));
    }

    /** A declaration is valid for a calendar year and for the periods in it. */
    private Declaration declared(String office, Indicator indicator, Period period) {
        int year = period.start().getYear();
        return year == period.end().getYear() ? evidence(office).declaration(indicator.code(), year) : Declaration.NONE;
    }

    private List<Observation> derived(String office, Indicator indicator, Grain grain, List<Period> periods) {
        List<Observation> computed = indicator.derivation().sum() != null
                ? sums(office, indicator.derivation().sum(), grain, periods)
                : growths(office, catalog.indicator(indicator.derivation().growth()), grain, periods);
        return grain == Grain.YEAR
                ? computed.stream().map(o -> orDeclared(office, indicator, o)).toList()
                : computed;
    }

    private List<Observation> sums(String office, List<String> codes, Grain grain, List<Period> periods) {
        List<List<Observation>> parts = codes.stream()
                .map(code -> observe(office, catalog.indicator(code), grain, periods, null))
                .toList();
        return added(periods, parts);
    }

    /** Each part has one figure for each period. */
    private static List<Observation> added(List<Period> periods, List<List<Observation>> parts) {
        List<Observation> sums = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            int at = i;
            sums.add(Derivations.sum(
                    periods.get(i), parts.stream().map(part -> part.get(at)).toList()));
        }
        return sums;
    }

    private List<Observation> growths(String office, Indicator indicator, Grain grain, List<Period> periods) {
        List<Observation> figures = observe(office, indicator, grain, periods, null);
        List<Observation> bases =
                observe(office, indicator, grain, periods(office).before(periods), null);
        List<Observation> growths = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            growths.add(Derivations.growth(periods.get(i), figures.get(i), bases.get(i)));
        }
        return growths;
    }

    /**
     * A derived figure whose inputs are missing may have been declared itself: for example the +26 % of 2018, when 2017
     * is unknown.
     */
    private Observation orDeclared(String office, Indicator indicator, Observation computed) {
        Declaration declared = evidence(office)
                .declaration(indicator.code(), computed.period().start().getYear());
        Double value = computed.value() == null ? declared.value() : computed.value();
        if (declared.status() != null && declared.status().valued() == (value != null)) {
            return new Observation(computed.period(), null, value, declared.status());
        }
        return computed.value() == null && value != null ? Observation.of(computed.period(), value) : computed;
    }
}
