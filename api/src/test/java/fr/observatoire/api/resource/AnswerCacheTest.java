package fr.observatoire.api.resource;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.benmanes.caffeine.cache.Cache;
import fr.observatoire.api.representation.Format;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AnswerCacheTest {

    private final Cache<String, Rendered> cache = Resources.cache(3000);

    @Test
    @DisplayName("The answers in the cache never need more memory than it may have, however many questions come")
    void theAnswersKeptFitIntoTheCache() {
        for (int i = 0; i < 100; i++) {
            cache.put("tag " + i, answer(600));
        }
        cache.cleanUp();
        assertTrue(cache.asMap().size() > 0 && cache.asMap().size() <= 3, cache.asMap()::toString);
    }

    @Test
    @DisplayName("An answer larger than the whole cache is sent, but not kept")
    void anAnswerLargerThanTheCacheIsNotKept() {
        cache.put("a", answer(5000));
        cache.cleanUp();
        assertNull(cache.getIfPresent("a"));
    }

    private static Rendered answer(int bytes) {
        return new Rendered(Format.JSON, new byte[bytes], null, null, false);
    }
}
