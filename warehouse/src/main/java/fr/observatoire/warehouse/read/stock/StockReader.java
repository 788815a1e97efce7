package fr.observatoire.warehouse.read.stock;

import fr.observatoire.warehouse.store.Session;
import fr.observatoire.warehouse.store.SessionPool;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Reads the stocks of an office's guides over all its sheets: the count of December stands for the next year too. */
public final class StockReader {

    private final SessionPool pool;

    public StockReader(SessionPool pool) {
        this.pool = pool;
    }

    /**
     * The guides that moved in the year before {@code today}, by name: an older one is no longer printed. Movements of the
     * day of a count were made before it.
     */
    public List<GuideStock> stocks(String office, LocalDate today) {
        return pool.list(
                """
                WITH moved AS (
                    SELECT guide, date, movement, quantity, alert_threshold
                    FROM rpt_guide_stock
                    WHERE office = ?1 AND date <= ?2
                ),
                counted AS (
                    SELECT guide, max(date) AS counted_on
                    FROM moved
                    WHERE movement = 'inventory'
                    GROUP BY guide
                )
                SELECT
                    guide,
                    any_value(label) AS name,
                    any_value(counted_on) AS counted_on,
                    max(date) AS as_of,
                    sum(CASE
                        WHEN movement = 'inventory' AND date = counted_on THEN quantity
                        WHEN movement = 'received' AND date > counted_on THEN quantity
                        WHEN movement = 'distributed' AND date > counted_on THEN -quantity
                    END)::INTEGER AS stock,
                    arg_max(alert_threshold, date) AS threshold
                FROM moved
                LEFT JOIN counted USING (guide)
                JOIN (
                    SELECT guide, label FROM dim_guide JOIN dim_office USING (office_key) WHERE office = ?1
                ) USING (guide)
                GROUP BY guide
                HAVING max(date) > ?2::DATE - INTERVAL 1 YEAR
                ORDER BY name, guide
                """,
                StockReader::stock,
                office,
                today);
    }

    private static GuideStock stock(ResultSet row) throws SQLException {
        return new GuideStock(
                row.getString("guide"),
                row.getString("name"),
                Session.date(row, "counted_on"),
                Session.date(row, "as_of"),
                row.getObject("stock", Integer.class),
                row.getObject("threshold", Integer.class));
    }
}
