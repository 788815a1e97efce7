package fr.observatoire.warehouse.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.comparison.MethodDetails.Counterfactual;
import fr.observatoire.warehouse.comparison.MethodResult.Verdict;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class CounterfactualComparisonTest {

    @Test
    void tenYearsBeforeTheCrisisCarryAForecast() {
        MethodResult result = SeriesOfMonths.from(YearMonth.of(2010, 1), 132)
                .crisis(YearMonth.of(2020, 3), .4)
                .input()
                .compare("counterfactual");
        assertEquals(Verdict.OK, result.verdict(), result.toString());
        Counterfactual details = (Counterfactual) result.details();
        assertNotNull(details.gate());
        assertTrue(details.lostIntervals().get(1).contains(details.lost()));
    }
}
