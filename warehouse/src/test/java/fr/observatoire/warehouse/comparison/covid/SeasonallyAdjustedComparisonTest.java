package fr.observatoire.warehouse.comparison.covid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.comparison.covid.MethodDetails.Adjustment;
import fr.observatoire.warehouse.comparison.covid.MethodDetails.Outlier;
import fr.observatoire.warehouse.comparison.covid.MethodResult.Verdict;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeasonallyAdjustedComparisonTest {

    private static final YearMonth MARCH = YearMonth.of(2020, 3);

    private static SeriesOfMonths since(int year) {
        return SeriesOfMonths.from(YearMonth.of(year, 1), 12 * (2021 - year));
    }

    private static MethodResult compare(InputBuilder input) {
        return SeasonallyAdjustedComparison.compare(input.build());
    }

    private static void assertRefused(String reason, InputBuilder input) {
        MethodResult result = compare(input);
        assertEquals(Verdict.REFUSED, result.verdict(), result.toString());
        assertEquals(reason, result.reason());
        assertNull(result.value());
    }

    @Test
    void theFallIsThatOfTheMonthsOfTheCrisisWhateverTheirSeason() {
        MethodResult result = compare(since(2012).crisis(MARCH, .4).input());
        assertEquals(Verdict.OK, result.verdict(), result.toString());
        assertEquals("2020-03/2020-12", result.period());
        assertEquals(-60, result.changePercent(), 8);
        assertTrue(result.warnings().contains("season_changed"));
    }

    @Test
    void everyMonthOfTheCrisisIsAnOutlierOfItsOwn() {
        Adjustment details =
                (Adjustment) compare(since(2012).crisis(MARCH, .4).input()).details();
        List<Outlier> crisis =
                details.outliers().stream().filter(Outlier::crisis).toList();
        assertEquals(10, crisis.size());
        assertEquals("2020-03", crisis.get(0).period());
        assertTrue(crisis.stream().allMatch(each -> each.kind().equals("AO") && each.effectPercent() < -40));
        assertEquals(108, details.path().size());
        assertTrue(details.path().stream().allMatch(month -> month.adjusted() > 0));
    }

    /** A closed month is missing on both sides: it is neither a fall nor a zero. */
    @Test
    void aClosedMonthIsLeftOut() {
        double[] counts = since(2012).crisis(MARCH, .4).values();
        counts[counts.length - 9] = Double.NaN;
        MethodResult result = compare(new InputBuilder().months(YearMonth.of(2012, 1), counts));
        assertEquals(-60, result.changePercent(), 8);
        Adjustment details = (Adjustment) result.details();
        assertNull(details.path().get(counts.length - 9).observed());
    }

    /** September: the autumn crisis has not begun yet. */
    @Test
    void onlyMonthsWithAFigureAreNamed() {
        double[] counts = Arrays.copyOf(since(2012).crisis(MARCH, .4).values(), 8 * 12 + 8);
        MethodResult result =
                compare(new InputBuilder().months(YearMonth.of(2012, 1), counts).asOf(LocalDate.of(2020, 9, 15)));
        assertEquals("2020-03/2020-08", result.period());
        assertTrue(result.explanation().fr().startsWith("Mars à août 2020"), result.toString());
    }

    @Test
    void whatCarriesNoSeasonIsRefused() {
        assertRefused("no_monthly_data", InputBuilder.visitorsOnSite());
        assertRefused("too_few_clean_months", since(2018).input());
        assertRefused("no_crisis", since(2012).input().crises());
        assertRefused("negative_values", since(2012).input().mapValues(value -> value - 200));
    }

    /** Followers at the end of each month have a season as visitors do, though they do not add up. */
    @Test
    void whatDoesNotAddUpIsAdjustedAllTheSame() {
        MethodResult stock = compare(since(2012).crisis(MARCH, .4).input().notAdditive());
        assertEquals(compare(since(2012).crisis(MARCH, .4).input()), stock);
    }

    /** A zero that stands for a closed month would be an infinite fall; it must be made a missing value first. */
    @Test
    void aZeroIsRefusedUntilItIsRecoded() {
        double[] counts = since(2012).values();
        counts[40] = 0;
        assertRefused("zeros", new InputBuilder().months(YearMonth.of(2012, 1), counts));
        counts[40] = Double.NaN;
        MethodResult recoded = compare(new InputBuilder().months(YearMonth.of(2012, 1), counts));
        assertEquals(Verdict.OK, recoded.verdict());
    }

    /** 36 clean months in a row and months before a former crisis count in the same way. */
    @Test
    void cleanMonthsAreThoseOutsideAnyCrisis() {
        YearMonth first = YearMonth.of(2017, 3);
        assertEquals(Verdict.OK, compare(SeriesOfMonths.from(first, 46).input()).verdict());
        assertRefused(
                "too_few_clean_months",
                SeriesOfMonths.from(first.plusMonths(1), 45).input());
    }
}
