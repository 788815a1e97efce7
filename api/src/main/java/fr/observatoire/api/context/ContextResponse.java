package fr.observatoire.api.context;

import fr.observatoire.api.representation.Table;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.observation.ContextSeries;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Series of public statistics: context, without a status, a target or a comparison. */
public record ContextResponse(String snapshot, List<Row> rows) implements Table.Source {

    /**
     * One value of one series.
     *
     * @param series its code in INSEE's data base
     * @param label as the data base names it, in French
     * @param mark of the data base; null for none
     * @param path of the file that gives it
     */
    public record Row(
            String series, String label, String period, double value, @Nullable String mark, String path, int line) {

        private static Row of(ContextSeries series, ContextSeries.Value value) {
            return new Row(
                    series.code(),
                    series.label(),
                    value.period().code(),
                    value.value(),
                    value.mark(),
                    value.path(),
                    value.line());
        }
    }

    static ContextResponse of(String snapshot, List<ContextSeries> series) {
        return new ContextResponse(
                snapshot,
                series.stream()
                        .flatMap(each -> each.values().stream().map(value -> Row.of(each, value)))
                        .toList());
    }

    @Override
    public Table table() {
        return Table.of(Row.class, rows)
                .after("snapshot", snapshot)
                .key("series", "label")
                .time("period")
                .measure("value", null)
                .titled(Words.both("table.context"));
    }
}
