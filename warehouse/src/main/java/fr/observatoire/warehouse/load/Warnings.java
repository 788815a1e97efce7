package fr.observatoire.warehouse.load;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.load.warning.FileWarnings;
import fr.observatoire.warehouse.load.warning.NewWarning;
import fr.observatoire.warehouse.load.warning.SeriesWarnings;
import fr.observatoire.warehouse.store.Session;
import fr.observatoire.warehouse.store.Warning;
import fr.observatoire.warehouse.store.WarningList;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the warnings in step with the figures: a warning whose figures have changed is removed, a new one is added.
 * Confirmations stay for ever.
 */
final class Warnings {

    private final Session session;
    private final Catalog catalog;

    Warnings(Session session, Catalog catalog) {
        this.session = session;
        this.catalog = catalog;
    }

    /**
     * Brings the warnings up to date at the end of a load; returns the new ones that were never confirmed.
     *
     * @param revisions those about figures that the load changed
     */
    List<Warning> update(LocalDateTime now, List<NewWarning> revisions) {
        session.run("CREATE TEMP TABLE touched AS SELECT DISTINCT office, source FROM new_file WHERE accepted");
        List<NewWarning> noticed = new ArrayList<>(new FileWarnings(session, catalog).list());
        noticed.addAll(revisions);
        noticed.addAll(new SeriesWarnings(session, catalog).list());
        noticed.addAll(new OtherCounts(session).list());
        write(noticed);
        removeGone();
        insertNew(now);
        return WarningList.newAt(session, now);
    }

    /** The usual value changes with every day that is added, so a warning that stays gets the new text. */
    private void removeGone() {
        session.run(
                """
                DELETE FROM fct_warning WHERE file_key IN (SELECT file_key FROM dim_file WHERE rows_loaded = 0);

                DELETE FROM fct_warning
                WHERE file_key IS NULL
                  AND (office, source) IN (SELECT (office, source) FROM touched)
                  AND warning_id NOT IN (SELECT warning_id FROM noticed);

                UPDATE fct_warning SET text = noticed.text, text_en = noticed.text_en
                FROM noticed
                WHERE fct_warning.warning_id = noticed.warning_id AND fct_warning.file_key IS NULL;
                """);
    }

    private void insertNew(LocalDateTime now) {
        session.update(
                """
                INSERT INTO fct_warning BY NAME
                SELECT noticed.*, ?::TIMESTAMP AS noticed_at
                FROM noticed
                WHERE coalesce(file_key NOT IN (SELECT file_key FROM dim_file WHERE rows_loaded = 0), true)
                  AND NOT EXISTS (
                    FROM fct_warning AS known
                    WHERE known.warning_id = noticed.warning_id
                      AND known.file_key IS NOT DISTINCT FROM noticed.file_key)
                """,
                now);
    }

    private void write(List<NewWarning> noticed) {
        session.run(
                """
                CREATE TEMP TABLE noticed AS
                SELECT warning_id, office, source, code, text, text_en, date_from, date_to, file_key, line
                FROM fct_warning
                LIMIT 0
                """);
        session.append("noticed", rows -> {
            for (NewWarning one : noticed) {
                rows.beginRow();
                rows.append(one.id());
                rows.append(one.office());
                rows.append(one.source());
                rows.append(one.code());
                rows.append(one.text().typed());
                rows.append(one.text().en());
                rows.append(one.from());
                rows.append(one.to());
                rows.append(one.fileKey());
                rows.append(one.line());
                rows.endRow();
            }
        });
    }
}
