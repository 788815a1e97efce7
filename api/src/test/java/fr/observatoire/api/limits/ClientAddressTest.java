package fr.observatoire.api.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One customer of a provider has 2^64 addresses, and would have as many limits. */
class ClientAddressTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "2001:db8:1:2::1, 20010db800010002",
        "2001:db8:1:2:ffff::, 20010db800010002",
        "[2001:db8:1:2::1], 20010db800010002",
        "2001:db8:1:3::1, 20010db800010003",
        "::ffff:192.0.2.1, 192.0.2.1",
        "unknown, unknown",
        "no:address, no:address"
    })
    void anAddressOfIpv6CountsAsItsNetwork(String address, String client) {
        assertEquals(client, ClientAddress.of(address));
    }
}
