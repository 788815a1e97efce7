package fr.observatoire.cli;

import fr.observatoire.api.config.ServerSettings;
import fr.observatoire.cli.terminal.HomeOption;
import fr.observatoire.etl.EtlOptions;
import fr.observatoire.etl.Pipeline;
import fr.observatoire.etl.files.Address;
import fr.observatoire.etl.outcome.EtlReport;
import fr.observatoire.warehouse.catalog.Catalog;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code demo}: the main job, from a fresh checkout: the ETL over the sample data, and over a third office that is
 * fictitious and has figures up to yesterday, which is loaded while the server answers for the others.
 */
@Command(name = "demo", resourceBundle = Main.MESSAGES, mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Mixin
    HomeOption home;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "7070", descriptionKey = "demo.port")
    int port;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path sample = Path.of(System.getProperty("observatoire.root", "."), "sample-data");
        Catalog catalog = EtlCommand.catalog(
                home, Address.of(sample), false, spec.commandLine().getOut());
        int status = load(sample, catalog);
        if (status != 0) {
            return status;
        }
        DemoOffice third = new DemoOffice(home.path());
        ServerSettings settings = ServerSettings.local("127.0.0.1", port);
        if (!third.isWanted()) {
            return ServeCommand.serve(spec, home, catalog, settings, () -> {});
        }
        LocalDate today = LocalDate.now();
        third.configure(today);
        Catalog all = home.catalog();
        return ServeCommand.serve(spec, home, all, settings, () -> show(third, today, all));
    }

    /** While the others are served already: a newcomer waits for the first page, not for ten more years. */
    private void show(DemoOffice third, LocalDate today, Catalog catalog) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(Main.message("demo.third.begins"));
        try {
            if (load(third.write(today), catalog) == 0) {
                out.println(Main.message("demo.third", port, DemoOffice.CODE));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int load(Path input, Catalog catalog) {
        EtlReport report;
        try (ProgressDisplay progress = ProgressDisplay.open(spec.commandLine().getErr())) {
            report = new Pipeline(
                            new EtlOptions(home.path(), input, Set.of(), EtlOptions.LOCAL, false), catalog, progress)
                    .run();
        }
        spec.commandLine().getOut().println(EtlCommand.text(report, false));
        return EtlCommand.status(report);
    }
}
