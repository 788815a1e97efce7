package fr.observatoire.api.dashboard.origins;

import fr.observatoire.api.chart.ChartText;
import fr.observatoire.api.chart.MapSpec;
import fr.observatoire.api.chart.MapSpec.Kind;
import fr.observatoire.api.chart.MapSpec.Place;
import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.api.chart.origin.OriginCharts;
import fr.observatoire.api.dashboard.Page;
import fr.observatoire.api.dashboard.ScorecardModel.Filter;
import fr.observatoire.api.dashboard.ScorecardModel.Hidden;
import fr.observatoire.api.dashboard.ScorecardModel.Option;
import fr.observatoire.api.dashboard.Years;
import fr.observatoire.api.dashboard.origins.OriginsModel.Row;
import fr.observatoire.api.dashboard.part.ChosenBase;
import fr.observatoire.api.dashboard.part.Illustration;
import fr.observatoire.api.dashboard.part.Links;
import fr.observatoire.api.origins.OriginsResource;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.Base;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.read.origin.OriginReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** {@code /origines}: where the visitors of a year come from, as a map and as shares; what is no origin apart. */
public final class OriginsPage implements Page {

    public static final String PATH = "/origines";

    private static final String YEAR = "annee";
    private static final String INDICATOR = "indicateur";

    @Override
    public Resource.Query<View> read(Request request, Links links) {
        Integer asked = request.parameters().year(YEAR);
        List<Indicator> able = OriginReader.indicators(request.catalog());
        Indicator indicator = request.parameters().choice(INDICATOR, able, Indicator::code, able.get(0));
        ChosenBase chosen = ChosenBase.read(request);
        return reader -> {
            Years years = Years.of(asked, reader, request);
            Answer answer = new Answer(request, links, able, indicator, chosen.of(years.shown()), years, reader);
            return new View("origins", answer.setting().words().text("origins.title", years.shown()), answer.model());
        };
    }

    /** One question to one snapshot. */
    private record Answer(
            Request request,
            Links links,
            List<Indicator> able,
            Indicator indicator,
            ChosenBase chosen,
            Years years,
            WarehouseReader reader) {

        ChartContext setting() {
            return request.setting(reader);
        }

        private Base base() {
            return chosen.base() == null ? Base.previous() : chosen.base();
        }

        OriginsModel model() {
            MapSpec map = OriginCharts.of(
                    setting(),
                    indicator,
                    base(),
                    new OriginReader(request.office(), indicator, reader, request.today())
                            .origins(years.shown(), base()),
                    OriginsResource.labels(request, reader));
            return new OriginsModel(
                    years.links(each -> here().with(YEAR, each)),
                    chosen.choices(
                            request,
                            reader,
                            indicator,
                            years.shown(),
                            Base.previous(),
                            here().with(YEAR, years.shown())),
                    indicators(),
                    hidden(),
                    map.isEmpty() ? null : Illustration.of(map, resource()),
                    map.isEmpty() ? ChartText.of(map).sentence() : null,
                    map.caption().notes(),
                    map.columns(),
                    rows(map, place -> place.kind() != Kind.APART),
                    rows(map, place -> place.kind() == Kind.APART));
        }

        private static List<Row> rows(MapSpec map, Predicate<Place> wanted) {
            return map.places().stream()
                    .filter(wanted)
                    .map(place -> new Row(place.name(), place.cells()))
                    .toList();
        }

        private Links.Address here() {
            return links.to(PATH).with(INDICATOR, indicator.code());
        }

        private Links.Address resource() {
            return links.resource("/indicators/" + indicator.code() + "/origins")
                    .with("year", years.shown())
                    .with(ChosenBase.NAME, base().equals(Base.previous()) ? null : base());
        }

        private Filter indicators() {
            return new Filter(
                    INDICATOR,
                    setting().words().text("weeks.indicator"),
                    able.stream()
                            .map(each -> new Option(each.code(), setting().label(each), each.equals(indicator)))
                            .toList());
        }

        private List<Hidden> hidden() {
            List<Hidden> hidden = new ArrayList<>();
            links.kept().forEach((name, value) -> hidden.add(new Hidden(name, value)));
            hidden.add(new Hidden(YEAR, String.valueOf(years.shown())));
            return hidden;
        }
    }
}
