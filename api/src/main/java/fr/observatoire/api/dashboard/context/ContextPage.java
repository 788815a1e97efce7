package fr.observatoire.api.dashboard.context;

import fr.observatoire.api.chart.context.ContextCharts;
import fr.observatoire.api.chart.context.ContextText;
import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.api.dashboard.DownloadsModel.File;
import fr.observatoire.api.dashboard.Page;
import fr.observatoire.api.dashboard.part.Illustration;
import fr.observatoire.api.dashboard.part.Links;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.observation.ContextSeries;
import fr.observatoire.warehouse.observation.ContextSeries.Value;
import java.util.List;
import java.util.stream.Stream;

/** {@code /contexte}: series of public statistics, apart from the office's results: no target, no verdict. */
public final class ContextPage implements Page {

    public static final String PATH = "/contexte";

    private static final String RESOURCE = "/context";

    @Override
    public Resource.Query<View> read(Request request, Links links) {
        return reader -> {
            ChartContext setting = request.setting(reader);
            List<ContextModel.Row> rows = reader.context(request.office().code()).stream()
                    .map(each -> row(each, setting, links))
                    .toList();
            return new View(
                    "context",
                    setting.words().text("context.title"),
                    new ContextModel(rows, files(setting.words(), links)));
        };
    }

    private static ContextModel.Row row(ContextSeries series, ChartContext setting, Links links) {
        ContextText text = new ContextText(setting.words());
        Value last = series.last();
        return new ContextModel.Row(
                "serie-" + series.code() + "-" + series.grain().code(),
                series.label(),
                series.code(),
                setting.name(last.period()),
                text.number(last),
                text.mark(last),
                text.range(series, series.first().period(), last.period()),
                last.path(),
                Illustration.of(
                        ContextCharts.of(setting, List.of(series)),
                        links.resource(RESOURCE)
                                .with("series", series.code())
                                .with("grain", series.grain().code())));
    }

    private static List<File> files(Words words, Links links) {
        return Stream.of("xlsx", "csv", "json")
                .map(format -> new File(
                        words.text("downloads.format." + format),
                        links.resource(RESOURCE).as(format).toString()))
                .toList();
    }
}
