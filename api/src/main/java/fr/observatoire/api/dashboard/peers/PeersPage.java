package fr.observatoire.api.dashboard.peers;

import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.api.dashboard.DownloadsModel.File;
import fr.observatoire.api.dashboard.Page;
import fr.observatoire.api.dashboard.ScorecardModel.Filter;
import fr.observatoire.api.dashboard.ScorecardModel.Hidden;
import fr.observatoire.api.dashboard.ScorecardModel.Option;
import fr.observatoire.api.dashboard.Years;
import fr.observatoire.api.dashboard.part.Links;
import fr.observatoire.api.network.NetworkResource;
import fr.observatoire.api.network.NetworkResponse;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Coverage;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.read.WarehouseReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code /offices}: an office beside its peers, as far as the rule of secrecy tells of them. */
public final class PeersPage implements Page {

    public static final String PATH = "/offices";

    private static final String YEAR = "annee";
    private static final String INDICATOR = "indicateur";

    @Override
    public Resource.Query<View> read(Request request, Links links) {
        Integer asked = request.parameters().year(YEAR);
        List<Indicator> yearly = request.catalog().indicators().stream()
                .filter(each -> each.grains().contains(Grain.YEAR))
                .toList();
        Indicator usual = yearly.stream()
                .filter(each -> each.exposure() != null)
                .findFirst()
                .orElse(yearly.get(0));
        Indicator indicator = request.parameters().choice(INDICATOR, yearly, Indicator::code, usual);
        return reader -> {
            Coverage coverage = Coverage.of(reader, request);
            Years years = new Years(coverage, asked == null ? lastOver(coverage, reader) : asked);
            Answer answer = new Answer(request, links, yearly, indicator, years, reader);
            return new View("peers", answer.words().text("peers.title", years.shown()), answer.model());
        };
    }

    /** The peers of a year that runs are told to nobody. */
    private static int lastOver(Coverage coverage, WarehouseReader reader) {
        return Math.max(coverage.first(), Math.min(coverage.last(), reader.runningYear() - 1));
    }

    /** One question to one snapshot. */
    private record Answer(
            Request request,
            Links links,
            List<Indicator> yearly,
            Indicator indicator,
            Years years,
            WarehouseReader reader) {

        private ChartContext setting() {
            return request.setting(reader);
        }

        Words words() {
            return setting().words();
        }

        PeersModel model() {
            NetworkResponse network = new NetworkResource()
                    .read(request.about(indicator.code(), Map.of("year", String.valueOf(years.shown()))))
                    .answer(reader);
            NetworkResponse.Row own = network.rows().stream()
                    .filter(row -> row.office().equals(request.office().code()))
                    .findFirst()
                    .orElseThrow();
            return new PeersModel(
                    years.links(each -> here().with(YEAR, each)),
                    indicators(),
                    hidden(),
                    words().text("peers.own", own.name(), setting().label(indicator), network.year(), value(own)),
                    isAlone(network) ? words().text("peers.alone") : peers(own),
                    network.rows().size() == 1
                            ? List.of()
                            : network.rows().stream().map(this::row).toList(),
                    files());
        }

        /** Who may not see the other offices does not learn here whether they have the figure. */
        private boolean isAlone(NetworkResponse network) {
            boolean nobodyElse = network.rows().stream()
                    .noneMatch(row -> row.value() != null
                            && !row.office().equals(request.office().code()));
            return nobodyElse
                    && (request.scope().isNetwork()
                            || request.catalog().offices().size() == 1);
        }

        private String peers(NetworkResponse.Row row) {
            return row.peerReason() == null
                    ? words().text("peers.mean", row.peers(), figure(row.peerMean()), between(row))
                    : words().text("peers.withheld", reason(row));
        }

        private PeersModel.Row row(NetworkResponse.Row row) {
            boolean told = row.peerReason() == null;
            return new PeersModel.Row(
                    row.name(),
                    value(row),
                    told ? words().text("peers.about", figure(row.peerMean())) : null,
                    told ? between(row) : reason(row));
        }

        private String value(NetworkResponse.Row row) {
            return row.value() == null
                    ? setting().absence(Period.year(years.shown()), row.status())
                    : figure(row.value());
        }

        private String between(NetworkResponse.Row row) {
            return words().text(
                            "peers.between",
                            setting().number(indicator, row.peerMeanLow()),
                            setting().number(indicator, row.peerMeanHigh()));
        }

        private String reason(NetworkResponse.Row row) {
            return words().text("peers.reason." + row.peerReason().code());
        }

        private String figure(double value) {
            return setting().figure(indicator, value);
        }

        private Links.Address here() {
            return links.to(PATH).with(INDICATOR, indicator.code());
        }

        private List<File> files() {
            Links.Address resource = links.resource("/indicators/" + indicator.code() + "/network")
                    .with("year", years.shown());
            return Stream.of("xlsx", "csv", "json")
                    .map(format -> new File(
                            words().text("downloads.format." + format),
                            resource.as(format).toString()))
                    .toList();
        }

        private Filter indicators() {
            return new Filter(
                    INDICATOR,
                    words().text("weeks.indicator"),
                    yearly.stream()
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
