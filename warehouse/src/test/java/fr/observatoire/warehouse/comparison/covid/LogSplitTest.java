package fr.observatoire.warehouse.comparison.covid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.comparison.covid.MethodDetails.LogSplit;
import fr.observatoire.warehouse.comparison.covid.MethodResult.Verdict;
import java.time.YearMonth;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A fall split into days, mix of months and rhythm: a part too many or too few would blame the season on the team. */
class LogSplitTest {

    private static final double[] DAYS = {5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5};
    private static final double[] VISITORS = {10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120};

    /** 2019 as above, 2020 as asked; a month without days is closed. */
    private static MethodResult rate(double[] visitors, double[] days) {
        return against(VISITORS, DAYS, visitors, days, Arrays.stream(visitors).sum());
    }

    private static MethodResult against(
            double[] baseVisitors, double[] baseDays, double[] visitors, double[] days, double total) {
        return new InputBuilder()
                .crises()
                .months(YearMonth.of(2019, 1), closed(baseVisitors, baseDays))
                .exposureMonths(YearMonth.of(2019, 1), baseDays)
                .months(YearMonth.of(2020, 1), closed(visitors, days))
                .exposureMonths(YearMonth.of(2020, 1), days)
                .years(2019, Arrays.stream(baseVisitors).sum(), total)
                .exposureYears(
                        2019, Arrays.stream(baseDays).sum(), Arrays.stream(days).sum())
                .compare("per-opening-day");
    }

    private static double[] closed(double[] visitors, double[] days) {
        double[] open = visitors.clone();
        for (int month = 0; month < open.length; month++) {
            open[month] = days[month] == 0 ? Double.NaN : open[month];
        }
        return open;
    }

    private static LogSplit split(MethodResult rate) {
        return (LogSplit) rate.details();
    }

    private static void assertAddsUp(LogSplit split, double whole) {
        assertEquals(whole, split.logDays() + split.logMix() + split.logRhythm(), 1e-12);
        assertEquals(1, split.shareDays() + split.shareMix() + split.shareRhythm(), 1e-12);
        assertEquals(split.shareRate(), split.shareMix() + split.shareRhythm(), 1e-12);
    }

    @Test
    void fewerDaysInEachMonthAreDaysAlone() {
        double[] half = Arrays.stream(DAYS).map(days -> days / 2).toArray();
        double[] visitors = Arrays.stream(VISITORS).map(all -> all / 2).toArray();
        MethodResult rate = rate(visitors, half);
        assertEquals(Math.log(.5), split(rate).logDays(), 1e-12);
        assertEquals(0, split(rate).logMix(), 1e-12);
        assertEquals(0, split(rate).logRhythm(), 1e-12);
        assertEquals(Verdict.OK, rate.verdict());
    }

    /** Closed from January to March, the office loses days and its low season, and keeps its rhythm. */
    @Test
    void aClosedLowSeasonIsDaysAndMix() {
        MethodResult rate = rate(
                new double[] {0, 0, 0, 40, 50, 60, 70, 80, 90, 100, 110, 120},
                new double[] {0, 0, 0, 5, 5, 5, 5, 5, 5, 5, 5, 5});
        assertEquals(Math.log(45. / 60), split(rate).logDays(), 1e-12);
        assertEquals(Math.log((720. / 45) / (780. / 60)), split(rate).logMix(), 1e-12);
        assertEquals(0, split(rate).logRhythm(), 1e-12);
        assertAddsUp(split(rate), Math.log(720. / 780));
        assertEquals("composition", rate.reason());
        assertEquals(
                "2020\u00a0: 16 par jour d’ouverture contre 13 (base 2019), soit +23,1\u00a0%. Baisse de 780 à 720 "
                        + "(en logarithme)\u00a0: 359\u00a0% avec le temps d’accueil (45 contre 60), \u2212259\u00a0% "
                        + "avec le mélange des mois, 0\u00a0% avec le rythme. "
                        + Reason.COMPOSITION.text().fr(),
                rate.explanation().fr());
        assertTrue(
                rate.explanation()
                        .en()
                        .contains("A fall from 780 to 720 (in logarithms): 359% with the time open to visitors "
                                + "(45 against 60), \u2212259% with the mix of months, 0% with the rhythm."),
                rate.explanation().en());
    }

    /** January has no rate in the base: it is taken to have the rhythm of the others, so that nothing is left over. */
    @Test
    void aMonthThatTheBaseDidNotOpenFollowsTheOthers() {
        double[] baseDays = {0, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5};
        double[] base = {0, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120};
        double[] visitors = {33, 22, 33, 44, 55, 66, 77, 88, 99, 110, 121, 132};
        MethodResult rate =
                against(base, baseDays, visitors, DAYS, Arrays.stream(visitors).sum());
        assertEquals(Math.log(1.1), split(rate).logRhythm(), 1e-12);
        assertEquals(
                Math.log(((770 + 33 / 1.1) / 60) / (770. / 55)), split(rate).logMix(), 1e-12);
        assertAddsUp(split(rate), Math.log(880. / 770));
        assertTrue(rate.warnings().contains("composition"), "one side only");
    }

    /** The number of days and their worth are the same; other months, all the same. */
    @Test
    void aMonthOpenOnOneSideOnlyIsAlwaysAnotherComposition() {
        double[] flat = {30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 0};
        double[] flatDays = {5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 0};
        double[] other = {0, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30};
        double[] otherDays = {0, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5};
        MethodResult rate = against(flat, flatDays, other, otherDays, 330);
        assertEquals(0, rate.changePercent(), 1e-12);
        assertEquals("composition", rate.reason());
    }

    @Test
    void theSameMonthsAreNoOtherComposition() {
        MethodResult rate = rate(VISITORS, DAYS);
        assertEquals(Verdict.OK, rate.verdict());
        assertFalse(rate.warnings().contains("composition"));
        assertNull(split(rate).shareDays(), "nothing changed: no share of nothing");
        assertEquals(
                "2020\u00a0: 13 par jour d’ouverture contre 13 (base 2019), soit +0,0\u00a0%.",
                rate.explanation().fr());
    }

    /** A year that was corrected by hand, say: the months speak of other visitors than the total. */
    @Test
    void monthsThatDoNotMakeUpTheYearSplitNothing() {
        double[] visitors = Arrays.stream(VISITORS).map(all -> all / 2).toArray();
        assertNotNull(split(against(VISITORS, DAYS, visitors, DAYS, 390)).logMix());
        assertNull(split(against(VISITORS, DAYS, visitors, DAYS, 400)).logMix());
    }

    /** What the headline refuses does not come back as a share. */
    @Test
    void fewerThanFourMonthsOnBothSidesTellNoRhythm() {
        MethodResult rate = rate(
                new double[] {10, 20, 30, 0, 0, 0, 0, 0, 0, 0, 0, 0},
                new double[] {5, 5, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        assertNull(split(rate).shareRhythm());
        assertNotNull(split(rate).shareRate());
        assertEquals("composition", rate.reason());
    }
}
