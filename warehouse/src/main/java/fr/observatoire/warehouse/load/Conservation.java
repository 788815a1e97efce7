package fr.observatoire.warehouse.load;

import fr.observatoire.warehouse.store.Session;
import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;
import java.util.List;

/**
 * Checks that nothing is lost and nothing is counted twice: for each file, records read = loaded + refused +
 * duplicates.
 */
final class Conservation {

    private final Session session;
    private final Lake lake;

    Conservation(Session session, Lake lake) {
        this.session = session;
        this.lake = lake;
    }

    /**
     * Compares what the manifest says of each new file with what the lake contains, after every record was registered.
     *
     * @throws ConservationException naming the first file whose records do not add up
     */
    void checkLake() {
        refuse(
                """
                SELECT path, rows_read, coalesce(records, 0), new_file.rows_refused, new_file.rows_duplicate
                FROM new_file
                LEFT JOIN (SELECT file_key, count(*) AS records FROM fct_record GROUP BY file_key) USING (file_key)
                WHERE accepted AND rows_read <> coalesce(records, 0) + rows_refused + rows_duplicate
                ORDER BY path
                """,
                "conservation.records");
        refuse(
                """
                SELECT path, rows_refused, coalesce(refused, 0), 0, 0
                FROM new_file
                LEFT JOIN (
                    SELECT file_no, count(DISTINCT line) AS refused FROM lake_refusal GROUP BY file_no
                ) USING (file_no)
                WHERE accepted AND rows_refused <> coalesce(refused, 0)
                ORDER BY path
                """,
                "conservation.refusals");
        lake.figures().forEach(this::checkFigures);
    }

    /** Every figure is of an accepted record. */
    private void checkFigures(String kind) {
        refuse(
                """
                SELECT path, line, 0, 0, 0
                FROM (SELECT DISTINCT file_no, line FROM lake_%s)
                JOIN (FROM new_file WHERE accepted) AS new_file USING (file_no)
                ANTI JOIN fct_record USING (file_key, line)
                ORDER BY path, line
                LIMIT 1
                """
                        .formatted(kind),
                "conservation.figures");
    }

    /**
     * Compares the register of the star with the counts of every file ever read, at the end of the load.
     *
     * @throws ConservationException naming the first file whose records do not add up
     */
    void checkStar() {
        refuse(
                """
                SELECT path, rows_loaded, coalesce(records, 0), 0, 0
                FROM dim_file
                LEFT JOIN (SELECT file_key, count(*) AS records FROM fct_record WHERE held GROUP BY file_key) USING (file_key)
                WHERE rows_loaded <> coalesce(records, 0)
                ORDER BY path
                """,
                "conservation.star");
    }

    private void refuse(String faults, String code) {
        List<Text> found = session.list(
                faults,
                row -> Texts.WAREHOUSE.text(
                        code, row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)));
        if (!found.isEmpty()) {
            throw new ConservationException(Texts.WAREHOUSE.text("conservation.fault", found.get(0)));
        }
    }
}
