package fr.observatoire.warehouse.comparison.covid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.catalog.Crisis;
import fr.observatoire.warehouse.comparison.covid.MethodDetails.Adjustment;
import fr.observatoire.warehouse.comparison.covid.MethodDetails.Outlier;
import fr.observatoire.warehouse.comparison.covid.MethodResult.Verdict;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** Ten days of twenty at an unchanged rhythm are no fall; the months of few days count for few. */
    @Test
    void aMonthThatWasOpenForAPartIsNoFall() {
        MethodResult half = compare(openInTheCrisis(10));
        MethodResult whole = compare(openInTheCrisis(20));
        assertEquals(whole.changePercent(), half.changePercent(), 1e-6);
        assertEquals(100, half.exposure().value());
        assertEquals(240, half.exposure().baseValue());
        assertNull(compare(since(2012).input()).exposure());
    }

    /** Visitors come at eight tenths of their rhythm, on some days of the months of the crisis. */
    private static InputBuilder openInTheCrisis(double open) {
        YearMonth first = YearMonth.of(2012, 1);
        double[] counts = since(2012).values();
        double[] days = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            boolean crisis = i >= counts.length - 10;
            days[i] = crisis ? open : 20;
            counts[i] *= crisis ? .8 * open / 20 : 1;
        }
        return new InputBuilder().months(first, counts).exposureMonths(first, days);
    }

    /** April and May were closed, and in January of the base nobody knows for how long the office was open. */
    @Test
    void theMonthsUsedAreNamedAndNoOther() {
        YearMonth first = YearMonth.of(2012, 1);
        double[] counts = since(2012).crisis(MARCH, .4).values();
        double[] days = new double[counts.length];
        Arrays.fill(days, 20);
        for (int closed : new int[] {99, 100}) {
            counts[closed] = Double.NaN;
            days[closed] = 0;
        }
        InputBuilder input = new InputBuilder().months(first, counts);
        for (int i = 0; i < days.length; i++) {
            if (i != 84) {
                input.exposureMonths(first.plusMonths(i), days[i]);
            }
        }
        MethodResult result = compare(input);
        assertEquals("2020-03, 2020-06/2020-12", result.period());
        assertEquals("2019-02/2019-12", result.basePeriod());
        Adjustment details = (Adjustment) result.details();
        assertEquals(8, details.months().size());
        assertEquals("2020-03", details.months().get(0));
        assertEquals("2020-06", details.months().get(1));
        assertEquals(11, details.baseMonths().size());
        String french = result.explanation().fr();
        assertTrue(french.startsWith("Mars et juin à décembre 2020, corrigé de la saison\u00a0: "), french);
        assertTrue(french.contains(" par jour d’ouverture contre "), french);
        assertTrue(french.contains("(base février à décembre 2019)"), french);
        String english = result.explanation().en();
        assertTrue(english.startsWith("March and June to December 2020, adjusted for season: "), english);
        assertTrue(english.contains(" per opening day against "), english);
        assertTrue(english.contains("(base February to December 2019)"), english);
    }

    /** The same by hand: adjusted rates weighed with their days. */
    @Test
    void theMeanWeighsEachMonthWithItsDays() {
        YearMonth first = YearMonth.of(2012, 1);
        double[] counts = since(2012).crisis(MARCH, .4).values();
        double[] days = new double[counts.length];
        Arrays.setAll(days, i -> 1 + i % 7);
        MethodResult result = compare(new InputBuilder().months(first, counts).exposureMonths(first, days));
        Adjustment details = (Adjustment) result.details();
        double sum = 0;
        double open = 0;
        for (int i = counts.length - 10; i < counts.length; i++) {
            assertEquals(counts[i] / days[i], details.path().get(i).observed(), 1e-9);
            sum += days[i] * details.path().get(i).adjusted();
            open += days[i];
        }
        assertEquals(sum / open, result.value(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({
        "2, refused, too_few_adjusted_months",
        "3, fragile, few_adjusted_months",
        "5, fragile, few_adjusted_months",
        "6, ok, "
    })
    void fewMonthsSayLittleAndNamesThem(int months, String verdict, String reason) {
        Crisis crisis = new Crisis(
                null,
                "test",
                InputBuilder.COVID.label(),
                MARCH.atDay(1),
                MARCH.plusMonths(months - 1).atEndOfMonth(),
                Crisis.Kind.CLOSURE,
                InputBuilder.COVID.source());
        InputBuilder input = SeriesOfMonths.from(YearMonth.of(2012, 1), 98 + months)
                .crisis(MARCH, .4)
                .input()
                .crises(crisis);
        MethodResult result = compare(input);
        assertEquals(verdict, result.verdict().code(), result.toString());
        assertEquals(reason, result.reason());
        assertEquals("2020-03/" + MARCH.plusMonths(months - 1), result.period());
    }

    @Test
    void aBaseOfFewMonthsSaysNoMore() {
        double[] counts = since(2012).crisis(MARCH, .4).values();
        Arrays.fill(counts, 84, 91, Double.NaN);
        MethodResult result = compare(new InputBuilder().months(YearMonth.of(2012, 1), counts));
        assertEquals("few_adjusted_months", result.reason());
        assertEquals("2019-08/2019-12", result.basePeriod());
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
