package fr.observatoire.warehouse.comparison.covid.model;

/**
 * How a model did before the crisis, tried from each origin over as many months as the answer forecasts.
 *
 * @param origins how many times it was tried; the other figures say nothing when it is 0
 * @param months forecast each time
 * @param relativeError sum of the absolute errors of the months over that of the seasonal naive in the same months of the
 *     same trials; above 1, last year's season would have been nearer
 * @param monthlyCoverage95 share of months inside their 95 % interval
 * @param totalCoverage95 share of totals, of the months that the answer adds up, inside theirs
 */
public record BacktestResult(
        int origins, int months, double relativeError, double monthlyCoverage95, double totalCoverage95) {}
