package fr.observatoire.cli;

import fr.observatoire.api.report.ReportResource;
import fr.observatoire.api.request.Parameters;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.ResourceFiles;
import fr.observatoire.api.resource.Vintage;
import fr.observatoire.cli.terminal.HomeOption;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.read.live.LiveWarehouse;
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
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code report}: the pack for the council as files, of a year or in short of a month or a season. The snapshot of the report gets a label, so that it is
 * kept and the figures that the council saw can still be read later.
 */
@Command(name = "report", resourceBundle = Main.MESSAGES, mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    @Mixin
    HomeOption home;

    @ArgGroup(multiplicity = "1")
    Asked asked;

    @Option(names = "--format", paramLabel = "pptx,pdf,xlsx", split = ",", descriptionKey = "report.format")
    Set<String> formats = new LinkedHashSet<>();

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "report.out")
    Path out = Path.of(".");

    @Option(names = "--office", paramLabel = "CODE", descriptionKey = "report.office")
    String office;

    @Option(names = "--as-of", paramLabel = "DATE|ID", descriptionKey = "report.as_of")
    String asOf;

    @Spec
    CommandSpec spec;

    /** One of the three. */
    static final class Asked {

        @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "report.year")
        Integer year;

        @Option(names = "--month", paramLabel = "YYYY-MM", descriptionKey = "report.month")
        String month;

        @Option(names = "--season", paramLabel = "YYYY-SEASON", descriptionKey = "report.season")
        String season;

        String period() {
            return year != null ? year.toString() : month != null ? month : season;
        }

        /** As in the address; a season says that it is one, so that none is taken for a month. */
        String code() {
            return season == null ? period() : season.replaceFirst("^(\\d{4})-(?:S-)?", "$1-S-");
        }

        List<String> formats() {
            return year == null ? List.of("pptx", "pdf") : List.of("pptx", "pdf", "xlsx");
        }
    }

    @Override
    public Integer call() throws IOException {
        if (asked.month != null && !asked.month.matches("\\d{4}-(0[1-9]|1[0-2])")) {
            throw new ParameterException(spec.commandLine(), Main.message("report.month.wrong", asked.month));
        }
        Home installation = new Home(home.path());
        try (LiveWarehouse live = LiveWarehouse.open(installation, home.catalog());
                LiveWarehouse.Lease lease = lease(live)) {
            write(files(live));
            keep(new Snapshots(installation), lease.reader());
            installation.label(lease.reader().snapshot().id(), Main.message("report.label", asked.period()));
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
        Map<String, String> parameters = new HashMap<>(Map.of("lang", Main.lang()));
        if (office != null) {
            parameters.put(Request.OFFICE.name(), office);
        }
        if (asOf != null) {
            parameters.put(Request.AS_OF.name(), asOf);
        }
        ResourceFiles answers = new ResourceFiles(live);
        Map<Path, byte[]> files = new LinkedHashMap<>();
        String code = asked.code();
        for (String format : formats.isEmpty() ? asked.formats() : formats) {
            Path file = out.resolve(Main.message("report.file", asked.period(), format));
            files.put(file, answers.answer(new ReportResource(), "/reports/" + code, code, format, parameters));
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
