package fr.observatoire.warehouse.comparison.covid;

import fr.observatoire.warehouse.catalog.Crisis;
import fr.observatoire.warehouse.comparison.covid.MethodDetails.Counterfactual;
import fr.observatoire.warehouse.comparison.covid.MethodResult.Verdict;
import fr.observatoire.warehouse.comparison.covid.model.Interval;
import fr.observatoire.warehouse.text.Text;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The counterfactual of an invented crisis: the last twelve months of a series are declared a crisis, and the method
 * should find no loss.
 */
record Placebo(String name, MethodResult result) {

    private static final int YEAR = 12;

    static Placebo of(PlaceboSeries series, long seed) {
        return new Placebo(
                series.name(),
                CounterfactualComparison.compare(input(series, seed).build()));
    }

    /** The interval alone, without the trial that decides whether it is shown. */
    static Interval interval(PlaceboSeries series, long seed) {
        ComparisonInput input = input(series, seed).build();
        CrisisLoss loss = new CrisisLoss(input, new MonthlyInput(input), start(series));
        return loss.estimate().intervals().get(1);
    }

    private static YearMonth start(PlaceboSeries series) {
        return series.first().plusMonths(series.counts().length - YEAR);
    }

    private static InputBuilder input(PlaceboSeries series, long seed) {
        YearMonth start = start(series);
        Crisis never = new Crisis(
                null,
                "never",
                new Text("Jamais", "Never"),
                start.atDay(1),
                start.plusMonths(YEAR - 1).atEndOfMonth(),
                Crisis.Kind.CLOSURE,
                InputBuilder.COVID.source());
        return new InputBuilder()
                .months(series.first(), series.counts())
                .exposureMonths(series.first(), series.days())
                .year(start.getYear())
                .crises(never)
                .asOf(LocalDate.of(start.getYear() + 1, 6, 30))
                .seed(seed);
    }

    /** One of each family for each seed. */
    static List<Placebo> of(PlaceboSeries.Family family, IntStream seeds) {
        return seeds.parallel()
                .mapToObj(seed -> of(PlaceboSeries.of(family, seed), seed))
                .toList();
    }

    boolean answered() {
        return result.verdict() != Verdict.REFUSED;
    }

    Counterfactual details() {
        return (Counterfactual) result.details();
    }

    /** Whether the 95 % interval of the loss contains 0. */
    boolean holdsZero() {
        return details().lostIntervals().get(1).contains(0);
    }

    /** Share of the answers whose interval contains 0. */
    static double coverage(List<Placebo> trials) {
        List<Placebo> answers = trials.stream().filter(Placebo::answered).toList();
        return (double) answers.stream().filter(Placebo::holdsZero).count() / answers.size();
    }
}
