package fr.observatoire.warehouse.read;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.SourceContract;
import fr.observatoire.warehouse.journal.Announced;
import fr.observatoire.warehouse.secrecy.FigureClass;
import fr.observatoire.warehouse.secrecy.ToldClass;
import fr.observatoire.warehouse.store.ChangedFigure;
import fr.observatoire.warehouse.store.Session;
import fr.observatoire.warehouse.store.SessionPool;
import fr.observatoire.warehouse.store.StoredText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was loaded, refused and revised, and when: loads write it in each snapshot. */
final class LoadBook {

    private final Catalog catalog;
    private final SessionPool pool;

    LoadBook(Catalog catalog, SessionPool pool) {
        this.catalog = catalog;
        this.pool = pool;
    }

    List<SourceStatus> sources(String office, LocalDate today) {
        Map<String, SourceStatus> delivered = pool
                .list(
                        """
                        SELECT
                            source,
                            max(loaded_at) AS last_load,
                            count(DISTINCT sha256) FILTER (accepted) AS files,
                            count(DISTINCT sha256) FILTER (NOT accepted) AS refused_files,
                            sum(rows_read)::BIGINT AS rows_read,
                            sum(rows_loaded)::BIGINT AS rows_loaded,
                            sum(rows_refused)::BIGINT AS rows_refused,
                            sum(rows_duplicate)::BIGINT AS rows_duplicate,
                            min(covers_from) FILTER (accepted) AS covers_from,
                            max(covers_to) FILTER (accepted) AS covers_to,
                            any_value(refusals) AS open_refusals,
                            any_value(warnings) AS open_warnings
                        FROM dim_file
                        JOIN dim_load USING (load_key)
                        LEFT JOIN (
                            SELECT source, count(DISTINCT (file_key, line)) AS refusals
                            FROM fct_refusal
                            JOIN dim_file USING (file_key)
                            WHERE office = ?1 AND closed_by IS NULL
                            GROUP BY source
                        ) USING (source)
                        LEFT JOIN (
                            SELECT source, count(DISTINCT warning_id) AS warnings
                            FROM fct_warning
                            ANTI JOIN fct_confirmation USING (warning_id)
                            WHERE office = ?1
                            GROUP BY source
                        ) USING (source)
                        WHERE office = ?1
                        GROUP BY source
                        """,
                        row -> status(row, today),
                        office)
                .stream()
                .collect(Collectors.toMap(SourceStatus::source, status -> status));
        return catalog.sources().stream()
                .map(SourceContract::name)
                .map(name -> delivered.getOrDefault(name, nothingYet(name)))
                .sorted(Comparator.comparing(SourceStatus::source))
                .toList();
    }

    private SourceStatus status(ResultSet row, LocalDate today) throws SQLException {
        String source = row.getString("source");
        LocalDate coversTo = Session.date(row, "covers_to");
        LocalDate freshUntil =
                coversTo == null ? null : freshness(source).map(coversTo::plus).orElse(null);
        return new SourceStatus(
                source,
                Session.instant(row, "last_load"),
                row.getLong("files"),
                row.getLong("refused_files"),
                row.getLong("rows_read"),
                row.getLong("rows_loaded"),
                row.getLong("rows_refused"),
                row.getLong("rows_duplicate"),
                row.getLong("open_refusals"),
                row.getLong("open_warnings"),
                Session.date(row, "covers_from"),
                coversTo,
                freshUntil,
                freshUntil != null && today.isAfter(freshUntil));
    }

    private Optional<java.time.Period> freshness(String source) {
        return catalog.sources().stream()
                .filter(contract -> contract.name().equals(source))
                .map(SourceContract::freshness)
                .findFirst();
    }

    private static SourceStatus nothingYet(String source) {
        return new SourceStatus(source, null, 0, 0, 0, 0, 0, 0, 0, 0, null, null, null, false);
    }

    List<Announcement> announcements(String office) {
        if (!holds("fct_projection")) {
            return List.of();
        }
        return pool.list(
                """
                SELECT snapshot, fct_projection.* FROM fct_projection JOIN dim_load USING (load_key)
                WHERE office = ? ORDER BY indicator, as_of, load_key
                """,
                row -> new Announcement(row.getString("snapshot"), told(row)),
                office);
    }

