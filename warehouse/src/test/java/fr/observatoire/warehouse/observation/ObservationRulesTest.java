package fr.observatoire.warehouse.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.observatoire.warehouse.catalog.Indicator.Aggregation;
import fr.observatoire.warehouse.observation.Coverage.Extent;
import fr.observatoire.warehouse.period.Period;
import org.junit.jupiter.api.Test;

class ObservationRulesTest {

    private static final Period APRIL = Period.month(2020, 4);
    private static final Period YEAR = Period.year(2020);

    /** Evidence of a flow counted from rows that cover the period, to be varied. */
    private record Case(
            Aggregation kind,
            Double value,
            ObservationStatus declared,
            boolean rows,
            Extent extent,
            Double exposure,
            boolean crisis) {

        static Case value(Double value) {
            return new Case(Aggregation.FLOW, value, null, true, Extent.WHOLE, null, false);
        }

        Case of(Aggregation other) {
            return new Case(other, value, declared, rows, extent, exposure, crisis);
        }

        Case declared(ObservationStatus status) {
            return new Case(kind, value, status, rows, extent, exposure, crisis);
        }

        Case declaredFigure() {
            return new Case(kind, value, declared, false, extent, exposure, crisis);
        }

        Case covered(Extent other) {
            return new Case(kind, value, declared, rows, other, exposure, crisis);
        }

        Case open(double days) {
            return new Case(kind, value, declared, rows, extent, days, crisis);
        }

        Case inCrisis() {
            return new Case(kind, value, declared, rows, extent, exposure, true);
        }

        String in(Period period) {
            Observation o = ObservationRules.decide(
                    period,
                    null,
                    new Evidence(kind, value, period.equals(YEAR), declared, rows, extent, exposure, crisis));
            return o.value() + " " + o.status().code();
        }
    }

    @Test
    void aFigureFromRowsIsNormal() {
        assertEquals("7.0 normal", Case.value(7.0).in(APRIL));
    }

    @Test
    void silenceOfACoveringSourceIsATrueZero() {
        assertEquals("0.0 normal", Case.value(null).in(APRIL));
    }

    @Test
    void silenceElsewhereIsNotReported() {
        assertEquals("null not_reported", Case.value(null).covered(Extent.NONE).in(APRIL));
    }

    @Test
    void aStockIsNeverZeroForWantOfRows() {
        assertEquals("null not_reported", Case.value(null).of(Aggregation.STOCK).in(APRIL));
    }

    @Test
    void aDistinctCountWithoutItsExportIsNotAvailable() {
        assertEquals(
                "null not_available", Case.value(null).of(Aggregation.DISTINCT).in(APRIL));
    }

    @Test
    void aDeclarationThatIsMissingIsNotZero() {
        assertEquals("null not_reported", Case.value(null).declaredFigure().in(YEAR));
    }

    @Test
    void noOpeningMeansNothingToMeasure() {
        assertEquals("null closed", Case.value(null).open(0).in(APRIL));
        assertEquals("null closed", Case.value(0.0).open(0).inCrisis().in(APRIL));
    }

    @Test
    void aFigureCountedBehindAClosedDoorStays() {
        assertEquals("3.0 normal", Case.value(3.0).open(0).in(APRIL));
    }

    @Test
    void aCrisisClosureReducesAShortPeriod() {
        assertEquals("9.0 reduced_covid", Case.value(9.0).open(4).inCrisis().in(APRIL));
        assertEquals("0.0 reduced_covid", Case.value(null).open(4).inCrisis().in(APRIL));
    }

    @Test
    void aYearIsReducedOnlyWhenTheOfficeSaysSo() {
        assertEquals("266.0 normal", Case.value(266.0).open(115.5).inCrisis().in(YEAR));
        assertEquals(
                "2057.0 reduced_covid",
                Case.value(2057.0)
                        .open(115.5)
                        .inCrisis()
                        .declared(ObservationStatus.REDUCED_COVID)
                        .in(YEAR));
    }

    @Test
    void aDeclaredAbsenceRulesSilenceInTheWholeYear() {
        Case cancelled = Case.value(null).declared(ObservationStatus.CANCELLED_COVID);

        assertEquals("null cancelled_covid", cancelled.in(YEAR));
        assertEquals("null cancelled_covid", cancelled.in(APRIL));
    }

    @Test
    void whatTheOfficeDeclaredIsSaidBeforeWhatTheRowsLack() {
        assertEquals(
                ObservationStatus.NOT_DISTRIBUTED,
                ObservationRules.unknown(YEAR, null, ObservationStatus.NOT_DISTRIBUTED, ObservationStatus.NOT_REPORTED)
                        .status());
        assertEquals(
                ObservationStatus.SUPPRESSED,
                ObservationRules.unknown(YEAR, null, ObservationStatus.REDUCED_COVID, ObservationStatus.SUPPRESSED)
                        .status());
    }

    @Test
    void aFigureIsStrongerThanADeclaredAbsence() {
        assertEquals(
                "3.0 normal",
                Case.value(3.0).declared(ObservationStatus.NOT_REPORTED).in(YEAR));
    }

    @Test
    void aDeclaredReductionOfTheYearDoesNotColourItsMonths() {
        assertEquals(
                "9.0 normal",
                Case.value(9.0).declared(ObservationStatus.REDUCED_COVID).in(APRIL));
    }

    @Test
    void aFlowBeyondTheDataIsPartial() {
        assertEquals("9.0 partial", Case.value(9.0).covered(Extent.PART).in(YEAR));
        assertEquals(
                "9.0 normal",
                Case.value(9.0).of(Aggregation.STOCK).covered(Extent.PART).in(YEAR));
    }
}
