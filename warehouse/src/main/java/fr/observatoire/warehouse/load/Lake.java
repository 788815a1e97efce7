package fr.observatoire.warehouse.load;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.FormerCodes;
import fr.observatoire.warehouse.catalog.LakeKind;
import fr.observatoire.warehouse.journal.JournalFolder;
import fr.observatoire.warehouse.journal.LakeFile;
import fr.observatoire.warehouse.journal.Manifest;
import fr.observatoire.warehouse.journal.ManifestFile;
import fr.observatoire.warehouse.journal.RunFiles;
import fr.observatoire.warehouse.period.DateRange;
import fr.observatoire.warehouse.store.Session;
import fr.observatoire.warehouse.store.Sql;
import fr.observatoire.warehouse.store.StoreException;
import fr.observatoire.warehouse.text.Texts;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What one run of the ETL wrote, seen from the database: the temporary table {@code new_file} holds the files of the
 * manifest that the warehouse does not have yet; a view for each kind of row, {@code lake_record} and so on, holds their
 * rows.
 */
final class Lake implements AutoCloseable {

    /** Contents of a name that another content of that name replaced since; put back, each is a reading of its own. */
    static final String REPLACED =
            """
            SELECT DISTINCT office, source, path, sha256
            FROM dim_file
            WHERE accepted AND read_from IS NULL
            QUALIFY sha256 <> last_value(sha256) OVER (
                PARTITION BY office, source, path ORDER BY load_key
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
            """;

    /**
     * A file refused whole counts all its records as refused. A file that was refused before keeps its old key. A
     * period that is read again is a new reading, with its own key.
     */
    private static final String NEW_FILES =
            """
            CREATE TEMP TABLE new_file AS
            SELECT
                m.file_no, office_key, m.office, m.source, m.resource, m.path, m.sha256, m.export_date, m.accepted,
                m.reason, m.reason_en, m.rival, m.covers_from, m.covers_to, m.read_from, m.read_to, m.rows_read,
                if(m.accepted, m.rows_duplicate, 0) AS rows_duplicate,
                if(m.accepted, m.rows_refused, m.rows_read) AS rows_refused,
                replaced.sha256 IS NOT NULL AS put_back,
                coalesce(
                    if(replaced.sha256 IS NULL, known.file_key, NULL),
                    (SELECT coalesce(max(file_key), 0) FROM dim_file)
                        + row_number() OVER (ORDER BY office_key, m.source, m.resource, m.path, m.sha256)) AS file_key
            FROM manifest AS m
            JOIN dim_office USING (office)
            LEFT JOIN dim_file AS known
                ON known.sha256 = m.sha256 AND known.office = m.office AND known.source = m.source
                AND known.read_from IS NULL AND m.read_from IS NULL
            LEFT JOIN (%s) AS replaced
                ON replaced.sha256 = m.sha256 AND replaced.office = m.office AND replaced.source = m.source
                AND replaced.path = m.path AND m.read_from IS NULL
            WHERE known.accepted IS NOT TRUE OR replaced.sha256 IS NOT NULL
            QUALIFY row_number() OVER (PARTITION BY m.sha256, m.office, m.source ORDER BY m.path, m.file_no) = 1
            """
                    .formatted(REPLACED);

    /** Columns in which an indicator may be named. */
    private static final Set<String> NAMING = Set.of("indicator", "record_key");

    private final Session session;
    private final Collection<LakeKind> kinds;
    private final FormerCodes formerCodes;
    private final JournalFolder journal;
    private final RunFiles files;
    private final Manifest manifest;
    private List<Manifest> earlier = List.of();

    /** @param folder with the runs, whose folders hold the files that their manifests name */
    Lake(Session session, Catalog catalog, Path folder, Manifest manifest) {
        this.session = session;
        this.kinds = catalog.lake().values();
        this.formerCodes = catalog.formerCodes();
        this.journal = new JournalFolder(folder);
        this.files = new RunFiles(folder);
        this.manifest = manifest;
    }

    /**
     * Prepares both. Of two files with the same content, the first by path counts.
     *
     * @throws StoreException when the run has rows of a kind that is not declared
     */
    void open() {
        refuseUnknownKinds();
        readManifest();
        session.run(NEW_FILES);
        for (LakeKind kind : kinds) {
            session.run("CREATE TEMP VIEW lake_" + kind.name() + " AS " + rows(kind, manifest));
        }
    }

    private void refuseUnknownKinds() {
        Set<String> unknown =
                manifest.parts().stream().map(LakeFile::kind).collect(Collectors.toCollection(TreeSet::new));
        kinds.forEach(kind -> unknown.remove(kind.name()));
        if (!unknown.isEmpty()) {
            throw new StoreException(Texts.WAREHOUSE.text("load.undeclared", unknown));
        }
    }

