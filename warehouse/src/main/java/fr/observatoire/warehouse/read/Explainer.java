package fr.observatoire.warehouse.read;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.read.Explanation.FileUse;
import fr.observatoire.warehouse.store.FigureSql;
import fr.observatoire.warehouse.store.Session;
import fr.observatoire.warehouse.store.SessionPool;
import fr.observatoire.warehouse.store.Sql;
import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Explains where one figure comes from. */
final class Explainer {

    private static final int LINES_SHOWN = 100;

    private final Catalog catalog;
    private final SessionPool pool;
    private final SeriesEngine engine;

    Explainer(Catalog catalog, SessionPool pool, SeriesEngine engine) {
        this.catalog = catalog;
        this.pool = pool;
        this.engine = engine;
    }

    Explanation explain(String office, String code, Period period) {
        Indicator indicator = catalog.indicator(code);
        Observation observation = engine.observe(office, indicator, period.grain(), List.of(period), null)
                .get(0);
        List<FileUse> files = files(rows(office, indicator, period));
        return new Explanation(
                code,
                observation,
                formula(indicator),
                sql(office, indicator, period, observation),
                exclusions(office, indicator, files, observation, period),
                files,
                files.stream().mapToLong(FileUse::rows).sum());
    }

    /** {@code sum(visitors) / sum(days) where channel = 'counter'}, or how it follows from others. */
    private static String formula(Indicator indicator) {
        Indicator.Derivation derivation = indicator.derivation();
        if (derivation != null) {
            return derivation.sum() != null
                    ? String.join(" + ", derivation.sum())
                    : "100 x (" + derivation.growth() + " / " + derivation.growth() + " [-1] - 1)";
        }
        String ratio = indicator.denominator() == null ? "" : " / " + indicator.denominator();
        String where = indicator.where() == null ? "" : " where " + indicator.where();
        return indicator.numerator() + ratio + " from " + indicator.fact() + where;
    }

    /**
     * A statement whose only cell is the figure, or null. It contains what the statuses add to the rows: no row can
     * mean zero, and a closed office means no value.
     */
    private String sql(String office, Indicator indicator, Period period, Observation observation) {
        if (indicator.derivation() != null) {
            return derivedSql(office, indicator, period);
        }
        if (isDeclared(office, indicator, period)) {
            return declared(office, indicator, period);
        }
        if (!indicator.grains().contains(period.grain())) {
            return "SELECT NULL::DOUBLE AS value";
        }
        String figure = new FigureSql(indicator).figure(office, period, months(office, indicator, period));
        if (observation.status() == ObservationStatus.CLOSED) {
            return "SELECT nullif((" + figure + "), 0) AS value";
        }
        if (observation.value() == null) {
            return "SELECT (" + figure + " HAVING count(*) > 0) AS value"; // without rows a count would give 0
        }
        return observation.value() == 0 ? "SELECT coalesce((" + figure + "), 0) AS value" : figure;
    }

    /** The months whose figure was noted for the whole of them. */
    private List<LocalDate> months(String office, Indicator indicator, Period period) {
        return engine.evidence(office).months(indicator).within(period);
    }

    private boolean isDeclared(String office, Indicator indicator, Period period) {
        return engine.declaredInstead(office, indicator, period).value() != null;
    }

    private static String declared(String office, Indicator indicator, Period period) {
        return "SELECT max(value) AS value" + declaredRows(office, indicator, period);
    }

    private static String declaredRows(String office, Indicator indicator, Period period) {
        return " FROM rpt_declared WHERE office = " + Sql.literal(office) + " AND indicator = "
                + Sql.literal(indicator.code()) + " AND value IS NOT NULL AND date = " + Sql.literal(period.start());
    }

    private String derivedSql(String office, Indicator indicator, Period period) {
        Indicator.Derivation derivation = indicator.derivation();
        String computed;
        if (derivation.sum() != null) {
            computed = derivation.sum().stream()
                    .map(part -> "(" + sql(office, part, period) + ")")
                    .collect(Collectors.joining(" + "));
        } else {
            Period before = engine.periods(office).before(List.of(period)).get(0);
            computed = "100 * ((" + sql(office, derivation.growth(), period) + ")::DOUBLE / nullif(("
                    + sql(office, derivation.growth(), before) + "), 0) - 1)";
        }
        return "SELECT coalesce(" + computed + ", (" + declared(office, indicator, period) + ")) AS value";
    }

