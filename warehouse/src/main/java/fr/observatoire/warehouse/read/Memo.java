package fr.observatoire.warehouse.read;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What was worked out of a snapshot once: it never changes. Bounded, so that no caller fills the memory by asking; full, it
 * begins anew, which costs each question once.
 */
final class Memo<K, V> {

    private final int capacity;
    private final Map<K, V> known = new ConcurrentHashMap<>();

    Memo(int capacity) {
        this.capacity = capacity;
    }

    /** The value of a key; threads that ask for the same one wait for one to work it out. */
    V get(K key, Supplier<V> work) {
        if (known.size() >= capacity) {
            known.clear();
        }
        return known.computeIfAbsent(key, asked -> work.get());
    }
}
