package fr.observatoire.api.network;

import fr.observatoire.api.indicators.IndicatorReference;
import fr.observatoire.api.representation.Table;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.text.Text;
import java.util.List;

/** One indicator in the offices that the client may see, each beside the mean of all others. */
public record NetworkResponse(IndicatorReference indicator, int year, String snapshot, List<Row> rows)
        implements Table.Source {

    /**
     * One office.
     *
     * @param value null where the status says why there is none
     * @param peers how many other offices have a figure; null where their mean is withheld
     * @param peerMean their mean, rounded to {@code peerMeanStep}; null where it is withheld
     * @param peerMeanStep what the mean is a multiple of
     * @param peerStatus {@code normal}, or {@code suppressed}: too few peers, or one that dominates them
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
