package fr.observatoire.api.resource;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Rendered answers, by the entity tag that names them. Holds a bounded number of bytes; the answers asked for longest ago
 * leave first. A tag holds the snapshot, so nothing in here ever becomes wrong.
 */
final class AnswerCache {

    // What an entry costs beside its body: key, headers, links of the map.
    private static final int OVERHEAD = 400;

    private final long capacity;
    private final Map<String, Rendered> answers = new LinkedHashMap<>(64, 0.75f, true);
    private long size;

    AnswerCache(long capacityInBytes) {
        this.capacity = capacityInBytes;
    }

    synchronized Rendered get(String tag) {
        return answers.get(tag);
    }

    synchronized void put(String tag, Rendered answer) {
        Rendered replaced = answers.put(tag, answer);
        size += cost(answer) - (replaced == null ? 0 : cost(replaced));
        var eldest = answers.values().iterator();
        while (size > capacity && eldest.hasNext()) {
            size -= cost(eldest.next());
            eldest.remove();
        }
    }

    private static long cost(Rendered answer) {
        return answer.body().length + OVERHEAD;
    }
}
