package fr.observatoire.warehouse.comparison.covid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.catalog.Crisis;
import fr.observatoire.warehouse.comparison.covid.MethodDetails.Counterfactual;
import fr.observatoire.warehouse.comparison.covid.MethodDetails.LogSplit;
import fr.observatoire.warehouse.comparison.covid.MethodResult.Verdict;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How an answer must change when the question changes in a known way, even if the right answer is not known. */
class MetamorphicIT {

    private static final Set<String> OF_THE_CRISIS = Set.of("counterfactual", "seasonally-adjusted");
    private static final Set<String> OF_CHANCE = Set.of("counterfactual");

    /** Ten years of days in which all methods answer. */
    private static final RandomOffice OFFICE = RandomOffice.withHistory(1);

    private static final Map<String, MethodResult> BEFORE = all(input());

    private static InputBuilder input() {
        return OFFICE.input().crises(InputBuilder.COVID);
    }

    private static Map<String, MethodResult> all(InputBuilder input) {
        return CovidComparison.compare(input.build()).stream()
                .collect(Collectors.toMap(MethodResult::method, Function.identity()));
    }

    @Test
    void allSevenMethodsAnswer() {
        BEFORE.forEach((method, result) -> assertTrue(result.verdict() != Verdict.REFUSED, result.toString()));
    }

    /** Rounding apart: the model with days of opening adds half a visitor to each month. */
    @Test
    void tenTimesTheVisitorsLeavePercentagesAsTheyWere() {
        Map<String, MethodResult> tenfold = all(input().mapValues(value -> 10 * value));
        BEFORE.forEach((method, result) -> {
            MethodResult other = tenfold.get(method);
            double tolerance = OF_THE_CRISIS.contains(method) ? .1 : 1e-9;
            assertEquals(result.changePercent(), other.changePercent(), tolerance, method);
            assertEquals(10, other.value() / result.value(), 10 * tolerance, method);
            assertEquals(result.verdict(), other.verdict(), method);
        });
    }

    @Test
    void withoutExposureTheModelIsFreeOfScaleToTheDigit() {
        SeriesOfMonths series = SeriesOfMonths.from(YearMonth.of(2012, 1), 108).crisis(YearMonth.of(2020, 3), .4);
        Map<String, MethodResult> once = all(series.input());
        Map<String, MethodResult> tenfold = all(series.input().mapValues(value -> 10 * value));
        for (String method : OF_THE_CRISIS) {
            MethodResult result = once.get(method);
            assertEquals(result.changePercent(), tenfold.get(method).changePercent(), 1e-4, method);
        }
        Counterfactual details = (Counterfactual) once.get("counterfactual").details();
        Counterfactual tenDetails =
                (Counterfactual) tenfold.get("counterfactual").details();
        assertEquals(details.gate().relativeError(), tenDetails.gate().relativeError(), 1e-4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-02-10", "2020-05-11", "2020-07-01"})
    void anotherCrisisMovesOnlyTheMethodsThatAskForIt(LocalDate start) {
        Crisis moved = new Crisis(
                null,
                "covid-2020",
                InputBuilder.COVID.label(),
                start,
                LocalDate.of(2021, 6, 8),
                Crisis.Kind.CLOSURE,
                InputBuilder.COVID.source());
        Map<String, MethodResult> other = all(input().crises(moved));
        BEFORE.forEach((method, result) -> {
            boolean moves = !result.changePercent().equals(other.get(method).changePercent());
            assertEquals(OF_THE_CRISIS.contains(method), moves, method);
        });
    }

    /** One more day without visitors: the rate falls by O/(O + 1) and by nothing else. */
    @Test
    void oneMoreOpeningDayMovesTheRateByExactlyThat() {
        double open = InputBuilder.visitorsOnSite()
                .compare("per-opening-day")
                .exposure()
                .value();
        MethodResult before = InputBuilder.visitorsOnSite().compare("per-opening-day");
        MethodResult after = new InputBuilder()
                .years(2018, 4049, 4012, 2057)
                .exposureYears(2018, 217, 217, open + 1)
                .compare("per-opening-day");
        assertEquals(before.value() * open / (open + 1), after.value(), 1e-12);
        LogSplit split = (LogSplit) before.details();
        LogSplit afterSplit = (LogSplit) after.details();
        assertEquals(Math.log((open + 1) / open), afterSplit.logDays() - split.logDays(), 1e-12);
        assertEquals(split.logDays() + split.logRate(), afterSplit.logDays() + afterSplit.logRate(), 1e-12);
    }

    /** A closed day, whose visitors are lost, does not change the other days. */
    @Test
    void oneMoreClosedDayMovesEachMethodByThatDayAlone() {
        RandomOffice.Day shut = OFFICE.days.stream()
                .filter(day -> day.date().getYear() == 2020 && day.date().getMonthValue() == 7)
                .filter(day -> day.fraction() == 1 && day.visitors() != null && day.visitors() > 0)
                .findFirst()
                .orElseThrow();
        List<RandomOffice.Day> without = OFFICE.days.stream()
                .map(day -> day.equals(shut) ? new RandomOffice.Day(day.date(), 0, null) : day)
                .toList();
        Map<String, MethodResult> after = all(OFFICE.with(without).input().crises(InputBuilder.COVID));
        MethodResult rate = BEFORE.get("per-opening-day");
        double days = rate.exposure().value();
        double expected = (rate.value() * days - shut.visitors()) / (days - 1);
        assertEquals(expected, after.get("per-opening-day").value(), 1e-9);
        for (String method : List.of("raw", "base-year", "calendar-aligned", "like-for-like")) {
            double moved = BEFORE.get(method).value() - after.get(method).value();
            assertEquals(shut.visitors(), moved, 1e-9, method);
        }
        MethodResult like = after.get("like-for-like");
        int daysBefore =
                ((MethodDetails.DaysCompared) BEFORE.get("like-for-like").details()).daysCompared();
        assertEquals(daysBefore - 1, ((MethodDetails.DaysCompared) like.details()).daysCompared());
    }

    @Test
    void theOrderOfRowsIsNoMatter() {
        List<MethodResult> sorted = CovidComparison.compare(input().build());
        IntStream.range(0, 3)
                .forEach(seed -> assertEquals(
                        sorted,
                        CovidComparison.compare(
                                input().shuffled(new Random(seed)).build())));
    }

    @Test
    void anotherSeedMovesOnlyWhatIsSimulated() {
        Map<String, MethodResult> other = all(input().seed(7));
        BEFORE.forEach((method, result) -> {
            assertEquals(OF_CHANCE.contains(method), !result.equals(other.get(method)), method);
        });
    }

    /** Figures of periods that nobody asks for. */
    @Test
    void yearsOutsideTheQuestionMoveNothingButTheModels() {
        UnaryOperator<InputBuilder> later = input ->
                input.value(Period.year(2031), 1e6).value(Period.month(2031, 5), null, ObservationStatus.NOT_REPORTED);
        Map<String, MethodResult> other = all(later.apply(input()));
        BEFORE.forEach((method, result) -> assertEquals(result, other.get(method), method));
    }
}
