package fr.observatoire.warehouse.comparison.covid.model;

/** Forecasts a monthly count from its past. */
public interface Forecaster {

    /** Code of the model: {@code airline}, {@code airline_exposure}, {@code quasi_poisson}, {@code seasonal_naive}. */
    String code();

    /**
     * Forecasts the months right after the history.
     *
     * @param history what is known; months without a value are {@code NaN}
     * @param months how many to forecast
     * @param draw number of paths and their seed: the same draw gives the same bytes
     * @throws ModelException when no model can be estimated on the history
     */
    SimulatedPaths forecast(MonthlySeries history, int months, Draw draw);

    /** How paths are drawn. */
    record Draw(int paths, long seed) {}
}
