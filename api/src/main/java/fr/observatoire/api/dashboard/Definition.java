package fr.observatoire.api.dashboard;

import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.api.dashboard.part.Links;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Indicator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the catalogue says about an indicator, in words for readers. */
record Definition(Request request, Links links, ChartContext setting, Indicator indicator) {

    List<IndicatorModel.Fact> facts() {
        List<IndicatorModel.Fact> facts = new ArrayList<>();
        facts.add(fact("unit", setting.unit(indicator)));
        facts.add(fact("chapter", indicator.chapter() + " " + setting.chapter(indicator.chapter())));
        facts.add(fact("origin", words().code("origin", lower(indicator.origin()))));
        facts.add(fact("aggregation", words().code("aggregation", lower(indicator.aggregation()))));
        if (indicator.exposure() != null) {
            Indicator exposure = request.catalog().indicator(indicator.exposure());
            facts.add(new IndicatorModel.Fact(
                    words().text("indicator.exposure"),
                    setting.label(exposure),
                    links.to("/indicateurs/" + exposure.code()).toString()));
        }
        for (String source : indicator.sources()) {
            facts.add(new IndicatorModel.Fact(
                    words().text("indicator.source"),
                    request.in(request.catalog().source(source).title()),
                    links.to("/sources") + "#" + source));
        }
        if (indicator.note() != null) {
            facts.add(fact("note", request.in(indicator.note())));
        }
        return facts;
    }

    private Words words() {
        return setting.words();
    }

    private IndicatorModel.Fact fact(String name, String value) {
        return new IndicatorModel.Fact(words().text("indicator." + name), value, null);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
