package fr.observatoire.api.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Who a network address is, for what is counted by client. */
public final class ClientAddress {

    /** A customer of a provider has all addresses that begin alike, and could count as as many clients. */
    private static final int OWNED_BYTES = 8;

    private ClientAddress() {}

    /** The address itself; of one of IPv6 the part that names its owner. Asks no name server, whatever the text. */
    public static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        String bracketed = address.startsWith("[") ? address : "[" + address + "]";
        try {
            InetAddress known = InetAddress.getByName(bracketed);
            return known instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(known.getAddress(), OWNED_BYTES))
                    : known.getHostAddress();
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
