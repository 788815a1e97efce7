package fr.observatoire.cli;

import fr.observatoire.api.config.ServerSettings;
import fr.observatoire.cli.terminal.HomeOption;
import fr.observatoire.etl.EtlOptions;
import fr.observatoire.etl.Pipeline;
import fr.observatoire.etl.files.Address;
import fr.observatoire.etl.outcome.EtlReport;
import fr.observatoire.warehouse.catalog.Catalog;
import java.io.IOException;
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
 * fictitious and has figures up to yesterday; then the server.
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
        DemoOffice third = new DemoOffice(home.path());
        if (status == 0 && third.isWanted()) {
            Path exports = third.write(LocalDate.now());
            catalog = home.catalog();
            status = load(exports, catalog);
            spec.commandLine().getOut().println(Main.message("demo.third", port, DemoOffice.CODE));
        }
        return status == 0 ? ServeCommand.serve(spec, home, catalog, ServerSettings.local("127.0.0.1", port)) : status;
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
