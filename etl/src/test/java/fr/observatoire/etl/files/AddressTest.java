package fr.observatoire.etl.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"exports", "données 2026", "C:exports", "a:b", "exports/hdfs:", "100 %", "donn%C3%A9es", "a?b"})
    @DisplayName("What an office calls its folder is a path of this machine, and is shown as one")
    void aPathIsLocal(String written) {
        Address address = Address.of(written);
        assertTrue(address.isLocal());
        assertEquals(Path.of(written).toAbsolutePath(), address.local());
        assertEquals(Path.of(written).toAbsolutePath().toString(), address.toString());
    }

    @Test
    @DisplayName("The address of a local folder is that folder")
    void aFileAddressIsLocal() {
        assertEquals(Address.of("/exports/a"), Address.of("file:///exports/a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hdfs://namenode:8020/exports",
                "hdfs:/exports",
                "hdfs://[::1]:8020/données",
                "s3a://seau/exports/a:b",
                "abfs://conteneur@compte.dfs.core.windows.net/exports"
            })
    @DisplayName("An address leads to a file system of Hadoop, and tasks find what is below it as it is written")
    void anAddressIsNotLocal(String written) {
        Address address = Address.of(written);
        assertFalse(address.isLocal());
        assertEquals(written, address.toString());
        assertEquals(address, Address.of(address.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3a://AKIA:geheim@seau/exports",
                "s3a://AKIA:ge/heim@seau/exports",
                "hdfs://anne:geheim@namenode:8020/exports",
                "hdfs://:geheim@namenode/exports"
            })
    @DisplayName("A password in an address is refused, and repeated to nobody")
    void aPasswordIsNotRepeated(String written) {
        AddressException refused = assertThrows(AddressException.class, () -> Address.of(written));
        assertFalse((refused.text().typed() + refused.text().en()).contains("heim"), refused.getMessage());
        assertTrue(refused.text().en().contains("password"), refused.text().en());
    }

    @Test
    @DisplayName("A kind of address that nothing opens is named, and so is a bucket without the libraries for it")
    void anUnknownKindIsNamed() {
        for (String written : new String[] {"ftps://namenode/exports", "s3a://seau/exports"}) {
            Address address = Address.of(written);
            AddressException refused =
                    assertThrows(AddressException.class, () -> Hadoop.fileSystem(address, new Configuration()));
            assertTrue(refused.text().en().contains(written), refused.text().en());
            assertTrue(
                    refused.text().en().contains("nothing that opens"),
                    refused.text().en());
        }
    }
}
