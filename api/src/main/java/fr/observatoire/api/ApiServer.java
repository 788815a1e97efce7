package fr.observatoire.api;

import fr.observatoire.api.problem.Problems;
import fr.observatoire.api.resource.Resources;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.store.LiveWarehouse;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import java.time.Clock;

/** The server: its route table, and nothing else. */
public final class ApiServer {

    private final LiveWarehouse live;
    private final Resources resources;
    private final Javalin javalin;

    /**
     * Opens the live snapshot; listens only once started.
     *
     * @throws fr.observatoire.warehouse.store.NoSnapshotException when nothing was published yet
     */
    public ApiServer(Home home, Catalog catalog, Clock clock) {
        this.live = LiveWarehouse.open(home, catalog);
        this.resources = new Resources(live, catalog, clock);
        this.javalin = Javalin.create(this::configure);
    }

    private void routes(RoutesConfig routes) {}

    /** Listens on {@code host}; port 0 takes a free one. */
    public ApiServer start(String host, int port) {
        javalin.start(host, port);
        return this;
    }

    public int port() {
        return javalin.port();
    }

    /** Lets running requests finish, then closes the warehouse. */
    public void stop() {
        javalin.stop();
        live.close();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.prefer405over404 = true;
        config.routes.before(SecurityHeaders::add);
        Problems.install(config);
        routes(config.routes);
    }
}
