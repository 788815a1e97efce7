package fr.observatoire.api.limits;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Counts requests by client, as a bucket that holds a minute's requests and fills evenly: many requests at once are
 * served, and nobody gets twice the limit when a new minute begins. The clients seen longest ago are forgotten first,
 * so that many addresses cannot fill the memory.
 */
public final class RateLimiter {

    static final int WINDOW_SECONDS = 60;

    private static final double WINDOW_NANOS =
            Duration.ofSeconds(WINDOW_SECONDS).toNanos();
    private static final int CLIENTS = 10_000;

    private record Bucket(double tokens, long at) {}

    private final LongSupplier nanoTime;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true);

    public RateLimiter() {
        this(System::nanoTime);
    }

    RateLimiter(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Counts one request of {@code client}, which may send {@code limit} a minute; a refused one is not counted. */
    public synchronized Allowance take(String client, int limit) {
        long now = nanoTime.getAsLong();
        Bucket last = buckets.getOrDefault(client, new Bucket(limit, now));
        double tokens = Math.min(limit, last.tokens() + (now - last.at()) * limit / WINDOW_NANOS);
        boolean granted = tokens >= 1;
        double left = granted ? tokens - 1 : tokens;
        buckets.put(client, new Bucket(left, now));
        if (buckets.size() > CLIENTS) {
            buckets.remove(buckets.keySet().iterator().next());
        }
        return new Allowance(granted, limit, (int) left, seconds(limit - left, limit), seconds(1 - left, limit));
    }

    /** Time until the bucket has this many more tokens, in whole seconds, rounded up. */
    private static long seconds(double missing, int limit) {
        return missing <= 0 ? 0 : (long) Math.ceil(missing * WINDOW_SECONDS / limit);
    }
}
