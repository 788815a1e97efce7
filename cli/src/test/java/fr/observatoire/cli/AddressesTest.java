package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({
        "--input, ftps://machine/exports, ftps://machine/exports",
        "--input, s3a://seau/exports, OBSERVATOIRE_LIBS",
        "--input, hdfs://127.0.0.1:1/exports, ne répond pas",
        "--lake, hdfs://127.0.0.1:1/lac, ne répond pas",
        "--lake, s3a://CLE:secret@seau/lac, mot de passe"
    })
    @DisplayName(
            "An address that leads nowhere is a wrong use, said in one sentence; a password is neither said nor kept")
    void anAddressThatLeadsNowhereIsAWrongUse(String option, String address, String said) throws IOException {
        Files.createDirectories(home.resolve("input"));
        Installation.copyFolder(Installation.SAMPLE.resolve("config"), home.resolve("config"));
        Installation.Run run = Installation.run("etl", "--lang", "fr", "--home", home.toString(), option, address);
        assertEquals(2, run.status(), run.out() + run.err());
        assertTrue(run.err().contains(said), run.err());
        assertFalse(run.err().contains("secret") || run.err().contains("\tat "), run.err());
        try (Stream<Path> left = Files.list(home)) {
            assertEquals(2, left.count());
        }
    }
}
