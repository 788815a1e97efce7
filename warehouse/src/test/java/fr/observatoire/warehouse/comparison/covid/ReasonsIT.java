package fr.observatoire.warehouse.comparison.covid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.comparison.Base;
import fr.observatoire.warehouse.comparison.covid.MethodDetails.Counterfactual;
import fr.observatoire.warehouse.comparison.covid.MethodResult.Verdict;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A refusal always has a reason, however poor the data: zeros, gaps, short histories, bases that are hit or cut. */
class ReasonsIT {

    private static final int SEEDS = 40;
    private static final int FEW_SEEDS = 6;

    private static void assertSpeaks(MethodResult result) {
        boolean refused = result.verdict() == Verdict.REFUSED;
        assertEquals(refused, result.value() == null, result.toString());
        assertEquals(result.verdict() == Verdict.OK, result.reason() == null, result.toString());
        assertTrue(result.explanation().fr().endsWith("."), result.explanation().fr());
        assertTrue(result.explanation().en().endsWith("."), result.explanation().en());
        Stream.of(result.value(), result.baseValue(), result.change(), result.changePercent())
                .filter(figure -> figure != null)
                .forEach(figure -> assertTrue(Double.isFinite(figure), result.toString()));
        if (result.details() instanceof Counterfactual details) {
            assertTrue(details.lostIntervals().size() == 2, result.toString());
            details.path().stream()
                    .filter(month -> month.forecast() != null)
                    .forEach(month -> assertTrue(
                            month.forecast() >= 0 && month.intervals().get(1).lower() >= 0, month.toString()));
        }
    }

    @Test
    @Tag("proof")
    void poorDataAlwaysGetAnAnswerOrAReason() {
        IntStream.range(FEW_SEEDS, SEEDS).forEach(ReasonsIT::assertPoorDataSpeak);
    }

    @Test
    void someOfThePoorDataGetAnAnswerOrAReason() {
        IntStream.range(0, FEW_SEEDS).forEach(ReasonsIT::assertPoorDataSpeak);
    }

    /** Months without values, zeros, closed years, very small counts, with and without days of opening. */
    private static void assertPoorDataSpeak(int seed) {
        Random random = new Random(seed);
        YearMonth first = YearMonth.of(2010 + random.nextInt(9), 1 + random.nextInt(12));
        int months = 12 * (2021 - first.getYear()) - first.getMonthValue() + 1;
        double size = random.nextInt(3) == 0 ? .01 : 1;
        double[] counts = SeriesOfMonths.from(first, months, seed).values();
        double[] days = new double[months];
        Arrays.setAll(days, i -> random.nextInt(12) == 0 ? 0 : random.nextInt(24));
        boolean zeros = random.nextBoolean();
        for (int i = 0; i < months; i++) {
            counts[i] = random.nextInt(20) == 0 ? (zeros ? 0 : Double.NaN) : Math.rint(size * counts[i]);
        }
        InputBuilder input = new InputBuilder().months(first, counts).years(2018, 0, 12, 5);
        CovidComparison.compare((random.nextBoolean() ? input.exposureMonths(first, days) : input).build())
                .forEach(ReasonsIT::assertSpeaks);
    }

    @ParameterizedTest
    @CsvSource({
        "raw, 0, 12, base_zero",
        "base-year, 0, 12, base_zero",
        "per-opening-day, 0, 12, base_zero",
    })
    void aBaseOfZeroHasNoPercentage(String method, double base, double value, String reason) {
        MethodResult result = new InputBuilder()
                .years(2019, base, value)
                .exposureYears(2019, 200, 100)
                .compare(method);
        assertEquals(reason, result.reason());
        assertSpeaks(result);
    }

    @ParameterizedTest
    @CsvSource({"raw, base_missing", "base-year, base_missing", "per-opening-day, exposure_missing"})
    void aMissingBaseIsNamed(String method, String reason) {
        assertEquals(
                reason,
                new InputBuilder()
                        .years(2020, 12)
                        .exposureYears(2020, 100)
                        .compare(method)
                        .reason());
    }

    @Test
    void aBaseThatIsItselfHitIsRefusedAndRawOnlyWarns() {
        InputBuilder input =
                new InputBuilder().years(2020, 2057, 2500).year(2021).base(Base.previous());
        assertEquals("base_hit", input.compare("base-year").reason());
        MethodResult raw = input.compare("raw");
        assertNotNull(raw.value());
        assertTrue(raw.warnings().contains("base_crisis"));
    }

