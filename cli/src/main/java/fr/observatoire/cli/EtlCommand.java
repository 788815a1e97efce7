package fr.observatoire.cli;

import fr.observatoire.cli.setup.FirstConfiguration;
import fr.observatoire.cli.terminal.HomeOption;
import fr.observatoire.etl.EtlOptions;
import fr.observatoire.etl.Pipeline;
import fr.observatoire.etl.files.Address;
import fr.observatoire.etl.outcome.EtlReport;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.period.DateRange;
import fr.observatoire.warehouse.store.Home;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
    String input;

    @Option(names = "--lake", paramLabel = "DIR", descriptionKey = "etl.lake")
    String lake;

    @Option(names = "--only", paramLabel = "SOURCE", split = ",", descriptionKey = "etl.only")
    Set<String> only = new TreeSet<>();

    @Option(names = "--master", paramLabel = "URL", defaultValue = "local[*]", descriptionKey = "etl.master")
    String master;

    @Option(names = "--from", paramLabel = "DATE", descriptionKey = "etl.from")
    LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", descriptionKey = "etl.to")
    LocalDate to;

    @Option(names = "--check", descriptionKey = "etl.check")
    boolean check;

    @Option(names = "--json", descriptionKey = "etl.json")
    boolean json;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        Address folder = input == null ? Address.of(home.path().resolve("input")) : Address.of(input);
        PrintWriter out = spec.commandLine().getOut();
        Catalog catalog = catalog(home, folder, check, json ? spec.commandLine().getErr() : out);
        try (ProgressDisplay progress = ProgressDisplay.open(spec.commandLine().getErr())) {
            EtlReport report = new Pipeline(
                            new EtlOptions(
                                    home.path(),
                                    folder,
                                    lake == null ? null : Address.of(lake),
                                    only,
                                    master,
                                    check,
                                    period(),
                                    LocalDate.now()),
                            catalog,
                            progress)
                    .run();
            progress.close();
            out.println(json ? report.toJson(Main.lang()) : text(report, check));
            return status(report);
        }
    }

    /** The catalogue of a load: a home without an office takes the configuration beside its exports. */
    static Catalog catalog(HomeOption home, Address input, boolean check, PrintWriter out) {
        return new FirstConfiguration(new Home(home.path()), input, told -> out.println(told.in(Main.lang())))
                .catalog(check);
    }

    /** The exit status of a run: 3 when there were files but none could be used, else 0. */
    static int status(EtlReport report) {
        return report.refused() ? Main.REFUSED : 0;
    }

    /** The final table, the messages for the analyst, and whether a snapshot was published. */
    static String text(EtlReport report, boolean check) {
        StringJoiner text = new StringJoiner(System.lineSeparator());
        text.add(table(report).toString());
        report.refusedFiles().forEach(message -> text.add(line(message)));
        messages(report).forEach(text::add);
        report.warnings().forEach(warning -> text.add(WarningLine.of(warning)));
        if (!report.warnings().isEmpty()) {
            text.add(Main.message("etl.warnings"));
        }
        if (report.refusalsFile() != null) {
            text.add(Main.message("etl.refusals", report.refusalsFile()));
        }
        if (report.published()) {
            ChangeLines.of(
                            report.changedFigures().stream()
                                    .map(ChangeLines::changed)
                                    .toList(),
                            "etl.more_changes")
                    .forEach(text::add);
        }
        return text.add(outcome(report, check)).toString();
    }

    private static TextTable table(EtlReport report) {
        TextTable table = new TextTable()
                .row(
                        Main.message("table.source"),
                        Main.message("table.files"),
                        Main.message("table.read"),
                        Main.message("table.loaded"),
                        Main.message("table.refused"),
                        Main.message("table.duplicates"),
                        Main.message("table.skipped"),
                        Main.message("table.seconds"));
        for (EtlReport.SourceLine row : report.sources()) {
            table.row(
                    row.source(),
                    number(row.files()),
                    number(row.read()),
                    number(row.loaded()),
                    number(row.refused()),
                    number(row.duplicates()),
                    number(row.skippedFiles()),
                    "%.1f".formatted(row.seconds()));
        }
        return table;
    }

    /** What is said of several files without a line is said once. */
    private static List<String> messages(EtlReport report) {
        Map<Object, List<EtlReport.Message>> alike = report.messages().stream()
                .collect(Collectors.groupingBy(
                        message -> message.line() == null ? message.text() : message,
                        LinkedHashMap::new,
                        Collectors.toList()));
        return alike.values().stream().map(EtlCommand::line).toList();
    }

    private static String line(List<EtlReport.Message> alike) {
        EtlReport.Message first = alike.get(0);
        return alike.size() == 1
                ? line(first)
                : "- " + alike.stream().map(EtlReport.Message::file).collect(Collectors.joining(", ")) + " "
                        + first.text().in(Main.lang());
    }

    private static String line(EtlReport.Message message) {
        String place = message.line() == null ? message.file() : message.file() + ":" + message.line();
        return "- " + place + (message.column() == null ? "" : " [" + message.column() + "]") + " "
                + message.text().in(Main.lang());
    }

    private static String outcome(EtlReport report, boolean check) {
        if (check) {
            return Main.message("etl.checked");
        } else if (report.refused()) {
            return Main.message("etl.refused");
        } else if (report.published()) {
            return Main.message("etl.published", report.snapshot());
        }
        return report.snapshot() == null
                ? Main.message("etl.unpublished")
                : Main.message("etl.unchanged", report.snapshot());
    }

    private static String number(long n) {
        return String.format(Locale.getDefault(), "%,d", n);
    }

    private DateRange period() {
        try {
            return DateRange.of(from, to);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), Main.message("etl.period.wrong", from, to));
        }
    }
}
