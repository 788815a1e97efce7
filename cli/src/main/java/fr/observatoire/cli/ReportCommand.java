package fr.observatoire.cli;

import fr.observatoire.api.report.ReportResource;
import fr.observatoire.api.resource.ResourceFiles;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.read.LiveWarehouse;
import fr.observatoire.warehouse.store.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Map<Path, byte[]> files = files();
        Files.createDirectories(out);
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            Files.write(file.getKey(), file.getValue());
            spec.commandLine().getOut().println(Main.message("chart.written", file.getKey()));
        }
        label();
        return 0;
    }

    /**
     * All files are made before the first is written, so that an unknown format does not leave a part of the files
     * behind.
     */
    private Map<Path, byte[]> files() throws IOException {
        String asked = String.valueOf(year);
        Map<String, String> parameters =
                office == null ? Map.of("lang", Main.lang()) : Map.of("lang", Main.lang(), "office", office);
        Catalog catalog = Catalog.load(home.config());
        try (LiveWarehouse live = LiveWarehouse.open(new Home(home.path()), catalog)) {
            ResourceFiles answers = new ResourceFiles(live);
            Map<Path, byte[]> files = new LinkedHashMap<>();
            for (String format : formats) {
                Path file = out.resolve(Main.message("report.file", year, format));
                files.put(file, answers.answer(new ReportResource(), "/reports/" + asked, asked, format, parameters));
            }
            return files;
        }
    }

    private void label() {
        Home snapshots = new Home(home.path());
        snapshots.current().ifPresent(id -> snapshots.label(id, Main.message("report.label", year)));
    }
}
