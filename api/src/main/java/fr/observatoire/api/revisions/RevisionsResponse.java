package fr.observatoire.api.revisions;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import fr.observatoire.api.representation.Table;
import fr.observatoire.api.request.Page;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Grain;
import java.util.List;

/**
 * The figures that differ between two snapshots, in the order of the manual, then of time.
 *
 * @param snapshot the later one
 * @param since the earlier one
 * @param page which part it is, absent for the whole
 */
public record RevisionsResponse(
        String snapshot, String since, Grain grain, List<Row> rows, @JsonInclude(Include.NON_NULL) Page.Part page)
        implements Table.Source, Page.Paged {

    /**
     * One figure.
     *
     * @param oldValue of the earlier snapshot, null when it had none; the old status says why
     * @param newValue of the later snapshot
     * @param change new value minus old value, null when one of them is null
     */
    public record Row(
            String indicator,
            String label,
            String unit,
            String period,
            Double oldValue,
            ObservationStatus oldStatus,
            Double newValue,
            ObservationStatus newStatus,
            Double change) {

        static Row of(Indicator indicator, Observation before, Observation after, Request request) {
            return new Row(
                    indicator.code(),
                    request.in(indicator.label()),
                    request.in(indicator.unit()),
                    after.period().code(),
                    before.value(),
                    before.status(),
                    after.value(),
                    after.status(),
                    before.value() == null || after.value() == null ? null : after.value() - before.value());
        }
    }

    @Override
    public Table table() {
        return Table.of(Row.class, rows)
                .before("since", since)
                .after("snapshot", snapshot)
                .key("indicator", "label")
                .time("period")
                .measure("old_value", null, "old_status")
                .measure("new_value", null, "new_status")
                .measure("change", null)
                .titled(Words.both("table.revisions", since));
    }
}
