package fr.observatoire.warehouse.load;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import fr.observatoire.warehouse.journal.Manifest;
import fr.observatoire.warehouse.journal.ManifestFile;
import fr.observatoire.warehouse.journal.SheetName;
import fr.observatoire.warehouse.load.warning.ResourceSql;
import fr.observatoire.warehouse.plausibility.Sentences;
import fr.observatoire.warehouse.store.Session;
import fr.observatoire.warehouse.store.StoredText;
import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Refuses a hand-kept sheet that gives what another sheet gives already: a copy, a draft, an old version. Which of the
 * two is right, only a person knows; a rule that chose one would some day choose the wrong one. Exports of tools overlap
 * by nature and are not concerned, nor are sheets of which a name carries another date of export.
 */
final class RivalSheets {

    private final Session session;
    private final Catalog catalog;
    private final Set<Integer> refused = new HashSet<>();

    /** Two sheets with the same records. */
    private record Pair(
            int file,
            String path,
            int otherFile,
            String other,
            boolean beside,
            long records,
            LocalDate first,
            LocalDate last) {}

    RivalSheets(Session session, Catalog catalog) {
        this.session = session;
        this.catalog = catalog;
    }

    /** Needs the new files and their records in the lake; marks those that are refused. */
    void refuse() {
        findTold();
        pairs("known").stream()
                .filter(pair -> pair.beside() || SheetName.isCopy(pair.path(), pair.other()))
                .forEach(this::refuse);
        pairs("told").stream()
                .filter(pair -> !refused.contains(pair.file()) && !refused.contains(pair.otherFile()))
                .toList()
                .stream()
                .filter(pair -> !SheetName.isCopy(pair.other(), pair.path()))
                .forEach(this::refuse);
    }

    /** The files of a run that were refused, by their numbers. */
    static Map<Integer, ManifestFile> refused(Session session, Manifest manifest) {
        Map<Integer, ManifestFile> byNumber =
                manifest.files().stream().collect(Collectors.toMap(ManifestFile::fileNo, file -> file));
        return session
                .list(
                        "SELECT file_no, rival, reason, reason_en FROM new_file WHERE rival IS NOT NULL",
                        row -> byNumber.get(row.getInt("file_no"))
                                .refusedFor(row.getString("rival"), StoredText.read(row, "reason")))
                .stream()
                .collect(Collectors.toMap(ManifestFile::fileNo, file -> file));
    }

    /**
     * {@code told}: what the new sheets give, and their earlier editions did not; {@code known}: what all sheets gave. Books
     * and the sheets in them have numbers, because texts would cost more than all the rest of a large load's records.
     */
    private void findTold() {
        session.run(
                """
                CREATE TEMP TABLE sheet AS
                SELECT
                    *,
                    dense_rank() OVER (ORDER BY office, source, resource)::INTEGER AS book,
                    dense_rank() OVER (ORDER BY office, source, resource, path)::INTEGER AS name
                FROM (
                    SELECT file_key, file_no, office, source, resource, path, export_date, beside
                    FROM new_file
                    JOIN (SELECT file_no, beside FROM manifest) USING (file_no)
                    WHERE accepted AND read_from IS NULL
                    UNION ALL
                    SELECT file_key, NULL, office, source, resource, path, export_date, NULL
                    FROM dim_file
                    WHERE accepted
                      AND (office, source, resource) IN (SELECT (office, source, resource) FROM new_file WHERE accepted)
                )
                WHERE %s;

                CREATE TEMP TABLE known AS
                SELECT sheet.file_key, book, name, record_key, date
                FROM fct_record
                JOIN sheet USING (file_key)
                WHERE sheet.file_no IS NULL AND withdrawn_by IS NULL;

                CREATE TEMP TABLE told AS
                SELECT file_key, book, name, record_key, date
                FROM lake_record
                JOIN sheet USING (file_no)
                ANTI JOIN known USING (book, name, record_key)
                WHERE doubtful IS NOT TRUE
                """
                        .formatted(ResourceSql.isOf("source", "resource", catalog, Resource::isKeptByHand)));
    }

    private List<Pair> pairs(String others) {
        return session.list(
                """
                SELECT
                    pair.file_key, new.path, pair.other_key, other.path,
                    coalesce(list_contains(string_split(new.beside, chr(10)), other.path), false),
                    records, first_day, last_day
                FROM (
                    SELECT
                        new.file_key, other.file_key AS other_key,
                        count(*) AS records, min(new.date) AS first_day, max(new.date) AS last_day
                    FROM told AS new
                    JOIN %s AS other USING (book, record_key)
                    WHERE new.name <> other.name
                    GROUP BY ALL
                ) AS pair
                JOIN sheet AS new ON new.file_key = pair.file_key
                JOIN sheet AS other ON other.file_key = other_key
                WHERE new.export_date IS NOT DISTINCT FROM other.export_date
                ORDER BY records DESC, other_key, pair.file_key
                """
                        .formatted(others),
                RivalSheets::pair);
    }

    private static Pair pair(ResultSet row) throws SQLException {
        return new Pair(
                row.getInt(1),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getBoolean(5),
                row.getLong(6),
                Session.date(row, "first_day"),
                Session.date(row, "last_day"));
    }

    private void refuse(Pair pair) {
        if (refused.add(pair.file())) {
            Text reason = Texts.WAREHOUSE.text(
                    pair.records() == 1 ? "rival.one" : "rival.many", pair.other(), pair.records(), days(pair));
            session.update(
                    """
                    UPDATE new_file SET
                        accepted = false, rows_refused = rows_read, rows_duplicate = 0, reason = ?, reason_en = ?, rival = ?
                    WHERE file_key = ?
                    """,
                    reason.typed(),
                    reason.en(),
                    pair.other(),
                    pair.file());
        }
    }

    private static Text days(Pair pair) {
        return pair.first() == null ? Texts.WAREHOUSE.text("rival.undated") : Sentences.span(pair.first(), pair.last());
    }
}
