package fr.observatoire.warehouse.comparison.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.observatoire.warehouse.catalog.Crisis;
import fr.observatoire.warehouse.comparison.covid.Reason;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.text.Text;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrendCycleTest {

    private static final YearMonth FIRST = YearMonth.of(2012, 1);
    private static final double[] SEASON = {.3, .35, .5, .8, 1, 1.2, 2.6, 2.8, 1.2, .7, .3, .25};
    private static final LocalDate END = LocalDate.of(2030, 1, 1);
    private static final Crisis COVID = new Crisis(
            null,
            "covid",
            new Text("Covid", "Covid"),
            LocalDate.of(2020, 3, 17),
            LocalDate.of(2020, 6, 21),
            Crisis.Kind.CLOSURE,
            new Text("Test", "Test"));

    /** A level that grows and falls slowly, with a fixed season and no noise but the rounding to whole visitors. */
    private static double[] counts(int months) {
        double[] counts = new double[months];
        for (int i = 0; i < months; i++) {
            counts[i] = Math.rint(5000 * Math.exp(.1 * Math.sin(2 * Math.PI * i / 120)) * SEASON[i % 12]);
        }
        return counts;
    }

    private static Period period(int month) {
        YearMonth at = FIRST.plusMonths(month);
        return Period.month(at.getYear(), at.getMonthValue());
    }

    private static List<Observation> months(double... counts) {
        List<Observation> months = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            months.add(
                    Double.isNaN(counts[i])
                            ? Observation.none(period(i), ObservationStatus.CLOSED)
                            : Observation.of(period(i), counts[i]));
        }
        return months;
    }

    private static MeasuredSeries trend(List<Observation> months, Crisis... crises) {
        return TrendCycle.of(months, months, List.of(crises), LocalDate.MIN, END);
    }

    /** Half of the months six before and after, and the eleven between: the moving average that cancels a fixed season. */
    private static double movingAverage(double[] counts, int at) {
        double sum = (counts[at - 6] + counts[at + 6]) / 2;
        for (int i = at - 5; i <= at + 5; i++) {
            sum += counts[i];
        }
        return sum / 12;
    }

    /** A second way to the trend; within 1.5 percent: where the level moves, the average of a steep season does too. */
    @Test
    void theTrendIsThatOfACentredMovingAverage() {
        double[] counts = counts(108);
        List<MeasuredPeriod> trend = trend(months(counts)).periods();
        for (int i = 6; i < counts.length - 6; i++) {
            assertEquals(1, trend.get(i).value() / movingAverage(counts, i), .015, "month " + i);
        }
    }

    /** The trend goes on where it was: closed months and those of a crisis neither bend it nor have one. */
    @Test
    void aCrisisIsBridgedAndNotShown() {
        double[] counts = counts(132);
        List<MeasuredPeriod> calm = trend(months(counts)).periods();
        double[] hit = counts.clone();
        hit[98] *= .4;
        hit[99] = Double.NaN;
        hit[100] = Double.NaN;
        hit[101] *= .2;
        List<MeasuredPeriod> bridged = trend(months(hit), COVID).periods();
        assertEquals(List.of("crisis"), bridged.get(98).reasons());
        assertEquals(List.of("closed"), bridged.get(99).reasons());
        assertEquals(ObservationStatus.CLOSED, bridged.get(100).status());
        for (int i = 98; i < 102; i++) {
            assertNull(bridged.get(i).value());
        }
        for (int i = 0; i < 132; i++) {
            if (i < 98 || i > 101) {
                assertEquals(1, bridged.get(i).value() / calm.get(i).value(), .02, "month " + i);
            }
        }
    }

    /** A rule without a weak demand, as the pass of August 2021, is no month of crisis. */
    @Test
    void aRuleAloneLeavesItsMonthsATrend() {
        Crisis pass = new Crisis(
                null,
                "pass",
                new Text("Passe", "Pass"),
                LocalDate.of(2020, 3, 1),
                LocalDate.of(2020, 6, 30),
                Crisis.Kind.RESTRICTIONS,
                new Text("décret", "decree"));
        double[] counts = counts(132);
        assertEquals(trend(months(counts)), trend(months(counts), pass));
    }

    /** A January that is closed each year has no trend, and the others have the one they had. */
    @Test
    void aClosedSeasonIsNoFall() {
        double[] counts = counts(108);
        for (int january = 0; january < counts.length; january += 12) {
            counts[january] = Double.NaN;
        }
        List<MeasuredPeriod> trend = trend(months(counts)).periods();
        assertNull(trend.get(48).value());
        double june = trend.get(53).value();
        assertEquals(1, trend.get(54).value() / june, .05);
        assertEquals(1, trend.get(60 + 1).value() / june, .1);
    }

    @Test
    void theLastMonthsAreProvisional() {
        List<MeasuredPeriod> trend = trend(months(counts(60))).periods();
        assertEquals(
                TrendCycle.PROVISIONAL_MONTHS,
                trend.stream()
                        .filter(month -> month.reasons().contains("provisional"))
                        .count());
        assertEquals(List.of("provisional"), trend.get(59).reasons());
    }

    @Test
    void fewerThan36MonthsOutsideACrisisHaveNone() {
        assertEquals(Reason.TOO_FEW_CLEAN_MONTHS, trend(months(counts(35))).refusal());
        assertNull(trend(months(counts(36))).refusal());
        double[] counts = counts(102);
        List<Observation> since2017 = months(counts).subList(63, 102);
        assertEquals(Reason.TOO_FEW_CLEAN_MONTHS, trend(since2017, COVID).refusal(), "39 months, four of them hit");
        assertEquals(
                List.of("too_few_clean_months"),
                trend(since2017, COVID).periods().get(0).reasons());
    }

    @Test
    void aZeroAndANegativeFigureHaveNoLogarithm() {
        double[] counts = counts(60);
        counts[20] = 0;
        assertEquals(Reason.ZEROS, trend(months(counts)).refusal());
        counts[20] = -1;
        assertEquals(Reason.NEGATIVE_VALUES, trend(months(counts)).refusal());
    }

    /** Twice the sessions on the day of a new tool are no trend. */
    @Test
    void nothingIsLearntAcrossABreak() {
        double[] counts = counts(108);
        for (int i = 48; i < counts.length; i++) {
            counts[i] *= 2;
        }
        List<Observation> months = months(counts);
        MeasuredSeries trend = TrendCycle.of(months, months, List.of(), LocalDate.of(2015, 12, 20), END);
        assertEquals(List.of("before_break"), trend.periods().get(47).reasons());
        assertNotNull(trend.periods().get(48).value());
        List<Observation> after = months.subList(48, 108);
        assertEquals(trend(after).periods(), trend.periods().subList(48, 108));
    }

    /** Only 20 days of it are known. */
    @Test
    void aMonthThatIsNotOverBendsNothing() {
        List<Observation> months = months(counts(60));
        List<Observation> running = new ArrayList<>(months);
        running.add(new Observation(period(60), null, 12., ObservationStatus.PARTIAL));
        MeasuredSeries trend = TrendCycle.of(
                running, running, List.of(), LocalDate.MIN, FIRST.plusMonths(60).atDay(20));
        assertEquals(trend(months).periods(), trend.periods().subList(0, 60));
        assertEquals(List.of("period_not_over"), trend.periods().get(60).reasons());
    }

    @Test
    void theOrderOfMonthsIsNoMatterAndOnlyTheWantedAreAnswered() {
        List<Observation> months = months(counts(60));
        List<Observation> shuffled = new ArrayList<>(months);
        Collections.shuffle(shuffled, new Random(1));
        List<Observation> wanted = months.subList(12, 24);
        assertEquals(
                trend(months).periods().subList(12, 24),
                TrendCycle.of(wanted, shuffled, List.of(), LocalDate.MIN, END).periods());
    }
}
