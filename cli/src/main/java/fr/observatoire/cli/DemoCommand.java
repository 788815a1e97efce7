package fr.observatoire.cli;

import fr.observatoire.api.config.ServerSettings;
import fr.observatoire.cli.terminal.HomeOption;
import fr.observatoire.etl.EtlOptions;
import fr.observatoire.etl.Pipeline;
import fr.observatoire.etl.files.Address;
import fr.observatoire.etl.outcome.EtlReport;
import fr.observatoire.warehouse.catalog.Catalog;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: the main job, from a fresh checkout: the ETL over the sample data, then the server. */
@Command(name = "demo", resourceBundle = Main.MESSAGES, mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Mixin
    HomeOption home;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "7070", descriptionKey = "demo.port")
    int port;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Path sample = Path.of(System.getProperty("observatoire.root", "."), "sample-data");
        Catalog catalog = EtlCommand.catalog(
                home, Address.of(sample), false, spec.commandLine().getOut());
        EtlReport report;
        try (ProgressDisplay progress = ProgressDisplay.open(spec.commandLine().getErr())) {
            report = new Pipeline(
                            new EtlOptions(home.path(), sample, Set.of(), EtlOptions.LOCAL, false), catalog, progress)
                    .run();
        }
        spec.commandLine().getOut().println(EtlCommand.text(report, false));
        int status = EtlCommand.status(report);
        return status == 0 ? ServeCommand.serve(spec, home, catalog, ServerSettings.local("127.0.0.1", port)) : status;
    }
}
