package fr.observatoire.api.dashboard;

import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.api.chart.mapping.ShareText;
import fr.observatoire.api.request.Request;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.origin.Shares;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.read.SeriesRequest;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.text.Text;
import java.util.List;
import java.util.Map;

/** One period of an indicator by each of its breakdowns, the largest member first. */
record Breakdowns(Request request, ChartContext setting, Indicator indicator, WarehouseReader reader, Period period) {

    private static final int HUNDRED = 100;

    /** Only breakdowns with two members or more: a single one is the whole. */
    List<IndicatorModel.Breakdown> all() {
        return indicator.by().stream()
                .map(this::breakdown)
                .filter(breakdown -> breakdown.members().size() > 1)
                .toList();
    }

    private IndicatorModel.Breakdown breakdown(String by) {
        Shares shares = Shares.of(reader.catalog(), indicator, by);
        List<Observation> members = shares.ordered(reader.series(new SeriesRequest(
                request.office().code(), indicator.code(), period.grain(), period.start(), period.end(), by)));
        ShareText text = new ShareText(setting, shares);
        double whole = shares.whole(members);
        double largest = members.stream().mapToDouble(Observation::value).max().orElse(1);
        Map<String, Text> names = reader.labels(request.office().code(), by);
        String dimension = setting.words().code("by", by);
        return new IndicatorModel.Breakdown(
                setting.words().text("indicator.breakdown", dimension),
                ChartContext.capitalised(dimension),
                ChartContext.capitalised(setting.unit(indicator)),
                text.heading(),
                text.note(members),
                members.stream()
                        .map(member -> new IndicatorModel.Member(
                                name(names, member.scope()),
                                setting.number(indicator, member.value()),
                                share(shares.of(member, whole)),
                                (int) Math.round(member.value() / largest * HUNDRED)))
                        .toList());
    }

    private String name(Map<String, Text> names, String code) {
        return names.containsKey(code) ? request.in(names.get(code)) : code;
    }

    private String share(Double share) {
        return share == null ? null : setting.numbers().percent(share, 1);
    }
}
