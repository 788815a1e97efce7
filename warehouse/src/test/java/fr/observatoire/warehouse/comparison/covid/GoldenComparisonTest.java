package fr.observatoire.warehouse.comparison.covid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.comparison.Base;
import fr.observatoire.warehouse.comparison.ChangeForm;
import fr.observatoire.warehouse.comparison.covid.MethodDetails.LogSplit;
import fr.observatoire.warehouse.comparison.covid.MethodResult.Verdict;
import fr.observatoire.warehouse.text.Text;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The comparisons that can be computed by hand from the quality manual's own tables. */
class GoldenComparisonTest {

    @Test
    void rawIsTheYearBeforeWhateverTheBase() {
        MethodResult raw =
                InputBuilder.visitorsOnSite().base(Base.mean(2018, 2019)).compare("raw");
        assertEquals(Verdict.OK, raw.verdict());
        assertEquals("2019", raw.basePeriod());
        assertEquals(-48.73, raw.changePercent(), .005);
        assertEquals(-1955, raw.change());
        assertTrue(raw.warnings().contains("crisis"));
        assertEquals(LocalDate.of(2020, 3, 17), raw.crises().get(0).from());
    }

    @Test
    void theMeanOf2018And2019IsABase() {
        MethodResult mean =
                InputBuilder.visitorsOnSite().base(Base.parse("2018-2019")).compare("base-year");
        assertEquals(4030.5, mean.baseValue());
        assertEquals("2018-2019", mean.basePeriod());
        assertEquals(-48.96, mean.changePercent(), .005);
    }

    @Test
    void perOpeningDayTheYearHardlyFell() {
        MethodResult rate = InputBuilder.visitorsOnSite().compare("per-opening-day");
        assertEquals(17.810, rate.value(), .0005);
        assertEquals(18.488, rate.baseValue(), .0005);
        assertEquals(-3.67, rate.changePercent(), .005);
        assertEquals(new MethodResult.Exposure(115.5, 217), rate.exposure());
        assertEquals(Verdict.FRAGILE, rate.verdict(), "the closures left the high season");
        assertEquals("composition", rate.reason());
        assertTrue(rate.warnings().contains("composition"));
    }

    /** Without figures by month the season hides in the rate, and the sentence says so. */
    @Test
    void nearlyAllOfTheFallGoesWithTheDays() {
        LogSplit split = (LogSplit)
                InputBuilder.visitorsOnSite().compare("per-opening-day").details();
        assertEquals(.944, split.shareDays(), .0005);
        assertEquals(.056, split.shareRate(), .0005);
        assertEquals(Math.log(2057.0 / 4012), split.logDays() + split.logRate(), 1e-12);
        assertNull(split.shareMix());
        assertNull(split.shareRhythm());
        Text said = InputBuilder.visitorsOnSite().compare("per-opening-day").explanation();
        assertEquals(
                "2020\u00a0: 17,81 par jour d’ouverture contre 18,49 (base 2019), soit \u22123,7\u00a0%. "
                        + "Baisse de 4\u202f012 à 2\u202f057 (en logarithme)\u00a0: 94\u00a0% avec le temps d’accueil "
                        + "(115,5 contre 217), 6\u00a0% avec la fréquentation par jour d’ouverture, "
                        + "dont les mois ne disent pas la part de la saison. "
                        + Reason.COMPOSITION.text().fr(),
                said.fr());
        assertEquals(
                "2020: 17.81 per opening day against 18.49 (base 2019), that is \u22123.7%. "
                        + "A fall from 4,012 to 2,057 (in logarithms): 94% with the time open to visitors "
                        + "(115.5 against 217), 6% with the visits per opening day, "
                        + "of which the months do not tell the part of the season. "
                        + Reason.COMPOSITION.text().en(),
                said.en());
    }

    @Test
    void counterRequestsFellRawAndRosePerDay() {
        InputBuilder requests = new InputBuilder().years(2018, 2948, 5082, 3511).exposureYears(2018, 217, 217, 115.5);
        assertEquals(-30.91, requests.compare("raw").changePercent(), .005);
        assertEquals(29.8, requests.compare("per-opening-day").changePercent(), .05);
    }

