package fr.observatoire.warehouse.comparison.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.observatoire.warehouse.comparison.Comparability;
import fr.observatoire.warehouse.comparison.YearOverYearRow;
import fr.observatoire.warehouse.comparison.covid.Reason;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Period;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RecoveryIndexTest {

    private static final Period YEAR = Period.year(2021);

    private static MeasuredPeriod index(Double value, Double base, Comparability comparability, String... reasons) {
        YearOverYearRow row = new YearOverYearRow(
                YEAR,
                "2019",
                value,
                ObservationStatus.NORMAL,
                base,
                ObservationStatus.NORMAL,
                null,
                null,
                null,
                comparability,
                List.of(reasons));
        return RecoveryIndex.of(List.of(Observation.of(YEAR, 1)), OptionalInt.of(2019), 2022, year -> List.of(row))
                .periods()
                .get(0);
    }

    @Test
    void theIndexIsTheFigureOverThatOfTheReferenceYear() {
        assertEquals(75, index(30., 40., Comparability.COMPARABLE).value());
        assertEquals(0, index(0., 40., Comparability.COMPARABLE).value());
    }

    /** Fewer opening days are a reason to read it with care, not to hide it. */
    @Test
    void closedDaysAreNamed() {
        MeasuredPeriod partial = index(30., 40., Comparability.PARTIAL, "closed_days");
        assertEquals(75, partial.value());
        assertEquals(List.of("closed_days"), partial.reasons());
    }

    @Test
    void whatIsNotComparableHasNoIndexButItsReasons() {
        for (MeasuredPeriod none : List.of(
                index(30., 40., Comparability.BREAK, "break_tool"),
                index(30., 40., Comparability.NOT_COMPARABLE, "base_partial_source"),
                index(30., null, Comparability.NOT_COMPARABLE, "base_missing"),
                index(null, 40., Comparability.NOT_COMPARABLE, "closed"),
                index(30., 0., Comparability.COMPARABLE, "base_zero"))) {
            assertNull(none.value());
            assertEquals(1, none.reasons().size());
        }
    }

    @Test
    void withoutACrisisThereIsNoReferenceYear() {
        MeasuredSeries none =
                RecoveryIndex.of(List.of(Observation.of(YEAR, 1)), OptionalInt.empty(), 2022, year -> List.of());
        assertEquals(Reason.NO_REFERENCE_YEAR, none.refusal());
        assertEquals(List.of("no_reference_year"), none.periods().get(0).reasons());
    }
}
