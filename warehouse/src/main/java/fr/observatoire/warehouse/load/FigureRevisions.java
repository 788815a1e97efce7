package fr.observatoire.warehouse.load;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.store.ChangedFigure;
import fr.observatoire.warehouse.store.Session;
import java.util.Comparator;
import java.util.List;

/**
 * The published figures that a load changes, by indicator and month: what a council was told and would be told otherwise
 * now. A month to which an export only adds days was not told as a whole, and is not among them.
 */
final class FigureRevisions {

    private final Session session;
    private final PublishedFigures figures;

    /** Needs the table {@code revised}. */
    FigureRevisions(Session session, Catalog catalog) {
        this.session = session;
        this.figures = new PublishedFigures(session, catalog, "SELECT office FROM old_figure");
    }

    /** To be called while the star still holds the old records. */
    void rememberOld() {
        collect("figure_before");
    }

    /**
     * Compares with what the star holds now, and writes it down.
     *
     * @return the largest change first
     */
    List<ChangedFigure> write(int loadKey) {
        collect("figure_after");
        session.update(
                """
                INSERT INTO fct_figure_revision BY NAME
                WITH touched AS (
                    SELECT office, 'rpt_' || fact AS fact, date, new_file_key, abs(coalesce(new_value, 0) - coalesce(old_value, 0)) AS size
                    FROM fct_revision WHERE load_key = ?1
                )
                SELECT
                    ?1 AS load_key, office, indicator, left(bucket::VARCHAR, if(grain = 'year', 4, 7)) AS period,
                    before.value AS old_value, after.value AS new_value,
                    (
                        SELECT arg_max(new_file_key, size) FROM touched
                        WHERE touched.office = before.office
                          AND list_contains(string_split(before.fact, ' '), touched.fact)
                          AND date_trunc(grain, touched.date) BETWEEN before.since AND bucket
                    ) AS file_key
                FROM figure_before AS before
                LEFT JOIN figure_after AS after USING (office, indicator, grain, bucket)
                WHERE after.value IS DISTINCT FROM before.value
                  AND EXISTS (
                        FROM touched
                        WHERE touched.office = before.office
                          AND list_contains(string_split(before.fact, ' '), touched.fact)
                          AND date_trunc(grain, touched.date) BETWEEN before.since AND bucket)
                """,
                loadKey);
        return read(loadKey);
    }

    private List<ChangedFigure> read(int loadKey) {
        return session
                .list(
                        """
                        SELECT changed.office, indicator, period, old_value, new_value, path
                        FROM fct_figure_revision AS changed LEFT JOIN dim_file USING (file_key)
                        WHERE changed.load_key = ?
                        ORDER BY ALL
                        """,
                        ChangedFigure::read,
                        loadKey)
                .stream()
                .sorted(Comparator.comparingDouble(ChangedFigure::size).reversed())
                .toList();
    }

    /** Only facts with revised records are read: most loads have none. */
    private void collect(String table) {
        figures.collect(table, session.list("SELECT DISTINCT fact FROM old_figure", row -> "rpt_" + row.getString(1)));
    }
}
