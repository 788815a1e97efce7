package fr.observatoire.warehouse.comparison.covid.model;

import java.util.Arrays;
import java.util.Random;

/**
 * Quasi-Poisson regression of counts on the month of the year, with offset ln(O), O the days of opening, and
 * first-order autoregressive Pearson residuals. With month factors alone the maximum likelihood has a simple formula:
 * the counts of a calendar month over its days of opening.
 *
 * <p>Month factors take the level of all years for one. Where it wanders, their errors are too small: so the paths also
 * draw by how much a year misses what the years before it give, as past years did, and with a prior of 0.08 of the
 * logarithm that is worth two years.
 *
 * <p>Source: McCullagh and Nelder, Generalized Linear Models, 2nd edition, 1989, chapters 6 and 9; the same figures as R's
 * {@code glm(v ~ 0 + month + offset(log(o)), family = quasipoisson)}.
 */
public final class QuasiPoisson implements Forecaster {

    private static final int YEAR = 12;
    private static final double MAX_CARRY = .95;
    private static final double LEVEL_PRIOR = .08;
    private static final int PRIOR_YEARS = 2;
    private static final double HALF = .5;

    /** By how much the level of a year misses that of the years before it: standard error and degrees of freedom. */
    private record Level(double error, int freedom) {}

    private final MonthlySeries exposure;

    /** The exposure must cover the history and the months to forecast. */
    public QuasiPoisson(MonthlySeries exposure) {
        this.exposure = exposure;
    }

    @Override
    public String code() {
        return "quasi_poisson";
    }

    /**
     * Estimates the model.
     *
     * @throws ModelException when the known months are not more than the factors
     */
    public Fit fit(MonthlySeries history) {
        double[] counts = new double[YEAR];
        double[] days = new double[YEAR];
        for (int i = 0; i < history.length(); i++) {
            if (open(history, i)) {
                counts[factor(history, i)] += history.at(i);
                days[factor(history, i)] += exposure.at(history.month(i));
            }
        }
        double[] rates = new double[YEAR];
        for (int month = 0; month < YEAR; month++) {
            rates[month] = counts[month] / days[month];
        }
        return residuals(history, rates, counts);
    }

    private boolean open(MonthlySeries history, int index) {
        return !Double.isNaN(history.at(index)) && exposure.at(history.month(index)) > 0;
    }

    private static int factor(MonthlySeries history, int index) {
        return history.month(index).getMonthValue() - 1;
    }

    private Fit residuals(MonthlySeries history, double[] rates, double[] counts) {
        double pearson = 0;
        double products = 0;
        double before = Double.NaN;
        int known = 0;
        for (int i = 0; i < history.length(); i++) {
            double residual = Double.NaN;
            if (open(history, i)) {
                double mean = rates[factor(history, i)] * exposure.at(history.month(i));
                residual = mean == 0 ? 0 : (history.at(i) - mean) / Math.sqrt(mean);
                pearson += residual * residual;
                products += Double.isNaN(before) ? 0 : residual * before;
                known++;
            }
            before = residual;
        }
        int factors =
                (int) Arrays.stream(rates).filter(rate -> !Double.isNaN(rate)).count();
        if (known <= factors) {
            throw new ModelException(known + " months for " + factors + " factors");
        }
        double dispersion = pearson / (known - factors);
        double carry = pearson == 0 ? 0 : Math.max(0, Math.min(MAX_CARRY, products / pearson));
        return new Fit(rates, counts, dispersion, carry, Double.isNaN(before) ? 0 : before);
    }

    @Override
    public SimulatedPaths forecast(MonthlySeries history, int months, Draw draw) {
        Fit fit = fit(history);
        double[] point = new double[months];
        double[] errors = new double[months];
        for (int i = 0; i < months; i++) {
            int factor = factor(history, history.length() + i);
            double open = exposure.at(history.month(history.length() + i));
            if (open > 0 && Double.isNaN(fit.rates[factor])) {
                throw new ModelException("never open in month " + (factor + 1));
            }
            point[i] = open > 0 ? open * fit.rates[factor] : 0;
            errors[i] = point[i] == 0 ? 0 : fit.standardError(factor + 1);
        }
        return new SimulatedPaths(point, fit.draw(point, errors, level(history, fit.rates), draw));
    }

    /** The years end where the history ends, so that each holds all seasons; a rest of less than a year is left out. */
    private Level level(MonthlySeries history, double[] rates) {
        int years = history.length() / YEAR;
        double counted = 0;
        double usual = 0;
        double squares = 0;
        int missed = 0;
        for (int year = 0; year < years; year++) {
            double counts = 0;
            double expected = 0;
            int first = history.length() - (years - year) * YEAR;
            for (int i = first; i < first + YEAR; i++) {
                if (open(history, i)) {
                    counts += history.at(i);
                    expected += rates[factor(history, i)] * exposure.at(history.month(i));
                }
            }
            if (usual > 0 && expected > 0) {
                double miss = logRatio(counts, expected) - logRatio(counted, usual);
                squares += miss * miss;
                missed++;
            }
            counted += counts;
            usual += expected;
        }
        int freedom = PRIOR_YEARS + missed;
        return new Level(Math.sqrt((PRIOR_YEARS * LEVEL_PRIOR * LEVEL_PRIOR + squares) / freedom), freedom);
    }

    private static double logRatio(double counts, double expected) {
        return Math.log((counts + HALF) / (expected + HALF));
    }

    /**
     * The estimated model.
     *
     * @param rates counts per day of opening, January first; {@code NaN} for a month never open
     * @param counts total counts behind each rate
     * @param dispersion Pearson's statistic over the degrees of freedom
     * @param carry first-order autocorrelation of the Pearson residuals, 0 when negative
     * @param last the last residual
     */
    public record Fit(double[] rates, double[] counts, double dispersion, double carry, double last) {

        /** The standard error of the logarithm of a rate; months are 1 to 12. */
        public double standardError(int month) {
            return Math.sqrt(dispersion / counts[month - 1]);
        }

        private static double chiSquare(int freedom, Random random) {
            double sum = 0;
            for (int i = 0; i < freedom; i++) {
                double normal = random.nextGaussian();
                sum += normal * normal;
            }
            return sum;
        }

        private double[][] draw(double[] means, double[] errors, Level level, Draw draw) {
            Random random = new Random(draw.seed());
            double[] factors = new double[YEAR];
            double[][] paths = new double[draw.paths()][means.length];
            for (double[] path : paths) {
                for (int i = 0; i < YEAR; i++) {
                    factors[i] = random.nextGaussian();
                }
                double shift = level.error()
                        * random.nextGaussian()
                        / Math.sqrt(chiSquare(level.freedom(), random) / level.freedom());
                double residual = last;
                for (int i = 0; i < means.length; i++) {
                    double fresh = Math.sqrt(dispersion * (1 - carry * carry)) * random.nextGaussian();
                    residual = carry * residual + fresh;
                    double mean = means[i] * Math.exp(shift + errors[i] * factors[i % YEAR]);
                    path[i] = Math.max(0, mean + Math.sqrt(mean) * residual);
                }
            }
            return paths;
        }
    }
}
