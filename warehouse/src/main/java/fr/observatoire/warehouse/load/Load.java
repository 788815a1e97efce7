package fr.observatoire.warehouse.load;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.load.LoadReport.FileOutcome;
import fr.observatoire.warehouse.store.ChangedFigure;
import fr.observatoire.warehouse.store.Session;
import fr.observatoire.warehouse.store.SnapshotId;
import fr.observatoire.warehouse.store.StoredText;
import fr.observatoire.warehouse.store.Warning;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The steps of one load, in order. They write a file that nobody reads until all steps are done. */
final class Load {

    private final Session session;
    private final Catalog catalog;
    private final String snapshot;
    private final String live;
    private final LocalDateTime now;

    /**
     * @param snapshot the snapshot that the load writes; published when at least one file was accepted
     * @param live the snapshot that stays published otherwise; null before the first publication
     */
    Load(Session session, Catalog catalog, String snapshot, String live) {
        this.session = session;
        this.catalog = catalog;
        this.snapshot = snapshot;
        this.live = live;
        this.now = LocalDateTime.ofInstant(SnapshotId.time(snapshot), ZoneOffset.UTC);
    }

    /**
     * Loads the files of a run into the star.
     *
     * @param refusalsFile where the refusals go for Excel
     */
    LoadReport run(Manifest manifest, Path lakeRun, Path refusalsFile) {
        session.begin();
        StarSchema schema = StarSchema.create(session, catalog);
        new ReferenceData(session, catalog).write();
        Lake lake = new Lake(session, lakeRun);
        lake.open(manifest);
        boolean published = session.count("SELECT count(*) FROM new_file WHERE accepted") > 0;
        String served = published ? snapshot : live;
        int loadKey = writeLoad(served);
        writeFiles(loadKey);

        RecordPrecedence records = new RecordPrecedence(session);
        records.register();
        Conservation conservation = new Conservation(session);
        conservation.checkLake();

        Facts facts = new Facts(session, schema, catalog, lake);
        Revisions revisions = new Revisions(session, schema);
        revisions.rememberOld();
        RevisedTotals totals = new RevisedTotals(session, catalog);
        totals.rememberOld();
        FigureRevisions figures = new FigureRevisions(session, catalog);
        figures.rememberOld();
        facts.removeLost();
        facts.insertNew();
        records.removeLost();
        long revised = revisions.write(loadKey);
        List<ChangedFigure> changed = figures.write(loadKey);
        totals.addNew();
        conservation.checkStar();

        Refusals refusals = new Refusals(session);
        refusals.add(now);
        refusals.closeCorrected();
        refusals.export(refusalsFile);

        List<FileOutcome> outcomes = outcomes(manifest);
        session.commit();

        // DuckDB plans a query by the rows that are committed. In a first load it would think that the facts are empty,
        // and hash twenty million visits to look up a dozen channels.
        session.begin();
        RevisionNotes notes = new RevisionNotes(session, catalog, totals, loadKey);
        List<Warning> warnings = new Warnings(session, catalog).update(now, notes.warnings());
        session.commit();
        return new LoadReport(served, published, outcomes, revised, changed, notes.notes(), warnings);
    }

    private int writeLoad(String served) {
        int loadKey = (int) session.count("SELECT coalesce(max(load_key), 0) + 1 FROM dim_load");
        session.update("INSERT INTO dim_load VALUES (?, ?, ?, ?)", loadKey, now, served, catalog.version());
        return loadKey;
    }

    /** A file that was refused before, and is read again under a changed contract, replaces its old row. */
    private void writeFiles(int loadKey) {
        session.run("DELETE FROM dim_file WHERE file_key IN (SELECT file_key FROM new_file)");
        session.update(
                """
                INSERT INTO dim_file BY NAME
                SELECT
                    new_file.* EXCLUDE (file_no, office_key),
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
                            file_no, file.office, file.source, file.path, file.rows_read, rows_loaded,
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
