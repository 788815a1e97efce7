package fr.observatoire.cli;

import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.store.NoSnapshotException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code report}: the yearly report for the council, as files. The snapshot that it was made from is labelled, so that it is
 * kept: the figures that the council saw can be asked for later.
 */
@Command(name = "report", resourceBundle = Main.MESSAGES, mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    private static final List<String> FORMATS = List.of("pptx", "pdf", "xlsx");

    @Mixin
    HomeOption home;

    @Option(names = "--year", paramLabel = "YEAR", required = true, descriptionKey = "report.year")
    int year;

    @Option(names = "--format", paramLabel = "pptx,pdf,xlsx", split = ",", descriptionKey = "report.format")
    Set<String> formats = new LinkedHashSet<>(FORMATS);

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "report.out")
    Path out = Path.of(".");

    @Option(names = "--office", paramLabel = "CODE", descriptionKey = "report.office")
    String office;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        for (String format : formats) {
            if (!FORMATS.contains(format)) {
                throw new ParameterException(
                        spec.commandLine(), Main.message("report.formats", format, String.join(", ", FORMATS)));
            }
        }
        try (LocalApi api = new LocalApi(home, spec)) {
            Files.createDirectories(out);
            for (String format : formats) {
                Path file = out.resolve(Main.message("report.file", year, format));
                Files.write(file, api.get(path(format)));
                spec.commandLine().getOut().println(Main.message("chart.written", file));
                spec.commandLine().getOut().flush();
            }
        } catch (NoSnapshotException e) {
            spec.commandLine().getErr().println(Main.message("serve.nothing", home.path()));
            return Main.FAULT;
        }
        label();
        return 0;
    }

    private String path(String format) {
        String path = "/api/v1/reports/%d.%s?lang=%s".formatted(year, format, Main.lang());
        return office == null ? path : path + "&office=" + LocalApi.encoded(office);
    }

    private void label() {
        Home snapshots = new Home(home.path());
        snapshots.current().ifPresent(id -> snapshots.label(id, Main.message("report.label", year)));
    }
}
