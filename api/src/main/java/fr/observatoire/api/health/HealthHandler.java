package fr.observatoire.api.health;

import fr.observatoire.api.representation.Format;
import fr.observatoire.api.representation.Json;
import fr.observatoire.api.resource.Operation;
import fr.observatoire.api.resource.Operation.Section;
import fr.observatoire.api.text.Language;
import fr.observatoire.warehouse.read.live.LiveWarehouse;
import fr.observatoire.warehouse.store.SnapshotInfo;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * {@code /health} and {@code /health/ready}: ready when a snapshot can be read. {@code /health/live}: live whenever it
 * answers, because restarting a server without a snapshot would not help.
 */
public final class HealthHandler implements Handler {

    /** The answer of a server that is ready; a server that is not ready answers 503 with a problem. */
    public record HealthResponse(
            String status, boolean live, boolean ready, String snapshot, @Nullable Instant publishedAt) {}

    /** The answer of a running server. */
    public record Liveness(String status, boolean live) {}

    public static final Operation HEALTH = operation("health", "/health", HealthResponse.class, 429, 503);
    public static final Operation READY = operation("ready", "/health/ready", HealthResponse.class, 429, 503);
    public static final Operation LIVE = operation("live", "/health/live", Liveness.class, 429);

    private final LiveWarehouse live;

    public HealthHandler(LiveWarehouse live) {
        this.live = live;
    }

    private static Operation operation(String id, String path, Class<?> answer, Integer... failures) {
        return Operation.of(Section.SERVER, id, path, Format.JSON.mediaType(), answer, failures)
                .forEverybody();
    }

    @Override
    public void handle(Context http) {
        try (LiveWarehouse.Lease lease = live.lease()) {
            SnapshotInfo snapshot = lease.reader().snapshot();
            http.contentType(Format.JSON.contentType())
                    .header("Cache-Control", "no-store")
                    .result(Json.write(
                            new HealthResponse("ok", true, true, snapshot.id(), snapshot.publishedAt()), Language.FR));
        }
    }

    /** {@code /health/live}. */
    public static void live(Context http) {
        http.contentType(Format.JSON.contentType())
                .header("Cache-Control", "no-store")
                .result(Json.write(new Liveness("ok", true), Language.FR));
    }
}
