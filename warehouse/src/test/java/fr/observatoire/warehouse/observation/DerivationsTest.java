package fr.observatoire.warehouse.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.observatoire.warehouse.period.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class DerivationsTest {

    private static final Period YEAR = Period.year(2019);
    private static final Observation MISSING = Observation.none(YEAR, ObservationStatus.NOT_REPORTED);

    @Test
    void aSumOfCountsIsACount() {
        Observation sum = Derivations.sum(YEAR, List.of(Observation.of(YEAR, 5), Observation.of(YEAR, 9)));

        assertEquals(Observation.of(YEAR, 14), sum);
    }

    @Test
    void aSumCarriesTheUnusualStatusOfAPart() {
        Observation reduced = new Observation(YEAR, null, 1.0, ObservationStatus.REDUCED_COVID);

        assertEquals(
                ObservationStatus.REDUCED_COVID,
                Derivations.sum(YEAR, List.of(Observation.of(YEAR, 5), reduced)).status());
    }

    @Test
    void aSumWithoutOneOfItsPartsHasNoValue() {
        assertEquals(MISSING, Derivations.sum(YEAR, List.of(Observation.of(YEAR, 5), MISSING)));
    }

    @Test
    void growthIsInPercentOfTheBase() {
        Observation growth = Derivations.growth(YEAR, Observation.of(YEAR, 8480), Observation.of(YEAR, 7020));

        assertEquals(20.797720797, growth.value(), 1e-9);
        assertEquals(ObservationStatus.DERIVED, growth.status());
    }

    @Test
    void growthNeedsBothAndABaseThatIsNotZero() {
        assertEquals(MISSING, Derivations.growth(YEAR, Observation.of(YEAR, 7020), MISSING));
        assertEquals(MISSING, Derivations.growth(YEAR, MISSING, Observation.of(YEAR, 7020)));
        Observation onZero = Derivations.growth(YEAR, Observation.of(YEAR, 7020), Observation.of(YEAR, 0));
        assertNull(onZero.value());
        assertEquals(ObservationStatus.NOT_AVAILABLE, onZero.status());
    }
}
