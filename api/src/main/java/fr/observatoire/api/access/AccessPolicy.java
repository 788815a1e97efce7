package fr.observatoire.api.access;

import java.util.Optional;

/**
 * Who is let in.
 *
 * @param demandsKey whether a client without a key is refused
 * @param requestsPerMinute for a client without a key, by its address; {@link #UNLIMITED} for no limit
 */
public record AccessPolicy(Keys keys, boolean demandsKey, int requestsPerMinute) {

    public static final int UNLIMITED = 0;

    /** Lets everybody in, without limit; there are no keys. */
    public static final AccessPolicy OPEN = new AccessPolicy(sent -> Optional.empty(), false, UNLIMITED);

    /** Finds the key that a client sent; empty when it is not valid. */
    @FunctionalInterface
    public interface Keys {
        Optional<AccessKey> find(String sent);
    }
}
