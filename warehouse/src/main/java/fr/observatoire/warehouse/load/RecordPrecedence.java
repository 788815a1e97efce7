package fr.observatoire.warehouse.load;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.store.Session;

/**
 * Decides which file each record is taken from. Two files that hold a record of one key (the same office, source,
 * resource and key) hold the same record: one without doubt about its date wins, then the export with the later date,
 * then the later load, then the export that reaches further. Of two readings of one file the later wins, with the rank
 * that the file has since its first load; one that is put back, after another content had taken its name, has that of
 * its return.
 *
 * <p>Works on sets, in the register {@code fct_record} itself, which knows every record ever accepted: {@code held} marks
 * those that the star shows, {@code withdrawn_by} those that a newer edition of their sheet took back. Only files whose
 * ranges of keys overlap are compared record by record, so that a load of one month does not read the whole history.
 *
 * <p>Leaves behind, as temporary tables: {@code precedence} (every file with its rank; the higher one wins), {@code
 * lost} (records that lose, with the file and line that win, or the file that no longer has them and no line; {@code held} marks those that were in the star until now,
 * {@code changed} those whose figures may differ: other values, or the same file read again by another version of the
 * program) and {@code gained} (records of earlier loads that count again, because what displaced them is gone).
 */
final class RecordPrecedence {

    private final Session session;
    private final Editions editions;

    RecordPrecedence(Session session, Catalog catalog) {
        this.session = session;
        this.editions = new Editions(session, catalog);
    }

    /** Needs the new files in {@code dim_file}. */
    void register() {
        session.run(
                """
                INSERT INTO fct_record BY NAME
                SELECT date, record_key, replace(record_digest::VARCHAR, '-', '') AS record_digest, file_key, line, doubtful,
                    true AS held
                FROM lake_record
                JOIN new_file USING (file_no)
                WHERE accepted
                """);
        fillCoveredDays();
        rankFiles();
        editions.withdraw();
        findRivals();
        findLost();
    }

    private void rankFiles() {
        session.run(
                """
                CREATE TEMP TABLE precedence AS
                SELECT
                    file_key,
                    office,
                    source,
                    resource,
                    path,
                    sha256,
                    accepted,
                    read_from IS NULL AS is_whole,
                    file_key IN (SELECT file_key FROM new_file) AS is_new,
                    row_number() OVER (
                        ORDER BY
                            coalesce(export_date, first_loaded::DATE), first_load, reaches NULLS FIRST, path, sha256,
                            load_key) AS rank
                FROM (
                    SELECT
                        dim_file.*,
                        max(covers_to) OVER content AS reaches,
                        if(put_back, load_key, min(load_key) OVER content) AS first_load,
                        if(put_back, loaded_at, min(loaded_at) OVER content) AS first_loaded
                    FROM dim_file
                    JOIN dim_load USING (load_key)
                    WINDOW content AS (PARTITION BY office, source, sha256)
                )
                """);
    }

    /** A file that does not say which days it covers covers those of its records. */
    private void fillCoveredDays() {
        session.run(
                """
                UPDATE dim_file SET
                    covers_from = coalesce(covers_from, first_day),
                    covers_to = coalesce(covers_to, last_day)
                FROM (
                    SELECT file_key, min(date) AS first_day, max(date) AS last_day
                    FROM fct_record
                    SEMI JOIN new_file USING (file_key)
                    GROUP BY file_key
                ) AS found
                WHERE found.file_key = dim_file.file_key
                """);
    }

    private void findRivals() {
        session.run(
                """
                CREATE TEMP TABLE rival AS
                WITH range AS (
                    SELECT file_key, min(record_key) AS first_key, max(record_key) AS last_key
                    FROM fct_record
                    GROUP BY file_key
                ),
                placed AS (
                    SELECT * FROM range JOIN precedence USING (file_key)
                ),
                pair AS (
                    SELECT a.file_key AS a, b.file_key AS b
                    FROM placed AS a
                    JOIN placed AS b USING (office, source, resource)
                    WHERE (a.is_new OR a.file_key IN (SELECT file_key FROM taken_back))
                      AND a.file_key <> b.file_key
                      AND a.first_key <= b.last_key
                      AND b.first_key <= a.last_key
                )
                SELECT a AS file_key FROM pair
                UNION
                SELECT b FROM pair
                """);
    }

    private void findLost() {
        session.run(
                """
                CREATE TEMP TABLE contested AS
                SELECT
                    record.*,
                    is_new,
                    first_value(file_key) OVER best AS winner_file,
                    first_value(line) OVER best AS winner_line,
                    first_value(record_digest) OVER best AS winner_digest,
                    sha256 = first_value(sha256) OVER best AS is_read_again
                FROM fct_record AS record
                SEMI JOIN rival USING (file_key)
                JOIN precedence USING (file_key)
                WHERE withdrawn_by IS NULL
                WINDOW best AS (PARTITION BY office, source, resource, record_key ORDER BY doubtful IS TRUE, rank DESC);

                CREATE TEMP TABLE lost AS
                SELECT
                    file_key,
                    line,
                    date,
                    record_key,
                    winner_file,
                    winner_line,
                    NOT is_new AS held,
                    record_digest <> winner_digest OR is_read_again AS changed
                FROM contested
                WHERE file_key <> winner_file AND held
                UNION ALL BY NAME
                SELECT
                    file_key,
                    line,
                    date,
                    record_key,
                    coalesce(winner_file, by_file) AS winner_file,
                    if(winner_file IS NULL, by_line, winner_line) AS winner_line,
                    NOT is_new AS held,
                    true AS changed
                FROM taken_back
                JOIN precedence USING (file_key)
                LEFT JOIN (
                    SELECT office, source, resource, record_key, winner_file, winner_line
                    FROM contested
                    JOIN precedence USING (file_key)
                    WHERE file_key = winner_file
                ) USING (office, source, resource, record_key)
                WHERE taken_back.held;

                CREATE TEMP TABLE gained AS
                SELECT file_key, line, record_key
                FROM contested
                WHERE file_key = winner_file AND NOT held AND NOT is_new
                """);
    }

    /** Marks in the register what the star shows from now on, and corrects the counts of the files. */
    void mark() {
        session.run(
                """
                UPDATE fct_record SET held = true
                FROM gained
                WHERE fct_record.file_key = gained.file_key
                  AND fct_record.line = gained.line
                  AND fct_record.record_key = gained.record_key;

                UPDATE fct_record SET held = false
                FROM lost
                WHERE fct_record.file_key = lost.file_key
                  AND fct_record.line = lost.line
                  AND fct_record.record_key = lost.record_key;

                UPDATE dim_file SET rows_loaded = rows_loaded + moved.records, rows_duplicate = rows_duplicate - moved.records
                FROM (
                    SELECT file_key, sum(records) AS records
                    FROM (
                        SELECT file_key, count(*) AS records FROM gained GROUP BY file_key
                        UNION ALL
                        SELECT file_key, -count(*) FROM lost GROUP BY file_key
                    )
                    GROUP BY file_key
                ) AS moved
                WHERE moved.file_key = dim_file.file_key
                """);
    }
}
