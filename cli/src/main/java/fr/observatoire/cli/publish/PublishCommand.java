package fr.observatoire.cli.publish;

import fr.observatoire.api.ApiServer;
import fr.observatoire.cli.setup.RefusedException;
import fr.observatoire.cli.terminal.HomeOption;
import fr.observatoire.cli.terminal.Terminal;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.UnknownCodeException;
import fr.observatoire.warehouse.read.IndicatorYear;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.read.live.LiveWarehouse;
import fr.observatoire.warehouse.store.Home;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code publish}: the pages of some years and indicators as plain files. */
@Command(name = "publish", resourceBundle = Terminal.MESSAGES, mixinStandardHelpOptions = true)
public final class PublishCommand implements Callable<Integer> {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Mixin
    HomeOption home;

    @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "publish.out")
    Path out;

    @Option(names = "--years", paramLabel = "YEAR", split = ",", descriptionKey = "publish.years")
    Set<Integer> years = new TreeSet<>();

    @Option(names = "--indicators", paramLabel = "CODE", split = ",", descriptionKey = "publish.indicators")
    Set<String> indicators = new TreeSet<>();

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Site site = Site.at(out);
        LocalDate today = LocalDate.now();
        try (LiveWarehouse live = LiveWarehouse.open(new Home(home.path()), home.catalog());
                LiveWarehouse.Lease lease = live.lease();
                ApiServer server = ApiServer.start(live, "127.0.0.1", 0)) {
            Selection selection = selection(lease.reader());
            String snapshot = lease.reader().snapshot().id();
            try (ProgressBar bar = bar(selection.pages().size())) {
                new Publication(new Dashboard(server.port()), selection, site).write(DAY.format(today), done -> {
                    if (bar != null) {
                        bar.stepTo(done);
                    }
                });
            }
            requireSame(snapshot, live);
            site.finish(snapshot, today.toString());
            say("publish.written", out, selection.pages().size(), site.files(), snapshot, DAY.format(today));
        }
        return 0;
    }

    private Selection selection(WarehouseReader reader) {
        Catalog catalog =
                reader.catalog().chosenBy(reader.catalog().homeOffice().code());
        indicators.forEach(code -> require(catalog, code));
        TreeSet<Integer> known = reader.years(catalog.homeOffice().code()).keySet().stream()
                .map(IndicatorYear::year)
                .collect(Collectors.toCollection(TreeSet::new));
        if (known.isEmpty() || !known.containsAll(years)) {
            throw wrong("publish.no_year", join(years), join(known));
        }
        List<String> all = catalog.indicators().stream().map(Indicator::code).toList();
        return new Selection(
                List.copyOf(years.isEmpty() ? known : new TreeSet<>(years)),
                indicators.isEmpty() ? all : List.copyOf(indicators),
                indicators.isEmpty());
    }

    private void require(Catalog catalog, String code) {
        try {
            catalog.indicator(code);
        } catch (UnknownCodeException unknown) {
            throw wrong("publish.no_indicator", code, String.join(", ", unknown.nearest()));
        }
    }

    private ParameterException wrong(String code, Object... arguments) {
        return new ParameterException(
                spec.commandLine(), PublishTexts.text(code, arguments).in(Terminal.lang()));
    }

    /** Pages of two snapshots beside each other would contradict each other. */
    private static void requireSame(String snapshot, LiveWarehouse live) {
        try (LiveWarehouse.Lease now = live.lease()) {
            if (!now.reader().snapshot().id().equals(snapshot)) {
                throw new RefusedException(PublishTexts.text("publish.moved"));
            }
        }
    }

    private static String join(Set<Integer> years) {
        return years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static ProgressBar bar(int pages) {
        return System.console() == null
                ? null
                : new ProgressBarBuilder()
                        .setTaskName(Terminal.message("publish.task"))
                        .setInitialMax(pages)
                        .setStyle(ProgressBarStyle.ASCII)
                        .build();
    }

    private void say(String code, Object... arguments) {
        spec.commandLine().getOut().println(PublishTexts.text(code, arguments).in(Terminal.lang()));
    }
}
