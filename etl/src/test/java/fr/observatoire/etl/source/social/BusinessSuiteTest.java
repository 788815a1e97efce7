package fr.observatoire.etl.source.social;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.source.Reading.Outcome;
import fr.observatoire.etl.source.SourceContractTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BusinessSuiteTest extends SourceContractTest {

    BusinessSuiteTest() {
        super(new Social(), "business-suite-charts");
    }

    @Override
    protected int records() {
        return 4;
    }

    @Override
    protected Set<String> warningsOfMissing() {
        return Set.of("gap");
    }

    /**
     * The tool always writes the byte order mark; without it, bytes in UTF-16 are not a text in any encoding of Excel.
     */
    @Override
    protected Set<String> rulesOfMark() {
        return Set.of("encoding");
    }

    @Test
    void refusesChartThatTheContractDoesNotKnow() {
        Outcome other = read("other-chart");
        assertEquals(Set.of("header"), other.rules());
        assertTrue(other.result().refusal().text().typed().contains("« Clics sur le lien »"));
    }

    /** The hour is 00 or 01, depending on summer time; the day never changes. */
    @Test
    void keepsTheLocalDayAcrossSummerTime() {
        assertEquals(
                List.of(29, 30, 31, 1),
                read("good").of("social_day").stream()
                        .map(row -> row.date("date").getDayOfMonth())
                        .toList());
    }
}
