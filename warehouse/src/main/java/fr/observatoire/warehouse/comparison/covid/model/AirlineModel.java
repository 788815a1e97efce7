package fr.observatoire.warehouse.comparison.covid.model;

import jdplus.toolkit.base.api.arima.SarimaSpec;
import jdplus.toolkit.base.api.data.Parameter;
import jdplus.toolkit.base.api.math.matrices.Matrix;
import jdplus.toolkit.base.api.modelling.TransformationType;
import jdplus.toolkit.base.api.processing.ProcessingLog;
import jdplus.toolkit.base.api.timeseries.TsData;
import jdplus.toolkit.base.api.timeseries.TsPeriod;
import jdplus.toolkit.base.api.timeseries.regression.ModellingContext;
import jdplus.toolkit.base.core.regsarima.regular.RegSarimaModel;
import jdplus.toolkit.base.core.stats.likelihood.LikelihoodStatistics;
import jdplus.tramoseats.base.api.tramo.EstimateSpec;
import jdplus.tramoseats.base.api.tramo.MeanSpec;
import jdplus.tramoseats.base.api.tramo.OutlierSpec;
import jdplus.tramoseats.base.api.tramo.RegressionSpec;
import jdplus.tramoseats.base.api.tramo.TramoSpec;
import jdplus.tramoseats.base.api.tramo.TransformSpec;
import jdplus.tramoseats.base.core.tramo.TramoKernel;

/**
 * The airline model (0,1,1)(0,1,1) without a mean, on the logarithms that the caller gives. The model is fixed: on
 * series that contain a crisis, the automatic choice takes no logarithms, and then forecasts negative numbers of
 * visitors.
 *
 * <p>Source: Box and Jenkins, Time Series Analysis, 1970; estimated by TRAMO in JDemetra+ 3.5.0, the seasonal adjustment
 * software of the European statistical system, with exact likelihood.
 */
public final class AirlineModel {

    /**
     * With less than three years, a level shift looks like a season; and two years have no two seasonal differences
     * twelve months apart, so that the likelihood says nothing about the seasonal coefficient.
     */
    private static final int THREE_YEARS = 36;

    /** The seasonal coefficient of a season that changes slowly; for the airline passengers it is -0.56. */
    private static final double USUAL_SEASONAL_THETA = -.6;

    /**
     * Limit of the t statistic of an outlier. The usual 3.3 takes some normal months for outliers (a hundred months are
     * tested for three kinds each), and then the intervals are too narrow.
     */
    private static final double CRITICAL_VALUE = 4;

    private static final double TOLERANCE = 1e-12;

    private final RegSarimaModel model;
    private final double centre;

    private AirlineModel(RegSarimaModel model, double centre) {
        this.model = model;
        this.centre = centre;
    }

    /**
     * Estimates the model.
     *
     * @param logs natural logarithms, {@code NaN} for a month without a value (a closed month is not a zero)
     * @throws ModelException when the likelihood has no usable maximum
     */
    public static AirlineModel fit(MonthlySeries logs) {
        return fit(logs, logs.known() >= THREE_YEARS);
    }

    /**
     * As {@link #fit(MonthlySeries)}, with or without the search for additive outliers, level shifts and changes.
     *
     * <p>The logarithms are centred first. The likelihood does not depend on their level, but the search for its
     * maximum does, and ten times the visitors must give ten times the forecast.
     */
    public static AirlineModel fit(MonthlySeries logs, boolean outliers) {
        double centre =
                logs.values().filter(log -> !Double.isNaN(log)).average().orElse(0);
        MonthlySeries centred = ClosedSeason.bridge(logs.map(log -> log - centre));
        TsPeriod start = TsPeriod.monthly(logs.start().getYear(), logs.start().getMonthValue());
        try {
            RegSarimaModel model = TramoKernel.of(spec(outliers, season(logs)), ModellingContext.getActiveContext())
                    .process(TsData.ofInternal(start, centred.toArray()), ProcessingLog.dummy());
            if (model == null
                    || !Double.isFinite(model.getEstimation().getStatistics().getLogLikelihood())) {
                throw new ModelException("no likelihood for " + logs.known() + " months");
            }
            return new AirlineModel(model, centre);
        } catch (ModelException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ModelException("TRAMO failed on " + logs.known() + " months", e);
        }
    }

    private static SarimaSpec season(MonthlySeries logs) {
        SarimaSpec airline = SarimaSpec.airline();
        return logs.known() >= THREE_YEARS
                ? airline
                : airline.toBuilder()
                        .btheta(new Parameter[] {Parameter.fixed(USUAL_SEASONAL_THETA)})
                        .build();
    }

    private static TramoSpec spec(boolean outliers, SarimaSpec arima) {
        OutlierSpec search = outliers
                ? OutlierSpec.builder()
                        .ao(true)
                        .ls(true)
                        .tc(true)
                        .criticalValue(CRITICAL_VALUE)
                        .build()
                : OutlierSpec.DEFAULT_DISABLED;
        return TramoSpec.TR0.toBuilder()
                .transform(TransformSpec.builder()
                        .function(TransformationType.None)
                        .build())
                .regression(RegressionSpec.builder().mean(MeanSpec.none()).build())
                .arima(arima)
                .estimate(EstimateSpec.builder()
                        .tol(TOLERANCE)
                        .maximumLikelihood(true)
                        .build())
                .outliers(search)
                .build();
    }

    /** Coefficient of the previous month's innovation, in the sign of JDemetra+ and R: 1 + theta B. */
    public double theta() {
        return model.arima().theta(1);
    }

    /** Coefficient of the innovation twelve months before. */
    public double seasonalTheta() {
        return model.arima().btheta(1);
    }

    /**
     * Forecasts of the logarithms with their standard errors.
     *
     * @throws ModelException when a forecast is not a number
     */
    public LogForecast forecast(int months) {
        RegSarimaModel.Forecasts forecasts = model.forecasts(months);
        double[] means = forecasts.getRawForecasts().getValues().toArray();
        double[] errors = forecasts.getRawForecastsStdev().getValues().toArray();
        for (int i = 0; i < months; i++) {
            if (!Double.isFinite(means[i]) || !Double.isFinite(errors[i])) {
                throw new ModelException("no forecast for month " + (i + 1));
            }
            means[i] += centre;
        }
        return new LogForecast(means, errors, coefficients(), degreesOfFreedom());
    }

    /** A seasonal coefficient that was given, not estimated, counts as known. */
    private AirlineCoefficients coefficients() {
        Matrix spread = model.getEstimation().getParameters().getCovariance();
        boolean both = spread.getRowsCount() > 1;
        return new AirlineCoefficients(
                theta(),
                seasonalTheta(),
                spread.isEmpty() ? 0 : Math.max(0, spread.get(0, 0)),
                both ? Math.max(0, spread.get(1, 1)) : 0,
                both ? spread.get(0, 1) : 0);
    }

    private int degreesOfFreedom() {
        LikelihoodStatistics statistics = model.getEstimation().getStatistics();
        return statistics.getEffectiveObservationsCount() - statistics.getEstimatedParametersCount();
    }
}
