package fr.observatoire.api.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A partner's key as it is stored: without the secret.
 *
 * @param id public part of the key, written to the access log
 * @param name who holds it, for the people who list keys
 * @param hash SHA-256 of the secret, as hexadecimal digits
 * @param expires the key is not valid from this moment on; null for no end
 * @param revoked when it was withdrawn; null when it was not
 * @param requestsPerMinute how many requests a minute it may send
 */
public record AccessKey(
        String id,
        String name,
        Scope scope,
        String hash,
        Instant created,
        Instant expires,
        Instant revoked,
        int requestsPerMinute) {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** Refuses what no program wrote: a key without its limit would have none. */
    public AccessKey {
        boolean whole = id != null && name != null && scope != null && hash != null && created != null;
        if (!whole
                || requestsPerMinute < 1
                || !ID.matcher(id).matches()
                || !HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("no whole key: " + id);
        }
    }

    /** Whether a key is valid, and if not, why. */
    public enum State {
        ACTIVE,
        EXPIRED,
        REVOKED
    }

    public State state(Instant now) {
        if (revoked != null) {
            return State.REVOKED;
        }
        return expires != null && !now.isBefore(expires) ? State.EXPIRED : State.ACTIVE;
    }

    @JsonIgnore
    public boolean isActive(Instant now) {
        return state(now) == State.ACTIVE;
    }

    AccessKey revokedAt(Instant moment) {
        return new AccessKey(id, name, scope, hash, created, expires, moment, requestsPerMinute);
    }
}
