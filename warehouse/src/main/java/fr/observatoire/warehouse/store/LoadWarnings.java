package fr.observatoire.warehouse.store;

import fr.observatoire.warehouse.store.LoadReport.Warning;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** What a load noticed and did not stop for. */
final class LoadWarnings {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Session session;

    LoadWarnings(Session session) {
        this.session = session;
    }

    /** The ETL's warnings, then the store's, by file. */
    List<Warning> list() {
        List<Warning> warnings = new ArrayList<>(fromLake());
        warnings.addAll(missingInLaterExports());
        return warnings;
    }

    private List<Warning> fromLake() {
        return session.list(
                """
                SELECT path, line, category, member_label
                FROM lake_all
                JOIN new_file USING (file_no)
                WHERE fact = 'warning'
                ORDER BY path, line, category
                """,
                row -> new Warning(row.getString(1), row.getInt(2), row.getString(3), row.getString(4)));
    }

    /**
     * Records of an export that a later one of the same days does not hold. They keep their figures: an export that
     * shrank is more often a filter left on than a day that never was.
     */
    private List<Warning> missingInLaterExports() {
        findOverlaps();
        return session.list(
                """
                SELECT later_path, earlier_path, count(*), min(date), max(date)
                FROM (SELECT file_key, date FROM fct_record SEMI JOIN overlap ON earlier = file_key)
                JOIN overlap ON earlier = file_key
                WHERE date BETWEEN covers_from AND covers_to
                GROUP BY ALL
                ORDER BY ALL
                """,
                row -> missing(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class)));
    }

    /** Pairs of exports of the same thing: they share a record, or one is a new state of the other's file. */
    private void findOverlaps() {
        session.run(
                """
                CREATE TEMP TABLE overlap AS
                WITH pair AS (
                    SELECT DISTINCT winner_file AS later, file_key AS earlier FROM lost
                    UNION
                    SELECT later.file_key, earlier.file_key
                    FROM precedence AS later
                    JOIN precedence AS earlier USING (office, source, resource, path)
                    WHERE later.accepted AND later.rank > earlier.rank AND (later.is_new OR earlier.is_new)
                )
                SELECT
                    later,
                    earlier,
                    later_file.path AS later_path,
                    earlier_file.path AS earlier_path,
                    later_file.covers_from,
                    later_file.covers_to
                FROM pair
                JOIN dim_file AS later_file ON later_file.file_key = later
                JOIN dim_file AS earlier_file ON earlier_file.file_key = earlier
                """);
    }

    private static Warning missing(String later, String earlier, long records, LocalDate from, LocalDate to) {
        String which = records == 1
                ? "Un enregistrement (" + DAY.format(from) + ") manque"
                : records + " enregistrements (du " + DAY.format(from) + " au " + DAY.format(to) + ") manquent";
        return new Warning(
                later,
                null,
                "missing_in_later_export",
                which + " dans cet export plus récent : les valeurs de " + earlier + " sont gardées.");
    }
}
