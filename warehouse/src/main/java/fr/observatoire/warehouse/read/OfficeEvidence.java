package fr.observatoire.warehouse.read;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.SourceContract;
import fr.observatoire.warehouse.observation.ClosedAround;
import fr.observatoire.warehouse.observation.Coverage;
import fr.observatoire.warehouse.observation.MonthFigures;
import fr.observatoire.warehouse.observation.MonthFigures.Note;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.DateRange;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.store.FigureSql;
import fr.observatoire.warehouse.store.Session;
import fr.observatoire.warehouse.store.SessionPool;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the data of an office say besides the figures: which days its sources cover, and what it declared for each year.
 * Read once for each snapshot, because a snapshot never changes.
 */
final class OfficeEvidence {

    /** What the office declared for an indicator and a year; each part may be missing. */
    record Declaration(Double value, ObservationStatus status) {

        static final Declaration NONE = new Declaration(null, null);
    }

    /** One kind of file or table of a source. */
    record Resource(String source, String name) {}

    private record Stretch(Resource resource, DateRange days, LocalDate knownUntil) {}

    private final SessionPool pool;
    private final Catalog catalog;
    private final String office;
    private final Map<String, Coverage> ofHistories = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Coverage>> ofFacts = new ConcurrentHashMap<>();
    private final Map<String, MonthFigures> months = new ConcurrentHashMap<>();
    private final Map<IndicatorYear, Declaration> declarations;
    private final Map<String, Map<LocalDate, Note>> notes;
    private final Map<Resource, Coverage.Resource> resources;
    private final ClosedAround closed;

    OfficeEvidence(SessionPool pool, Catalog catalog, String office) {
        this.pool = pool;
        this.catalog = catalog;
        this.office = office;
        this.declarations = readDeclarations();
        this.notes = readNotes();
        this.closed = new ClosedAround(catalog.closingDays(office));
        this.resources = readResources();
    }

    Declaration declaration(String indicator, int year) {
        return declarations.getOrDefault(new IndicatorYear(indicator, year), Declaration.NONE);
    }

    /** All declarations, in no order. */
    Map<IndicatorYear, Declaration> declarations() {
        return declarations;
    }

    private Map<IndicatorYear, Declaration> readDeclarations() {
        Map<IndicatorYear, Declaration> read = new HashMap<>();
        pool.list(
                        """
                        SELECT indicator, year(date) AS year, max(value) AS value, max(status) AS status
                        FROM rpt_declared
                        WHERE office = ?
                        GROUP BY ALL
                        """,
                        row -> Map.entry(
                                new IndicatorYear(row.getString("indicator"), row.getInt("year")),
                                new Declaration(Session.number(row, "value"), status(row.getString("status")))),
                        office)
                .forEach(entry -> read.put(entry.getKey(), entry.getValue()));
        return read;
    }

    private static ObservationStatus status(String code) {
        return code == null ? null : ObservationStatus.of(code);
    }

    /** What was noted of an indicator by month, beside what its sources count by day. */
    MonthFigures months(Indicator indicator) {
        return months.computeIfAbsent(
                indicator.code(), code -> new MonthFigures(notes.getOrDefault(code, Map.of()), coverage(indicator)));
    }

    /** A snapshot of an earlier version has no table for them. */
    private boolean holdsNotes() {
        return !pool.list("SELECT view_name FROM duckdb_views() WHERE view_name = 'rpt_monthly'", row -> true)
                .isEmpty();
    }

    private Map<String, Map<LocalDate, Note>> readNotes() {
        Map<String, Map<LocalDate, Note>> read = new HashMap<>();
        if (!holdsNotes()) {
            return read;
        }
        pool.list(
                """
                SELECT indicator, date, value, coalesce(export_date, loaded_at::DATE) AS known_until
                FROM rpt_monthly
                JOIN dim_file USING (file_key)
                JOIN dim_load USING (load_key)
                WHERE rpt_monthly.office = ?
                """,
                row -> read.computeIfAbsent(row.getString("indicator"), code -> new HashMap<>())
                        .put(
                                Session.date(row, "date"),
                                new Note(row.getDouble("value"), Session.date(row, "known_until"))),
                office);
        return read;
    }

