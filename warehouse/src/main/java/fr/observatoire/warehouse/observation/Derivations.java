package fr.observatoire.warehouse.observation;

import fr.observatoire.warehouse.period.Period;
import java.util.List;
import java.util.Optional;

/** Figures that follow from other figures of the same period. */
public final class Derivations {

    private Derivations() {}

    /**
     * The sum of counts is a count: its status is the first unusual status of its parts, if any. When a part has no
     * value, the sum has none.
     *
     * @param parts not empty
     */
    public static Observation sum(Period period, List<Observation> parts) {
        Optional<Observation> missing =
                parts.stream().filter(part -> part.value() == null).findFirst();
        if (missing.isPresent()) {
            return Observation.none(period, missing.get().status());
        }
        double total = parts.stream().mapToDouble(Observation::value).sum();
        ObservationStatus status = parts.stream()
                .map(Observation::status)
                .filter(s -> s != ObservationStatus.NORMAL)
                .findFirst()
                .orElse(ObservationStatus.NORMAL);
        return new Observation(period, null, total, status);
    }

    /**
     * The change on the period before, in percent: 8480 after 7020 is 20.797….
     *
     * <p>There is no value when one of the two has none, or when the base is 0.
     */
    public static Observation growth(Period period, Observation figure, Observation base) {
        if (figure.value() == null || base.value() == null) {
            return Observation.none(period, figure.value() == null ? figure.status() : base.status());
        }
        if (base.value() == 0) {
            return Observation.none(period, ObservationStatus.NOT_AVAILABLE);
        }
        return new Observation(period, null, 100 * (figure.value() / base.value() - 1), ObservationStatus.DERIVED);
    }
}
