package fr.observatoire.warehouse.comparison.covid.model;

import java.util.random.RandomGenerator;

/**
 * The coefficients of an airline model, and how uncertain the likelihood leaves them.
 *
 * <p>Source: Box and Jenkins, Time Series Analysis, 1970, section 5.1 (psi weights); the spread of the estimates is that of
 * maximum likelihood, from the information matrix.
 *
 * @param theta of the previous month's innovation, in the sign 1 + theta B
 * @param seasonalTheta of the innovation twelve months before
 * @param variance of {@code theta} as an estimate; 0 when it was given and not estimated
 * @param seasonalVariance of {@code seasonalTheta}
 * @param covariance of the two
 */
public record AirlineCoefficients(
        double theta, double seasonalTheta, double variance, double seasonalVariance, double covariance) {

    private static final int YEAR = 12;

    /**
     * The weight of an innovation after so many months, the first weight being 1: the expansion of (1 + theta B)(1 +
     * Theta B^12) over (1 - B)(1 - B^12).
     */
    public double[] psi(int months) {
        double[] psi = new double[months];
        for (int i = 0; i < months; i++) {
            psi[i] = moving(i) + at(psi, i - 1) + at(psi, i - YEAR) - at(psi, i - YEAR - 1);
        }
        return psi;
    }

    private double moving(int lag) {
        return switch (lag) {
            case 0 -> 1;
            case 1 -> theta;
            case YEAR -> seasonalTheta;
            case YEAR + 1 -> theta * seasonalTheta;
            default -> 0;
        };
    }

    private static double at(double[] psi, int index) {
        return index < 0 ? 0 : psi[index];
    }

    /**
     * Other possible coefficients: drawn from a normal distribution around the estimates, and limited to values that
     * keep the model invertible.
     */
    public AirlineCoefficients draw(RandomGenerator random) {
        double first = random.nextGaussian();
        double second = random.nextGaussian();
        double deviation = Math.sqrt(variance);
        double shared = deviation == 0 ? 0 : covariance / deviation;
        double own = Math.sqrt(Math.max(0, seasonalVariance - shared * shared));
        return new AirlineCoefficients(
                invertible(theta + deviation * first),
                invertible(seasonalTheta + shared * first + own * second),
                0,
                0,
                0);
    }

    private static double invertible(double coefficient) {
        return Math.max(-1, Math.min(1, coefficient));
    }
}
