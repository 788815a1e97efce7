package fr.observatoire.api.network;

import fr.observatoire.api.indicators.IndicatorReference;
import fr.observatoire.api.representation.Table;
import fr.observatoire.warehouse.catalog.Office;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.secrecy.PeerMean;
import fr.observatoire.warehouse.secrecy.PeerSecrecy.Told;
import fr.observatoire.warehouse.secrecy.Withheld;
import fr.observatoire.warehouse.text.Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One indicator in the offices that the client may see, each with the mean of all others. */
public record NetworkResponse(IndicatorReference indicator, int year, String snapshot, List<Row> rows)
        implements Table.Source {

    /**
     * One office.
     *
     * @param value null when there is none; the status says why
     * @param peers how many other offices have a figure; null when their mean is not shown
     * @param peerMean about their mean, a multiple of {@code peerMeanStep}; null when it is not shown
     * @param peerMeanStep the mean is a multiple of this
     * @param peerMeanLow the exact mean is at least this
     * @param peerMeanHigh the exact mean is less than this
     * @param peerStatus {@code normal}, or {@code suppressed}
     * @param peerReason why it is suppressed, else null
     */
    public record Row(
            String office,
            String name,
            Double value,
            ObservationStatus status,
            Integer peers,
            Double peerMean,
            Double peerMeanStep,
            Double peerMeanLow,
            Double peerMeanHigh,
            String peerStatus,
            @Nullable Withheld peerReason) {

        static Row of(Office office, Observation figure, Told told) {
            Optional<PeerMean> mean = Optional.ofNullable(told.mean());
            return new Row(
                    office.code(),
                    office.name(),
                    figure.value(),
                    figure.status(),
                    mean.map(PeerMean::peers).orElse(null),
                    mean.map(PeerMean::mean).orElse(null),
                    mean.map(PeerMean::step).orElse(null),
                    mean.map(PeerMean::low).orElse(null),
                    mean.map(PeerMean::high).orElse(null),
                    (mean.isPresent() ? ObservationStatus.NORMAL : ObservationStatus.SUPPRESSED).code(),
                    told.reason());
        }
    }

    @Override
    public Table table() {
        return Table.of(Row.class, rows)
                .before("indicator", indicator.code())
                .before("year", year)
                .after("snapshot", snapshot)
                .titled(new Text(indicator.label() + ", " + year, indicator.label() + ", " + year));
    }
}
