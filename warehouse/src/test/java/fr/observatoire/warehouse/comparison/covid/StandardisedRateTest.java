package fr.observatoire.warehouse.comparison.covid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.comparison.Base;
import fr.observatoire.warehouse.comparison.covid.MethodResult.Verdict;
import fr.observatoire.warehouse.comparison.covid.model.Interval;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/**
 * The rate per opening day at the base's mix of months. Golden values: two programs, in R 4.2.2 and in Python, agree on
 * them to 1e-8.
 */
class StandardisedRateTest {

    private static final double RELATIVE = 1e-6;

    /** Visitors and opening days of 36 made-up months, and of the first half of 2025. */
    private static InputBuilder office() {
        return new InputBuilder()
                .crises()
                .months(
                        YearMonth.of(2023, 1),
                        58,
                        97,
                        118,
                        281,
                        249,
                        344,
                        748,
                        779,
                        402,
                        201,
                        104,
                        83,
                        71,
                        90,
                        152,
                        239,
                        301,
                        331,
                        765,
                        858,
                        388,
                        236,
                        92,
                        80,
                        69,
                        41,
                        149,
                        297,
                        288,
                        372)
                .exposureMonths(
                        YearMonth.of(2023, 1),
                        15,
                        18,
                        19,
                        22,
                        21,
                        23,
                        27,
                        27,
                        23,
                        20,
                        17,
                        16,
                        16,
                        18,
                        20,
                        21,
                        22,
                        22,
                        27,
                        27,
                        23,
                        21,
                        16,
                        16,
                        16,
                        8,
                        20,
                        22,
                        21,
                        23)
                .years(2023, 3464, 3603);
    }

    private static void assertClose(double expected, double actual) {
        assertEquals(expected, actual, RELATIVE * Math.abs(expected));
    }

