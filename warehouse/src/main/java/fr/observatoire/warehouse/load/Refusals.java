package fr.observatoire.warehouse.load;

import fr.observatoire.warehouse.store.Disk;
import fr.observatoire.warehouse.store.Session;
import fr.observatoire.warehouse.store.StoreException;
import fr.observatoire.warehouse.text.Texts;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.io.ByteOrderMark;

/** Keeps the refused records for ever, closes those that a later file corrected, and writes them out for Excel. */
public final class Refusals {

    private static final String[] HEADER = {
        "Office",
        "Source",
        "Ressource",
        "Fichier",
        "Ligne",
        "Colonne",
        "Texte lu",
        "Règle",
        "Motif",
        "Refusé le",
        "Corrigé par"
    };

    private static final CSVFormat EXCEL_FR = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setRecordSeparator("\r\n")
            .setHeader(HEADER)
            .get();

    private final Session session;

    public Refusals(Session session) {
        this.session = session;
    }

    /**
     * Adds the refusals of the new files. When a file is read again, this reading replaces its earlier refusals; when
     * only a period is read again, a record that is refused once more is already in the list.
     */
    void add(LocalDateTime now) {
        session.run(
                """
                UPDATE fct_refusal SET closed_by = file_key
                WHERE closed_by IS NULL AND file_key IN (SELECT file_key FROM new_file)
                """);
        session.update(
                """
                INSERT INTO fct_refusal BY NAME
                SELECT
                    file_key, line, field, raw, rule, lake_refusal.reason, lake_refusal.reason_en, record_key,
                    ?::TIMESTAMP AS refused_at
                FROM lake_refusal
                JOIN new_file USING (file_no)
                WHERE NOT EXISTS (
                    FROM fct_refusal AS known
                    JOIN dim_file AS before USING (file_key)
                    WHERE known.closed_by IS NULL
                      AND before.sha256 = new_file.sha256
                      AND before.office = new_file.office
                      AND before.source = new_file.source
                      AND known.line = lake_refusal.line
                      AND known.rule = lake_refusal.rule
                      AND known.field IS NOT DISTINCT FROM lake_refusal.field)
                ORDER BY file_key, line
                """,
                now);
    }

    /**
     * Closes a refusal when a file of higher rank has the record (for the same file read again: on the same line), or
     * when a new version of the same file was accepted and does not have the same text refused: then the bad row was
     * corrected or removed.
     */
    void closeCorrected() {
        if (session.count("SELECT count(*) FROM fct_refusal WHERE closed_by IS NULL") == 0) {
            return;
        }
        session.run(
                """
                CREATE TEMP TABLE correction AS
                WITH open_refusal AS (
                    SELECT fct_refusal.rowid AS id, fct_refusal.*, precedence.* EXCLUDE (file_key)
                    FROM fct_refusal
                    JOIN precedence USING (file_key)
                    WHERE closed_by IS NULL
                ),
                by_record AS (
                    SELECT id, better.file_key, better.rank
                    FROM open_refusal AS refusal
                    JOIN fct_record AS record ON record.record_key = refusal.record_key AND record.held
                    JOIN precedence AS better
                        ON better.file_key = record.file_key
                        AND better.office = refusal.office
                        AND better.source = refusal.source
                        AND better.resource = refusal.resource
                        AND better.rank > refusal.rank
                        AND (better.sha256 <> refusal.sha256 OR record.line = refusal.line)
                ),
                by_new_state AS (
                    SELECT id, better.file_key, better.rank
                    FROM open_refusal AS refusal
                    JOIN precedence AS better
                        ON better.accepted
                        AND better.is_whole
                        AND better.office = refusal.office
                        AND better.source = refusal.source
                        AND better.resource = refusal.resource
                        AND better.path = refusal.path
                        AND better.rank > refusal.rank
                    WHERE NOT EXISTS (
                        FROM fct_refusal AS again
                        WHERE again.file_key = better.file_key
                          AND again.rule = refusal.rule
                          AND again.raw IS NOT DISTINCT FROM refusal.raw)
                )
                SELECT id, arg_min(file_key, rank) AS file_key
                FROM (FROM by_record UNION ALL FROM by_new_state)
                GROUP BY id
                """);
        session.run(
                """
                UPDATE fct_refusal SET closed_by = correction.file_key
                FROM correction
                WHERE correction.id = fct_refusal.rowid
                """);
    }

    /** Writes all refusals, the newest first, as a CSV file that a French Excel opens with a double click. */
    public void export(Path target) {
        try {
            Disk.makeClosed(target.getParent());
            try (Writer writer = Files.newBufferedWriter(target, StandardCharsets.UTF_8);
                    CSVPrinter csv = print(writer)) {
                csv.flush();
            }
        } catch (IOException e) {
            throw new StoreException(Texts.WAREHOUSE.text("load.refusals_not_written", e.getMessage()), e);
        }
    }

    private CSVPrinter print(Writer writer) throws IOException {
        writer.write(ByteOrderMark.UTF_BOM);
        CSVPrinter csv = new CSVPrinter(writer, EXCEL_FR);
        for (Object[] record : session.list(
                """
                SELECT
                    file.office, file.source, file.resource, file.path, line, field, raw, rule, refusal.reason,
                    refused_at, correction.path
                FROM fct_refusal AS refusal
                JOIN dim_file AS file USING (file_key)
                LEFT JOIN dim_file AS correction ON correction.file_key = closed_by
                ORDER BY refused_at DESC, file.office, file.path, line, rule
                """,
                Refusals::cells)) {
            csv.printRecord(record);
        }
        return csv;
    }

    private static Object[] cells(ResultSet row) throws SQLException {
        Object[] cells = new Object[HEADER.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = harmless(row.getString(i + 1));
        }
        return cells;
    }

    /** Excel would run a text that looks like a formula; with an apostrophe in front it stays a text. */
    private static String harmless(String text) {
        boolean formula = text != null && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
