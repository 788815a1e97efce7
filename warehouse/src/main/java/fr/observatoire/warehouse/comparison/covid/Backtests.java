package fr.observatoire.warehouse.comparison.covid;

import fr.observatoire.warehouse.comparison.covid.model.BacktestResult;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The trials of models that were made before. The same history, model and seed always give the same figures, so a trial
 * is made only once, when a snapshot is published, and not during a request.
 *
 * @param figures by the key of the trial
 */
public record Backtests(Map<String, BacktestResult> figures) {

    public static final Backtests NONE = new Backtests(Map.of());

    public Backtests {
        figures = Map.copyOf(figures);
    }

    /** These trials and the other ones together. */
    public Backtests and(Backtests others) {
        Map<String, BacktestResult> all = new HashMap<>(figures);
        all.putAll(others.figures);
        return new Backtests(all);
    }

    Optional<BacktestResult> of(String key) {
        return Optional.ofNullable(figures.get(key));
    }
}
