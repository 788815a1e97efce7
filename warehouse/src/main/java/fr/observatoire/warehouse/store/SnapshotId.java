package fr.observatoire.warehouse.store;

import fr.observatoire.warehouse.text.Texts;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Ids of snapshots: the time of the load in UTC, so that they can be sorted, and a suffix, so that no two are equal.
 */
public final class SnapshotId {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'.'SSS'Z'");
    private static final int TIME_LENGTH = "20210301T101530.123Z".length();
    private static final SecureRandom RANDOM = new SecureRandom();

    private SnapshotId() {}

    /** An id later than {@code previous}, even if the clock was set back in between. */
    public static String next(Instant now, Optional<String> previous) {
        Instant earliest = previous.map(id -> time(id).plusMillis(1)).orElse(Instant.MIN);
        Instant time = (now.isAfter(earliest) ? now : earliest).truncatedTo(ChronoUnit.MILLIS);
        return TIME.format(time.atOffset(ZoneOffset.UTC)) + "-%04x".formatted(RANDOM.nextInt(0x10000));
    }

    /** The time in an id. */
    public static Instant time(String id) {
        try {
            return LocalDateTime.parse(id.substring(0, Math.min(TIME_LENGTH, id.length())), TIME)
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw new StoreException(Texts.WAREHOUSE.text("snapshot.no_such_name", id), e);
        }
    }
}