    /**
     * The days covered by the resources that ever brought a row of the figure: a press sheet with articles only says
     * nothing about releases, and an office without outings has none to count.
     */
    Coverage coverage(Indicator indicator) {
        Coverage known = ofHistories.get(indicator.code());
        return known != null
                ? known
                : ofFacts.computeIfAbsent(indicator.fact(), this::readCoverages).get(indicator.code());
    }

    /** What the history of an indicator told by the way: its rows need not be read again for its coverage. */
    void learn(Indicator indicator, Set<Resource> counted) {
        ofHistories.computeIfAbsent(indicator.code(), code -> coverage(counted));
    }

    private Coverage coverage(Set<Resource> counted) {
        return Coverage.of(counted.stream()
                .map(resources::get)
                .filter(Objects::nonNull) // it has no record with a date
                .toList());
    }

    /** Those of all indicators that count the same rows: these are read once, and not once for each. */
    private Map<String, Coverage> readCoverages(String fact) {
        Map<String, Set<Resource>> counted = new HashMap<>();
        List<Indicator> all = catalog.indicators().stream()
                .filter(indicator -> fact.equals(indicator.fact()))
                .toList();
        all.forEach(indicator -> counted.put(indicator.code(), new HashSet<>()));
        pool.list(
                FigureSql.resources(fact, all),
                row -> {
                    for (Indicator indicator : all) {
                        if (row.getBoolean(indicator.code())) {
                            counted.get(indicator.code()).add(resource(row));
                        }
                    }
                    return row;
                },
                office);
        Map<String, Coverage> read = new HashMap<>();
        counted.forEach((indicator, by) -> read.put(indicator, coverage(by)));
        return read;
    }

    /** The days of every resource, which several indicators have in common. */
    private Map<Resource, Coverage.Resource> readResources() {
        Map<Resource, List<Stretch>> read = pool
                .list(
                        """
                        WITH day AS (
                            SELECT source, resource, date, max(coalesce(export_date, loaded_at::DATE)) AS known_until
                            FROM dim_file
                            JOIN dim_load USING (load_key)
                            JOIN fct_record USING (file_key)
                            WHERE office = ? AND held AND date IS NOT NULL
                            GROUP BY ALL
                        ),
                        placed AS (
                            -- Days in a row have the same start, and no others.
                            SELECT
                                *,
                                date - (row_number() OVER (PARTITION BY source, resource ORDER BY date))::INTEGER AS start
                            FROM day
                        )
                        SELECT source, resource, min(date) AS first, max(date) AS last, max(known_until) AS known_until
                        FROM placed
                        GROUP BY source, resource, start
                        """,
                        row -> new Stretch(
                                resource(row),
                                new DateRange(Session.date(row, "first"), Session.date(row, "last")),
                                Session.date(row, "known_until")),
                        office)
                .stream()
                .collect(Collectors.groupingBy(Stretch::resource));
        Map<Resource, Coverage.Resource> covered = new HashMap<>();
        read.forEach((resource, stretches) -> covered.put(resource, covered(resource, stretches)));
        return covered;
    }

    private static Resource resource(ResultSet row) throws SQLException {
        return new Resource(row.getString("source"), row.getString("resource"));
    }

    private Coverage.Resource covered(Resource resource, List<Stretch> stretches) {
        LocalDate knownUntil = stretches.stream()
                .map(Stretch::knownUntil)
                .max(LocalDate::compareTo)
                .orElseThrow();
        Stream<DateRange> days = stretches.stream().map(Stretch::days);
        boolean byOpeningDay = declared(resource).anyMatch(SourceContract.Resource::isByOpeningDay);
        return new Coverage.Resource(
                unit(resource),
                (byOpeningDay ? days.map(each -> closed.around(each, knownUntil)) : days).toList(),
                knownUntil);
    }

    /** A resource that is no longer in the catalogue covers only the days of its records. */
    private Grain unit(Resource resource) {
        return declared(resource)
                .map(SourceContract.Resource::coverage)
                .map(Grain::of)
                .findFirst()
                .orElse(Grain.DAY);
    }

    private Stream<SourceContract.Resource> declared(Resource resource) {
        return catalog.sources().stream()
                .filter(source -> source.name().equals(resource.source()))
                .flatMap(source -> source.resources().stream())
                .filter(declared -> declared.name().equals(resource.name()));
    }
}
