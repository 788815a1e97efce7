package fr.observatoire.api.metrics;

import fr.observatoire.api.access.Access;
import fr.observatoire.api.access.Scope;
import fr.observatoire.api.http.Body;
import fr.observatoire.api.problem.Problem;
import fr.observatoire.api.resource.Operation;
import fr.observatoire.api.resource.Operation.Section;
import fr.observatoire.warehouse.read.live.LiveWarehouse;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.router.Endpoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;

/**
 * What Prometheus collects at {@code /metrics}. Each server has its own registry, so that two in one process do not
 * mix.
 */
public final class Metrics implements Handler {

    public static final Operation OPERATION =
            Operation.of(Section.SERVER, "metrics", "/metrics", "text/plain", null, 401, 403, 429);

    private static final double MILLIS = 1000;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS");

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final PrometheusTextFormatWriter writer =
            PrometheusTextFormatWriter.builder().build();
    private final Counter requests = Counter.builder()
            .name("observatoire_http_requests_total")
            .help("Requests answered, by route and status.")
            .labelNames("method", "route", "status")
            .register(registry);
    private final Histogram durations = Histogram.builder()
            .name("observatoire_http_request_duration_seconds")
            .help("Time from the first byte of a request to the last of its answer, by route.")
            .unit(Unit.SECONDS)
            .classicOnly()
            .classicUpperBounds(.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5)
            .labelNames("route")
            .register(registry);

    public Metrics(LiveWarehouse live) {
        JvmMetrics.builder().register(registry);
        GaugeWithCallback.builder()
                .name("observatoire_snapshot_published_timestamp_seconds")
                .help("When the snapshot was published that answers are made from.")
                .callback(gauge -> {
                    try (LiveWarehouse.Lease lease = live.lease()) {
                        gauge.call(lease.reader().snapshot().publishedAt().toEpochMilli() / MILLIS);
                    }
                })
                .register(registry);
    }

    /** Counts a request that was answered. */
    public void count(Context http, double millis) {
        String route = route(http);
        String method = http.req().getMethod();
        // Labels come from the route table, never from the address, so that random addresses cannot create endless
        // series.
        requests.labelValues(
                        METHODS.contains(method) ? method : "other",
                        route,
                        String.valueOf(http.res().getStatus()))
                .inc();
        durations.labelValues(route).observe(millis / MILLIS);
    }

    /**
     * {@code /metrics}, in Prometheus' text format; not for a key of one office, because the figures are those of the
     * whole server.
     */
    @Override
    public void handle(Context http) throws IOException {
        Scope scope = Access.of(http).scope();
        if (!scope.isNetwork()) {
            throw Problem.forbidden(scope.code());
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        writer.write(text, registry.scrape());
        http.header("Cache-Control", "no-store").contentType(PrometheusTextFormatWriter.CONTENT_TYPE);
        Body.sendText(http, text.toByteArray());
    }

    private static String route(Context http) {
        Endpoint matched = http.endpoints().matchedHttpEndpoint();
        return matched == null ? "none" : matched.path;
    }
}
