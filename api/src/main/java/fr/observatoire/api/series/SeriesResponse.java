package fr.observatoire.api.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import fr.observatoire.api.indicators.IndicatorReference;
import fr.observatoire.api.representation.Table;
import fr.observatoire.warehouse.observation.Observation;
import java.util.List;

/**
 * Figures of one indicator, period by period.
 *
 * @param by the breakdown, absent for the whole
 */
public record SeriesResponse(
        IndicatorReference indicator,
        String grain,
        @JsonInclude(Include.NON_NULL) String by,
        String snapshot,
        List<Row> observations)
        implements Table.Source {

    /**
     * One figure.
     *
     * @param scope member of the breakdown ({@code FR-40}), absent for the whole
     * @param value in the indicator's unit; null where there is none, and then the status says why
     */
    public record Row(String period, @JsonInclude(Include.NON_NULL) String scope, Double value, String status) {

        static Row of(Observation figure) {
            return new Row(
                    figure.period().code(),
                    figure.scope(),
                    figure.value(),
                    figure.status().code());
        }
    }

    @Override
    public Table table() {
        return Table.of(Row.class, observations)
                .before("indicator", indicator.code())
                .after("snapshot", snapshot);
    }
}
