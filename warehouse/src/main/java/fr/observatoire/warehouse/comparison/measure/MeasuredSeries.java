package fr.observatoire.warehouse.comparison.measure;

import fr.observatoire.warehouse.comparison.covid.Reason;
import fr.observatoire.warehouse.observation.Observation;
import java.util.List;

/**
 * The periods of a series, measured otherwise than by their values.
 *
 * @param referenceYear the year that is 100; null for what has none
 * @param refusal why no period can be measured, or null
 */
public record MeasuredSeries(Integer referenceYear, Reason refusal, List<MeasuredPeriod> periods) {

    public MeasuredSeries {
        periods = List.copyOf(periods);
    }

    /** No period has a value. */
    static MeasuredSeries refused(List<Observation> figures, Reason refusal) {
        return new MeasuredSeries(
                null,
                refusal,
                figures.stream()
                        .map(figure -> MeasuredPeriod.none(figure, refusal.code()))
                        .toList());
    }
}
