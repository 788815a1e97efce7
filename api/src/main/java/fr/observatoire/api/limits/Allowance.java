package fr.observatoire.api.limits;

/**
 * How many requests a client may still send, after one was counted.
 *
 * @param granted whether that request is within the limit
 * @param limit requests a minute
 * @param remaining requests that would be granted now
 * @param resetSeconds until all of the limit is free again
 * @param retryAfterSeconds until the next request is granted; 0 when it would be granted now
 */
public record Allowance(boolean granted, int limit, int remaining, long resetSeconds, long retryAfterSeconds) {

    /** The {@code RateLimit-Policy} field of the IETF's draft "RateLimit header fields for HTTP". */
    public String policy() {
        return "\"default\";q=%d;w=%d".formatted(limit, RateLimiter.WINDOW_SECONDS);
    }

    /** The {@code RateLimit} field of the same draft. */
    public String state() {
        return "\"default\";r=%d;t=%d".formatted(remaining, resetSeconds);
    }
}
