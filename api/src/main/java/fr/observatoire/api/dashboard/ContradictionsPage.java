package fr.observatoire.api.dashboard;

import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.api.dashboard.part.Links;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.read.Contradiction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code /contradictions}: figures that cannot both be right; they are reported, but nothing is decided. */
final class ContradictionsPage implements Page {

    @Override
    public Resource.Query<View> read(Request request, Links links) {
        return reader -> {
            ChartContext setting = request.setting(reader);
            Set<String> anchors = new HashSet<>();
            List<ContradictionsModel.Row> rows = new ArrayList<>();
            for (Contradiction one : reader.contradictions(request.office().code())) {
                String anchor = Caveat.anchor(one.indicator(), one.year());
                rows.add(row(request, links, setting, one, anchors.add(anchor) ? anchor : null));
            }
            return new View(
                    "contradictions", setting.words().text("contradictions.title"), new ContradictionsModel(rows));
        };
    }

    private static ContradictionsModel.Row row(
            Request request, Links links, ChartContext setting, Contradiction one, String anchor) {
        Indicator indicator = request.catalog().indicator(one.indicator());
        Words words = setting.words();
        return new ContradictionsModel.Row(
                anchor,
                setting.label(indicator),
                links.indicator(one.indicator(), one.year()).toString(),
                one.year(),
                one.place() == null ? null : words.text("contradictions.chapter", one.place()),
                one.text(),
                one.stated() == null ? null : setting.number(indicator, one.stated()),
                one.computed() == null ? null : setting.number(indicator, one.computed()),
                words.text("kind." + one.kind().code()),
                request.in(one.note()));
    }
}
