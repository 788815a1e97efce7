package fr.observatoire.api.origins;

import fr.observatoire.api.indicators.IndicatorReference;
import fr.observatoire.api.representation.Table;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.comparison.Comparability;
import fr.observatoire.warehouse.comparison.origin.OriginKind;
import fr.observatoire.warehouse.comparison.origin.OriginShare;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The origins of a year beside those of its base.
 *
 * @param base {@code previous}, a year, or two years whose mean it is
 * @param basePeriod the base, or the days of it when it was cut to the same dates
 * @param until last day compared of a year that runs; null for a whole year
 * @param value of all origins, and of what is no origin
 * @param known of the known origins: shares are shares of it
 * @param comparability whether the two years may be compared; if not, no change is told
 * @param reasons why they are not fully comparable, as codes
 * @param syntheticDays the office's days come from a generator, not from counting
 */
public record OriginsResponse(
        IndicatorReference indicator,
        int year,
        String base,
        @Nullable String basePeriod,
        @Nullable LocalDate until,
        Double value,
        Double known,
        Double baseValue,
        Double baseKnown,
        Comparability comparability,
        List<String> reasons,
        String snapshot,
        boolean syntheticDays,
        List<Row> rows)
        implements Table.Source {

    /**
     * One origin.
     *
     * @param kind {@code departement}, {@code country}, {@code unknown} (no answer) or {@code default} (nobody asked)
     * @param share of the known origins, in percent; null for what is no origin
     * @param change of the share, in points; null where the years may not be compared
     */
    public record Row(
            String origin,
            String label,
            OriginKind kind,
            Double value,
            Double share,
            Double baseValue,
            Double baseShare,
            Double change) {

        static Row of(OriginShare each, Map<String, String> labels) {
            return new Row(
                    each.origin(),
                    labels.getOrDefault(each.origin(), each.origin()),
                    each.kind(),
                    each.value(),
                    each.share(),
                    each.baseValue(),
                    each.baseShare(),
                    each.change());
        }
    }

    @Override
    public Table table() {
        return Table.of(Row.class, rows)
                .before("year", year)
                .before("indicator", indicator.code())
                .after("base_period", basePeriod)
                .after("until", until)
                .after("snapshot", snapshot)
                .after("synthetic_days", syntheticDays)
                .key("indicator")
                .time("year")
                .key("origin", "label")
                .measure("value", indicator.unit())
                .measure("share", "%")
                .measure("base_value", indicator.unit())
                .measure("base_share", "%")
                .measure("change", "points")
                .titled(Words.both("table.origins", indicator.label(), year));
    }
}
