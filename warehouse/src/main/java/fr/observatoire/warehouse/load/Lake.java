package fr.observatoire.warehouse.load;

import fr.observatoire.warehouse.journal.ManifestFile;
import fr.observatoire.warehouse.journal.Manifest;
import fr.observatoire.warehouse.period.DateRange;
import fr.observatoire.warehouse.store.Session;
import fr.observatoire.warehouse.store.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one run of the ETL wrote, seen from the database: the temporary table {@code new_file} holds the files of the
 * manifest that the warehouse does not have yet; the view {@code lake_all} holds their rows.
 */
final class Lake {

    private static final Map<Class<?>, String> TYPES =
            Map.of(int.class, "INTEGER", Double.class, "DOUBLE", LocalDate.class, "DATE", String.class, "VARCHAR");

    /** The columns as a table declares them: {@code fact VARCHAR, file_no INTEGER, …}. */
    static final String COLUMNS = LakeRow.COLUMNS.stream()
            .map(column -> column.name() + " " + TYPES.get(column.type()))
            .collect(Collectors.joining(", "));

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

    private final Session session;
    private final Path lake;
    private final Path run;

    /**
     * @param lake the folder with the runs
     * @param run name of the one that is loaded
     */
    Lake(Session session, Path lake, String run) {
        this.session = session;
        this.lake = lake;
        this.run = lake.resolve(run);
    }

    /** Prepares both. Of two files with the same content, the first by path counts. */
    void open(Manifest manifest) {
        readManifest(manifest);
        session.run(NEW_FILES);
        session.run(
                hasRows()
                        ? "CREATE TEMP VIEW lake_all AS " + parquet(run, "*")
                        : "CREATE TEMP TABLE lake_all (" + COLUMNS + ")");
    }

    private void readManifest(Manifest manifest) {
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

    private static String parquet(Path run, String kind) {
        return "SELECT * FROM read_parquet(" + Sql.literal(asItIs(run) + "/fact=" + kind + "/*.parquet")
                + ", hive_partitioning = true, hive_types = {'fact': VARCHAR})";
    }

    /** A folder may be called {@code essai [2026]}: its signs are no pattern. */
    private static String asItIs(Path folder) {
        return folder.toString().replaceAll("[\\[*?]", "[$0]");
    }

    /** The kinds of rows that the run wrote: {@code visit}, {@code record}, {@code refusal}, … */
    List<String> partitions() {
        return partitions(run);
    }

    private static List<String> partitions(Path run) {
        if (!Files.isDirectory(run)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(run)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.startsWith("fact="))
                    .map(name -> name.substring("fact=".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean hasRows() {
        return partitions().stream().anyMatch(partition -> hasFiles(run, partition));
    }

    private static boolean hasFiles(Path run, String partition) {
        try (Stream<Path> files = Files.list(run.resolve("fact=" + partition))) {
            return files.anyMatch(file -> file.toString().endsWith(".parquet"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The kinds of rows of this run, and of the earlier ones that hold records that count again. */
    Set<String> kinds() {
        Set<String> kinds = new TreeSet<>(partitions());
        earlierRuns().forEach(earlier -> kinds.addAll(partitions(earlier)));
        return kinds;
    }

    private List<Path> earlierRuns() {
        return session.list(
                """
                SELECT DISTINCT run FROM gained JOIN dim_file USING (file_key) JOIN dim_load USING (load_key) ORDER BY run
                """,
                row -> lake.resolve(row.getString(1)));
    }

    /**
     * Makes the view {@code lake} show the rows of one kind that count from now on: those of accepted files and of
     * records that win, and those of earlier runs whose records count again.
     */
    void show(String kind) {
        StringBuilder rows = new StringBuilder(
                """
                CREATE OR REPLACE TEMP VIEW lake AS
                SELECT lake_all.* EXCLUDE (fact, file_no), office_key, file_key
                FROM lake_all
                JOIN new_file USING (file_no)
                ANTI JOIN lost USING (file_key, line)
                WHERE accepted AND fact = %s
                """
                        .formatted(Sql.literal(kind)));
        earlierRuns().stream()
                .filter(earlier -> partitions(earlier).contains(kind) && hasFiles(earlier, kind))
                .forEach(earlier -> rows.append(
                        """
                        UNION ALL BY NAME
                        SELECT earlier.* EXCLUDE (fact, file_no), office_key, dim_file.file_key
                        FROM (%s) AS earlier
                        JOIN dim_file USING (file_no)
                        JOIN dim_load ON dim_load.load_key = dim_file.load_key AND run = %s
                        JOIN dim_office USING (office)
                        SEMI JOIN gained ON gained.file_key = dim_file.file_key AND gained.line = earlier.line
                        """
                                .formatted(
                                        parquet(earlier, kind),
                                        Sql.literal(earlier.getFileName().toString()))));
        session.run(rows.toString());
    }
}
