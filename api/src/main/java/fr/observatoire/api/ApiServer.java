package fr.observatoire.api;

import static fr.observatoire.api.resource.Operation.Section.CATALOGUE;
import static fr.observatoire.api.resource.Operation.Section.FIGURES;
import static fr.observatoire.api.resource.Operation.Section.PROVENANCE;

import com.fasterxml.jackson.databind.JsonNode;
import fr.observatoire.api.access.AccessFilter;
import fr.observatoire.api.access.AccessLog;
import fr.observatoire.api.access.HostFilter;
import fr.observatoire.api.access.RequestId;
import fr.observatoire.api.attainment.AttainmentResource;
import fr.observatoire.api.config.ServerSettings;
import fr.observatoire.api.context.ContextResource;
import fr.observatoire.api.contradictions.ContradictionsResource;
import fr.observatoire.api.covid.CovidResource;
import fr.observatoire.api.dashboard.Dashboard;
import fr.observatoire.api.dashboard.ErrorPage;
import fr.observatoire.api.dashboard.context.ContextPage;
import fr.observatoire.api.dashboard.explore.ExplorePage;
import fr.observatoire.api.dashboard.membership.MembershipsPage;
import fr.observatoire.api.dashboard.origins.OriginsPage;
import fr.observatoire.api.dashboard.peers.PeersPage;
import fr.observatoire.api.dashboard.stock.StocksPage;
import fr.observatoire.api.dashboard.weeks.WeeksPage;
import fr.observatoire.api.embed.EmbedPage;
import fr.observatoire.api.explain.ExplainResource;
import fr.observatoire.api.health.HealthHandler;
import fr.observatoire.api.indicators.IndicatorResource;
import fr.observatoire.api.indicators.IndicatorsResource;
import fr.observatoire.api.limits.RateLimiter;
import fr.observatoire.api.metrics.Metrics;
import fr.observatoire.api.network.NetworkResource;
import fr.observatoire.api.openapi.OpenApi;
import fr.observatoire.api.openapi.OpenApiHandler;
import fr.observatoire.api.opendata.DcatHandler;
import fr.observatoire.api.opendata.TableSchemaHandler;
import fr.observatoire.api.origins.OriginsResource;
import fr.observatoire.api.outlook.OutlookResource;
import fr.observatoire.api.pace.PaceResource;
import fr.observatoire.api.projections.ProjectionsResource;
import fr.observatoire.api.report.ReportResource;
import fr.observatoire.api.representation.Pictured;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.api.resource.Resources;
import fr.observatoire.api.resource.SnapshotAccess;
import fr.observatoire.api.revisions.RecordsResource;
import fr.observatoire.api.revisions.RevisionsResource;
import fr.observatoire.api.season.SeasonResource;
import fr.observatoire.api.series.SeriesResource;
import fr.observatoire.api.snapshots.SnapshotsResource;
import fr.observatoire.api.sources.SourcesResource;
import fr.observatoire.api.text.Language;
import fr.observatoire.api.warnings.WarningsResource;
import fr.observatoire.api.weeks.WeeksResource;
import fr.observatoire.api.yearoveryear.YearOverYearResource;
import fr.observatoire.warehouse.read.live.LiveWarehouse;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;

/** The server: its route table, and nothing else. */
public final class ApiServer implements AutoCloseable {

    private final LiveWarehouse live;
    private final Resources resources;
    private final OpenApi description;
    private final Dashboard dashboard;
    private final Metrics metrics;
    private final ServerSettings settings;
    private final Javalin javalin;

    private ApiServer(LiveWarehouse live, Clock clock, ServerSettings settings) {
        this.live = live;
        this.settings = settings;
        this.metrics = new Metrics(live);
        SnapshotAccess access = new SnapshotAccess(live, clock);
        this.resources = new Resources(access);
        this.description = new OpenApi(resources.operations());
        this.dashboard = new Dashboard(access, description);
        this.javalin = Javalin.create(this::configure);
    }

    /** Serves {@code live}, which the caller closes, to the programs of this machine; port 0 means any free port. */
    public static ApiServer start(LiveWarehouse live, String host, int port) {
        return start(live, ServerSettings.local(host, port));
    }

    /** Serves {@code live}, which the caller closes. */
    public static ApiServer start(LiveWarehouse live, ServerSettings settings) {
        return start(live, Clock.systemDefaultZone(), settings);
    }

    /** The same with a given clock: a year that runs is compared up to its last loaded day. */
    public static ApiServer start(LiveWarehouse live, Clock clock, ServerSettings settings) {
        ApiServer server = new ApiServer(live, clock, settings);
        server.javalin.start(settings.host(), settings.port());
        return server;
    }

