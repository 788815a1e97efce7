package fr.observatoire.etl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.SourceContract;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractsTest {

    @Test
    void contractsTravelToExecutors() throws IOException {
        List<SourceContract> contracts = Catalog.load(null).sources();
        try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            out.writeObject(contracts);
        }
        assertEquals(
                List.of("footfall"),
                contracts.stream().map(SourceContract::name).toList());
    }
}
