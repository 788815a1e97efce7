package fr.observatoire.warehouse.comparison.covid;

import fr.observatoire.warehouse.comparison.covid.MethodDetails.Counterfactual;
import fr.observatoire.warehouse.comparison.covid.model.BacktestResult;
import fr.observatoire.warehouse.comparison.covid.model.Interval;
import fr.observatoire.warehouse.comparison.covid.model.ModelException;
import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/**
 * {@code counterfactual}: how many visitors the months of the crisis would have had, forecast from the months before
 * it; lost = sum over the crisis of (forecast - actual), with 80 and 95 % intervals of the sum from jointly simulated
 * paths. A closed month counts as a month with 0 visitors, not with no demand: its whole forecast is lost.
 *
 * <p>Source: Brodersen et al., Annals of Applied Statistics 9, 2015 (the counterfactual as a forecast); Hyndman and
 * Rostami-Tabar, Forecasting interrupted time series, 2024; Athanasopoulos et al., Annals of Tourism Research 99, 2023
 * (tourism after Covid).
 */
public final class CounterfactualComparison {

    static final String METHOD = "counterfactual";
    static final int MIN_MONTHS = 36;
    static final int FIRM_MONTHS = 60;
    static final int FIRM_ORIGINS = 12;

    /** Above, the season of last year would have been nearer. */
    static final double MOST_RELATIVE_ERROR = 1;

    /** Of the totals, by intervals that promise .95: below, they promise too much. */
    static final double LEAST_COVERAGE = .85;

    private static final int PERCENT = 100;

    private CounterfactualComparison() {}

    /**
     * Refused without a crisis in the year and with fewer than 36 months before it: what the data cannot carry. A poor
     * trial refuses nothing: the intervals of series that fail it hold nearly as often as those of the others. It makes the
     * answer fragile, with its figures.
     */
    public static MethodResult compare(ComparisonInput input) {
        MethodResultBuilder answer = new MethodResultBuilder(METHOD, input).basePeriod(null);
        MonthlyInput months = new MonthlyInput(input);
        Optional<Reason> refusal = unsuited(input, months);
        if (refusal.isPresent()) {
            return answer.refused(refusal.get());
        }
        YearMonth start = months.crisisStart().orElseThrow();
        CrisisLoss loss = new CrisisLoss(input, months, start);
        Optional<Reason> gap = incomplete(loss);
        if (gap.isPresent()) {
            return answer.refused(gap.get());
        }
        answer.period(CrisisMonths.codes(loss.months()))
                .basePeriod(loss.history().start() + "/" + start.minusMonths(1));
        try {
            return tried(loss, answer);
        } catch (ModelException unusable) {
            return answer.refused(Reason.NO_FIT);
        }
    }

    /**
     * The trial that the answer is based on, by its key; empty when the answer is refused before any trial.
     *
     * @see ComparisonInput#trials()
     */
    public static Backtests trial(ComparisonInput input) {
        MonthlyInput months = new MonthlyInput(input);
        if (unsuited(input, months).isPresent()) {
            return Backtests.NONE;
        }
        CrisisLoss loss = new CrisisLoss(input, months, months.crisisStart().orElseThrow());
        try {
            return incomplete(loss).isPresent() ? Backtests.NONE : new Backtests(Map.of(loss.trialKey(), loss.gate()));
        } catch (ModelException unusable) {
            return Backtests.NONE;
        }
    }

    private static Optional<Reason> incomplete(CrisisLoss loss) {
        if (loss.history().known() < MIN_MONTHS) {
            return Optional.of(Reason.TOO_FEW_PRE_CRISIS_MONTHS);
        }
        if (loss.months().isEmpty()) {
            return Optional.of(Reason.NO_CRISIS_FIGURES);
        }
        return loss.exposureKnown() ? Optional.empty() : Optional.of(Reason.EXPOSURE_MISSING);
    }

    private static Optional<Reason> unsuited(ComparisonInput input, MonthlyInput months) {
        if (input.percentage() || !input.additive()) {
            return Optional.of(Reason.NOT_ADDITIVE);
        }
        if (months.isEmpty()) {
            return Optional.of(Reason.NO_MONTHLY_DATA);
        }
        Optional<YearMonth> start = months.crisisStart();
        if (start.isEmpty()) {
            return Optional.of(Reason.NO_CRISIS);
        }
        if (months.before(start.get()).values().anyMatch(value -> value < 0)) {
            return Optional.of(Reason.NEGATIVE_VALUES);
        }
        boolean zeros = months.before(start.get()).values().anyMatch(value -> value == 0);
        return zeros && !months.hasExposure() ? Optional.of(Reason.ZEROS) : Optional.empty();
    }

    private static MethodResult tried(CrisisLoss loss, MethodResultBuilder answer) {
        BacktestResult gate = loss.gate();
        CrisisLoss.Estimate estimate = loss.estimate();
        answer.details(new Counterfactual(
                estimate.code(),
                loss.start().toString(),
                loss.history().known(),
                loss.monthCodes(),
                estimate.lost(),
                estimate.intervals(),
                gate.origins() == 0 ? null : gate,
                loss.path(estimate),
                loss.sensitivity()));
        // Months between two crises are forecast and drawn, but are not part of the loss.
        Text months = CrisisMonths.words(loss.months());
        Interval interval = estimate.intervals().get(1);
        Text lost = Phrases.range(Phrases.number(interval.lower()), Phrases.number(interval.upper()));
        Optional<Reason> doubt = doubt(loss, estimate, gate);
        return doubt.isPresent()
                ? answer.fragile(doubt.get(), estimate.actual(), estimate.forecast(), months, lost, words(gate))
                : answer.ok(estimate.actual(), estimate.forecast(), months, lost, words(gate));
    }

    private static Text words(BacktestResult gate) {
        return gate.origins() == 0
                ? new Text("", "")
                : Texts.WAREHOUSE.text(
                        "counterfactual.trial",
                        gate.origins(),
                        gate.months(),
                        Phrases.number(gate.relativeError()),
                        Math.round(PERCENT * gate.totalCoverage95()));
    }

    private static Optional<Reason> doubt(CrisisLoss loss, CrisisLoss.Estimate estimate, BacktestResult gate) {
        if (estimate.fellBack()) {
            return Optional.of(Reason.FALL_BACK);
        }
        if (loss.history().known() < FIRM_MONTHS) {
            return Optional.of(Reason.SHORT_HISTORY);
        }
        if (gate.origins() < FIRM_ORIGINS) {
            return Optional.of(Reason.FEW_ORIGINS);
        }
        if (gate.relativeError() > MOST_RELATIVE_ERROR) {
            return Optional.of(Reason.WORSE_THAN_NAIVE);
        }
        return gate.totalCoverage95() < LEAST_COVERAGE ? Optional.of(Reason.LOW_COVERAGE) : Optional.empty();
    }
}
