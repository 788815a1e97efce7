package fr.observatoire.warehouse.comparison.covid.model;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import jdplus.sa.base.api.ComponentType;
import jdplus.sa.base.api.SeriesDecomposition;
import jdplus.toolkit.base.api.arima.SarimaSpec;
import jdplus.toolkit.base.api.modelling.ComponentInformation;
import jdplus.toolkit.base.api.modelling.TransformationType;
import jdplus.toolkit.base.api.processing.ProcessingLog;
import jdplus.toolkit.base.api.timeseries.TsData;
import jdplus.toolkit.base.api.timeseries.TsPeriod;
import jdplus.toolkit.base.api.timeseries.regression.AdditiveOutlier;
import jdplus.toolkit.base.api.timeseries.regression.IOutlier;
import jdplus.toolkit.base.api.timeseries.regression.ModellingContext;
import jdplus.toolkit.base.api.timeseries.regression.Variable;
import jdplus.toolkit.base.core.modelling.regression.RegressionDesc;
import jdplus.toolkit.base.core.regsarima.regular.RegSarimaModel;
import jdplus.tramoseats.base.api.tramo.EstimateSpec;
import jdplus.tramoseats.base.api.tramo.MeanSpec;
import jdplus.tramoseats.base.api.tramo.OutlierSpec;
import jdplus.tramoseats.base.api.tramo.RegressionSpec;
import jdplus.tramoseats.base.api.tramo.TramoSpec;
import jdplus.tramoseats.base.api.tramo.TransformSpec;
import jdplus.tramoseats.base.api.tramoseats.TramoSeatsSpec;
import jdplus.tramoseats.base.core.tramoseats.TramoSeatsKernel;
import jdplus.tramoseats.base.core.tramoseats.TramoSeatsResults;

/**
 * Seasonal adjustment of a series that contains a crisis: airline model on logarithms, one additive outlier for each
 * month of the crisis so that none of them changes the season, then a free search for level shifts and transitory
 * changes.
 *
 * <p>Source: Eurostat, Guidance on treatment of Covid-19 crisis effects on data, 26 March 2020; ESS Guidelines on Seasonal
 * Adjustment, 2015 and 2024; SEATS as in JDemetra+ 3.5.0.
 *
 * @param adjusted the series without its season; months without a value are interpolated
 * @param trend trend-cycle
 * @param effects one-off effects that the model found or was given, in order of time
 */
public record SeasonalAdjustment(MonthlySeries adjusted, MonthlySeries trend, List<Effect> effects) {

    private static final double TOLERANCE = 1e-12;

    /**
     * A one-off effect on the logarithm.
     *
     * @param kind {@code AO}, {@code LS} or {@code TC}
     * @param imposed true when the caller asked for it, false when the model found it
     */
    public record Effect(YearMonth month, String kind, double coefficient, double t, boolean imposed) {}

    /**
     * Adjusts the series.
     *
     * @param series positive values, {@code NaN} for months without one
     * @param oneOffs months that get an additive outlier each; those without a value are left out, because nothing
     *     could be estimated
     * @throws ModelException when the model cannot be estimated or the series cannot be decomposed
     */
    public static SeasonalAdjustment of(MonthlySeries series, Collection<YearMonth> oneOffs) {
        List<YearMonth> imposed = oneOffs.stream()
                .filter(month -> !Double.isNaN(series.at(month)))
                .sorted()
                .toList();
        try {
            MonthlySeries bridged = ClosedSeason.bridge(series.map(Math::log)).map(Math::exp);
            TsPeriod start =
                    TsPeriod.monthly(series.start().getYear(), series.start().getMonthValue());
            TramoSeatsResults results = TramoSeatsKernel.of(spec(imposed), ModellingContext.getActiveContext())
                    .process(TsData.ofInternal(start, bridged.toArray()), ProcessingLog.dummy());
            if (results == null || results.getFinals() == null) {
                throw new ModelException("SEATS found no decomposition");
            }
            return new SeasonalAdjustment(
                    component(results.getFinals(), ComponentType.SeasonallyAdjusted, series),
                    component(results.getFinals(), ComponentType.Trend, series),
                    effects(results.getPreprocessing(), imposed));
        } catch (ModelException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ModelException("TRAMO-SEATS failed on " + series.known() + " months", e);
        }
    }

    private static TramoSeatsSpec spec(List<YearMonth> imposed) {
        List<Variable<IOutlier>> outliers = new ArrayList<>();
        for (YearMonth month : imposed) {
            outliers.add(Variable.<IOutlier>builder()
                    .name("AO " + month)
                    .core(new AdditiveOutlier(position(month)))
                    .build());
        }
        TramoSpec tramo = TramoSpec.TR0.toBuilder()
                .transform(
                        TransformSpec.builder().function(TransformationType.Log).build())
                .regression(RegressionSpec.builder()
                        .mean(MeanSpec.none())
                        .outliers(outliers)
                        .build())
                .arima(SarimaSpec.airline())
                .estimate(EstimateSpec.builder()
                        .tol(TOLERANCE)
                        .maximumLikelihood(true)
                        .build())
                .outliers(OutlierSpec.builder().ls(true).tc(true).build())
                .build();
        return TramoSeatsSpec.RSA0.toBuilder().tramo(tramo).build();
    }

    private static LocalDateTime position(YearMonth month) {
        return month.atDay(1).atStartOfDay();
    }

    private static MonthlySeries component(SeriesDecomposition finals, ComponentType type, MonthlySeries series) {
        TsData component = finals.getSeries(type, ComponentInformation.Value);
        if (component == null) {
            throw new ModelException("SEATS gave no " + type);
        }
        double[] values = component.getValues().toArray();
        if (values.length != series.length()) {
            throw new ModelException("SEATS gave " + values.length + " months for " + series.length());
        }
        return MonthlySeries.of(series.start(), values);
    }

    private static List<Effect> effects(RegSarimaModel model, List<YearMonth> imposed) {
        List<Effect> effects = new ArrayList<>();
        for (RegressionDesc item : model.getDetails().getRegressionItems()) {
            if (item.getCore() instanceof IOutlier outlier) {
                YearMonth month = YearMonth.from(outlier.getPosition());
                boolean asked = outlier instanceof AdditiveOutlier && imposed.contains(month);
                effects.add(new Effect(month, outlier.getCode(), item.getCoef(), item.getTStat(), asked));
            }
        }
        effects.sort((a, b) -> a.month().compareTo(b.month()));
        return List.copyOf(effects);
    }
}
