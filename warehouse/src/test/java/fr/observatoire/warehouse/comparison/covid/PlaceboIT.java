package fr.observatoire.warehouse.comparison.covid;

import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.comparison.covid.MethodResult.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the counterfactual must reach: for series of six to fifteen years without a crisis, the 95 % interval of the
 * loss of the last year contains 0 in at least nine of ten. These seeds were not used to choose the method; see
 * docs/covid-methods.md.
 */
class PlaceboIT {

    private static final Logger LOG = Logger.getLogger(PlaceboIT.class.getName());
    private static final int FIRST = 5000;
    private static final int SEEDS = 60;
    private static final int FEW_SEEDS = 3;
    private static final double BAR = .9;

    @Test
    @Tag("proof")
    void nineOfTenLossesThatNeverWereHoldZero() {
        assertNineOfTenHoldZero(SEEDS);
    }

    @Test
    void nineOfTenOfAFewHoldZero() {
        assertNineOfTenHoldZero(FEW_SEEDS);
    }

    private static void assertNineOfTenHoldZero(int seeds) {
        List<Placebo> trials = new ArrayList<>();
        StringBuilder table = new StringBuilder("family: series, answered, share that holds 0");
        for (PlaceboSeries.Family family : PlaceboSeries.Family.values()) {
            List<Placebo> ofFamily = Placebo.of(family, IntStream.range(FIRST, FIRST + seeds));
            table.append(line(family.name(), ofFamily));
            trials.addAll(ofFamily);
        }
        for (Verdict verdict : List.of(Verdict.OK, Verdict.FRAGILE)) {
            table.append(line(
                    verdict.code(),
                    trials.stream()
                            .filter(trial -> trial.result().verdict() == verdict)
                            .toList()));
        }
        table.append(line("all", trials));
        LOG.info(table::toString);
        assertTrue(Placebo.coverage(trials) >= BAR, table.toString());
    }

    private static String line(String name, List<Placebo> trials) {
        return "%n%s: %d, %d, %.3f"
                .formatted(
                        name.toLowerCase(Locale.ROOT),
                        trials.size(),
                        trials.stream().filter(Placebo::answered).count(),
                        Placebo.coverage(trials));
    }
}
