package fr.observatoire.etl.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.observatoire.etl.files.Address;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.LakeKind;
import fr.observatoire.warehouse.journal.LakeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskFilesTest {

    private static final Map<String, LakeKind> KINDS = Catalog.withSample(null).lake();
    private static final LocalDate DAY = LocalDate.of(2020, 4, 13);
    private static final UUID DIGEST = UUID.fromString("00000000-0000-0001-8000-000000000002");

    @TempDir
    Path home;

    @Test
    @DisplayName("The load reads the values that a task wrote: days as days, digests as they are, nothing as nothing")
    void whatIsWrittenIsRead() throws IOException, SQLException {
        TaskFiles files = files(0);
        files.accept(new LakeRow(KINDS.get("record"), 3, 7, Arrays.asList("2020-04-13", DIGEST, DAY, true)));
        files.accept(new LakeRow(KINDS.get("sale"), 3, 7, Arrays.asList(DAY, "accueil «é»", null, 12.5)));
        files.accept(new LakeRow(KINDS.get("sale"), 4, 8, Arrays.asList(null, "accueil «é»", 0.0, null)));
        List<LakeFile> written = files.close();

        assertEquals(
                List.of("record", "sale"), written.stream().map(LakeFile::kind).toList());
        assertEquals("3 7 2020-04-13 " + DIGEST + " 2020-04-13 true", read(written.get(0)));
        assertEquals("3 7 2020-04-13 accueil «é» null 12.5, 4 8 null accueil «é» 0.0 null", read(written.get(1)));
    }

    @Test
    @DisplayName("The size and the digest of a file are those of its bytes: else no copy of it could be checked")
    void filesAreDescribedAsTheyAre() throws IOException {
        TaskFiles files = files(5);
        for (int line = 0; line < 200_000; line++) {
            files.accept(new LakeRow(KINDS.get("warning"), 0, line, List.of("code", "texte " + line, "text " + line)));
        }
        LakeFile file = files.close().get(0);

        byte[] bytes = Files.readAllBytes(run().resolve(file.name()));
        assertEquals(
                new LakeFile("warning", "warning-00002-5.parquet", 200_000, bytes.length, DigestUtils.sha256Hex(bytes)),
                file);
    }

    @Test
    @DisplayName("An attempt that is given up leaves no file, and no file of checksums, on the disk")
    void anAbandonedAttemptLeavesNothing() throws IOException {
        TaskFiles files = files(0);
        files.accept(new LakeRow(KINDS.get("monthly"), 0, 1, List.of("2020-04-13|sales", DAY, "sales", 1.0)));
        files.abandon(new IOException("the disk is full"));
        try (Stream<Path> left = Files.list(run())) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    @DisplayName("Two attempts never write the same file, whoever is first")
    void noAttemptWritesTheFileOfAnother() throws IOException {
        LakeRow row = new LakeRow(KINDS.get("monthly"), 0, 1, List.of("2020-04-13|sales", DAY, "sales", 1.0));
        TaskFiles first = files(0);
        first.accept(row);
        TaskFiles same = files(0);
        assertThrows(UncheckedIOException.class, () -> same.accept(row));
        TaskFiles second = files(1);
        second.accept(row);
        assertEquals("monthly-00002-0.parquet", first.close().get(0).name());
        assertEquals("monthly-00002-1.parquet", second.close().get(0).name());
    }

    @Test
    @DisplayName(
            "A lake on this machine is written without Hadoop's local file system, which asks Windows for winutils.exe")
    void aLocalLakeDoesWithoutHadoop() throws IOException {
        Configuration conf = new Configuration();
        conf.set("fs.file.impl", "no.such.FileSystem");
        TaskFiles files = files(0, conf);
        files.accept(new LakeRow(KINDS.get("monthly"), 0, 1, List.of("2020-04-13|sales", DAY, "sales", 1.0)));
        assertEquals("monthly-00002-0.parquet", files.close().get(0).name());
    }

    private Path run() {
        return home.resolve("lake").resolve("été 1");
    }

    private TaskFiles files(long attempt) {
        return files(attempt, new Configuration());
    }

    private TaskFiles files(long attempt, Configuration conf) {
        return new TaskFiles(Address.of(run()), 2, attempt, conf);
    }

    private String read(LakeFile file) throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("FROM '" + run().resolve(file.name()) + "'")) {
            while (rows.next()) {
                all.append(all.isEmpty() ? "" : ", ").append(rows.getString(1));
                for (int i = 2; i <= rows.getMetaData().getColumnCount(); i++) {
                    all.append(' ').append(rows.getString(i));
                }
            }
        }
        return all.toString();
    }
}
