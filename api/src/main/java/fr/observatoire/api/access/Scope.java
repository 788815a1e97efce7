package fr.observatoire.api.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a key may read. No key allows writing.
 *
 * @param office the one office whose figures are shown; null for those of the whole network
 */
public record Scope(String office) {

    /** The figures of every office. */
    public static final Scope NETWORK = new Scope(null);

    private static final String NETWORK_CODE = "network";
    private static final String OFFICE_PREFIX = "office:";

    /**
     * Reads {@code network} or {@code office:CODE}.
     *
     * @throws IllegalArgumentException when it is neither
     */
    @JsonCreator
    public static Scope parse(String code) {
        if (code.equals(NETWORK_CODE)) {
            return NETWORK;
        }
        if (!code.startsWith(OFFICE_PREFIX) || code.length() == OFFICE_PREFIX.length()) {
            throw new IllegalArgumentException(code);
        }
        return new Scope(code.substring(OFFICE_PREFIX.length()));
    }

    /** {@code network} or {@code office:CODE}. */
    @JsonValue
    public String code() {
        return office == null ? NETWORK_CODE : OFFICE_PREFIX + office;
    }

    public boolean isNetwork() {
        return office == null;
    }

    /** Whether the figures of an office may be shown. */
    public boolean mayRead(String code) {
        return office == null || office.equals(code);
    }
}
