package fr.observatoire.cli;

import fr.observatoire.cli.terminal.HomeOption;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.read.SourceStatus;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.store.SnapshotInfo;
import fr.observatoire.warehouse.store.Warning;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code status}: what is published, how fresh each source is, what must still be corrected or confirmed. */
@Command(name = "status", resourceBundle = Main.MESSAGES, mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private static final String NONE = "–";

    /** Short, so that the table fits a terminal of 80 columns. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yy");

    @Mixin
    HomeOption home;

    @Option(names = "--office", paramLabel = "OFFICE", descriptionKey = "status.office")
    String office;

    @Option(names = "--strict", descriptionKey = "status.strict")
    boolean strict;

    @Option(names = "--json", descriptionKey = "status.json")
    boolean json;

    @Spec
    CommandSpec spec;

    /**
     * The answer of {@code status --json}.
     *
     * @param snapshot the live one, null before the first publication
     * @param warnings warnings that nobody has confirmed
     */
    record Status(
            String snapshot,
            List<SnapshotInfo> snapshots,
            String office,
            List<SourceStatus> sources,
            List<Warning> warnings) {}

    @Override
    public Integer call() {
        Catalog catalog = home.catalog();
        Home installation = new Home(home.path());
        String asked = (office == null ? catalog.homeOffice() : catalog.office(office)).code();
        try (WarehouseReader reader = WarehouseReader.openHead(installation, catalog)) {
            Status status = new Status(
                    installation.current().orElse(null),
                    reader.snapshots(),
                    asked,
                    reader.sources(asked, LocalDate.now()),
                    reader.warnings(asked, true, Integer.MAX_VALUE, 0));
            spec.commandLine().getOut().println(json ? JsonText.of(status) : text(status));
            return strict ? verdict(status.sources()) : 0;
        }
    }

    /** The exit status for whatever watches the machine. */
    static int verdict(List<SourceStatus> sources) {
        return sources.stream().anyMatch(SourceStatus::stale) ? Main.REFUSED : 0;
    }

    private static String text(Status status) {
        StringJoiner text = new StringJoiner(System.lineSeparator());
        text.add(
                status.snapshot() == null
                        ? Main.message("status.unpublished")
                        : Main.message("status.snapshot", status.snapshot()));
        text.add(Main.message("status.snapshots", status.snapshots().size()));
        text.add("").add(table(status.sources()).toString());
        if (!status.warnings().isEmpty()) {
            text.add("").add(Main.message("status.warnings", status.warnings().size()));
            status.warnings().forEach(warning -> text.add(WarningLine.of(warning)));
        }
        return text.toString();
    }

    static TextTable table(List<SourceStatus> sources) {
        TextTable table = new TextTable()
                .row(
                        Main.message("table.source"),
                        Main.message("status.table.files"),
                        Main.message("table.loaded"),
                        Main.message("status.table.refusals"),
                        Main.message("status.table.warnings"),
                        Main.message("status.table.last_load"),
                        Main.message("status.table.covers"),
                        Main.message("status.table.due"));
        for (SourceStatus source : sources) {
            table.row(
                    source.source(),
                    source.files(),
                    source.rowsLoaded(),
                    source.openRefusals(),
                    source.openWarnings(),
                    source.lastLoad() == null
                            ? NONE
                            : day(LocalDate.ofInstant(source.lastLoad(), ZoneId.systemDefault())),
                    day(source.coversTo()),
                    due(source));
        }
        return table;
    }

    /** By when the next export is expected. */
    private static String due(SourceStatus source) {
        if (source.lastLoad() == null) {
            return Main.message("status.none");
        }
        return source.stale() ? Main.message("status.stale") : day(source.freshUntil());
    }

    private static String day(LocalDate day) {
        return day == null ? NONE : DAY.format(day);
    }
}
