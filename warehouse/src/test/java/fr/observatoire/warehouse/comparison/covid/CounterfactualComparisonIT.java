package fr.observatoire.warehouse.comparison.covid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.catalog.Crisis;
import fr.observatoire.warehouse.comparison.covid.MethodDetails.Counterfactual;
import fr.observatoire.warehouse.comparison.covid.MethodDetails.PathMonth;
import fr.observatoire.warehouse.comparison.covid.MethodDetails.Sensitivity;
import fr.observatoire.warehouse.comparison.covid.MethodResult.Verdict;
import fr.observatoire.warehouse.comparison.covid.model.BacktestResult;
import fr.observatoire.warehouse.comparison.covid.model.Interval;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CounterfactualComparisonIT {

    private static final YearMonth MARCH = YearMonth.of(2020, 3);

    /** Until December 2020, of which the months from March on are hit. */
    private static SeriesOfMonths since(int year) {
        return SeriesOfMonths.from(YearMonth.of(year, 1), 12 * (2021 - year));
    }

    private static MethodResult compare(InputBuilder input) {
        return CounterfactualComparison.compare(input.build());
    }

    private static Counterfactual details(MethodResult result) {
        return (Counterfactual) result.details();
    }

    private static void assertRefused(String reason, InputBuilder input) {
        MethodResult result = compare(input);
        assertEquals(Verdict.REFUSED, result.verdict(), result.toString());
        assertEquals(reason, result.reason());
        assertNull(result.value());
        assertTrue(result.explanation().fr().endsWith(".")
                && result.explanation().en().endsWith("."));
    }

    @Test
    void tenYearsBeforeTheCrisisCarryAForecast() {
        MethodResult result = compare(since(2010).crisis(MARCH, .4).input());
        assertEquals(Verdict.OK, result.verdict(), result.toString());
        assertEquals("2020-03/2020-12", result.period());
        assertEquals("2010-01/2020-02", result.basePeriod());
        Counterfactual details = details(result);
        assertEquals("airline", details.model());
        assertEquals("2020-03", details.crisisStart());
        assertEquals(122, details.preCrisisMonths());
        assertEquals(122 - 10 - 24 + 1, details.gate().origins(), "March to December");
        assertEquals(10, details.gate().months());
        assertEquals(details.lost(), result.baseValue() - result.value(), 1e-9);
        assertTrue(result.changePercent() < -40 && result.changePercent() > -75, result.toString());
    }

    /** Adding the bounds of months would mean that all months have the same error. */
    @Test
    void theIntervalOfTheLossIsThatOfTheSumAndNotTheSumOfBounds() {
        MethodResult result = compare(since(2010).crisis(MARCH, .4).input());
        Counterfactual details = details(result);
        Interval eighty = details.lostIntervals().get(0);
        Interval ninetyFive = details.lostIntervals().get(1);
        assertEquals(80, eighty.level());
        assertEquals(95, ninetyFive.level());
        assertTrue(ninetyFive.lower() < eighty.lower() && eighty.upper() < ninetyFive.upper());
        assertTrue(eighty.contains(details.lost()));
        double monthly = details.path().stream()
                .filter(month -> month.forecast() != null)
                .mapToDouble(month -> month.intervals().get(1).upper()
                        - month.intervals().get(1).lower())
                .sum();
        assertTrue(ninetyFive.upper() - ninetyFive.lower() < .8 * monthly);
    }

    @Test
    void theChartHasFourYearsBeforeTheCrisisAndTheForecastFromItOn() {
        List<PathMonth> path =
                details(compare(since(2010).crisis(MARCH, .4).input())).path();
        assertEquals("2016-03", path.get(0).period());
        assertEquals("2020-12", path.get(path.size() - 1).period());
        for (PathMonth month : path) {
            boolean before = month.period().compareTo("2020-03") < 0;
            assertEquals(before, month.forecast() == null);
            assertEquals(before, month.intervals().isEmpty());
        }
    }

    /** Sums of other months would differ for that reason alone, and say nothing of the start. */
    @Test
    void theCrisisAMonthEarlierAndAMonthLaterIsShownOverTheSameMonths() {
        MethodResult result = compare(since(2010).crisis(MARCH, .4).input());
        List<Sensitivity> sensitivity = details(result).sensitivity();
        assertEquals(
                List.of("2020-02", "2020-03", "2020-04"),
                sensitivity.stream().map(Sensitivity::crisisStart).toList());
        List<String> months = details(result).lostMonths().subList(1, 10);
        for (Sensitivity each : sensitivity) {
            assertEquals(months, each.months());
            assertTrue(each.interval95().contains(each.lost()), each.toString());
        }
        PathMonth march = details(result).path().stream()
                .filter(month -> month.period().equals("2020-03"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                details(result).lost() - (march.forecast() - march.observed()),
                sensitivity.get(1).lost(),
                .01 * details(result).lost(),
                "the start as it was: the loss without March");
        for (Sensitivity other : List.of(sensitivity.get(0), sensitivity.get(2))) {
            assertNotEquals(sensitivity.get(1).lost(), other.lost());
            assertEquals(
                    sensitivity.get(1).lost(),
                    other.lost(),
                    .1 * details(result).lost(),
                    "a calm series");
        }
    }

    /** Of the second year all months come after the start, wherever it is. */
    @Test
    void theSensitivityOfTheSecondYearSumsAllItsMonths() {
        Counterfactual details = details(compare(SeriesOfMonths.from(YearMonth.of(2010, 1), 144)
                .crisis(MARCH, .4)
                .input()
                .year(2021)));
        details.sensitivity().forEach(each -> assertEquals(details.lostMonths(), each.months()));
        assertEquals(details.lost(), details.sensitivity().get(1).lost());
    }

    /** March 2020 was open for a quarter: the later start must not plan March 2021 so, for the office would lose less. */
    @Test
    void theSensitivityKeepsTheDaysOfOpeningThatWereUsual() {
        YearMonth first = YearMonth.of(2010, 1);
        double[] days = days(144, 20);
        days[122] = 5;
        double[] counts = SeriesOfMonths.from(first, 144).crisis(MARCH, .4).values();
        counts[122] = Math.rint(counts[122] / .4 / 4);
        Counterfactual details = details(compare(new InputBuilder()
                .months(first, counts)
                .exposureMonths(first, days)
                .crises(crisis(LocalDate.of(2020, 3, 17), LocalDate.of(2021, 3, 31)))
                .year(2021)));
        double own = details.sensitivity().get(1).lost();
        assertEquals(
                own,
                details.sensitivity().get(2).lost(),
                .1 * own,
                details.sensitivity().toString());
    }

    @Test
    void aCrisisOfOneMonthHasNoOtherStart() {
        Crisis march = crisis(LocalDate.of(2020, 3, 17), LocalDate.of(2020, 3, 30));
        assertEquals(
                List.of(),
                details(compare(since(2010).crisis(MARCH, .4).input().crises(march)))
                        .sensitivity());
    }

    /**
     * 60 months by half again each year: the airline model can expect that, a model of month factors cannot; and one
     * month less must not change the model.
     */
    @Test
    void theSensitivityMovesTheStartAndNotTheModel() {
        YearMonth first = MARCH.minusMonths(60);
        double[] counts = SeriesOfMonths.from(first, 70).values();
        double[] days = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] *= Math.pow(1.5, i / 12.);
            days[i] = 20;
        }
        Counterfactual details =
                details(compare(new InputBuilder().months(first, counts).exposureMonths(first, days)));
        assertEquals("airline_exposure", details.model());
        double expected = details.path().stream()
                .filter(month -> details.lostMonths().contains(month.period()))
                .mapToDouble(PathMonth::forecast)
                .sum();
        Sensitivity earlier = details.sensitivity().get(0);
        assertEquals(details.sensitivity().get(1).lost(), earlier.lost(), .1 * expected, details.toString());
    }

    @Test
    void fewerThan36MonthsBeforeTheCrisisCarryNone() {
        assertRefused("too_few_pre_crisis_months", since(2018).crisis(MARCH, .4).input());
        YearMonth months35 = YearMonth.of(2017, 4);
        assertRefused(
                "too_few_pre_crisis_months", SeriesOfMonths.from(months35, 45).input());
        MethodResult from36 =
                compare(SeriesOfMonths.from(months35.minusMonths(1), 46).input());
        assertEquals(36, details(from36).preCrisisMonths());
        assertEquals(3, details(from36).gate().origins(), "the figures of the trial are shown");
    }

    @Test
    void fewerThan60MonthsAreFragile() {
        for (int seed = 0; seed < 5; seed++) {
            YearMonth months59 = YearMonth.of(2015, 4);
            MethodResult shorter = compare(
                    SeriesOfMonths.from(months59, 69, seed).crisis(MARCH, .4).input());
            assertEquals(Verdict.FRAGILE, shorter.verdict());
            assertEquals("short_history", shorter.reason());
            MethodResult longer = compare(SeriesOfMonths.from(months59.minusMonths(1), 70, seed)
                    .crisis(MARCH, .4)
                    .input());
            assertNotEquals("short_history", longer.reason());
        }
    }

    /** 46 months before the crisis can be tried over 22 months once, 45 never: the answer of 2021 then has no trial. */
    @Test
    void theTrialOfTheSecondYearOfACrisisForecastsAsFarAsItsAnswer() {
        YearMonth months46 = YearMonth.of(2016, 5);
        BacktestResult once = details(compare(SeriesOfMonths.from(months46, 68)
                        .crisis(MARCH, .4)
                        .input()
                        .year(2021)))
                .gate();
        assertEquals(1, once.origins());
        assertEquals(22, once.months());
        MethodResult never = compare(SeriesOfMonths.from(months46.plusMonths(1), 67)
                .crisis(MARCH, .4)
                .input()
                .year(2021));
        assertNull(details(never).gate());
        assertEquals("short_history", never.reason());
        assertTrue(never.value() > 0 && details(never).lost() > 0, never.toString());
    }

    /** A trial that knew the opening days of the months it forecasts would be better than the answer can be. */
    @Test
    void theTrialKnowsTheDaysOfOpeningOfTheYearBeforeOnly() {
        YearMonth first = YearMonth.of(2010, 1);
        double[] counts = since(2010).crisis(MARCH, .4).values();
        double[] days = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            boolean half = i / 12 % 2 == 1 && i < 122;
            days[i] = half ? 10 : 20;
            counts[i] *= half ? .5 : 1;
        }
        BacktestResult gate = details(
                        compare(new InputBuilder().months(first, counts).exposureMonths(first, days)))
                .gate();
        assertTrue(gate.totalCoverage95() < .5, gate.toString());
    }

    @Test
    void fewerThan60MonthsOnDaysOfOpeningAreQuasiPoisson() {
        YearMonth first = YearMonth.of(2016, 1);
        MethodResult result = compare(
                SeriesOfMonths.from(first, 60, 5).crisis(MARCH, .4).input().exposureMonths(first, days(60, 20)));
        assertEquals("quasi_poisson", details(result).model());
        assertNotEquals(Verdict.OK, result.verdict());
        MethodResult longer =
                compare(since(2010).crisis(MARCH, .4).input().exposureMonths(YearMonth.of(2010, 1), days(132, 20)));
        assertEquals("airline_exposure", details(longer).model());
    }

    /** With the opening days of the crisis, an office that hardly opened would have lost no visitors. */
    @Test
    void theForecastTakesTheDaysOfOpeningOfTheLastYearBeforeTheCrisis() {
        YearMonth first = YearMonth.of(2010, 1);
        double[] usual = days(132, 10);
        double[] shut = usual.clone();
        Arrays.fill(shut, 122, 132, 3);
        InputBuilder open = since(2010).crisis(MARCH, .4).input().exposureMonths(first, usual);
        InputBuilder hardly = since(2010).crisis(MARCH, .4).input().exposureMonths(first, shut);
        assertEquals(compare(open).baseValue(), compare(hardly).baseValue());
    }

    @Test
    void monthsOfUnknownOpeningForbidTheForecast() {
        assertRefused(
                "too_few_pre_crisis_months",
                since(2010).crisis(MARCH, .4).input().exposureMonths(YearMonth.of(2018, 1), days(36, 20)));
    }

    /** Adding half a visitor keeps a winter without visitors finite; without opening days the method would refuse. */
    @Test
    void smallCountsWithEmptyMonthsNeedDaysOfOpening() {
        YearMonth first = YearMonth.of(2010, 1);
        double[] few = since(2010).values();
        for (int i = 0; i < few.length; i++) {
            few[i] = Math.rint(few[i] / 80);
        }
        few[37] = 0;
        assertRefused("zeros", new InputBuilder().months(first, few));
        MethodResult result = compare(new InputBuilder().months(first, few).exposureMonths(first, days(132, 15)));
        assertTrue(details(result) != null, result.toString());
        assertNotEquals("no_fit", result.reason());
        details(result).path().stream()
                .filter(month -> month.forecast() != null)
                .forEach(month ->
                        assertTrue(month.intervals().get(1).lower() >= 0 && month.forecast() >= 0, month.toString()));
    }

    /** For an office that closes every January, January is neither learnt as zero nor forecast. */
    @Test
    void aClosedSeasonIsNeverExpectedToOpen() {
        YearMonth first = YearMonth.of(2010, 1);
        double[] counts = since(2010).crisis(MARCH, .4).values();
        double[] days = days(132, 20);
        for (int january = 0; january < counts.length; january += 12) {
            for (int month = january; month < january + 2; month++) {
                counts[month] = Double.NaN;
                days[month] = 0;
            }
        }
        Crisis january = crisis(LocalDate.of(2020, 1, 10), LocalDate.of(2020, 12, 31));
        MethodResult result = compare(new InputBuilder()
                .months(first, counts)
                .exposureMonths(first, days)
                .crises(january));
        assertEquals(Verdict.OK, result.verdict(), result.toString());
        details(result).path().stream()
                .filter(month -> month.period().endsWith("-01"))
                .filter(month -> month.forecast() != null)
                .forEach(month -> assertEquals(0, month.forecast()));
    }

    /** Nobody could come, so all visitors of these months are lost. */
    @Test
    void aMonthClosedByTheCrisisIsLostInFull() {
        double[] counts = since(2010).values();
        double[] closed = counts.clone();
        closed[closed.length - 9] = Double.NaN;
        MethodResult open = compare(new InputBuilder().months(YearMonth.of(2010, 1), counts));
        MethodResult shut = compare(new InputBuilder().months(YearMonth.of(2010, 1), closed));
        assertEquals(
                counts[counts.length - 9], details(shut).lost() - details(open).lost(), 1e-6);
        assertEquals(open.period(), shut.period());
    }

    @Test
    void aMonthThatNobodyReportedIsNotSummed() {
        double[] counts = since(2010).values();
        InputBuilder input = new InputBuilder().months(YearMonth.of(2010, 1), Arrays.copyOf(counts, counts.length - 1));
        MethodResult without = compare(input);
        assertEquals("2020-03/2020-11", without.period());
        input.value(Period.month(2020, 12), null, ObservationStatus.NOT_REPORTED);
        assertEquals(without, compare(input));
    }

    /**
     * A forecast of ten times the visitors of last year is not used: last year's season replaces it, and the answer
     * says so.
     */
    @Test
    void anImplausibleForecastFallsBackAndSaysSo() {
        double[] counts = since(2010).values();
        for (int i = 0; i < 24; i++) {
            counts[counts.length - 10 - 24 + i] *= Math.exp(-.35 * (i + 1));
        }
        for (int i = 0; i < counts.length; i++) {
            counts[i] = Math.max(1, Math.rint(1000 * counts[i]));
        }
        MethodResult result = compare(new InputBuilder().months(YearMonth.of(2010, 1), counts));
        assertEquals("seasonal_naive", details(result).model(), result.toString());
        assertNotEquals(Verdict.OK, result.verdict());
    }

    @Test
    void aSeriesThatIsHardToForecastIsFragileAndShowsItsFigures() {
        double[] counts = since(2010).values();
        Random random = new Random(5);
        double level = 6;
        for (int i = 0; i < counts.length; i++) {
            level += (i % 17 == 0 ? 1.6 : .1) * random.nextGaussian();
            counts[i] = Math.max(1, Math.rint(Math.exp(level)));
        }
        MethodResult result = compare(new InputBuilder().months(YearMonth.of(2010, 1), counts));
        assertEquals(Verdict.FRAGILE, result.verdict(), result.toString());
        assertTrue(details(result).gate().origins() > 12, result.toString());
        assertEquals(2, details(result).lostIntervals().size());
    }

    /** The limits themselves are still good. */
    @ParameterizedTest
    @CsvSource({
        "12, 1, .85, ",
        "11, .5, .95, few_origins",
        "12, 1.01, .95, worse_than_naive",
        "12, .9, .84, low_coverage",
        "12, 1.2, .5, worse_than_naive"
    })
    void aPoorTrialMakesTheAnswerFragile(int origins, double relativeError, double totals, String reason) {
        InputBuilder input = since(2010).crisis(MARCH, .4).input();
        String key = CounterfactualComparison.trial(input.build())
                .figures()
                .keySet()
                .iterator()
                .next();
        BacktestResult trial = new BacktestResult(origins, 10, relativeError, .9, totals);
        MethodResult result = compare(input.trials(new Backtests(Map.of(key, trial))));
        assertEquals(reason == null ? Verdict.OK : Verdict.FRAGILE, result.verdict());
        assertEquals(reason, result.reason());
        assertEquals(trial, details(result).gate());
    }

    @Test
    void theSentenceSaysHowTheModelDidBefore() {
        InputBuilder input = since(2010).crisis(MARCH, .4).input();
        String key = CounterfactualComparison.trial(input.build())
                .figures()
                .keySet()
                .iterator()
                .next();
        MethodResult result =
                compare(input.trials(new Backtests(Map.of(key, new BacktestResult(89, 10, 1.234, .9, .8764)))));
        String french = result.explanation().fr();
        assertTrue(
                french.contains(" Essais d’avant la crise (89, à 10 mois)\u00a0: erreur de 1,23 fois celle de la même"
                        + " saison de l’année passée, 88\u00a0% des totaux dans l’intervalle. Avant la crise, la même"),
                french);
        String english = result.explanation().en();
        assertTrue(
                english.contains(" Trials before the crisis (89, of 10 months): an error of 1.23 times that of the same"
                        + " season of the year before, 88% of the totals inside the interval. Before the crisis, the"),
                english);
    }

    @Test
    void whatIsNoSumOfMonthsIsRefused() {
        assertRefused("not_additive", since(2010).input().notAdditive());
        assertRefused("not_additive", since(2010).input().percentage());
        assertRefused("no_monthly_data", InputBuilder.visitorsOnSite());
        assertRefused("no_crisis", since(2010).input().crises());
        assertRefused("negative_values", since(2010).input().mapValues(value -> value - 200));
    }

    /** The second winter of the crisis is forecast from before the first: nothing is learnt from the months between. */
    @Test
    void aCrisisOfTwoWintersIsOneCrisis() {
        Crisis first = crisis(LocalDate.of(2019, 3, 10), LocalDate.of(2019, 6, 30));
        Crisis second = crisis(LocalDate.of(2020, 1, 10), LocalDate.of(2020, 4, 30));
        MethodResult result = compare(since(2010).input().crises(second, first));
        assertEquals("2019-03", details(result).crisisStart());
        assertEquals("2020-01/2020-04", result.period());
    }

    /**
     * The summer between two lockdowns is drawn but not summed, so that a reader does not think that the loss is that
     * of ten months.
     */
    @Test
    void theMonthsSummedAreNamed() {
        Crisis spring = crisis(LocalDate.of(2020, 3, 17), LocalDate.of(2020, 5, 10));
        Crisis autumn = crisis(LocalDate.of(2020, 10, 30), LocalDate.of(2020, 12, 14));
        MethodResult result = compare(since(2010).crisis(MARCH, .4).input().crises(autumn, spring));
        Counterfactual details = details(result);
        assertEquals("2020-03/2020-05, 2020-10/2020-12", result.period());
        assertEquals(List.of("2020-03", "2020-04", "2020-05", "2020-10", "2020-11", "2020-12"), details.lostMonths());
        assertEquals(
                details.path().stream()
                        .filter(month -> details.lostMonths().contains(month.period()))
                        .mapToDouble(PathMonth::observed)
                        .sum(),
                result.value());
        assertTrue(result.explanation().fr().startsWith("Mars à mai et octobre à décembre 2020\u00a0: "));
        assertTrue(result.explanation().en().startsWith("March to May and October to December 2020: "));
    }

    /** The trial made at publication is used; a trial of another history is not. */
    @Test
    void aTrialThatWasMadeIsNotMadeAgain() {
        InputBuilder input = since(2010).crisis(MARCH, .4).input();
        MethodResult now = compare(input);
        Backtests made = CounterfactualComparison.trial(input.build());
        assertEquals(List.of(details(now).gate()), List.copyOf(made.figures().values()));
        assertEquals(now, compare(input.trials(made)));

        String key = made.figures().keySet().iterator().next();
        BacktestResult failed = new BacktestResult(75, 10, 1.2, .97, .95);
        assertEquals(
                failed,
                details(compare(input.trials(new Backtests(Map.of(key, failed)))))
                        .gate());
        assertEquals(now, compare(input.trials(new Backtests(Map.of("of another history", failed)))));
        assertNotEquals(
                made.figures().keySet(),
                CounterfactualComparison.trial(
                                since(2011).crisis(MARCH, .4).input().build())
                        .figures()
                        .keySet());
    }

    /** The figures of the crisis itself are no part of it, so a weekly load makes no trial. */
    @Test
    void theTrialDependsOnTheHistoryBeforeTheCrisisAndOnTheHorizon() {
        SeriesOfMonths years = SeriesOfMonths.from(YearMonth.of(2010, 1), 144);
        Backtests mild =
                CounterfactualComparison.trial(years.crisis(MARCH, .7).input().build());
        Backtests hard =
                CounterfactualComparison.trial(years.crisis(MARCH, .4).input().build());
        assertEquals(mild, hard);
        Backtests second = CounterfactualComparison.trial(
                years.crisis(MARCH, .4).input().year(2021).build());
        assertNotEquals(hard.figures().keySet(), second.figures().keySet());
        assertEquals(
                Backtests.NONE,
                CounterfactualComparison.trial(
                        since(2018).crisis(MARCH, .4).input().build()));
    }

    @Test
    void theSameSeedGivesTheSameAnswerToTheLastDigit() {
        InputBuilder input = since(2014).crisis(MARCH, .4).input();
        assertEquals(compare(input).toString(), compare(input).toString());
        assertNotEquals(compare(input).toString(), compare(input.seed(43)).toString());
    }

    private static Crisis crisis(LocalDate from, LocalDate to) {
        return new Crisis(
                null,
                "test-" + from,
                InputBuilder.COVID.label(),
                from,
                to,
                Crisis.Kind.CLOSURE,
                InputBuilder.COVID.source());
    }

    private static double[] days(int months, double open) {
        double[] days = new double[months];
        Arrays.fill(days, open);
        return days;
    }
}
