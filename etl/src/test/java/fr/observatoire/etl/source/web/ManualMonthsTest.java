package fr.observatoire.etl.source.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.observatoire.etl.source.SourceContractTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ManualMonthsTest extends SourceContractTest {

    ManualMonthsTest() {
        super(new Web(), Web.MANUAL);
    }

    @Override
    protected int records() {
        return 4;
    }

    @Override
    protected Set<String> warningsOfMissing() {
        return Set.of("gap", "review");
    }

    /** Dividing a month among its days would give figures that nobody counted. */
    @Test
    void theSessionsOfAMonthAreOfNoDayAndItIsSaid() {
        assertEquals(List.of(), read("good").of("web_day"));
        assertEquals(Set.of("review"), read("good").warnings());
    }
}
