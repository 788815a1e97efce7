package fr.observatoire.warehouse.read;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.SourceContract;
import fr.observatoire.warehouse.observation.Coverage;
import fr.observatoire.warehouse.observation.MonthFigures;
import fr.observatoire.warehouse.observation.MonthFigures.Note;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.store.FigureSql;
import fr.observatoire.warehouse.store.Session;
import fr.observatoire.warehouse.store.SessionPool;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the data of an office say besides the figures: which days its sources cover, and what it declared for each year.
 * Read once for each snapshot, because a snapshot never changes.
 */
final class OfficeEvidence {

    /** What the office declared for an indicator and a year; each part may be missing. */
    record Declaration(Double value, ObservationStatus status) {

        static final Declaration NONE = new Declaration(null, null);
    }

    private record Resource(String source, String name) {}

    private record Day(Resource resource, LocalDate date, LocalDate knownUntil) {}

    private final SessionPool pool;
    private final Catalog catalog;
    private final String office;
    private final Map<String, Coverage> coverages = new ConcurrentHashMap<>();
    private final Map<String, MonthFigures> months = new ConcurrentHashMap<>();
    private final Map<IndicatorYear, Declaration> declarations;
    private final Map<String, Map<LocalDate, Note>> notes;

    OfficeEvidence(SessionPool pool, Catalog catalog, String office) {
        this.pool = pool;
        this.catalog = catalog;
        this.office = office;
        this.declarations = readDeclarations();
        this.notes = readNotes();
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
        return coverages.computeIfAbsent(indicator.code(), code -> readCoverage(new FigureSql(indicator)));
    }

    private Coverage readCoverage(FigureSql figure) {
        Map<Resource, List<Day>> days = new HashMap<>();
        pool.list(
                        """
                        WITH feeding AS (
                            SELECT DISTINCT source, resource
                            FROM dim_file
                            SEMI JOIN (%s) USING (file_key)
                        )
                        SELECT source, resource, date, max(coalesce(export_date, loaded_at::DATE)) AS known_until
                        FROM dim_file
                        JOIN dim_load USING (load_key)
                        JOIN feeding USING (source, resource)
                        JOIN fct_record USING (file_key)
                        WHERE office = ? AND held AND date IS NOT NULL
                        GROUP BY ALL
                        """
                                .formatted(figure.files()),
                        row -> new Day(
                                new Resource(row.getString("source"), row.getString("resource")),
                                Session.date(row, "date"),
                                Session.date(row, "known_until")),
                        office,
                        office)
                .forEach(day -> days.computeIfAbsent(day.resource(), r -> new ArrayList<>())
                        .add(day));
        return Coverage.of(days.entrySet().stream()
                .map(entry -> covered(entry.getKey(), entry.getValue()))
                .toList());
    }

    private Coverage.Resource covered(Resource resource, List<Day> days) {
        return new Coverage.Resource(
                unit(resource),
                days.stream().map(Day::date).toList(),
                days.stream().map(Day::knownUntil).max(LocalDate::compareTo).orElseThrow());
    }

    /** A resource that is no longer in the catalogue covers only the days of its records. */
    private Grain unit(Resource resource) {
        return catalog.sources().stream()
                .filter(source -> source.name().equals(resource.source()))
                .flatMap(source -> source.resources().stream())
                .filter(declared -> declared.name().equals(resource.name()))
                .map(SourceContract.Resource::coverage)
                .map(Grain::of)
                .findFirst()
                .orElse(Grain.DAY);
    }
}
