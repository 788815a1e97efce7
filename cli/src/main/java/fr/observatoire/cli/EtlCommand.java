package fr.observatoire.cli;

import fr.observatoire.etl.EtlOptions;
import fr.observatoire.etl.EtlReport;
import fr.observatoire.etl.Pipeline;
import fr.observatoire.warehouse.catalog.Catalog;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code etl}: loads what is new. */
@Command(name = "etl", resourceBundle = Main.MESSAGES, mixinStandardHelpOptions = true)
final class EtlCommand implements Callable<Integer> {

    @Mixin
    HomeOption home;

    @Option(names = "--input", paramLabel = "DIR", descriptionKey = "etl.input")
    Path input;

    @Option(names = "--only", paramLabel = "SOURCE", split = ",", descriptionKey = "etl.only")
    Set<String> only = new TreeSet<>();

    @Option(names = "--master", paramLabel = "URL", defaultValue = "local[*]", descriptionKey = "etl.master")
    String master;

    @Option(names = "--check", descriptionKey = "etl.check")
    boolean check;

    @Option(names = "--json", descriptionKey = "etl.json")
    boolean json;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        Catalog catalog = Catalog.load(home.config());
        Path folder = input == null ? home.path.resolve("input") : input;
        requireFolder(folder);
        requireKnown(catalog);
        PrintWriter out = spec.commandLine().getOut();
        try (ProgressDisplay progress = ProgressDisplay.open(spec.commandLine().getErr())) {
            EtlReport report =
                    Pipeline.run(new EtlOptions(home.path, folder, only, master, check), catalog, progress);
            progress.close();
            out.println(json ? report.toJson() : table(report));
            return status(report);
        }
    }

    /** The exit status of a run: files were offered and none could be used is 3, everything else is 0. */
    static int status(EtlReport report) {
        return report.allRefused() ? Main.REFUSED : 0;
    }

    /** The end table, the messages that need a reader, and what became of the snapshot. */
    static String table(EtlReport report) {
        TextTable table = new TextTable()
                .row(
                        Main.message("table.source"),
                        Main.message("table.files"),
                        Main.message("table.skipped"),
                        Main.message("table.read"),
                        Main.message("table.loaded"),
                        Main.message("table.refused"),
                        Main.message("table.duplicates"),
                        Main.message("table.seconds"));
        for (EtlReport.SourceRow row : report.sources()) {
            table.row(
                    row.source(),
                    number(row.files()),
                    number(row.skippedFiles()),
                    number(row.read()),
                    number(row.loaded()),
                    number(row.refused()),
                    number(row.duplicates()),
                    "%.1f".formatted(row.seconds()));
        }
        StringBuilder text = new StringBuilder(table.toString()).append(System.lineSeparator());
        for (String message : report.messages()) {
            text.append(System.lineSeparator()).append(message);
        }
        return text.append(System.lineSeparator()).append(outcome(report)).toString();
    }

    private static String outcome(EtlReport report) {
        String refusals = report.refusalsFile() == null
                ? ""
                : Main.message("etl.refusals", report.refusalsFile()) + System.lineSeparator();
        if (report.checkOnly()) {
            return refusals + Main.message("etl.checked");
        } else if (report.allRefused()) {
            return Main.message("etl.refused", report.refusalsFile());
        } else if (report.published()) {
            return refusals + Main.message("etl.published", report.snapshot());
        }
        return refusals + Main.message("etl.unchanged", report.snapshot());
    }

    private static String number(long n) {
        return String.format(Locale.getDefault(), "%,d", n);
    }

    private void requireFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), Main.message("etl.input.missing", folder));
        }
    }

    private void requireKnown(Catalog catalog) {
        List<String> known = catalog.sources().stream().map(s -> s.name()).sorted().toList();
        for (String source : only) {
            if (!known.contains(source)) {
                throw new ParameterException(
                        spec.commandLine(), Main.message("etl.source.unknown", source, String.join(", ", known)));
            }
        }
    }
}
