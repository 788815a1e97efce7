package fr.observatoire.api.dashboard.season;

import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.api.dashboard.part.Links;
import fr.observatoire.api.dashboard.season.SeasonModel.Way;
import fr.observatoire.api.request.Request;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.Base;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.read.WarehouseReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What the year can be held against beside the year before: that year alone, the last year before a crisis, the mean of
 * it and the year before it. Only what is loaded can be chosen.
 */
record BaseSwitch(Request request, Links links, WarehouseReader reader, ChartContext setting, int year, Base base) {

    /** As the address writes it; null for the usual one. */
    String chosen() {
        return base == null ? null : base.toString();
    }

    /** None when there is no choice. */
    List<Way> ways(Indicator indicator) {
        OptionalInt calm = request.catalog()
                .calendar()
                .lastYearBeforeCrisis(request.office().code(), year);
        List<Base> bases = new ArrayList<>(List.of(Base.previous()));
        if (calm.isPresent()) {
            int last = calm.getAsInt();
            bases.addAll(
                    last == year - 1
                            ? List.of(Base.mean(last - 1, last))
                            : List.of(Base.year(last), Base.mean(last - 1, last)));
        }
        Map<Integer, Observation> years = reader.years(request.office().code(), indicator);
        bases.removeIf(each -> !isLoaded(each, years));
        Base usual = calm.isPresent() && calm.getAsInt() < year - 1 ? Base.year(calm.getAsInt()) : Base.previous();
        return bases.size() < 2
                ? List.of()
                : bases.stream()
                        .map(each -> way(each, each.equals(base == null ? usual : base)))
                        .toList();
    }

    private boolean isLoaded(Base each, Map<Integer, Observation> years) {
        return each.years(year).stream()
                .allMatch(one -> years.containsKey(one) && years.get(one).value() != null);
    }

    private Way way(Base each, boolean current) {
        return new Way(
                setting.baseName(each, year),
                links.to("/").with("annee", year).with("base", each).toString(),
                current);
    }
}
