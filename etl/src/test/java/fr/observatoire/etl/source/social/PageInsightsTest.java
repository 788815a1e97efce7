package fr.observatoire.etl.source.social;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.source.SourceContractTest;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PageInsightsTest extends SourceContractTest {

    PageInsightsTest() {
        super(new Social(), "facebook-page-insights");
    }

    @Override
    protected int records() {
        return 4;
    }

    @Override
    protected Set<String> warningsOfMissing() {
        return Set.of("gap");
    }

    @Test
    void refusesFileWithoutItsDescriptions() {
        assertEquals(Set.of("header"), read("no-descriptions").rules());
    }

    /** An empty cell is not a zero: on 1 March nobody knows how many likes the page had. */
    @Test
    void leavesOutWhatWasNotMeasured() {
        assertTrue(read("good").of("social_day").stream()
                .filter(row -> row.line() == 5)
                .allMatch(row -> row.number("followers") == null));
    }
}