    private static Interval interval(MethodResult result, int level) {
        return ((MethodDetails.StandardisedRate) result.details())
                .intervals().stream()
                        .filter(interval -> interval.level() == level)
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void aWholeYear() {
        MethodResult rate = office().year(2024)
                .base(Base.previous())
                .asOf(LocalDate.of(2025, 1, 31))
                .compare("standardised-rate");
        assertEquals(Verdict.OK, rate.verdict());
        assertEquals(3603, rate.value());
        assertClose(3462.137440, rate.baseValue());
        assertClose(100 * (1.04068659 - 1), rate.changePercent());
        assertEquals(100 * (1.004601 - 1), interval(rate, 80).lower(), 1e-4);
        assertEquals(100 * (1.078069 - 1), interval(rate, 80).upper(), 1e-4);
        assertEquals(100 * (.983056 - 1), interval(rate, 95).lower(), 1e-4);
        assertEquals(100 * (1.101695 - 1), interval(rate, 95).upper(), 1e-4);
        assertEquals(
                "2024, à saison et jours d’ouverture comparables\u00a0: 3\u202f603 contre 3\u202f462 attendus au rythme de"
                        + " 2023, soit +4,1\u00a0%, pas d’écart établi (intervalle à 95\u00a0%\u00a0: de \u22122\u00a0% à +10\u00a0%).",
                rate.explanation().fr());
        assertEquals(
                "2024, at comparable season and opening days: 3,603 against 3,462 expected at the rate of 2023, that is"
                        + " +4.1%, no difference established (95% interval: \u22122% to +10%).",
                rate.explanation().en());
    }

    /** A month of the base a tenth down in all twelve: the interval leaves 0 out, and no decimal is pretended. */
    @Test
    void aFallThatIsEstablishedIsSaidWithItsInterval() {
        MethodResult rate = new InputBuilder()
                .months(YearMonth.of(2019, 1), 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 1100, 1200)
                .exposureMonths(YearMonth.of(2019, 1), 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5)
                .months(YearMonth.of(2020, 1), 91, 179, 271, 359, 451, 539, 631, 719, 811, 899, 991, 1079)
                .exposureMonths(YearMonth.of(2020, 1), 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5)
                .years(2019, 7800, 7020)
                .compare("standardised-rate");
        assertTrue(
                rate.explanation()
                        .fr()
                        .endsWith(
                                "soit \u221210,0\u00a0% (intervalle à 95\u00a0%\u00a0: de \u221210\u00a0% à \u221210\u00a0%)."),
                rate.explanation().fr());
    }

    @Test
    void theFirstHalfOfAYearThatRuns() {
        MethodResult rate = office().year(2025)
                .base(Base.previous())
                .value(Period.year(2025), 1216., ObservationStatus.PARTIAL)
                .asOf(LocalDate.of(2025, 6, 30))
                .compare("standardised-rate");
        assertEquals("2025-01/2025-06", rate.period());
        assertEquals(1216, rate.value());
        assertClose(1146.744589, rate.baseValue());
        assertEquals(100 * (.963664 - 1), interval(rate, 95).lower(), 1e-4);
        assertEquals(100 * (1.166831 - 1), interval(rate, 95).upper(), 1e-4);
        assertTrue(rate.warnings().contains("year_to_date"));
    }

    /** Else the closed low season of a crisis would count as a fall, or flatter what is left. */
    @Test
    void monthsThatWereClosedOnOneSideAreOnNone() {
        MethodResult rate = new InputBuilder()
                .months(YearMonth.of(2019, 1), 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120)
                .exposureMonths(YearMonth.of(2019, 1), 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5)
                .months(YearMonth.of(2020, 1), 10, 20, Double.NaN, Double.NaN, 25, 30, 35, 40, 45, 50, 55, 60)
                .exposureMonths(YearMonth.of(2020, 1), 5, 5, 0, 0, 5, 5, 5, 5, 5, 5, 5, 5)
                .years(2019, 780, 370)
                .compare("standardised-rate");
        assertEquals(370, rate.value());
        assertEquals(710, rate.baseValue());
        assertEquals(
                10, ((MethodDetails.StandardisedRate) rate.details()).months().size());
    }

    @Test
    void twiceTheOpeningDaysAreNoGrowth() {
        MethodResult rate = new InputBuilder()
                .months(YearMonth.of(2019, 1), 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120)
                .exposureMonths(YearMonth.of(2019, 1), 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5)
                .months(YearMonth.of(2020, 1), 20, 40, 60, 80, 50, 60, 70, 80, 90, 100, 110, 120)
                .exposureMonths(YearMonth.of(2020, 1), 10, 10, 10, 10, 5, 5, 5, 5, 5, 5, 5, 5)
                .years(2019, 780, 880)
                .compare("standardised-rate");
        assertEquals(0, rate.changePercent(), 1e-12);
    }

    @Test
    void fewerThanFourMonthsSayNothing() {
        double none = Double.NaN;
        MethodResult rate = new InputBuilder()
                .months(YearMonth.of(2019, 1), 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120)
                .exposureMonths(YearMonth.of(2019, 1), 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5)
                .months(YearMonth.of(2020, 1), 10, 20, none, none, none, none, none, none, none, none, none, 60)
                .exposureMonths(YearMonth.of(2020, 1), 5, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5)
                .years(2019, 780, 90)
                .compare("standardised-rate");
        assertEquals("too_few_open_months", rate.reason());
    }

    /** The bounds are told in the form of the change, or "+1 (from −33 to +60)" would mix counts and percentages. */
    @Test
    void smallNumbersHaveBoundsOfTheirOwnForm() {
        MethodResult rate = new InputBuilder()
                .months(YearMonth.of(2019, 1), 1, 2, 1, 3, 1, 2, 1, 2, 1, 2, 1, 2)
                .exposureMonths(YearMonth.of(2019, 1), 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5)
                .months(YearMonth.of(2020, 1), 2, 1, 1, 3, 2, 2, 1, 2, 2, 1, 1, 2)
                .exposureMonths(YearMonth.of(2020, 1), 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5)
                .years(2019, 19, 20)
                .compare("standardised-rate");
        Interval outer = interval(rate, 95);
        String lower = Long.toString(Math.round(.19 * outer.lower())).replace('-', '\u2212');
        assertTrue(
                rate.explanation()
                        .en()
                        .endsWith("that is +1, no difference established (95%% interval: %s to +%d)."
                                .formatted(lower, Math.round(.19 * outer.upper()))),
                rate.explanation().en());
    }
}
