package fr.observatoire.warehouse.load;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import fr.observatoire.warehouse.load.warning.ResourceSql;
import fr.observatoire.warehouse.store.Session;

/**
 * What a newer edition of a sheet takes back: a hand-kept sheet is saved again under its name, and a row that it lacks
 * now was put right. Where it lacks many, a filter was left on or a sheet was begun anew; where more rows are refused or
 * doubtful than before, one of these is the row that it seems to lack. Then nothing is taken back, and the analyst is asked.
 *
 * <p>Leaves behind the temporary table {@code taken_back}: records, with the file that took them back, and the line there
 * that stands for them, if any.
 */
final class Editions {

    /** So many rows are mended by hand, however short the sheet is. */
    private static final int FEW = 3;

    /** One row in so many. */
    private static final int SHARE = 20;

    /** A sheet that is saved as CSV one week and as a workbook the next keeps its name. */
    static final String NAME = "lower(regexp_replace(path, '[.][^./]+$', ''))";

    private final Session session;
    private final Catalog catalog;

    Editions(Session session, Catalog catalog) {
        this.session = session;
        this.catalog = catalog;
    }

    /** Needs {@code precedence}, and the new records in the register. */
    void withdraw() {
        findEditions();
        session.run(
                """
                CREATE TEMP TABLE taken_back AS
                SELECT record.file_key, line, date, record_key, held, newer AS by_file, NULL::INTEGER AS by_line
                FROM fct_record AS record
                JOIN edition ON older = file_key
                JOIN missing USING (newer, record_key)
                WHERE withdrawn_by IS NULL
                QUALIFY row_number() OVER (PARTITION BY record.file_key, line, record_key ORDER BY newer) = 1
                """);
        findDivided();
        session.run(
                """
                UPDATE fct_record SET withdrawn_by = by_file
                FROM taken_back
                WHERE fct_record.file_key = taken_back.file_key
                  AND fct_record.line = taken_back.line
                  AND fct_record.record_key = taken_back.record_key
                """);
    }

    /**
     * {@code edition}: every newer file of a sheet with each older one, as far as this load concerns them. {@code missing}:
     * the records of the edition just before that it lacks, if they are few enough, or doubtful.
     */
    private void findEditions() {
        session.run(
                """
                CREATE TEMP TABLE edition AS
                WITH sheet AS (
                    SELECT *, %s AS name FROM precedence WHERE accepted AND is_whole AND %s
                ),
                pair AS (
                    SELECT
                        newer.file_key AS newer,
                        older.file_key AS older,
                        older.rank = max(older.rank) OVER (PARTITION BY newer.file_key) AS is_previous,
                        newer.is_new OR older.is_new AS concerned
                    FROM sheet AS newer
                    JOIN sheet AS older USING (office, source, resource, name)
                    WHERE newer.rank > older.rank AND newer.sha256 <> older.sha256
                )
                SELECT newer, older, is_previous
                FROM pair
                SEMI JOIN (FROM pair WHERE is_previous AND concerned) AS of_this_load USING (newer);

                CREATE TEMP TABLE missing AS
                WITH told AS ( -- a day whose sessions are told apart is told
                    SELECT file_key, record_key FROM fct_record WHERE file_key IN (SELECT newer FROM edition)
                    UNION
                    SELECT file_key, regexp_replace(record_key, '[|][^|]*$', '')
                    FROM fct_record WHERE file_key IN (SELECT newer FROM edition)
                ),
                compared AS (
                    SELECT newer, before.record_key, before.doubtful IS TRUE AS doubtful, told.file_key IS NULL AS is_gone
                    FROM edition
                    JOIN fct_record AS before ON before.file_key = older
                    JOIN dim_file AS sheet ON sheet.file_key = newer
                    LEFT JOIN told ON told.file_key = newer AND told.record_key = before.record_key
                    WHERE is_previous AND before.withdrawn_by IS NULL
                      AND NOT coalesce(%s AND before.date BETWEEN sheet.covers_from AND sheet.covers_to
                        AND told.file_key IS NULL, false) -- a hole in a log that has a row a day was not put right
                ),
                slip AS ( -- rows that are refused or doubtful: one of them may be the row that seems to be gone
                    SELECT file_key, any_value(rows_refused) + count(*) FILTER (doubtful) AS slips
                    FROM dim_file
                    LEFT JOIN fct_record USING (file_key)
                    WHERE file_key IN (SELECT newer FROM edition UNION SELECT older FROM edition)
                    GROUP BY file_key
                ),
                counted AS (
                    SELECT
                        *,
                        count_if(is_gone AND NOT doubtful) OVER sheet AS gone,
                        count(*) OVER sheet AS records
                    FROM compared
                    WINDOW sheet AS (PARTITION BY newer)
                )
                SELECT newer, record_key
                FROM counted
                JOIN edition USING (newer)
                JOIN slip AS now ON now.file_key = newer
                JOIN slip AS before ON before.file_key = older
                WHERE is_previous AND is_gone
                  AND (doubtful
                    OR gone < records AND (gone <= %d OR gone * %d <= records) AND now.slips <= before.slips)
                """
                        .formatted(
                                NAME,
                                ResourceSql.isOf("source", "resource", catalog, Resource::isKeptByHand),
                                ResourceSql.isOf(
                                        "sheet.source", "sheet.resource", catalog, each -> each.every() != null),
                                FEW,
                                SHARE));
    }

    /**
     * A sheet that now tells the sessions of a day apart has them in place of the day: its keys are longer by the hour.
     */
    private void findDivided() {
        session.run(
                """
                INSERT INTO taken_back BY NAME
                SELECT
                    record.file_key, record.line, record.date, record.record_key, record.held,
                    newer.file_key AS by_file, part.line AS by_line
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
                  AND NOT older.is_new AND newer.rank > older.rank AND withdrawn_by IS NULL
                  AND NOT EXISTS (
                    FROM taken_back
                    WHERE taken_back.file_key = record.file_key AND taken_back.record_key = record.record_key)
                QUALIFY row_number() OVER (PARTITION BY record.file_key, record.line ORDER BY newer.rank DESC, part.line) = 1
                """);
    }
}
