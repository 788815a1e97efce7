package fr.observatoire.warehouse.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.comparison.Base;
import fr.observatoire.warehouse.comparison.covid.MethodDetails.Counterfactual;
import fr.observatoire.warehouse.comparison.covid.MethodResult;
import fr.observatoire.warehouse.comparison.covid.model.BacktestResult;
import fr.observatoire.warehouse.load.StoreTest;
import fr.observatoire.warehouse.load.TestFile;
import fr.observatoire.warehouse.load.TestRun;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A trial takes a second or more: the load makes those of all years that can be asked for, and no request makes one. */
class BacktestsAtPublicationTest extends StoreTest {

    private void loadEightYears() {
        SplittableRandom random = new SplittableRandom(3);
        TestRun run = run("run-1");
        TestFile log = run.officeLog("journal.csv");
        LocalDate.of(2015, 1, 1)
                .datesUntil(LocalDate.of(2023, 1, 1))
                .forEach(day -> log.day(day.toString()).opening(1, null).visits("FR-40", random.nextInt(5, 30)));
        run.loadAt(Instant.parse("2023-01-02T06:00:00Z"), CATALOG);
    }

    /** January 2022 is a month of crisis in a year that is none. */
    @Test
    void everyYearWithAMonthOfCrisisHasItsTrial() {
        loadEightYears();
        try (WarehouseReader reader = WarehouseReader.open(home, CATALOG)) {
            Comparisons comparisons = new Comparisons(
                    CATALOG.office(OFFICE), CATALOG.indicator("visitors-on-site"), reader, LocalDate.of(2023, 1, 2));
            for (int year = 2020; year <= 2022; year++) {
                BacktestResult gate = gate(comparisons, year);
                assertEquals(10 + 12 * (year - 2020), gate.months());
                assertTrue(reader.trials().figures().containsValue(gate), year + ": " + reader.trials());
            }
        }
    }

    private static BacktestResult gate(Comparisons comparisons, int year) {
        MethodResult counterfactual = comparisons.covidAdjusted(year, Base.year(2019)).stream()
                .filter(method -> method.method().equals("counterfactual"))
                .findFirst()
                .orElseThrow();
        assertTrue(counterfactual.details() instanceof Counterfactual, counterfactual.toString());
        return ((Counterfactual) counterfactual.details()).gate();
    }
}
