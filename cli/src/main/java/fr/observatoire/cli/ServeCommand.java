package fr.observatoire.cli;

import fr.observatoire.api.ApiServer;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.store.LiveWarehouse;
import fr.observatoire.warehouse.store.NoSnapshotException;
import io.javalin.util.JavalinBindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code serve}: the API and the dashboard over the published snapshot, until the process is told to stop. */
@Command(name = "serve", resourceBundle = Main.MESSAGES, mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Mixin
    HomeOption home;

    @Option(names = "--host", paramLabel = "HOST", defaultValue = "127.0.0.1", descriptionKey = "serve.host")
    String host;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "7070", descriptionKey = "serve.port")
    int port;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException, UnknownHostException {
        // Whoever may reach the port may read every figure: beyond this machine that takes keys, which do not exist
        // yet.
        if (!InetAddress.getByName(host).isLoopbackAddress()) {
            throw new ParameterException(spec.commandLine(), Main.message("serve.loopback", host));
        }
        return serve(spec, home, Catalog.load(home.config()), host, port);
    }

    /** Serves until the process is told to stop; says where. */
    static int serve(CommandSpec spec, HomeOption home, Catalog catalog, String host, int port)
            throws InterruptedException {
        try (LiveWarehouse live = LiveWarehouse.open(new Home(home.path), catalog);
                ApiServer server = ApiServer.start(live, catalog, host, port)) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            spec.commandLine()
                    .getOut()
                    .println(Main.message("demo.serving", "http://" + host + ":" + server.port() + "/"));
            new CountDownLatch(1).await();
        } catch (NoSnapshotException e) {
            spec.commandLine().getErr().println(Main.message("serve.nothing", home.path));
            return Main.FAULT;
        } catch (JavalinBindException e) {
            spec.commandLine().getErr().println(Main.message("port.taken", port));
            return Main.FAULT;
        }
        return 0;
    }
}
