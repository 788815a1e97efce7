package fr.observatoire.warehouse.comparison.origin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.observatoire.warehouse.comparison.Comparability;
import fr.observatoire.warehouse.comparison.YearOverYearRow;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Shares that mixed in what is no origin, or held unlike years against each other, would be told a council. */
class OriginsTest {

    private static final Map<String, OriginKind> KINDS =
            Map.of("FR-40", OriginKind.DEPARTEMENT, "ES", OriginKind.COUNTRY, "default", OriginKind.DEFAULT);

    private static YearOverYearRow whole(Double change, Comparability comparability) {
        return new YearOverYearRow(
                Period.year(2020),
                "2019",
                200.0,
                ObservationStatus.NORMAL,
                100.0,
                ObservationStatus.NORMAL,
                null,
                change,
                change,
                comparability,
                List.of());
    }

    private static Origins origins(YearOverYearRow whole, List<Map<String, Double>> bases) {
        return Origins.of(whole, KINDS, Map.of("FR-40", 75.0, "ES", 25.0, "default", 100.0), bases);
    }

    @Test
    void aDefaultValueIsInNoShare() {
        Origins origins = origins(
                whole(100.0, Comparability.COMPARABLE), List.of(Map.of("FR-40", 30.0, "ES", 20.0, "default", 50.0)));
        assertEquals(100.0, origins.known());
        assertEquals(50.0, origins.baseKnown());
        assertEquals(
                new OriginShare("default", OriginKind.DEFAULT, 100.0, null, 50.0, null, null),
                origins.shares().get(0),
                "the most visitors first");
        assertEquals(
                new OriginShare("FR-40", OriginKind.DEPARTEMENT, 75.0, 75.0, 30.0, 60.0, 15.0),
                origins.shares().get(1));
    }

    @Test
    void aMeanCountsAYearWithoutAnOriginAsNoughtAndNeedsAllYears() {
        Origins mean = origins(
                whole(100.0, Comparability.COMPARABLE),
                List.of(Map.of("FR-40", 40.0), Map.of("FR-40", 20.0, "ES", 20.0)));
        assertEquals(30.0, mean.shares().get(1).baseValue());
        assertEquals(10.0, mean.shares().get(2).baseValue());
        Origins lacking = origins(whole(null, Comparability.NOT_COMPARABLE), List.of(Map.of("FR-40", 40.0), Map.of()));
        assertNull(lacking.baseKnown());
        assertNull(lacking.shares().get(1).baseShare());
    }

    @Test
    void noChangeIsToldWhereTheYearsMayNotBeCompared() {
        List<Map<String, Double>> bases = List.of(Map.of("FR-40", 30.0, "ES", 20.0));
        assertNull(origins(whole(100.0, Comparability.BREAK), bases)
                .shares()
                .get(1)
                .change());
        assertNull(origins(whole(null, Comparability.PARTIAL), bases)
                .shares()
                .get(1)
                .change());
        assertEquals(
                15.0,
                origins(whole(100.0, Comparability.PARTIAL), bases)
                        .shares()
                        .get(1)
                        .change());
    }
}
