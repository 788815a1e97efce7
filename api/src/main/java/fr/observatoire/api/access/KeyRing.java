package fr.observatoire.api.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys as a running server sees them. Each look-up checks whether the file has changed, which takes microseconds:
 * so a revoked key is refused from the next request on.
 */
public final class KeyRing implements AccessPolicy.Keys {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);

    /** Used for the comparison when there is no such key, so that an unknown key takes as long as a wrong secret. */
    private static final String NOBODY = "00".repeat(32);

    /** Shows whether the file has changed: it is replaced by a new one, never rewritten. */
    private record Stamp(FileTime modified, Object fileKey, long size) {}

    private static final Stamp UNREADABLE = new Stamp(null, null, 0);

    private record Ring(Stamp stamp, Map<String, AccessKey> keys) {}

    private final KeyFile file;
    private final Clock clock;
    private volatile Ring ring = new Ring(null, Map.of());

    public KeyRing(KeyFile file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** The key that a client sent; empty when it is not valid: malformed, unknown, wrong, expired or revoked. */
    @Override
    public Optional<AccessKey> find(String sent) {
        return KeyToken.parse(sent).flatMap(this::find);
    }

    /** Whether there is a valid key. */
    public boolean hasActive() {
        return keys().values().stream().anyMatch(key -> key.isActive(clock.instant()));
    }

    private Optional<AccessKey> find(KeyToken token) {
        AccessKey key = keys().get(token.id());
        boolean right = token.matches(key == null ? NOBODY : key.hash());
        return right && key != null && key.isActive(clock.instant()) ? Optional.of(key) : Optional.empty();
    }

    private Map<String, AccessKey> keys() {
        Stamp seen = stamp();
        Ring known = ring;
        if (seen == null ? known.stamp() != null : !seen.equals(known.stamp())) {
            known = new Ring(seen, seen == null ? gone() : read());
            ring = known;
        }
        return known.keys();
    }

    /** When the file cannot be read, no key is valid until it is repaired; the log says what is wrong. */
    private Map<String, AccessKey> read() {
        try {
            return file.read().stream().collect(Collectors.toMap(AccessKey::id, Function.identity()));
        } catch (RuntimeException e) { // whatever is wrong with the file, it lets nobody in
            LOG.error("The keys cannot be read; every key is refused until they can: {}", AccessLog.masked(reason(e)));
            return Map.of();
        }
    }

    private static String reason(RuntimeException fault) {
        if (fault instanceof KeyFileException damaged) {
            return damaged.text().en();
        }
        return (fault instanceof UncheckedIOException ? fault.getCause() : fault).toString();
    }

    /** A server that never had the file says nothing. */
    private static Map<String, AccessKey> gone() {
        LOG.error("The file of the keys has gone; every key is refused until it is back");
        return Map.of();
    }

    private Stamp stamp() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file.path(), BasicFileAttributes.class);
            return new Stamp(attributes.lastModifiedTime(), attributes.fileKey(), attributes.size());
        } catch (NoSuchFileException noKeys) {
            return null;
        } catch (IOException unreadable) {
            return UNREADABLE;
        }
    }
}
