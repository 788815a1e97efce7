package fr.observatoire.warehouse.load;

import fr.observatoire.warehouse.store.Session;

/**
 * Decides which file each record is taken from. Two files that hold a record of one key (the same office, source,
 * resource and key) hold the same record: one without doubt about its date wins, then the export with the later date,
 * then the later load, then the name of the file. Of two readings of one file the later wins, with the rank that the file has since its first load; one that is put back, after another content had taken its
 * name, has that of its return.
 *
 * <p>Works on sets, in the register {@code fct_record} itself: new records are added, records that lose against another
 * file are removed. Only files whose ranges of keys overlap are compared record by record, so that a load of one month
 * does not read the whole history.
 *
 * <p>Leaves behind, as temporary tables: {@code precedence} (every file with its rank; the higher one wins) and {@code
 * lost} (records that lose, with the file and line that win, or the file that no longer has them and no line; {@code held} marks those that were in the star until now,
 * {@code changed} those whose figures may differ: other values, or the same file read again by another version of the
 * program).
 */
final class RecordPrecedence {

    private final Session session;

    RecordPrecedence(Session session) {
        this.session = session;
    }

    /** Needs the new files in {@code dim_file}. */
    void register() {
        rankFiles();
        session.run(
                """
                INSERT INTO fct_record BY NAME
                SELECT date, record_key, record_digest, file_key, line, category = '%s' AS doubtful
                FROM lake_all
                JOIN new_file USING (file_no)
                WHERE accepted AND fact = 'record'
                """
                        .formatted(LakeRow.DOUBTFUL));
        fillCoveredDays();
        findRivals();
        findLost();
        findDivided();
        findWithdrawn();
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
                        ORDER BY coalesce(export_date, first_loaded::DATE), first_load, path, sha256, load_key) AS rank
                FROM (
                    SELECT
                        dim_file.*,
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
                    WHERE a.is_new
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
                CREATE TEMP TABLE lost AS
                WITH contested AS (
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
                    WINDOW best AS (PARTITION BY office, source, resource, record_key ORDER BY doubtful IS TRUE, rank DESC)
                )
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
                WHERE file_key <> winner_file
                """);
    }

    /**
     * A sheet that now tells the sessions of a day apart has them in place of the day: its keys are longer by the hour.
     */
    private void findDivided() {
        session.run(
                """
                INSERT INTO lost BY NAME
                SELECT
                    record.file_key, record.line, record.date, record.record_key,
                    newer.file_key AS winner_file, part.line AS winner_line, true AS held, true AS changed
                FROM fct_record AS record
                JOIN precedence AS older ON older.file_key = record.file_key
                JOIN (
                    SELECT file_key, line, regexp_replace(record_key, '[|][^|]*$', '') AS day
                    FROM fct_record
                    SEMI JOIN new_file USING (file_key)
                    WHERE contains(record_key, '|')
                ) AS part ON part.day = record.record_key
                JOIN precedence AS newer ON newer.file_key = part.file_key
                WHERE older.office = newer.office AND older.source = newer.source AND older.resource = newer.resource
                  AND NOT older.is_new AND newer.rank > older.rank
                  AND NOT EXISTS (FROM lost WHERE lost.file_key = record.file_key AND lost.line = record.line)
                QUALIFY row_number() OVER (PARTITION BY record.file_key, record.line ORDER BY newer.rank DESC, part.line) = 1
                """);
    }

    /** A doubtful record that a newer version of its file no longer has was a slip, and is mended. */
    private void findWithdrawn() {
        session.run(
                """
                INSERT INTO lost BY NAME
                SELECT
                    record.file_key, line, date, record_key,
                    newer.file_key AS winner_file, NULL AS winner_line, true AS held, true AS changed
                FROM fct_record AS record
                JOIN precedence AS older USING (file_key)
                JOIN precedence AS newer USING (office, source, resource, path)
                WHERE doubtful AND newer.is_new AND newer.accepted AND newer.is_whole AND newer.rank > older.rank
                  AND NOT EXISTS (
                    FROM fct_record AS kept
                    WHERE kept.file_key = newer.file_key AND kept.record_key = record.record_key)
                  AND NOT EXISTS (FROM lost WHERE lost.file_key = record.file_key AND lost.line = record.line)
                """);
    }

    /** Removes the lost records from the register, and corrects the count of each file. */
    void removeLost() {
        session.run(
                """
                DELETE FROM fct_record USING lost
                WHERE fct_record.file_key = lost.file_key
                  AND fct_record.line = lost.line
                  AND fct_record.record_key = lost.record_key
                """);
        session.run(
                """
                UPDATE dim_file SET
                    rows_loaded = rows_loaded - taken.records,
                    rows_duplicate = rows_duplicate + taken.records
                FROM (SELECT file_key, count(*) AS records FROM lost GROUP BY file_key) AS taken
                WHERE taken.file_key = dim_file.file_key
                """);
    }
}
