package fr.observatoire.api.origins;

import fr.observatoire.api.chart.BarSpec;
import fr.observatoire.api.chart.ChartSpec;
import fr.observatoire.api.chart.mapping.BreakdownCharts;
import fr.observatoire.api.request.Request;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.read.SeriesRequest;
import fr.observatoire.warehouse.read.WarehouseReader;
import java.util.List;

/** Where the people of a period come from, of a year as of a month or a season. */
public record OriginBars(Request request, WarehouseReader reader) {

    private static final String ORIGIN = "origin";

    /** Null where the indicator has no origins, or none in the period. */
    public BarSpec of(Indicator indicator, Period period) {
        if (!indicator.by().contains(ORIGIN) || !indicator.grains().contains(period.grain())) {
            return null;
        }
        List<Observation> parts = reader
                .series(new SeriesRequest(
                        request.office().code(),
                        indicator.code(),
                        period.grain(),
                        period.start(),
                        period.end(),
                        ORIGIN))
                .stream()
                .filter(part -> part.period().equals(period))
                .toList();
        if (parts.isEmpty()) {
            return null;
        }
        ChartSpec figure = BreakdownCharts.of(
                request.setting(reader), indicator, ORIGIN, parts, OriginsResource.labels(request, reader));
        return figure instanceof BarSpec bars && !bars.isEmpty() ? bars : null;
    }
}
