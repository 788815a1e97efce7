package fr.observatoire.warehouse.comparison.measure;

import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Period;
import java.util.List;

/**
 * One period of a series, measured otherwise than by its value.
 *
 * @param value null when there is none; then the reasons say why
 * @param status of the figure that is measured; {@code NOT_AVAILABLE} where there is a figure, but no measure of it
 * @param basePeriod what the figure was divided by, {@code 2019-01-01/2019-09-30} when it is a part; null without a base
 * @param reasons codes: why there is no value, or what a reader must know of it
 */
public record MeasuredPeriod(
        Period period, Double value, ObservationStatus status, String basePeriod, List<String> reasons) {

    public MeasuredPeriod {
        status = value == null && status.valued() ? ObservationStatus.NOT_AVAILABLE : status;
        reasons = List.copyOf(reasons);
    }

    static MeasuredPeriod none(Observation figure, String reason) {
        return new MeasuredPeriod(figure.period(), null, figure.status(), null, List.of(reason));
    }
}
