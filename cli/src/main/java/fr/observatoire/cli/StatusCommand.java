package fr.observatoire.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.store.NoSnapshotException;
import fr.observatoire.warehouse.store.SnapshotInfo;
import fr.observatoire.warehouse.store.SourceStatus;
import fr.observatoire.warehouse.store.WarehouseReader;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code status}: what is published, how fresh each source is, what was refused. */
@Command(name = "status", resourceBundle = Main.MESSAGES, mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    @Mixin
    HomeOption home;

    @Option(names = "--json", descriptionKey = "status.json")
    boolean json;

    @Spec
    CommandSpec spec;

    /** The answer of {@code status --json}. */
    record Status(String snapshot, List<SnapshotInfo> snapshots, List<SourceStatus> sources) {}

    @Override
    public Integer call() throws JsonProcessingException {
        Catalog catalog = Catalog.load(home.config());
        Home installation = new Home(home.path);
        try (WarehouseReader reader = WarehouseReader.openHead(installation, catalog)) {
            Status status = new Status(
                    installation.current().orElse(null),
                    reader.snapshots(),
                    reader.sources(catalog.homeOffice().code(), LocalDate.now()));
            spec.commandLine().getOut().println(json ? json(status) : text(status));
            return 0;
        } catch (NoSnapshotException e) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(Main.message("serve.nothing", home.path));
            return Main.FAULT;
        }
    }

    private static String json(Status status) throws JsonProcessingException {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .propertyNamingStrategy(com.fasterxml.jackson.databind.PropertyNamingStrategies.SNAKE_CASE)
                .build()
                .writeValueAsString(status);
    }

    private static String text(Status status) {
        DateTimeFormatter day = DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT);
        TextTable table = new TextTable()
                .row(
                        Main.message("table.source"),
                        Main.message("table.files"),
                        Main.message("table.loaded"),
                        Main.message("table.refused"),
                        Main.message("table.lastLoad"),
                        Main.message("table.covers"),
                        Main.message("table.state"));
        for (SourceStatus source : status.sources()) {
            table.row(
                    source.source(),
                    source.files(),
                    source.rowsLoaded(),
                    source.rowsRefused(),
                    source.lastLoad() == null
                            ? "–"
                            : day.format(LocalDateTime.ofInstant(source.lastLoad(), ZoneId.systemDefault())),
                    source.coversTo() == null ? "–" : day.format(source.coversTo()),
                    Main.message(
                            source.lastLoad() == null
                                    ? "status.none"
                                    : source.stale() ? "status.stale" : "status.fresh"));
        }
        return String.join(
                System.lineSeparator(),
                status.snapshot() == null
                        ? Main.message("status.unpublished")
                        : Main.message("status.snapshot", status.snapshot()),
                Main.message("status.snapshots", status.snapshots().size()),
                "",
                table.toString());
    }
}
