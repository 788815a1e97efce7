package fr.observatoire.warehouse.observation;

import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.period.Period;

/** Decides what stands behind a figure, or in its place. Pure: same evidence, same observation. */
public final class ObservationRules {

    private ObservationRules() {}

    /**
     * The observation of a figure read from rows or from a declaration.
     *
     * <p>In this order: the year's declaration that there was nothing to count (fairs cancelled in 2020); a closed door
     * (April 2020 in the office); silence of the sources, which is 0 where they cover the period and nothing elsewhere;
     * the year's declared status; a crisis that shut the office for a part of a shorter period; the end of the data.
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