    List<ToldClass> toldClasses() {
        return pool.list(
                "SELECT * FROM fct_told_class ORDER BY office, indicator, year",
                row -> new ToldClass(
                        row.getString("office"),
                        row.getString("indicator"),
                        row.getInt("year"),
                        new FigureClass(row.getDouble("at_least"), row.getDouble("below"))));
    }

    private static Announced told(ResultSet row) throws SQLException {
        return new Announced(
                row.getString("office"),
                row.getString("indicator"),
                Session.date(row, "as_of"),
                row.getString("verdict"),
                row.getDouble("to_date"),
                row.getDouble("share"),
                row.getDouble("total"),
                Session.number(row, "lower_80"),
                Session.number(row, "upper_80"),
                Session.number(row, "lower_95"),
                Session.number(row, "upper_95"),
                Session.number(row, "target"),
                Session.number(row, "probability"));
    }

    /** Whether the snapshot was made since the table exists. */
    private boolean holds(String table) {
        return !pool.list("SELECT 1 FROM duckdb_tables() WHERE table_name = ?", row -> row.getInt(1), table)
                .isEmpty();
    }

    List<ChangedFigure> changedFigures(String office) {
        if (!holds("fct_figure_revision")) {
            return List.of();
        }
        return pool
                .list(
                        """
                        SELECT changed.office, indicator, period, old_value, new_value, path
                        FROM fct_figure_revision AS changed LEFT JOIN dim_file USING (file_key)
                        WHERE changed.office = ? AND changed.load_key = (SELECT max(load_key) FROM dim_load)
                        ORDER BY ALL
                        """,
                        ChangedFigure::read,
                        office)
                .stream()
                .sorted(Comparator.comparingDouble(ChangedFigure::size).reversed())
                .toList();
    }

    List<Refusal> refusals(String office, String source, int limit, int offset) {
        return pool.list(
                """
                SELECT
                    file.office, file.source, file.resource, file.path, line, field, raw, rule, refusal.reason,
                    refusal.reason_en, record_key, refused_at, correction.path AS closed_by
                FROM fct_refusal AS refusal
                JOIN dim_file AS file USING (file_key)
                LEFT JOIN dim_file AS correction ON correction.file_key = closed_by
                WHERE file.office = ?1 AND (?2 IS NULL OR file.source = ?2)
                ORDER BY refused_at DESC, file.path, line, rule
                LIMIT ?3 OFFSET ?4
                """,
                LoadBook::refusal,
                office,
                source,
                limit,
                offset);
    }

    private static Refusal refusal(ResultSet row) throws SQLException {
        return new Refusal(
                row.getString("office"),
                row.getString("source"),
                row.getString("resource"),
                row.getString("path"),
                row.getInt("line"),
                row.getString("field"),
                row.getString("raw"),
                row.getString("rule"),
                StoredText.read(row, "reason"),
                row.getString("record_key"),
                Session.instant(row, "refused_at"),
                row.getString("closed_by"));
    }

    List<Revision> revisions(String office, int limit, int offset) {
        return pool.list(
                """
                SELECT
                    snapshot, loaded_at, fact, date, record_key, scope, measure, old_value, new_value,
                    old_file.path AS old_path, new_file.path AS new_path
                FROM fct_revision AS revision
                JOIN dim_load USING (load_key)
                JOIN dim_file AS old_file ON old_file.file_key = old_file_key
                JOIN dim_file AS new_file ON new_file.file_key = new_file_key
                WHERE revision.office = ?
                ORDER BY loaded_at DESC, fact, date, scope, measure
                LIMIT ? OFFSET ?
                """,
                LoadBook::revision,
                office,
                limit,
                offset);
    }

    private static Revision revision(ResultSet row) throws SQLException {
        return new Revision(
                row.getString("snapshot"),
                Session.instant(row, "loaded_at"),
                row.getString("fact"),
                Session.date(row, "date"),
                row.getString("record_key"),
                row.getString("scope"),
                row.getString("measure"),
                Session.number(row, "old_value"),
                Session.number(row, "new_value"),
                row.getString("old_path"),
                row.getString("new_path"));
    }
}