    private String sql(String office, String code, Period period) {
        Indicator indicator = catalog.indicator(code);
        Observation observation = engine.observe(office, indicator, period.grain(), List.of(period), null)
                .get(0);
        return sql(office, indicator, period, observation);
    }

    /** One {@code SELECT file_key, line FROM …} for each set of rows behind the figure. */
    private List<String> rows(String office, Indicator indicator, Period period) {
        List<String> rows = new ArrayList<>();
        Indicator.Derivation derivation = indicator.derivation();
        if (derivation == null) {
            rows.add("SELECT file_key, line" + new FigureSql(indicator).rows(office, period));
            List<LocalDate> months = months(office, indicator, period);
            if (!months.isEmpty()) {
                rows.add("SELECT file_key, line" + new FigureSql(indicator).notes(office, months));
            }
        } else if (derivation.sum() != null) {
            derivation.sum().forEach(part -> rows.addAll(rows(office, catalog.indicator(part), period)));
        } else {
            Indicator base = catalog.indicator(derivation.growth());
            rows.addAll(rows(office, base, period));
            rows.addAll(rows(
                    office, base, engine.periods(office).before(List.of(period)).get(0)));
        }
        if (derivation != null || isDeclared(office, indicator, period)) {
            rows.add("SELECT file_key, line" + declaredRows(office, indicator, period));
        }
        return rows;
    }

    private List<FileUse> files(List<String> rows) {
        return pool.list(
                """
                SELECT
                    path, source, resource, export_date, snapshot, loaded_at,
                    count(*) AS fact_rows,
                    count(DISTINCT line) AS total_lines,
                    list_slice(list(DISTINCT line ORDER BY line), 1, %d) AS lines
                FROM (%s)
                JOIN dim_file USING (file_key)
                JOIN dim_load USING (load_key)
                GROUP BY ALL
                ORDER BY path
                """
                        .formatted(LINES_SHOWN, String.join(" UNION ALL ", rows)),
                Explainer::fileUse);
    }

    private static FileUse fileUse(ResultSet row) throws SQLException {
        Object[] lines = (Object[]) row.getArray("lines").getArray();
        return new FileUse(
                row.getString("path"),
                row.getString("source"),
                row.getString("resource"),
                Session.date(row, "export_date"),
                row.getString("snapshot"),
                row.getObject("loaded_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getLong("fact_rows"),
                Arrays.stream(lines).map(line -> ((Number) line).intValue()).toList(),
                row.getLong("total_lines"));
    }

    private List<Text> exclusions(
            String office, Indicator indicator, List<FileUse> files, Observation observation, Period period) {
        List<Text> exclusions = new ArrayList<>();
        if (indicator.where() != null) {
            exclusions.add(Texts.WAREHOUSE.text("explain.condition", indicator.where()));
        }
        if (indicator.complete() != null) {
            exclusions.add(Texts.WAREHOUSE.text("explain.complete", indicator.complete()));
        }
        if (indicator.least() != null) {
            exclusions.add(Texts.WAREHOUSE.text("explain.least", indicator.denominator(), indicator.least()));
        }
        for (FileUse file : files) {
            leftOut(office, file).forEach(left -> left.sentence().ifPresent(exclusions::add));
        }
        if (isDeclared(office, indicator, period)) {
            exclusions.add(Texts.WAREHOUSE.text("explain.declared"));
        }
        if (observation.status() == ObservationStatus.CLOSED) {
            exclusions.add(Texts.WAREHOUSE.text("explain.closed"));
        }
        return exclusions;
    }

    private List<LeftOut> leftOut(String office, FileUse file) {
        return pool.list(
                """
                SELECT
                    rows_duplicate,
                    (SELECT count(DISTINCT line) FROM fct_refusal
                     WHERE fct_refusal.file_key = dim_file.file_key AND closed_by IS NULL) AS refused
                FROM dim_file
                JOIN dim_load USING (load_key)
                WHERE office = ? AND path = ? AND snapshot = ? AND rows_refused + rows_duplicate > 0
                """,
                row -> new LeftOut(file.path(), row.getLong("refused"), row.getLong("rows_duplicate")),
                office,
                file.path(),
                file.snapshot());
    }
}
