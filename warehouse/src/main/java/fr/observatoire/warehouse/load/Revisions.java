package fr.observatoire.warehouse.load;

import fr.observatoire.warehouse.store.Session;
import java.util.List;
import java.util.stream.Collectors;

/** Writes down every published figure that a later export changed, added or removed. */
final class Revisions {

    private final Session session;
    private final StarSchema schema;

    Revisions(Session session, StarSchema schema) {
        this.session = session;
        this.schema = schema;
    }

    /** Remembers the figures of the records that are about to be replaced. */
    void rememberOld() {
        session.run(
                """
                CREATE TEMP TABLE revised AS
                SELECT file_key AS old_file, line AS old_line, winner_file AS new_file, winner_line AS new_line, record_key
                FROM lost
                WHERE held AND changed
                """);
        collect("old_figure", "old_file", "old_line");
    }

    /**
     * Compares the new figures with the old ones.
     *
     * @return number of figures changed
     */
    long write(int loadKey) {
        collect("new_figure", "new_file", "new_line");
        return session.update(
                """
                INSERT INTO fct_revision BY NAME
                SELECT
                    ? AS load_key, office, fact, date, record_key, scope, measure,
                    old_figure.value AS old_value, new_figure.value AS new_value,
                    old_file AS old_file_key, new_file AS new_file_key
                FROM old_figure
                FULL JOIN new_figure
                    USING (office, fact, date, record_key, scope, measure, old_file, new_file)
                WHERE old_figure.value IS DISTINCT FROM new_figure.value
                """,
                loadKey);
    }

    private void collect(String table, String file, String line) {
        session.run("CREATE TEMP TABLE " + table
                + " (office VARCHAR, fact VARCHAR, date DATE, record_key VARCHAR, scope VARCHAR, measure VARCHAR,"
                + " old_file INTEGER, new_file INTEGER, value DOUBLE)");
        if (session.count("SELECT count(*) FROM revised") == 0) {
            return;
        }
        for (String fact : schema.reportedFacts()) {
            if (!concerns(fact, file, line)) {
                continue;
            }
            List<String> measures = schema.measures(fact);
            String scope = schema.scope(fact).stream().collect(Collectors.joining(", ", "concat_ws(' | ', ", ")"));
            String figures = measures.stream()
                    .map(m -> "{measure: '%1$s', value: %1$s::DOUBLE}".formatted(m))
                    .collect(Collectors.joining(", ", "unnest([", "])"));
            session.run(
                    """
                    INSERT INTO %1$s
                    SELECT
                        office, '%2$s', date, record_key, scope, figure.measure, old_file, new_file, sum(figure.value)
                    FROM (
                        SELECT office, date, revised.record_key, %3$s AS scope, old_file, new_file, %4$s AS figure
                        FROM rpt_%2$s
                        JOIN revised ON file_key = %5$s AND line = %6$s%7$s
                    )
                    WHERE figure.value IS NOT NULL
                    GROUP BY ALL
                    """
                            .formatted(table, fact, scope, figures, file, line, sameRecord(fact)));
        }
    }

    private String sameRecord(String fact) {
        return schema.holdsKeys("rpt_" + fact) ? " AND rpt_%s.record_key = revised.record_key".formatted(fact) : "";
    }

    /** Reading the rows of the fact costs much less than its report, and most loads change few facts. */
    private boolean concerns(String fact, String file, String line) {
        return session.count("SELECT count(*) FROM fct_%s JOIN revised ON file_key = %s AND line = %s"
                        .formatted(fact, file, line))
                > 0;
    }
}
