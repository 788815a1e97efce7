package fr.observatoire.warehouse.observation;

import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.period.Period;

/**
 * Decides the status of a figure, or of a missing figure. A pure function: the same evidence always gives the same
 * observation.
 */
public final class ObservationRules {

    private ObservationRules() {}

    /**
     * The observation of a figure read from rows or from a declaration.
     *
     * <p>In this order: the declaration that there was nothing to count in the year (fairs cancelled in 2020); a closed
     * office (April 2020); sources without a row, which means 0 if they cover the period and no value if not; the
     * declared status of the year; a crisis that closed the office for a part of a shorter period; the end of the data.
     */
    public static Observation decide(Period period, String scope, Evidence evidence) {
        if (evidence.value() == null && isEmptyDeclaration(evidence.declared())) {
            return new Observation(period, scope, null, evidence.declared());
        }
        if (evidence.nothingToMeasure() && !(evidence.wholeYear() && evidence.declared() != null)) {
            return new Observation(period, scope, null, ObservationStatus.CLOSED);
        }
        Double value = evidence.silenceIsZero() ? Double.valueOf(0) : evidence.value();
        return new Observation(period, scope, value, value == null ? absence(evidence) : presence(evidence));
    }

    /** The observation of a figure that the rows do not hold: why, or what the office declared instead of a figure. */
    public static Observation unknown(Period period, String scope, ObservationStatus declared, ObservationStatus lack) {
        return new Observation(period, scope, null, isEmptyDeclaration(declared) ? declared : lack);
    }

    private static boolean isEmptyDeclaration(ObservationStatus declared) {
        return declared != null && !declared.valued();
    }

    private static ObservationStatus absence(Evidence evidence) {
        return evidence.kind() == Indicator.Aggregation.DISTINCT
                ? ObservationStatus.NOT_AVAILABLE
                : ObservationStatus.NOT_REPORTED;
    }

    private static ObservationStatus presence(Evidence evidence) {
        if (evidence.wholeYear()
                && evidence.declared() != null
                && evidence.declared().valued()) {
            return evidence.declared();
        }
        if (!evidence.wholeYear() && evidence.exposure() != null && evidence.crisisClosure()) {
            return ObservationStatus.REDUCED_COVID;
        }
        boolean cutShort = evidence.kind() == Indicator.Aggregation.FLOW
                && evidence.rows()
                && evidence.extent() == Coverage.Extent.PART;
        return cutShort ? ObservationStatus.PARTIAL : ObservationStatus.NORMAL;
    }
}