    private void routes(RoutesConfig routes) {
        resources.add(routes, CATALOGUE, "indicators", "/indicators", new IndicatorsResource());
        resources.add(routes, CATALOGUE, "indicator", "/indicators/{code}", new IndicatorResource());
        resources.add(routes, FIGURES, "series", "/indicators/{code}/series", new SeriesResource());
        resources.add(
                routes, FIGURES, "year-over-year", "/indicators/{code}/year-over-year", new YearOverYearResource());
        resources.add(routes, FIGURES, "weeks", "/indicators/{code}/weeks", new WeeksResource());
        resources.add(routes, FIGURES, "origins", "/indicators/{code}/origins", new OriginsResource());
        resources.add(routes, FIGURES, "covid-adjusted", "/indicators/{code}/covid-adjusted", new CovidResource());
        resources.add(routes, FIGURES, "pace", "/indicators/{code}/pace", new PaceResource());
        resources.add(routes, FIGURES, "season-to-date", "/indicators/{code}/season-to-date", new SeasonResource());
        resources.add(routes, FIGURES, "outlook", "/indicators/{code}/outlook", new OutlookResource());
        resources.add(routes, FIGURES, "projections", "/projections", new ProjectionsResource());
        resources.add(routes, FIGURES, "context", "/context", new ContextResource());
        resources.add(routes, PROVENANCE, "explain", "/indicators/{code}/explain", new ExplainResource());
        resources.add(routes, PROVENANCE, "network", "/indicators/{code}/network", new NetworkResource());
        resources.add(routes, FIGURES, "attainment", "/attainment", new AttainmentResource());
        resources.add(routes, PROVENANCE, "contradictions", "/contradictions", new ContradictionsResource());
        resources.add(routes, PROVENANCE, "sources", "/sources", new SourcesResource());
        resources.add(routes, FIGURES, "report", "/reports/{period}", new ReportResource());
        resources.add(routes, PROVENANCE, "warnings", "/warnings", new WarningsResource());
        resources.add(routes, PROVENANCE, "snapshots", "/snapshots", new SnapshotsResource());
        resources.add(routes, PROVENANCE, "revisions", "/revisions", new RevisionsResource(live));
        resources.add(routes, PROVENANCE, "revisedRecords", "/revisions/records", new RecordsResource(live));
        resources.add(routes, DcatHandler.OPERATION, new DcatHandler(live));
        resources.add(routes, TableSchemaHandler.OPERATION, new TableSchemaHandler(live));
        resources.add(routes, HealthHandler.HEALTH, new HealthHandler(live));
        resources.add(routes, HealthHandler.READY, new HealthHandler(live));
        resources.add(routes, HealthHandler.LIVE, HealthHandler::live);
        resources.add(routes, Metrics.OPERATION, metrics);
        resources.add(routes, OpenApiHandler.OPERATION, new OpenApiHandler(description));
        dashboard.routes(routes);
        dashboard.add(routes, WeeksPage.PATH, new WeeksPage());
        dashboard.add(routes, OriginsPage.PATH, new OriginsPage());
        dashboard.add(routes, PeersPage.PATH, new PeersPage());
        dashboard.add(routes, ContextPage.PATH, new ContextPage());
        dashboard.add(routes, StocksPage.PATH, new StocksPage());
        dashboard.add(routes, MembershipsPage.PATH, new MembershipsPage());
        dashboard.add(
                routes, ExplorePage.PATH, new ExplorePage(settings.access().demandsKey()));
        embed(routes, "/attainment", new AttainmentResource());
        embed(routes, "/indicators/{code}/series", new SeriesResource());
        embed(routes, "/indicators/{code}/year-over-year", new YearOverYearResource());
        embed(routes, "/indicators/{code}/weeks", new WeeksResource());
        embed(routes, "/indicators/{code}/covid-adjusted", new CovidResource());
        embed(routes, "/indicators/{code}/pace", new PaceResource());
        embed(routes, "/indicators/{code}/season-to-date", new SeasonResource());
        embed(routes, "/indicators/{code}/outlook", new OutlookResource());
    }

    private <R> void embed(RoutesConfig routes, String path, Resource<Pictured<R>> resource) {
        dashboard.add(routes, EmbedPage.BASE + path, new EmbedPage<>(path, resource));
    }

    public int port() {
        return javalin.port();
    }

    /** Lets running requests finish. */
    @Override
    public void close() {
        javalin.stop();
    }

    /** The addresses of the route table, for the tests that compare them with the description. */
    List<String> paths() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(route -> route.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.path)
                .toList();
    }

    /** The description, for the tests that hold the answers against it. */
    JsonNode description(Language language) {
        return description.in(language);
    }

    private void configure(JavalinConfig config) {
        HttpSettings.apply(config, settings.proxied());
        config.routes.before(RequestId::add);
        config.routes.before(new SecurityHeaders(settings.frames()));
        config.routes.before(new Cors(settings.origins()));
        config.routes.before(new HostFilter(settings.names()));
        config.routes.before(new AccessFilter(settings.access(), new RateLimiter()));
        config.routes.beforeMatched(new OneAddress(live.formerCodes())::redirect);
        config.requestLogger.http(this::answered);
        Problems.install(config, ErrorPage::suits, ErrorPage::write);
        routes(config.routes);
    }

    private void answered(Context http, Float millis) {
        metrics.count(http, millis);
        if (settings.logsRequests()) {
            AccessLog.write(http, millis);
        }
    }
}
