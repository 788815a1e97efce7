package fr.observatoire.cli;

import fr.observatoire.api.report.ReportResource;
import fr.observatoire.api.request.Parameters;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.ResourceFiles;
import fr.observatoire.api.resource.Vintage;
import fr.observatoire.cli.terminal.HomeOption;
import fr.observatoire.warehouse.read.LiveWarehouse;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.store.SnapshotInfo;
import fr.observatoire.warehouse.store.Snapshots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code report}: the yearly report for the council, as files. The snapshot of the report gets a label, so that it is
 * kept and the figures that the council saw can still be read later.
 */
@Command(name = "report", resourceBundle = Main.MESSAGES, mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    @Mixin
    HomeOption home;

    @Option(names = "--year", paramLabel = "YEAR", required = true, descriptionKey = "report.year")
    int year;

    @Option(names = "--format", paramLabel = "pptx,pdf,xlsx", split = ",", descriptionKey = "report.format")
    Set<String> formats = new LinkedHashSet<>(List.of("pptx", "pdf", "xlsx"));

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "report.out")
    Path out = Path.of(".");

    @Option(names = "--office", paramLabel = "CODE", descriptionKey = "report.office")
    String office;

    @Option(names = "--as-of", paramLabel = "DATE|ID", descriptionKey = "report.as_of")
    String asOf;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Home installation = new Home(home.path());
        try (LiveWarehouse live = LiveWarehouse.open(installation, home.catalog());
                LiveWarehouse.Lease lease = lease(live)) {
            write(files(live));
            keep(new Snapshots(installation), lease.reader());
            installation.label(lease.reader().snapshot().id(), Main.message("report.label", year));
        }
        return 0;
    }

    /** The snapshot of the report, which a load that publishes meanwhile does not change. */
    private LiveWarehouse.Lease lease(LiveWarehouse live) {
        return asOf == null
                ? live.lease()
                : Vintage.read(new Parameters(Map.of(Request.AS_OF.name(), asOf)), Request.AS_OF)
                        .lease(live);
    }

    /**
     * All files are made before the first is written, so that an unknown format does not leave a part of the files
     * behind.
     */
    private Map<Path, byte[]> files(LiveWarehouse live) throws IOException {
        String asked = String.valueOf(year);
        Map<String, String> parameters = new HashMap<>(Map.of("lang", Main.lang()));
        if (office != null) {
            parameters.put(Request.OFFICE.name(), office);
        }
        if (asOf != null) {
            parameters.put(Request.AS_OF.name(), asOf);
        }
        ResourceFiles answers = new ResourceFiles(live);
        Map<Path, byte[]> files = new LinkedHashMap<>();
        for (String format : formats) {
            Path file = out.resolve(Main.message("report.file", year, format));
            files.put(file, answers.answer(new ReportResource(), "/reports/" + asked, asked, format, parameters));
        }
        return files;
    }

    private void write(Map<Path, byte[]> files) throws IOException {
        Files.createDirectories(out);
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            Files.write(file.getKey(), file.getValue());
            spec.commandLine().getOut().println(Main.message("chart.written", file.getKey()));
        }
    }

    /**
     * The report of a configuration that was changed since the load would be judged otherwise later: that configuration
     * becomes the snapshot's, unless somebody relies on the one that it has.
     */
    private void keep(Snapshots snapshots, WarehouseReader reader) {
        SnapshotInfo snapshot = reader.snapshot();
        if (snapshots.isKeptWith(snapshot.id(), reader.catalog())) {
            return;
        }
        if (snapshot.configurationKept() && snapshot.label() != null) {
            spec.commandLine()
                    .getErr()
                    .println(Main.message("report.other_configuration", snapshot.id(), snapshot.label()));
        } else {
            snapshots.describe(snapshot.id(), reader.catalog());
        }
    }
}
