package fr.observatoire.warehouse.comparison.pace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.comparison.covid.model.Interval;
import fr.observatoire.warehouse.comparison.pace.PaceYear.Part;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A council is told where the year will end: every figure of that sentence against two programs of their own. */
class FlowProjectionTest {

    private static final double GOLDEN = 1e-6;

    @ParameterizedTest(name = "month {0}, days {1}")
    @CsvSource({
        "3, true,  .07158382, 1.037692096, 3527.7881, 3114.5459, 4000.8225, 2818.1261, 4434.2055, .40821671, .14416921, 257.7017",
        "6, true,  .32150380, 1.084753649, 3703.3698, 3394.2152, 4056.3928, 3171.9646, 4379.1126, .67521637, .21453332, 1157.4137",
        "3, false, .08412917, .872053872,  3364.0472, 2971.3942, 3813.5311, 2689.7533, 4225.3524, .22644812, .07262856, 302.8650",
        "6, false, .32927323, 1.046085781, 3651.1526, 3347.4711, 3998.0911, 3129.2497, 4315.3849, .59051767, .16270611, 1185.3836"
    })
    void figuresAreThoseOfTwoOtherPrograms(
            int month,
            boolean days,
            double share,
            double pace,
            double total,
            double lower80,
            double upper80,
            double lower95,
            double upper95,
            double probability3600,
            double probability3900,
            double due3600) {
        FlowProjection year = PaceYears.projection(month, days);

        assertGolden(share, year.share());
        assertGolden(pace, year.pace().orElseThrow());
        assertGolden(total, year.total());
        assertInterval(year.intervals().get(0), 80, lower80, upper80);
        assertInterval(year.intervals().get(1), 95, lower95, upper95);
        assertGolden(probability3600, year.probability(3600));
        assertGolden(probability3900, year.probability(3900));
        assertGolden(due3600, year.due(3600));
    }

    private static void assertGolden(double expected, double actual) {
        assertEquals(expected, actual, GOLDEN * expected);
    }

    private static void assertInterval(Interval interval, int level, double lower, double upper) {
        assertEquals(level, interval.level());
        assertGolden(lower, interval.lower());
        assertGolden(upper, interval.upper());
    }

    @Test
    void theYearNeverEndsBelowWhatItHasAndAHigherTargetIsNeverLikelier() {
        for (int month = 1; month < 12; month++) {
            FlowProjection year = PaceYears.projection(month, true);
            double toDate = PaceYears.cutAfter(month, true).get(3).toDate();
            assertTrue(year.total() >= toDate);
            assertTrue(year.intervals().stream().allMatch(interval -> interval.lower() >= toDate));
            assertEquals(1, year.probability(toDate));
            double last = 1;
            for (double target = toDate; target < 3 * year.total(); target += 10) {
                double probability = year.probability(target);
                assertTrue(probability >= 0 && probability <= last, target + ": " + probability);
                last = probability;
            }
        }
    }

    @Test
    void theShareGrowsThroughTheYearAndIsWholeAtItsEnd() {
        double before = 0;
        for (int month = 1; month <= 12; month++) {
            double share = PaceYears.projection(month, true).share();
            assertTrue(share > before && share <= 1, month + ": " + share);
            before = share;
        }
        assertEquals(1, before);
    }

    @Test
    void aSeasonThatIsOverIsNoForecast() {
        List<PaceYear> years = PaceYears.cutAfter(6, true).stream()
                .map(year -> parts(year, part -> part.elapsed() ? part : new Part(false, 0, 0)))
                .toList();

        FlowProjection year = FlowProjection.of(years.get(3), years.subList(0, 3));

        assertEquals(1216, year.total());
        assertTrue(year.intervals().isEmpty());
        assertEquals(1, year.probability(1216));
        assertEquals(0, year.probability(1217));
    }

    @Test
    void tenTimesTheVisitorsMoveNoShareAndHardlyTheProjection() {
        List<PaceYear> tenfold = PaceYears.cutAfter(6, true).stream()
                .map(year -> parts(year, part -> new Part(part.elapsed(), 10 * part.value(), part.exposure())))
                .toList();
        FlowProjection plain = PaceYears.projection(6, true);

        FlowProjection year = FlowProjection.of(tenfold.get(3), tenfold.subList(0, 3));

        assertEquals(plain.share(), year.share(), 1e-12);
        assertEquals(plain.total() / 1216, year.total() / 12160, 1e-3);
    }

    @Test
    void twiceTheDaysPlannedAreAboutTwiceTheRest() {
        List<PaceYear> years = PaceYears.cutAfter(6, true);
        PaceYear longer =
                parts(years.get(3), part -> part.elapsed() ? part : new Part(false, part.value(), 2 * part.exposure()));

        FlowProjection year = FlowProjection.of(longer, years.subList(0, 3));

        assertEquals(2, (year.total() - 1216) / (PaceYears.projection(6, true).total() - 1216), .05);
    }

    @Test
    void yearsLeftOutWidenTheIntervalAndMoveNothingElse() {
        List<PaceYear> years = PaceYears.cutAfter(6, true);
        PaceYear later = new PaceYear(2027, years.get(3).parts());

        FlowProjection year = FlowProjection.of(later, years.subList(0, 3));

        FlowProjection next = PaceYears.projection(6, true);
        assertEquals(next.total(), year.total());
        assertEquals(next.share(), year.share());
        assertTrue(year.intervals().get(1).upper() > next.intervals().get(1).upper());
    }

    private static PaceYear parts(PaceYear year, UnaryOperator<Part> change) {
        return new PaceYear(year.year(), year.parts().stream().map(change).toList());
    }
}
