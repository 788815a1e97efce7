package fr.observatoire.warehouse.load;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.journal.Entry;
import fr.observatoire.warehouse.journal.Manifest;
import fr.observatoire.warehouse.journal.Step;
import fr.observatoire.warehouse.load.LoadReport.FileOutcome;
import fr.observatoire.warehouse.store.ChangedFigure;
import fr.observatoire.warehouse.store.Session;
import fr.observatoire.warehouse.store.StoredText;
import fr.observatoire.warehouse.store.Warning;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The steps of one load, in order. They write a file that nobody reads until all steps are done. */
public final class Load {

    private final Session session;
    private final Catalog catalog;
    private final Step step;
    private final LocalDateTime now;

    private final boolean again;

    /**
     * @param step the entry of the journal that is loaded; published when at least one file is accepted
     * @param again whether it was loaded before: then what was decided about its files stays decided
     */
    public Load(Session session, Catalog catalog, Step step, boolean again) {
        this.session = session;
        this.catalog = catalog;
        this.step = step;
        this.again = again;
        this.now = LocalDateTime.ofInstant(step.entry().at(), ZoneOffset.UTC);
    }

    /**
     * Loads the files of a run into the star.
     *
     * @param lakeFolder where the runs are
     * @param live the snapshot that stays published when no file is accepted; null before the first publication
     */
    public LoadReport run(Path lakeFolder, String live) {
        try (Lake lake = new Lake(session, catalog, lakeFolder, step.manifest())) {
            return run(lake, live);
        }
    }

    private LoadReport run(Lake lake, String live) {
        session.begin();
        StarSchema schema = schema();
        lake.open();
        if (!again) {
            new RivalSheets(session, catalog).refuse();
        }
        boolean published = session.count("SELECT count(*) FROM new_file WHERE accepted") > 0;
        int loadKey = writeLoad(published);
        writeFiles(loadKey);

        RecordPrecedence records = new RecordPrecedence(session, catalog);
        records.register();
        Conservation conservation = new Conservation(session, lake);
        conservation.checkLake();

        Facts facts = new Facts(session, schema, catalog, lake);
        Revisions revisions = new Revisions(session, schema);
        revisions.rememberOld();
        FigureRevisions figures = new FigureRevisions(session, catalog);
        figures.rememberOld();
        lake.findGained();
        facts.removeLost();
        facts.insertNew();
        records.mark();
        long revised = revisions.write(loadKey);
        List<ChangedFigure> changed = figures.write(loadKey);
        conservation.checkStar();

        Refusals refusals = new Refusals(session);
        refusals.add(now);
        refusals.closeCorrected();

        List<FileOutcome> outcomes = outcomes(step.manifest());
        session.commit();

        // DuckDB plans a query by the rows that are committed. In a first load it would think that the facts are empty,
        // and hash twenty million visits to look up a dozen channels.
        session.begin();
        RevisionNotes notes = new RevisionNotes(session, catalog, changed, loadKey);
        List<Warning> warnings = new Warnings(session, catalog).update(now, notes.warnings());
        session.commit();
        String served = published ? step.entry().id() : live;
        return new LoadReport(served, published, outcomes, revised, changed, notes.notes(), warnings);
    }

    /** A star that is made again has its tables, and today's names and targets, before its first step. */
    private StarSchema schema() {
        return again ? StarSchema.of(session) : StarSchema.declare(session, catalog);
    }

    /** The entry with what was decided about its files. */
    public Entry decided() {
        return step.entry().deciding(RivalSheets.refused(session, step.manifest()));
    }

    private int writeLoad(boolean published) {
        int loadKey = (int) session.count("SELECT coalesce(max(load_key), 0) + 1 FROM dim_load");
        session.update(
                """
                INSERT INTO dim_load
                SELECT ?::INTEGER, ?::TIMESTAMP, coalesce(?, (SELECT arg_max(snapshot, load_key) FROM dim_load)), ?, ?, ?
                """,
                loadKey,
                now,
                published ? step.entry().id() : null,
                step.entry().catalogVersion(),
                step.mark(),
                step.manifest().run());
        return loadKey;
    }

    /** A file that was refused before, and is read again under a changed contract, replaces its old row. */
    private void writeFiles(int loadKey) {
        session.run("DELETE FROM dim_file WHERE file_key IN (SELECT file_key FROM new_file)");
        session.update(
                """
                INSERT INTO dim_file BY NAME
                SELECT
                    new_file.* EXCLUDE (office_key),
                    ? AS load_key,
                    rows_read - rows_refused - rows_duplicate AS rows_loaded
                FROM new_file
                """,
                loadKey);
    }

    private List<FileOutcome> outcomes(Manifest manifest) {
        Map<Integer, FileOutcome> loaded = session
                .list(
                        """
                        SELECT
                            file.file_no, file.office, file.source, file.path, file.rows_read, rows_loaded,
                            file.rows_refused, file.rows_duplicate, file.accepted, file.reason,
                            file.reason_en
                        FROM dim_file AS file
                        JOIN new_file USING (file_key)
                        """,
                        row -> Map.entry(
                                row.getInt(1),
                                new FileOutcome(
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getLong(5),
                                        row.getLong(6),
                                        row.getLong(7),
                                        row.getLong(8),
                                        row.getBoolean(9),
                                        StoredText.read(row, "reason"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return manifest.files().stream()
                .map(file -> loaded.getOrDefault(file.fileNo(), FileOutcome.known(file)))
                .toList();
    }
}