    @Test
    void aYearToComeHasNoFigure() {
        InputBuilder input = new InputBuilder()
                .years(2019, 4012)
                .exposureYears(2019, 217)
                .value(Period.year(2020), null, ObservationStatus.NOT_REPORTED)
                .asOf(LocalDate.of(2019, 12, 31));
        assertEquals("value_missing", input.compare("base-year").reason());
        assertEquals("value_missing", input.compare("per-opening-day").reason());
    }

    /** April, which nobody reported in the base, is not compared, and the answer says so. */
    @Test
    void aMonthThatIsLeftOutIsNotNamed() {
        YearMonth first = YearMonth.of(2019, 1);
        InputBuilder input = new InputBuilder()
                .months(first, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 6, 6, 6, 6, 6)
                .value(Period.year(2020), 30., ObservationStatus.PARTIAL)
                .asOf(LocalDate.of(2020, 5, 31));
        assertEquals("2020-01/2020-05", input.compare("base-year").period());
        InputBuilder gap = new InputBuilder()
                .months(first, 10, 10, 10)
                .value(Period.month(2019, 4), null, ObservationStatus.NOT_REPORTED)
                .months(YearMonth.of(2019, 5), 10, 10, 10, 10, 10, 10, 10, 10, 6, 6, 6, 6, 6)
                .value(Period.year(2020), 30., ObservationStatus.PARTIAL)
                .asOf(LocalDate.of(2020, 5, 31));
        MethodResult result = gap.compare("base-year");
        assertEquals("2020-01/2020-03, 2020-05", result.period());
        assertEquals("2019-01/2019-03, 2019-05", result.basePeriod());
        assertEquals(-40, result.changePercent(), 1e-9);
    }

    @Test
    void aPartOfAYearIsNeverHeldAgainstAWholeOne() {
        InputBuilder partial =
                new InputBuilder().years(2019, 4012).value(Period.year(2020), 900., ObservationStatus.PARTIAL);
        assertEquals("partial_period", partial.compare("raw").reason());
        assertEquals("partial_period", partial.compare("base-year").reason());
        InputBuilder base =
                new InputBuilder().years(2020, 900).value(Period.year(2019), 4012., ObservationStatus.PARTIAL);
        assertEquals("base_partial", base.compare("raw").reason());
        assertEquals("base_partial", base.compare("base-year").reason());
    }

    /** At the end of September the months up to September are compared with the same months, and the answer says so. */
    @Test
    void aYearThatRunsIsComparedOverTheMonthsThatAreOver() {
        InputBuilder running = new InputBuilder()
                .years(2019, 1200)
                .value(Period.year(2020), 950., ObservationStatus.PARTIAL)
                .months(YearMonth.of(2019, 1), months(12, 100))
                .months(YearMonth.of(2020, 1), months(9, 90))
                .value(Period.month(2020, 10), 140., ObservationStatus.PARTIAL)
                .asOf(LocalDate.of(2020, 10, 12));
        assertEquals("partial_period", running.compare("raw").reason());
        MethodResult months = running.compare("base-year");
        assertEquals("2020-01/2020-09", months.period());
        assertEquals("2019-01/2019-09", months.basePeriod());
        assertEquals(-10, months.changePercent(), 1e-9);
        assertTrue(months.warnings().contains("year_to_date"));
    }

    @Test
    void fewerThanThirtyDaysSayNothingOfAYear() {
        for (int comparable : new int[] {29, 30}) {
            InputBuilder input = new InputBuilder();
            LocalDate first = LocalDate.of(2020, 6, 1);
            for (LocalDate day = first; day.isBefore(first.plusDays(comparable)); day = day.plusDays(1)) {
                input.value(Period.day(day), 10).exposure(Period.day(day), 1);
                input.value(Period.day(day.minusDays(364)), 8).exposure(Period.day(day.minusDays(364)), 1);
            }
            MethodResult result = input.compare("like-for-like");
            assertEquals(comparable < 30 ? "too_few_days" : null, result.reason());
            assertSpeaks(result);
        }
    }

    /** Also by the methods of whole years: theirs are sums of such days where the office printed none. */
    @Test
    void syntheticDaysAreNamedByEveryMethod() {
        RandomOffice office = RandomOffice.withHistory(1);
        CovidComparison.compare(
                        office.input().crises(InputBuilder.COVID).synthetic().build())
                .forEach(result -> assertTrue(result.warnings().contains("synthetic_days"), result.method()));
    }

    @Test
    void smallCountsAreNamed() {
        MethodResult small = new InputBuilder().years(2019, 40, 29).compare("raw");
        assertTrue(small.warnings().contains("small_counts"));
        assertNull(small.reason());
    }

    private static double[] months(int count, double value) {
        double[] months = new double[count];
        Arrays.fill(months, value);
        return months;
    }
}
