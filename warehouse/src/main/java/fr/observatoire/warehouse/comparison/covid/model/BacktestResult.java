package fr.observatoire.warehouse.comparison.covid.model;

/**
 * The rolling-origin trial before the crisis, horizon 12 months.
 *
 * @param mase mean absolute error divided by that of the seasonal naive inside the sample; to pass, at most 1
 * @param monthlyCoverage95 share of months inside their 95 % interval; at least .85 to pass
 * @param totalCoverage95 share of 12-month totals inside theirs; at least .85 to pass
 */
public record BacktestResult(
        int origins, double mase, double monthlyCoverage95, double totalCoverage95, boolean passed) {}
