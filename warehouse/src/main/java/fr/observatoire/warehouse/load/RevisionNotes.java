package fr.observatoire.warehouse.load;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.load.LoadReport.Note;
import fr.observatoire.warehouse.load.warning.NewWarning;
import fr.observatoire.warehouse.plausibility.Sentences;
import fr.observatoire.warehouse.store.ChangedFigure;
import fr.observatoire.warehouse.store.Session;
import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Says which figures a later sheet of the office changes. Most are corrections, and are told; cells that were emptied,
 * and records of which several columns change at once, may be a slip, and are asked about. Exports of tools count anew
 * what is not over yet, so their changes are in {@code fct_revision} only.
 */
final class RevisionNotes {

    static final String CODE = "revised";

    /** Cells of one record that change together when its cells or rows were shifted. */
    private static final int SEVERAL = 3;

    /** So many records are not mended by hand, one by one. */
    private static final int MANY = 3;

    /** As many figures as fit into a sentence. */
    private static final int SHOWN = 4;

    /** What one sheet changes in the records of another. */
    private record Change(
            String office,
            String source,
            String resource,
            int file,
            String path,
            String earlier,
            long figures,
            long emptied,
            long records,
            long shifted,
            long withdrawn,
            LocalDate first,
            LocalDate last,
            LocalDate day,
            double before,
            double after) {

        boolean doubtful() {
            return emptied > 0 || shifted >= MANY;
        }
    }

    private final Session session;
    private final Catalog catalog;
    private final List<ChangedFigure> figures;
    private final List<Change> changes;

    /**
     * Needs the revisions of the load.
     *
     * @param figures that the load changes, the largest change first
     */
    RevisionNotes(Session session, Catalog catalog, List<ChangedFigure> figures, int loadKey) {
        this.session = session;
        this.catalog = catalog;
        this.figures = figures;
        this.changes = changes(loadKey);
    }

    /** The changes that may be a slip. */
    List<NewWarning> warnings() {
        return changes.stream()
                .filter(Change::doubtful)
                .map(change -> {
                    Text text = text(change);
                    String id = NewWarning.id(change.office(), change.source(), CODE, text.typed());
                    return new NewWarning(
                            id,
                            change.office(),
                            change.source(),
                            CODE,
                            text,
                            change.first(),
                            change.last(),
                            change.file(),
                            null);
                })
                .toList();
    }

    /** The other changes. */
    List<Note> notes() {
        return changes.stream()
                .filter(change -> !change.doubtful())
                .map(change -> new Note(change.path(), CODE, text(change)))
                .toList();
    }

    private List<Change> changes(int loadKey) {
        return session
                .list(
                        """
                        WITH changed AS (
                            SELECT
                                revision.*, new_line IS NULL AS is_withdrawn,
                                coalesce(old_value, 0) AS before, coalesce(new_value, 0) AS after,
                                count(*) OVER (PARTITION BY old_file, record_key) AS cells
                            FROM fct_revision AS revision
                            JOIN revised USING (record_key)
                            WHERE load_key = ? AND old_file = old_file_key AND new_file = new_file_key
                              AND coalesce(old_value, 0) <> coalesce(new_value, 0)
                        )
                        SELECT
                            changed.office, source, resource, new_file_key, new.path, old_path,
                            count(*), count_if(after = 0 AND NOT is_withdrawn), count(DISTINCT record_key),
                            count(DISTINCT record_key) FILTER (cells >= ? AND NOT is_withdrawn),
                            count(DISTINCT record_key) FILTER (is_withdrawn), min(date) AS first_day, max(date) AS last_day,
                            arg_max(date, abs(after - before)) AS day,
                            arg_max(before, abs(after - before)), arg_max(after, abs(after - before))
                        FROM changed
                        JOIN dim_file AS new ON new.file_key = new_file_key
                        JOIN (SELECT file_key AS old_file_key, path AS old_path FROM dim_file) USING (old_file_key)
                        GROUP BY ALL
                        ORDER BY ALL
                        """,
                        RevisionNotes::change,
                        loadKey,
                        SEVERAL)
                .stream()
                .filter(this::isSheet)
                .toList();
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10),
                row.getLong(11),
                Session.date(row, "first_day"),
                Session.date(row, "last_day"),
                Session.date(row, "day"),
                row.getDouble(15),
                row.getDouble(16));
    }

    private boolean isSheet(Change change) {
        return catalog.source(change.source()).isSheet(change.resource());
    }

    private Text text(Change change) {
        List<Text> said = new ArrayList<>();
        said.add(Texts.WAREHOUSE.text(
                change.figures() == 1 ? "revision.one" : "revision.many",
                change.figures(),
                change.earlier(),
                Sentences.span(change.first(), change.last()),
                Sentences.number(change.before()),
                Sentences.number(change.after()),
                Sentences.day(change.day())));
        figures.stream()
                .filter(figure ->
                        figure.office().equals(change.office()) && change.path().equals(figure.path()))
                .limit(SHOWN)
                .map(this::text)
                .forEach(said::add);
        if (change.withdrawn() > 0) {
            said.add(Texts.WAREHOUSE.text("revision.withdrawn", change.withdrawn()));
        }
        if (change.emptied() > 0) {
            said.add(Texts.WAREHOUSE.text("revision.emptied", change.emptied()));
        }
        if (change.shifted() >= MANY) {
            said.add(Texts.WAREHOUSE.text("revision.shifted", change.shifted()));
        }
        return said.stream().reduce(RevisionNotes::then).orElseThrow();
    }

    private Text text(ChangedFigure figure) {
        return Texts.WAREHOUSE.text(
                "revision.figure",
                catalog.indicator(figure.indicator()).label().typeset(),
                Sentences.period(figure.period()),
                Sentences.number(figure.before()),
                Sentences.number(figure.after() == null ? 0 : figure.after()));
    }

    private static Text then(Text before, Text next) {
        return Texts.WAREHOUSE.text("revision.then", before, next);
    }
}
