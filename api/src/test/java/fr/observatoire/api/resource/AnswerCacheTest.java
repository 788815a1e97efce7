package fr.observatoire.api.resource;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import fr.observatoire.api.representation.Format;
import org.junit.jupiter.api.Test;

class AnswerCacheTest {

    @Test
    void whatWasAskedForLongestAgoLeavesFirst() {
        AnswerCache cache = new AnswerCache(3000);
        cache.put("a", answer(600));
        cache.put("b", answer(600));
        assertNotNull(cache.get("a"));
        cache.put("c", answer(1000));
        assertNull(cache.get("b"));
        assertNotNull(cache.get("a"));
        assertNotNull(cache.get("c"));
    }

    @Test
    void anAnswerLargerThanTheCacheIsNotKept() {
        AnswerCache cache = new AnswerCache(3000);
        cache.put("a", answer(5000));
        assertNull(cache.get("a"));
    }

    @Test
    void anAnswerPutTwiceCountsOnce() {
        AnswerCache cache = new AnswerCache(3000);
        Rendered second = answer(1000);
        for (int i = 0; i < 10; i++) {
            cache.put("a", answer(1000));
        }
        cache.put("a", second);
        cache.put("b", answer(1000));
        assertSame(second, cache.get("a"));
    }

    private static Rendered answer(int bytes) {
        return new Rendered(Format.JSON, new byte[bytes], null, false);
    }
}
