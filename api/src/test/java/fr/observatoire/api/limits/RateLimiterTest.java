package fr.observatoire.api.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

    private final AtomicLong now = new AtomicLong();
    private final RateLimiter limiter = new RateLimiter(now::get);

    @Test
    void aBurstOfAMinuteIsServedAndThenEvenly() {
        for (int i = 0; i < 60; i++) {
            assertTrue(limiter.take("a", 60).granted());
        }
        Allowance refused = limiter.take("a", 60);
        assertFalse(refused.granted());
        assertEquals(1, refused.retryAfterSeconds());
        assertEquals(60, refused.resetSeconds());
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertTrue(limiter.take("a", 60).granted());
        assertFalse(limiter.take("a", 60).granted());
    }

    @Test
    void waitingAsLongAsToldIsAlwaysEnough() {
        limiter.take("a", 7);
        Allowance allowance = limiter.take("a", 7);
        while (allowance.granted()) {
            allowance = limiter.take("a", 7);
        }
        now.addAndGet(Duration.ofSeconds(allowance.retryAfterSeconds()).toNanos());
        assertTrue(limiter.take("a", 7).granted());
    }

    @Test
    void oneClientDoesNotUseUpTheLimitOfAnother() {
        assertTrue(limiter.take("a", 1).granted());
        assertFalse(limiter.take("a", 1).granted());
        assertTrue(limiter.take("b", 1).granted());
    }
}
