package fr.observatoire.warehouse.comparison.covid.model;

import java.util.random.RandomGenerator;

/**
 * An airline model's forecast of logarithms.
 *
 * @param means by month
 * @param errors standard error of each month, when the coefficients count as known
 * @param coefficients of the model; they make the months depend on each other
 * @param degreesOfFreedom of the variance of the innovations
 */
public record LogForecast(double[] means, double[] errors, AirlineCoefficients coefficients, int degreesOfFreedom) {

    /** Keeps very rare draws of the approximation above 0. */
    private static final double SMALLEST_ROOT = .01;

    /**
     * Draws paths of logarithms: innovations through psi weights, each month rescaled to its own standard error, which
     * also holds the uncertainty of regression effects. Variance and coefficients are estimates, so each path draws its
     * own: without that, intervals from five or ten years of history are too narrow. The means do not change; the
     * effect of the coefficients on them is of second order.
     */
    public double[][] draw(int paths, RandomGenerator random) {
        double[] scale = scale();
        double[][] drawn = new double[paths][means.length];
        double[] innovations = new double[means.length];
        for (double[] path : drawn) {
            double[] psi = coefficients.draw(random).psi(means.length);
            double deviation = Math.sqrt(degreesOfFreedom / chiSquare(random));
            for (int i = 0; i < means.length; i++) {
                innovations[i] = deviation * random.nextGaussian();
                double sum = 0;
                for (int lag = 0; lag <= i; lag++) {
                    sum += psi[lag] * innovations[i - lag];
                }
                path[i] = means[i] + scale[i] * sum;
            }
        }
        return drawn;
    }

    /** By the cube of a normal (Wilson and Hilferty, 1931), exact to a percent from 3 degrees of freedom. */
    private double chiSquare(RandomGenerator random) {
        double spread = 2. / (9 * degreesOfFreedom);
        double root = 1 - spread + Math.sqrt(spread) * random.nextGaussian();
        return degreesOfFreedom * Math.max(SMALLEST_ROOT, root * root * root);
    }

    private double[] scale() {
        double[] psi = coefficients.psi(means.length);
        double[] scale = new double[means.length];
        double variance = 0;
        for (int i = 0; i < scale.length; i++) {
            variance += psi[i] * psi[i];
            scale[i] = errors[i] / Math.sqrt(variance);
        }
        return scale;
    }
}
