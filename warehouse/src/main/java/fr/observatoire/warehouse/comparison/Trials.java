package fr.observatoire.warehouse.comparison;

import fr.observatoire.warehouse.comparison.MethodDetails.GateFigures;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The trials of models that were made before. The same history, model and seed always give the same figures, so a trial is
 * made once, when a snapshot is published, and not in a request.
 *
 * @param figures by the key of what was tried
 */
public record Trials(Map<String, GateFigures> figures) {

    public static final Trials NONE = new Trials(Map.of());

    public Trials {
        figures = Map.copyOf(figures);
    }

    /** These and others. */
    public Trials and(Trials others) {
        Map<String, GateFigures> all = new HashMap<>(figures);
        all.putAll(others.figures);
        return new Trials(all);
    }

    Optional<GateFigures> of(String key) {
        return Optional.ofNullable(figures.get(key));
    }
}
