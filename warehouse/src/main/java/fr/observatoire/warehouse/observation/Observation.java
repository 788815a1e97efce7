package fr.observatoire.warehouse.observation;

import fr.observatoire.warehouse.period.Period;
import java.util.OptionalDouble;

/**
 * One figure of one indicator for one period.
 *
 * @param scope member of the breakdown ({@code by=origin} gives {@code FR-40}), or null for the whole
 * @param value in the indicator's unit, or null; then the status says why
 */
public record Observation(Period period, String scope, Double value, ObservationStatus status) {

    public Observation {
        if (value != null && !status.valued() || value != null && !Double.isFinite(value)) {
            throw new IllegalArgumentException(period + ": " + value + " with status " + status.code());
        }
    }

    /** What the period adds to a total: 0 when it was closed; empty when unknown. */
    public OptionalDouble contribution() {
        if (value != null) {
            return OptionalDouble.of(value);
        }
        return status == ObservationStatus.CLOSED ? OptionalDouble.of(0) : OptionalDouble.empty();
    }

    public static Observation of(Period period, double value) {
        return new Observation(period, null, value, ObservationStatus.NORMAL);
    }

    public static Observation none(Period period, ObservationStatus status) {
        return new Observation(period, null, null, status);
    }
}
