package fr.observatoire.api.limits;

import java.time.Duration;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** Counts what happens, and tells how often it did, once a minute at most, whoever counts and whoever asks to tell. */
final class Tally {

    private static final long NANOS_BETWEEN = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanoTime;
    private long count;
    private long told;

    Tally(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.told = nanoTime.getAsLong() - NANOS_BETWEEN;
    }

    synchronized void add() {
        count++;
    }

    /**
     * Tells the count if there is one and the last was told a minute ago. That minute begins when the telling ends: on a
     * machine that stands still while it tells, the next line would else follow at once.
     */
    synchronized void tell(LongConsumer line) {
        if (count > 0 && nanoTime.getAsLong() - told >= NANOS_BETWEEN) {
            line.accept(count);
            count = 0;
            told = nanoTime.getAsLong();
        }
    }
}
