package fr.observatoire.api.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/**
 * A partner's key as it is kept: everything but the secret.
 *
 * @param id public part of the key, which the access log repeats
 * @param name who holds it, for the people who list keys
 * @param hash SHA-256 of the secret, as hexadecimal digits
 * @param expires from this moment on the key opens nothing; null for never
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

    /** Whether a key is good, and if not, why. */
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
