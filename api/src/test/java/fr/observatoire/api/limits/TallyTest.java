package fr.observatoire.api.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A line of the log each minute says how many connections were closed; more of them would fill it. */
class TallyTest {

    private final AtomicLong now = new AtomicLong();
    private final Tally tally = new Tally(now::get);
    private final List<Long> lines = new CopyOnWriteArrayList<>();

    @Test
    void theFirstIsToldAtOnceAndTheOthersTogetherAMinuteLater() {
        tally.add();
        tell();
        tally.add();
        tally.add();
        pass(Duration.ofSeconds(59));
        tell();
        assertEquals(List.of(1L), lines);
        pass(Duration.ofSeconds(1));
        tell();
        assertEquals(List.of(1L, 2L), lines);
    }

    @Test
    void nothingIsToldOfNothing() {
        tell();
        pass(Duration.ofMinutes(2));
        tell();
        assertTrue(lines.isEmpty(), lines.toString());
    }

    @Test
    void noLineFollowsOneThatTookAMinuteToWrite() {
        tally.add();
        tally.tell(count -> {
            lines.add(count);
            pass(Duration.ofSeconds(70));
        });
        tally.add();
        pass(Duration.ofSeconds(5));
        tell();
        assertEquals(List.of(1L), lines);
    }

    @Test
    void threadsThatCountAndTellTogetherLoseNothingAndWriteOneLine() {
        IntStream.range(0, 10_000).parallel().forEach(each -> {
            tally.add();
            tell();
        });
        assertEquals(1, lines.size(), lines.toString());
        pass(Duration.ofMinutes(1));
        tell();
        assertEquals(10_000, lines.get(0) + (lines.size() > 1 ? lines.get(1) : 0));
    }

    private void tell() {
        tally.tell(lines::add);
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
