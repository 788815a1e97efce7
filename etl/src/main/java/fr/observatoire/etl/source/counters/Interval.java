package fr.observatoire.etl.source.counters;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.regex.Pattern;

/**
 * What a counter measured over. A time that names no zone is the local one.
 *
 * @param start in the local zone
 * @param end exclusive; the start itself when the file does not say it
 */
record Interval(ZonedDateTime start, ZonedDateTime end) {

    private static final ZoneId LOCAL = ZoneId.of("Europe/Paris");
    private static final Pattern OFFSET = Pattern.compile("(?<=:\\d{2})([+-]\\d{2}):?(\\d{2})?$");
    private static final Pattern ZONE = Pattern.compile(".*(?:Z|[+-]\\d{2}:\\d{2})$");

    /** The day on which the hour is put forward has one hour less, the other one has one hour more. */
    private static final Duration SHORTEST_DAY = Duration.ofHours(23);

    private static final Duration LONGEST_DAY = Duration.ofHours(25);

    /**
     * Reads an interval.
     *
     * @param end may be empty
     * @param again whether this local time has already begun an interval of the counter: on the last Sunday of October the
     *     hour after two o'clock is there twice
     * @throws DateTimeException when one is not an instant, or the end is before the start
     */
    static Interval of(String start, String end, boolean again) {
        String from = spelt(start);
        String to = spelt(end);
        ZonedDateTime first;
        ZonedDateTime last;
        if (isLocal(from)) {
            LocalDateTime local = LocalDateTime.parse(from);
            first = again ? local.atZone(LOCAL).withLaterOffsetAtOverlap() : local.atZone(LOCAL);
            last = to.isEmpty() ? first : first.plus(Duration.between(local, LocalDateTime.parse(to)));
        } else {
            first = OffsetDateTime.parse(from).atZoneSameInstant(LOCAL);
            last = to.isEmpty() ? first : OffsetDateTime.parse(to).atZoneSameInstant(LOCAL);
        }
        if (last.isBefore(first) || !to.isEmpty() && last.isEqual(first)) {
            throw new DateTimeException(start + " / " + end);
        }
        return new Interval(first, last);
    }

    private static String spelt(String text) {
        return OFFSET.matcher(text.strip().replace(' ', 'T'))
                .replaceFirst(offset -> offset.group(1) + ":" + (offset.group(2) == null ? "00" : offset.group(2)));
    }

    static boolean isLocal(String text) {
        return !ZONE.matcher(spelt(text)).matches();
    }

    LocalDate day() {
        return start.toLocalDate();
    }

    /** The start in one zone for all files: {@code 2022-10-29T22:00:00Z}. */
    String from() {
        return start.toInstant().toString();
    }

    String to() {
        return end.toInstant().toString();
    }

    boolean isOpen() {
        return end.isEqual(start);
    }

    /** The same interval, ended where the others of its length say. */
    Interval lasting(Duration step) {
        return new Interval(start, start.plus(step));
    }

    boolean isDay() {
        return Duration.between(start, end).compareTo(SHORTEST_DAY) >= 0;
    }

    /** Longer than any day: it cannot be of one. */
    boolean isLonger() {
        return Duration.between(start, end).compareTo(LONGEST_DAY) > 0;
    }

    static Interval parse(String from, String to) {
        return new Interval(
                OffsetDateTime.parse(from).atZoneSameInstant(LOCAL),
                OffsetDateTime.parse(to).atZoneSameInstant(LOCAL));
    }
}
