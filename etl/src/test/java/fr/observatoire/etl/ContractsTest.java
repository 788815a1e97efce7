package fr.observatoire.etl;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.outcome.EtlException;
import fr.observatoire.etl.source.FileContext;
import fr.observatoire.etl.source.Source;
import fr.observatoire.etl.task.FileReading;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.SourceContract;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import fr.observatoire.warehouse.catalog.UnknownCodeException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contracts and the program know each other. */
class ContractsTest {

    @TempDir
    Path folder;

    @Test
    void everyContractHasItsSourceAndEverySourceItsContract() {
        assertEquals(
                Catalog.withSample(null).sources().stream()
                        .map(SourceContract::name)
                        .sorted()
                        .toList(),
                Pipeline.SOURCES.stream().map(Source::name).sorted().toList());
    }

    @Test
    void everyResourceIsKnownToItsSource() {
        Catalog catalog = Catalog.withSample(null);
        for (Source source : Pipeline.SOURCES) {
            for (Resource resource : catalog.source(source.name()).resources()) {
                assertDoesNotThrow(() -> source.conformer(new FileContext("peyrehorade", resource)), resource.name());
            }
        }
    }

    /** The executors of a cluster must receive exactly what was declared. */
    @Test
    void contractsTravelToExecutors() throws IOException, ClassNotFoundException {
        List<SourceContract> contracts = Catalog.withSample(null).sources();
        assertEquals(contracts, travelled(contracts));
    }

    @Test
    void whatReadsFilesTravelsToExecutors() throws IOException, ClassNotFoundException {
        assertInstanceOf(FileReading.class, travelled(prepare(Catalog.withSample(null), Set.of())));
    }

    private static Object travelled(Object sent) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(sent);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }

    @Test
    void namesTheRuleOfAContractThatIsNoCondition() throws IOException {
        Path press = Files.createDirectories(folder.resolve("sources")).resolve("press.yml");
        String model = Files.readString(Path.of("../warehouse/model/sources/press.yml"));
        Files.writeString(
                press,
                model
                        + """
                    rules:
                      - {name: reach, reason: {fr: raison, en: reason}, check: portée >= 0}
                """);
        EtlException e = assertThrows(EtlException.class, () -> prepare(Catalog.withSample(folder), Set.of()));
        assertTrue(e.getMessage().contains("press.yml") && e.getMessage().contains("portee"), e.getMessage());
    }

    @Test
    void namesTheSourceNearestToOneThatDoesNotExist() {
        UnknownCodeException e =
                assertThrows(UnknownCodeException.class, () -> prepare(Catalog.withSample(null), Set.of("footfal")));
        assertEquals("footfall", e.nearest().get(0));
    }

    private FileReading prepare(Catalog catalog, Set<String> only) {
        EtlOptions options = new EtlOptions(folder, folder, only, EtlOptions.LOCAL, true);
        return Preparation.of(options, catalog, List.copyOf(Pipeline.SOURCES));
    }
}
