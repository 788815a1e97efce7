package fr.observatoire.warehouse.comparison.covid.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.comparison.covid.model.SeasonalAdjustment.Effect;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** On the airline passengers, whose season is known to all, with crises put into them. */
class SeasonalAdjustmentTest {

    private static final MonthlySeries PASSENGERS = ReferenceSeries.AIR_PASSENGERS;
    private static final YearMonth LAST_MARCH = YearMonth.of(1960, 3);

    /** From a month on, for so many months, only a share comes. */
    private static MonthlySeries hit(YearMonth from, int months, double share) {
        double[] values = PASSENGERS.toArray();
        for (int i = 0; i < values.length; i++) {
            YearMonth month = PASSENGERS.month(i);
            boolean inside = !month.isBefore(from) && month.isBefore(from.plusMonths(months));
            values[i] = inside ? share * values[i] : values[i];
        }
        return MonthlySeries.of(PASSENGERS.start(), values);
    }

    private static double roughness(MonthlySeries series) {
        return IntStream.range(1, series.length())
                .mapToDouble(i -> Math.abs(Math.log(series.at(i) / series.at(i - 1))))
                .average()
                .orElseThrow();
    }

    @Test
    void theSeasonIsTakenOutAndTheLevelIsKept() {
        SeasonalAdjustment adjustment = SeasonalAdjustment.of(PASSENGERS, List.of());
        assertTrue(roughness(adjustment.adjusted()) < .3 * roughness(PASSENGERS));
        assertTrue(roughness(adjustment.trend()) < roughness(adjustment.adjusted()));
        for (int year = 0; year < 144; year += 12) {
            double raw = PASSENGERS.values().skip(year).limit(12).sum();
            double adjusted =
                    adjustment.adjusted().values().skip(year).limit(12).sum();
            assertEquals(1, adjusted / raw, .02, "year " + year / 12);
        }
    }

    /**
     * The season of the other years must not change: that is the purpose of an outlier for each month of the crisis.
     */
    @Test
    void aCrisisShowsInTheAdjustedMonthsAndDoesNotBendTheSeason() {
        List<YearMonth> months =
                IntStream.range(0, 4).mapToObj(LAST_MARCH::plusMonths).toList();
        SeasonalAdjustment calm = SeasonalAdjustment.of(PASSENGERS, List.of());
        SeasonalAdjustment hit = SeasonalAdjustment.of(hit(LAST_MARCH, 4, .3), months);
        for (YearMonth month : months) {
            assertEquals(.3, hit.adjusted().at(month) / calm.adjusted().at(month), .03, month.toString());
        }
        for (YearMonth month = YearMonth.of(1950, 1); month.isBefore(LAST_MARCH); month = month.plusMonths(1)) {
            assertEquals(1, hit.adjusted().at(month) / calm.adjusted().at(month), .03, month.toString());
        }
    }

    @Test
    void everyMonthOfTheCrisisHasItsEffect() {
        List<YearMonth> months = List.of(LAST_MARCH, LAST_MARCH.plusMonths(1));
        List<Effect> effects =
                SeasonalAdjustment.of(hit(LAST_MARCH, 2, .5), months).effects();
        List<Effect> imposed = effects.stream().filter(Effect::imposed).toList();
        assertEquals(months, imposed.stream().map(Effect::month).toList());
        for (Effect effect : imposed) {
            assertEquals("AO", effect.kind());
            assertEquals(Math.log(.5), effect.coefficient(), .1);
            assertTrue(effect.t() < -5, effect.toString());
        }
    }

    @Test
    void aLastingChangeIsFoundAsALevel() {
        YearMonth from = YearMonth.of(1956, 5);
        List<Effect> effects =
                SeasonalAdjustment.of(hit(from, 200, .6), List.of()).effects();
        Effect level = effects.stream()
                .filter(effect -> effect.month().equals(from))
                .findFirst()
                .orElseThrow();
        assertEquals("LS", level.kind());
        assertEquals(Math.log(.6), level.coefficient(), .1);
        assertTrue(!level.imposed());
    }

    /** A closed month of the crisis has no effect of its own: nothing could be estimated. */
    @Test
    void aClosedMonthIsInterpolatedAndNotTakenForZero() {
        double[] values = PASSENGERS.toArray();
        values[135] = Double.NaN;
        MonthlySeries closed = MonthlySeries.of(PASSENGERS.start(), values);
        SeasonalAdjustment adjustment = SeasonalAdjustment.of(closed, List.of(closed.month(135)));
        assertTrue(adjustment.effects().stream().noneMatch(Effect::imposed));
        double around = (adjustment.adjusted().at(134) + adjustment.adjusted().at(136)) / 2;
        assertEquals(around, adjustment.adjusted().at(135), .1 * around);
    }

    /** An office that closes every January has no January to learn from; the other months are adjusted all the same. */
    @Test
    void aSeasonThatNeverOpensIsBridged() {
        double[] values = PASSENGERS.toArray();
        for (int january = 0; january < values.length; january += 12) {
            values[january] = Double.NaN;
        }
        SeasonalAdjustment adjustment = SeasonalAdjustment.of(MonthlySeries.of(PASSENGERS.start(), values), List.of());
        assertTrue(adjustment.adjusted().values().allMatch(value -> value > 50 && value < 700));
        double[] logs = Arrays.stream(values).map(Math::log).toArray();
        MonthlySeries bridged = ClosedSeason.bridge(MonthlySeries.of(PASSENGERS.start(), logs));
        assertEquals(144, bridged.known());
        assertEquals(Math.log(PASSENGERS.at(60)), bridged.at(60), .15);
    }
}
