package fr.observatoire.warehouse.comparison.covid;

import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.comparison.Base;
import fr.observatoire.warehouse.comparison.SimulatedOffice;
import fr.observatoire.warehouse.comparison.SimulatedOffice.Scenario;
import fr.observatoire.warehouse.comparison.covid.model.Interval;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.period.Grain;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An interval that is said to be of 95 % holds the true change in nine of ten simulated offices or more, whatever moves
 * their visitors: else a council is told of an established change that is none.
 */
class KnownTruthIT {

    private static final Logger LOG = Logger.getLogger(KnownTruthIT.class.getName());
    private static final int YEAR = 2024;

    /** Nothing was chosen on the seeds from here on. */
    private static final int FIRST = 10_000;

    private static final int RUNS = 1000;
    private static final int FEW_RUNS = 200;

    /** A loss takes 20 ms. 1,000 offices each were tried once, with {@code -Dobservatoire.losses=1000}. */
    private static final int LOSS_RUNS = Integer.getInteger("observatoire.losses", FEW_RUNS);

    private static final int YEARS = 8;
    private static final int SHORT_YEARS = 5;

    /** The last year goes on to February, so that the crisis begins in March, as that of 2020 did. */
    private static final int TO_FEBRUARY = 10;

    private static final double BAR = .9;

    @Test
    void soItDoesOfAFew() {
        assertHoldsTheTruth(Scenario.ALL, FEW_RUNS, LocalDate.of(YEAR, 12, 31));
    }

    @Tag("proof")
    @ParameterizedTest
    @EnumSource
    void theRateAtComparableSeasonHoldsTheTruth(Scenario scenario) {
        assertHoldsTheTruth(scenario, RUNS, LocalDate.of(YEAR, 12, 31));
    }

    @Tag("proof")
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SHORT_SEASON", "CLOSURES", "ALL"})
    void soItDoesOfHalfAYear(Scenario scenario) {
        assertHoldsTheTruth(scenario, RUNS, LocalDate.of(YEAR, 6, 30));
    }

    /** Of a crisis that never was: nothing but months, weather and counts moves the visitors from March on. */
    @Tag("proof")
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CLOSURES", "ALL"})
    void theLossOfACrisisThatNeverWasHoldsZero(Scenario scenario) {
        assertNoLoss(scenario, YEARS);
    }

    /** The same with less than five years of days of opening, of which another model makes the interval. */
    @Tag("proof")
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CLOSURES", "ALL"})
    void soItDoesAfterAShortHistory(Scenario scenario) {
        assertNoLoss(scenario, SHORT_YEARS);
    }

    private static void assertNoLoss(Scenario scenario, int years) {
        assertShare(scenario + ", loss after " + years + " years", LOSS_RUNS, seed -> {
            SimulatedOffice office = SimulatedOffice.of(scenario, seed, YEAR - years, YEAR);
            PlaceboSeries series = new PlaceboSeries(
                    scenario.name(),
                    YearMonth.of(YEAR - years, 1),
                    monthly(office.openings(Grain.MONTH)),
                    monthly(office.figures(Grain.MONTH)));
            return Placebo.interval(series, seed).contains(0);
        });
    }

    private static double[] monthly(List<Observation> months) {
        return months.subList(0, months.size() - TO_FEBRUARY).stream()
                .mapToDouble(month -> month.value() == null ? Double.NaN : month.value())
                .toArray();
    }

    private static void assertHoldsTheTruth(Scenario scenario, int runs, LocalDate until) {
        assertShare(
                scenario + " until " + until,
                runs,
                seed -> holds(SimulatedOffice.of(scenario, seed, YEAR - 1, YEAR), until));
    }

    private static void assertShare(String what, int runs, LongPredicate holds) {
        double share = (double) LongStream.range(FIRST, FIRST + runs)
                        .parallel()
                        .filter(holds)
                        .count()
                / runs;
        LOG.info(what + ": " + share);
        assertTrue(share >= BAR, what + ": " + share);
    }

    private static boolean holds(SimulatedOffice office, LocalDate until) {
        InputBuilder input =
                new InputBuilder().year(YEAR).base(Base.previous()).crises().asOf(until);
        for (Grain grain : List.of(Grain.YEAR, Grain.MONTH)) {
            office.figures(grain).forEach(each -> input.value(each.period(), each.value(), each.status()));
            office.openings(grain).forEach(each -> input.exposure(each.period(), each.value()));
        }
        MethodResult rate = StandardisedRateComparison.compare(input.build());
        List<Interval> intervals = ((MethodDetails.StandardisedRate) rate.details()).intervals();
        return intervals.get(1).contains(100 * office.change());
    }
}
