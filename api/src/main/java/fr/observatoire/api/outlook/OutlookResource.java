package fr.observatoire.api.outlook;

import fr.observatoire.api.chart.outlook.OutlookCharts;
import fr.observatoire.api.representation.Pictured;
import fr.observatoire.api.representation.Representation;
import fr.observatoire.api.representation.Representations;
import fr.observatoire.api.request.Parameter;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.Season;
import fr.observatoire.warehouse.comparison.pace.Outlook;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.read.SeriesRequest;
import fr.observatoire.warehouse.read.WarehouseReader;
import java.time.LocalDate;
import java.util.List;

/** {@code /indicators/{code}/outlook}: the next twelve months, or a season, by month. */
public final class OutlookResource implements Resource<Pictured<OutlookResponse>> {

    private static final Parameter<String> SEASON = Parameter.text("season").sample("high");

    @Override
    public Query<Pictured<OutlookResponse>> read(Request request) {
        Indicator indicator = request.indicator();
        Season season = season(request);
        return reader -> {
            Outlook outlook = request.paces(reader).outlook(indicator, season);
            return new Pictured<>(
                    OutlookResponse.of(outlook, indicator, request, reader),
                    () -> OutlookCharts.of(
                            request.setting(reader), indicator, outlook, past(outlook, indicator, request, reader)));
        };
    }

    /** Null for the next twelve months; 400 with the seasons of the office for any other code. */
    private static Season season(Request request) {
        List<Season> seasons =
                request.catalog().calendar().seasons(request.office().code());
        return request.parameters().choice(SEASON.name(), seasons, Season::code, null);
    }

    /** The twelve months before the first one to come, which the picture shows beside it; none where it is refused. */
    private static List<Observation> past(
            Outlook outlook, Indicator indicator, Request request, WarehouseReader reader) {
        if (outlook.months().isEmpty()) {
            return List.of();
        }
        LocalDate end = outlook.months().get(0).period().start().minusDays(1);
        LocalDate known = outlook.pace().asOf();
        return reader
                .series(new SeriesRequest(
                        request.office().code(),
                        indicator.code(),
                        Grain.MONTH,
                        end.plusDays(1).minusYears(1),
                        end,
                        null))
                .stream()
                .filter(month -> !month.period().end().isAfter(known))
                .toList();
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(Request.CODE, SEASON);
    }

    @Override
    public List<Representation<Pictured<OutlookResponse>>> representations() {
        return Representations.ofPicture(OutlookResponse.class);
    }
}
