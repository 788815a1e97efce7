package fr.observatoire.cli;

import fr.observatoire.api.attainment.AttainmentResource;
import fr.observatoire.api.covid.CovidResource;
import fr.observatoire.api.origins.OriginsResource;
import fr.observatoire.api.pace.PaceResource;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.api.resource.ResourceFiles;
import fr.observatoire.api.season.SeasonResource;
import fr.observatoire.api.series.SeriesResource;
import fr.observatoire.api.yearoveryear.YearOverYearResource;
import fr.observatoire.cli.terminal.HomeOption;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.read.live.LiveWarehouse;
import fr.observatoire.warehouse.store.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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

    /**
     * A kind of chart.
     *
     * @param ofIndicator whether it is about one indicator
     */
    private record Kind(String name, boolean ofIndicator, Resource<?> resource) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("series", true, new SeriesResource()),
            new Kind("year-over-year", true, new YearOverYearResource()),
            new Kind("covid-adjusted", true, new CovidResource()),
            new Kind("pace", true, new PaceResource()),
            new Kind("season-to-date", true, new SeasonResource()),
            new Kind("origins", true, new OriginsResource()),
            new Kind("attainment", false, new AttainmentResource()));

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
    public Integer call() throws IOException {
        String suffix = suffix();
        Kind chosen = chosen();
        parameters.putIfAbsent("lang", Main.lang());
        Catalog catalog = home.catalog();
        try (LiveWarehouse live = LiveWarehouse.open(new Home(home.path()), catalog)) {
            ResourceFiles answers = new ResourceFiles(live);
            byte[] chart = chosen.ofIndicator()
                    ? answers.answer(
                            chosen.resource(), "/indicators/" + indicator + "/" + kind, indicator, suffix, parameters)
                    : answers.answer(chosen.resource(), "/" + kind, null, suffix, parameters);
            Files.write(out, chart);
        }
        spec.commandLine().getOut().println(Main.message("chart.written", out));
        return 0;
    }

    private String suffix() {
        String name = out.getFileName().toString();
        String suffix = name.substring(name.lastIndexOf('.') + 1);
        if (!List.of("png", "svg", "pdf").contains(suffix)) {
            throw wrong("chart.suffix", name);
        }
        return suffix;
    }

    private Kind chosen() {
        Kind chosen = KINDS.stream()
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> wrong(
                        "chart.kinds", kind, KINDS.stream().map(Kind::name).collect(Collectors.joining(", "))));
        if (chosen.ofIndicator() && indicator == null) {
            throw wrong("chart.indicator.missing", kind);
        }
        return chosen;
    }

    private ParameterException wrong(String message, Object... values) {
        return new ParameterException(spec.commandLine(), Main.message(message, values));
    }
}