    @Test
    void outingsAreAnExposureOfTheirOwn() {
        MethodResult rate = new InputBuilder()
                .years(2019, 1440, 63)
                .exposureYears(2019, 29, 3)
                .per("par sortie", "per outing")
                .compare("per-opening-day");
        assertEquals(49.66, rate.baseValue(), .005);
        assertEquals(21, rate.value());
        String french = rate.explanation().fr();
        assertTrue(
                french.startsWith("2020\u00a0: 21 par sortie contre 49,66 (base 2019), soit \u221257,7\u00a0%. "),
                french);
        assertTrue(french.contains("72\u00a0% avec le temps d’accueil (3 contre 29)"), french);
        String english = rate.explanation().en();
        assertTrue(english.startsWith("2020: 21 per outing against 49.66 (base 2019), that is \u221257.7%. "), english);
        assertTrue(english.contains("72% with the time open to visitors (3 against 29)"), english);
    }

    @Test
    void halfDaysAreNotRoundedAway() {
        MethodResult days = new InputBuilder().years(2019, 217, 115.5).compare("raw");
        assertTrue(days.explanation().fr().startsWith("2020\u00a0: 115,5 contre 217 "), days.toString());
    }

    @Test
    void citationsSpeakTheReadersLanguage() {
        for (MethodResult result : CovidComparison.compare(new InputBuilder().build())) {
            assertNotEquals(result.citation().fr(), result.citation().en(), result.method());
        }
    }

    @Test
    void webSessionsHaveNoOpeningDays() {
        InputBuilder sessions = new InputBuilder().years(2019, 13871, 15371);
        assertEquals(10.81, sessions.compare("raw").changePercent(), .005);
        MethodResult rate = sessions.compare("per-opening-day");
        assertEquals(Verdict.REFUSED, rate.verdict());
        assertEquals("no_exposure", rate.reason());
    }

    @ParameterizedTest
    @CsvSource({
        "like-for-like, no_daily_data",
        "calendar-aligned, no_daily_data",
        "counterfactual, no_monthly_data",
        "seasonally-adjusted, no_monthly_data"
    })
    void threeAnnualPointsCarryNoFinerMethod(String method, String reason) {
        MethodResult result = InputBuilder.visitorsOnSite().compare(method);
        assertEquals(Verdict.REFUSED, result.verdict());
        assertEquals(reason, result.reason());
        assertNull(result.value());
        assertNull(result.changePercent());
    }

    @Test
    void allEightAlwaysAnswerInTheirOrder() {
        List<MethodResult> results = CovidComparison.compare(new InputBuilder().build());
        assertEquals(
                List.of(
                        "raw",
                        "standardised-rate",
                        "base-year",
                        "like-for-like",
                        "per-opening-day",
                        "calendar-aligned",
                        "counterfactual",
                        "seasonally-adjusted"),
                results.stream().map(MethodResult::method).toList());
        for (MethodResult result : results) {
            assertEquals(Verdict.REFUSED, result.verdict(), result.method());
            assertFalse(result.reason().isEmpty());
            assertFalse(result.citation().fr().isEmpty());
            assertTrue(result.explanation().fr().endsWith(".")
                    && result.explanation().en().endsWith("."));
        }
    }

    @Test
    void sentencesWriteFiguresAsTheirLanguageDoes() {
        MethodResult raw = InputBuilder.visitorsOnSite().compare("raw");
        assertEquals(
                "2020\u00a0: 2\u202f057 contre 4\u202f012 en 2019, soit \u221248,7\u00a0%, sans aucune correction.",
                raw.explanation().fr());
        assertEquals(
                "2020: 2,057 against 4,012 in 2019, that is \u221248.7%, without any correction.",
                raw.explanation().en());
    }

    @Test
    void smallNumbersChangeByACount() {
        MethodResult raw = new InputBuilder().years(2019, 16, 20).compare("raw");
        assertEquals(ChangeForm.COUNT, raw.changeForm());
        assertEquals(25, raw.changePercent());
        assertEquals(
                "2020\u00a0: 20 contre 16 en 2019, soit +4, sans aucune correction.",
                raw.explanation().fr());
        assertEquals(
                "2020: 20 against 16 in 2019, that is +4, without any correction.",
                raw.explanation().en());
    }

    /** 17.8 visitors a day are no small number: it is the visitors that are counted, and there were 2057. */
    @Test
    void aRateIsNoCount() {
        assertEquals(
                ChangeForm.PERCENT,
                InputBuilder.visitorsOnSite().compare("per-opening-day").changeForm());
    }

    @Test
    void aPercentageChangesInPoints() {
        MethodResult raw = new InputBuilder().percentage().years(2019, 26, 20).compare("raw");
        assertEquals(-6, raw.change());
        assertNull(raw.changePercent());
        assertTrue(
                raw.explanation().en().contains("\u22126.0 points"),
                raw.explanation().en());
    }
}
