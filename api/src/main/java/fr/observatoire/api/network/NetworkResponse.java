package fr.observatoire.api.network;

import fr.observatoire.api.indicators.IndicatorReference;
import fr.observatoire.api.representation.Table;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.text.Text;
import java.util.List;

/** One indicator in the offices that the client may see, each with the mean of all others. */
public record NetworkResponse(IndicatorReference indicator, int year, String snapshot, List<Row> rows)
        implements Table.Source {

    /**
     * One office.
     *
     * @param value null when there is none; the status says why
     * @param peers how many other offices have a figure; null when their mean is not shown
     * @param peerMean their mean, rounded to {@code peerMeanStep}; null when it is not shown
     * @param peerMeanStep the mean is a multiple of this
     * @param peerStatus {@code normal}, or {@code suppressed}: too few peers, or one that is much larger than the
     *     others
     */
    public record Row(
            String office,
            String name,
            Double value,
            ObservationStatus status,
            Integer peers,
            Double peerMean,
            Double peerMeanStep,
            String peerStatus) {}

    @Override
    public Table table() {
        return Table.of(Row.class, rows)
                .before("indicator", indicator.code())
                .before("year", year)
                .after("snapshot", snapshot)
                .titled(new Text(indicator.label() + ", " + year, indicator.label() + ", " + year));
    }
}