    private void readManifest() {
        session.run(
                """
                CREATE TEMP TABLE manifest (
                    file_no INTEGER, office VARCHAR, source VARCHAR, resource VARCHAR, path VARCHAR, sha256 VARCHAR,
                    export_date DATE, rows_read BIGINT, rows_refused BIGINT, rows_duplicate BIGINT, accepted BOOLEAN,
                    reason VARCHAR, reason_en VARCHAR, covers_from DATE, covers_to DATE, read_from DATE, read_to DATE,
                    rival VARCHAR, beside VARCHAR)
                """);
        DateRange period = manifest.period();
        session.append("manifest", rows -> {
            for (ManifestFile file : manifest.files()) {
                rows.beginRow();
                rows.append(file.fileNo());
                rows.append(file.office());
                rows.append(file.source());
                rows.append(file.resource());
                rows.append(file.path());
                rows.append(file.sha256());
                rows.append(file.exportDate());
                rows.append(file.rowsRead());
                rows.append(file.rowsRefused());
                rows.append(file.rowsDuplicate());
                rows.append(file.accepted());
                rows.append(file.reason() == null ? null : file.reason().typed());
                rows.append(file.reason() == null ? null : file.reason().en());
                rows.append(file.coversFrom());
                rows.append(file.coversTo());
                rows.append(period.isAlways() ? null : period.from());
                rows.append(period.isAlways() ? null : period.to());
                rows.append(file.rival());
                rows.append(String.join("\n", file.beside()));
                rows.endRow();
            }
        });
    }

    /**
     * Only the files that the manifest names: beside them may lie those of a task that was repeated. A column that an
     * earlier program did not write is empty. An indicator has its code of today, in the keys of records too: else a
     * sheet that names it anew would stand beside the one that named it before.
     */
    private String rows(LakeKind kind, Manifest of) {
        String read = of.parts().stream()
                .filter(part -> part.kind().equals(kind.name()))
                .map(part -> Sql.literal(asItIs(files.file(of.run(), part))))
                .collect(Collectors.joining(", "));
        return read.isEmpty()
                ? noRows(kind)
                : "SELECT *" + renamed(kind) + " FROM (" + noRows(kind)
                        + " UNION ALL BY NAME SELECT * FROM read_parquet([" + read + "]))";
    }

    private String renamed(LakeKind kind) {
        return formerCodes.all().isEmpty()
                ? ""
                : kind.all().stream()
                        .map(LakeKind.Column::name)
                        .filter(NAMING::contains)
                        .map(column -> formerCodes.sql(column) + " AS " + column)
                        .reduce((one, other) -> one + ", " + other)
                        .map(columns -> " REPLACE (" + columns + ")")
                        .orElse("");
    }

    private static String noRows(LakeKind kind) {
        return kind.all().stream()
                .map(column -> "NULL::%s AS %s".formatted(column.type().sql(), column.name()))
                .collect(Collectors.joining(", ", "SELECT ", " WHERE false"));
    }

    /** A folder may be called {@code essai [2026]}: its signs are no pattern. */
    private static String asItIs(Path file) {
        return file.toString().replaceAll("[\\[*?]", "[$0]");
    }

    /** The kinds of rows that the run wrote and that hold figures, or describe a dimension. */
    Set<String> figures() {
        return figures(manifest);
    }

    private static Set<String> figures(Manifest of) {
        return of.parts().stream()
                .map(LakeFile::kind)
                .filter(kind -> !LakeKind.BOOKS.contains(kind))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Finds the earlier runs that hold records which count again. Needs {@code gained}. */
    void findGained() {
        earlier = session.list(
                "SELECT DISTINCT run FROM gained JOIN dim_file USING (file_key) JOIN dim_load USING (load_key) ORDER BY run",
                row -> journal.manifest(row.getString(1)));
    }

    /** The kinds of figures of this run, and of the earlier ones that hold records which count again. */
    Set<String> kinds() {
        Set<String> all = figures();
        earlier.forEach(run -> all.addAll(figures(run)));
        return all;
    }

    /**
     * Makes the view {@code lake} show the rows of one kind that count from now on: those of accepted files and of
     * records that win, and those of earlier runs whose records count again.
     */
    void show(String kind) {
        boolean holdsKeys =
                kind(kind).all().stream().anyMatch(column -> column.name().equals("record_key"));
        StringBuilder rows = new StringBuilder(
                """
                CREATE OR REPLACE TEMP VIEW lake AS
                SELECT lake_%1$s.* EXCLUDE (file_no), office_key, file_key
                FROM lake_%1$s
                JOIN new_file USING (file_no)
                ANTI JOIN lost USING (file_key, line%2$s)
                WHERE accepted
                """
                        .formatted(kind, holdsKeys ? ", record_key" : ""));
        earlier.forEach(run -> rows.append(
                """
                UNION ALL BY NAME
                SELECT earlier.* EXCLUDE (file_no), office_key, dim_file.file_key
                FROM (%s) AS earlier
                JOIN dim_file USING (file_no)
                JOIN dim_load ON dim_load.load_key = dim_file.load_key AND run = %s
                JOIN dim_office USING (office)
                SEMI JOIN gained ON gained.file_key = dim_file.file_key AND gained.line = earlier.line%s
                """
                        .formatted(
                                rows(kind(kind), run),
                                Sql.literal(run.run()),
                                holdsKeys ? " AND gained.record_key = earlier.record_key" : "")));
        session.run(rows.toString());
    }

    /** Nothing of it is read any more. */
    @Override
    public void close() {
        files.close();
    }

    private LakeKind kind(String name) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
