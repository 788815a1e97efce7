package fr.observatoire.cli;

import fr.observatoire.api.ApiServer;
import fr.observatoire.api.access.KeyFile;
import fr.observatoire.api.access.KeyRing;
import fr.observatoire.api.chart.draw.letters.Fonts;
import fr.observatoire.api.config.Configuration;
import fr.observatoire.api.config.ServerSettings;
import fr.observatoire.api.config.SettingKey;
import fr.observatoire.cli.terminal.HomeOption;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.publish.WarehouseWriter;
import fr.observatoire.warehouse.read.live.LiveWarehouse;
import fr.observatoire.warehouse.read.live.PendingBacktests;
import fr.observatoire.warehouse.store.Home;
import io.javalin.util.JavalinBindException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: the API and the dashboard over the published snapshot, until the process is told to stop. */
@Command(name = "serve", resourceBundle = Main.MESSAGES, mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Mixin
    HomeOption home;

    @Spec
    CommandSpec spec;

    // No default values here, because an option that is not given must not hide the value from the environment or the
    // file.
    private final Map<SettingKey, String> flags = new EnumMap<>(SettingKey.class);

    @Option(names = "--host", paramLabel = "HOST", descriptionKey = "serve.host")
    void host(String value) {
        flags.put(SettingKey.HOST, value);
    }

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "serve.port")
    void port(String value) {
        flags.put(SettingKey.PORT, value);
    }

    @Option(names = "--access", paramLabel = "keys|open", descriptionKey = "serve.access")
    void access(String value) {
        flags.put(SettingKey.ACCESS, value);
    }

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "serve.limit")
    void limit(String value) {
        flags.put(SettingKey.LIMIT, value);
    }

    @Option(names = "--name", paramLabel = "NAME,…", descriptionKey = "serve.name")
    void name(String value) {
        flags.put(SettingKey.NAME, value);
    }

    @Option(names = "--cors", paramLabel = "ORIGIN,…", descriptionKey = "serve.cors")
    void cors(String value) {
        flags.put(SettingKey.CORS, value);
    }

    @Option(names = "--embed", paramLabel = "ORIGIN,…", descriptionKey = "serve.embed")
    void embed(String value) {
        flags.put(SettingKey.EMBED, value);
    }

    @Option(names = "--log", paramLabel = "quiet|json", descriptionKey = "serve.log")
    void log(String value) {
        flags.put(SettingKey.LOG, value);
    }

    @Option(names = "--proxy", paramLabel = "yes|no", descriptionKey = "serve.proxy")
    void proxy(String value) {
        flags.put(SettingKey.PROXY, value);
    }

    @Override
    public Integer call() throws InterruptedException {
        Configuration configuration =
                Configuration.read(home.config().resolve("server.properties"), System.getenv(), flags);
        if (ServerSettings.logsRequests(configuration)) {
            // log4j2.properties reads them when the first class that logs is loaded, which must not happen earlier.
            System.setProperty("observatoire.log", "json");
            System.setProperty("observatoire.log.level", "info");
        }
        KeyRing keys = new KeyRing(new KeyFile(home.config()), Clock.systemUTC());
        return serve(spec, home, home.catalog(), ServerSettings.of(configuration, keys), () -> {});
    }

    /**
     * Prints the address and serves until the process is stopped.
     *
     * @param served what is done once the server answers
     */
    static int serve(CommandSpec spec, HomeOption home, Catalog catalog, ServerSettings settings, Runnable served)
            throws InterruptedException {
        // A machine that cannot draw would answer every page with an error: better told here than to a visitor.
        Fonts.read();
        try (ProgressDisplay progress = ProgressDisplay.open(spec.commandLine().getErr())) {
            WarehouseWriter.catchUp(new Home(home.path()), catalog, progress);
        }
        try (LiveWarehouse live = LiveWarehouse.open(new Home(home.path()), catalog);
                PendingBacktests trials = PendingBacktests.start(live, new Home(home.path()), catalog);
                ApiServer server = ApiServer.start(live, settings)) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            spec.commandLine()
                    .getOut()
                    .println(Main.message("demo.serving", "http://" + settings.host() + ":" + server.port() + "/"));
            served.run();
            new CountDownLatch(1).await();
        } catch (JavalinBindException e) {
            spec.commandLine().getErr().println(Main.message("port.taken", settings.port()));
            return Main.FAULT;
        }
        return 0;
    }
}
