package fr.observatoire.warehouse.comparison.covid.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.comparison.covid.model.Forecaster.Draw;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against R's {@code glm(visitors ~ 0 + factor + offset(log(days)), family = quasipoisson)}; see reference.R. */
class QuasiPoissonTest {

    private static final double AS_R = 1e-6;
    private static final int YEAR = 12;

    private final MonthlySeries visitors = SmallCounts.visitors();
    private final QuasiPoisson model = new QuasiPoisson(SmallCounts.days());

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void ratesAndTheirStandardErrorsAreThoseOfR(int month) {
        QuasiPoisson.Fit fit = model.fit(visitors);
        assertEquals(SmallCounts.reference("log_rate_" + month), Math.log(fit.rates()[month - 1]), AS_R);
        assertEquals(SmallCounts.reference("standard_error_" + month), fit.standardError(month), AS_R);
    }

    @Test
    void dispersionAndCarryOverAreThoseOfR() {
        QuasiPoisson.Fit fit = model.fit(visitors);
        assertEquals(SmallCounts.reference("dispersion"), fit.dispersion(), AS_R);
        assertEquals(Math.max(0, SmallCounts.reference("carry")), fit.carry(), AS_R);
    }

    @Test
    void forecastsAreRateTimesPlannedDaysAndNeverNegative() {
        MonthlySeries twice = planned(20);
        SimulatedPaths ten = new QuasiPoisson(planned(10)).forecast(visitors, YEAR, new Draw(2000, 1));
        SimulatedPaths twenty = new QuasiPoisson(twice).forecast(visitors, YEAR, new Draw(2000, 1));
        for (int i = 1; i < YEAR; i++) {
            assertEquals(2 * ten.point()[i], twenty.point()[i], 1e-9);
        }
        assertTrue(Arrays.stream(ten.paths()).flatMapToDouble(Arrays::stream).allMatch(value -> value >= 0));
    }

    /** Years that differed by a fifth may do so again: an interval that forgets it tells losses that are none. */
    @Test
    void aLevelThatWanderedMakesTheIntervalOfAYearWider() {
        double steady = spread(level -> 1);
        assertTrue(spread(year -> year % 2 == 0 ? .8 : 1.2) > 2 * steady, "the steady one has " + steady);
        assertTrue(steady > .2, "four steady years are no proof: " + steady);
    }

    /** Of four years of a hundred visitors a month times a level: 95 % of the totals of the next year, over their median. */
    private static double spread(IntToDoubleFunction level) {
        double[] counts = IntStream.range(0, 4 * YEAR)
                .mapToDouble(i -> Math.rint(100 * level.applyAsDouble(i / YEAR)))
                .toArray();
        double[] days = new double[5 * YEAR];
        Arrays.fill(days, 20);
        double[] totals = new QuasiPoisson(MonthlySeries.of(SmallCounts.FIRST, days))
                .forecast(MonthlySeries.of(SmallCounts.FIRST, counts), YEAR, new Draw(4000, 7))
                .sums(i -> true);
        Arrays.sort(totals);
        return (totals[3900] - totals[100]) / totals[2000];
    }

    /** An office that plans to open in its first January ever has no rate to plan with. */
    @Test
    void aMonthNeverOpenHasNoForecast() {
        double[] days = Arrays.copyOf(SmallCounts.days().toArray(), visitors.length() + YEAR);
        Arrays.fill(days, visitors.length(), days.length, 15);
        QuasiPoisson opensInJanuary = new QuasiPoisson(MonthlySeries.of(SmallCounts.FIRST, days));
        Draw draw = new Draw(10, 1);
        assertThrows(ModelException.class, () -> opensInJanuary.forecast(visitors, YEAR, draw));
        double[] closed =
                new QuasiPoisson(planned(15)).forecast(visitors, YEAR, draw).point();
        assertEquals(0, closed[0]);
    }

    @Test
    void oneYearIsTooLittle() {
        MonthlySeries year = visitors.head(YEAR);
        assertThrows(ModelException.class, () -> model.fit(year));
    }

    @Test
    void theSameDrawGivesTheSamePaths() {
        QuasiPoisson plan = new QuasiPoisson(planned(15));
        double[][] first = plan.forecast(visitors, YEAR, new Draw(50, 9)).paths();
        double[][] second = plan.forecast(visitors, YEAR, new Draw(50, 9)).paths();
        IntStream.range(0, first.length).forEach(i -> assertArrayEquals(first[i], second[i]));
    }

    /** The days as they were, then a year with as many in every month but January. */
    private static MonthlySeries planned(double open) {
        double[] days = SmallCounts.days().toArray();
        double[] all = Arrays.copyOf(days, days.length + YEAR);
        Arrays.fill(all, days.length + 1, all.length, open);
        return MonthlySeries.of(SmallCounts.FIRST, all);
    }
}
