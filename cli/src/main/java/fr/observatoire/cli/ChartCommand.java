package fr.observatoire.cli;

import fr.observatoire.warehouse.store.NoSnapshotException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chart}: one chart to a file. */
@Command(name = "chart", resourceBundle = Main.MESSAGES, mixinStandardHelpOptions = true)
final class ChartCommand implements Callable<Integer> {

    private static final String ATTAINMENT = "attainment";
    private static final List<String> KINDS = List.of("series", "year-over-year", "covid-adjusted", ATTAINMENT);

    @Mixin
    HomeOption home;

    @Parameters(index = "0", paramLabel = "KIND", descriptionKey = "chart.kind")
    String kind;

    @Option(names = "--indicator", paramLabel = "CODE", descriptionKey = "chart.indicator")
    String indicator;

    @Option(names = "--param", paramLabel = "NAME=VALUE", descriptionKey = "chart.param")
    Map<String, String> parameters = new TreeMap<>();

    @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "chart.out")
    Path out;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        String path = path();
        try (LocalApi api = new LocalApi(home, spec)) {
            Files.write(out, api.get(path));
        } catch (NoSnapshotException e) {
            spec.commandLine().getErr().println(Main.message("serve.nothing", home.path()));
            return Main.FAULT;
        }
        spec.commandLine().getOut().println(Main.message("chart.written", out));
        return 0;
    }

    private String path() {
        String name = out.getFileName().toString();
        String suffix = name.substring(name.lastIndexOf('.') + 1);
        if (!List.of("png", "svg", "pdf").contains(suffix)) {
            throw new ParameterException(spec.commandLine(), Main.message("chart.suffix", name));
        } else if (!KINDS.contains(kind)) {
            throw new ParameterException(
                    spec.commandLine(), Main.message("chart.kinds", kind, String.join(", ", KINDS)));
        } else if (!kind.equals(ATTAINMENT) && indicator == null) {
            throw new ParameterException(spec.commandLine(), Main.message("chart.indicator.missing", kind));
        }
        String resource =
                kind.equals(ATTAINMENT) ? ATTAINMENT : "indicators/" + LocalApi.encoded(indicator) + "/" + kind;
        List<String> query = new ArrayList<>(List.of("lang=" + Main.lang()));
        parameters.forEach((key, value) -> query.add(LocalApi.encoded(key) + "=" + LocalApi.encoded(value)));
        return "/api/v1/%s.%s?%s".formatted(resource, suffix, String.join("&", query));
    }
}
