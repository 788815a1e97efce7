package fr.observatoire.api.dashboard;

import fr.observatoire.api.chart.Setting;
import fr.observatoire.api.request.Request;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.store.IndicatorYear;
import fr.observatoire.warehouse.store.WarehouseReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The indicators that changed most since the year before, in percent. */
record Changes(List<ScorecardModel.Change> rises, List<ScorecardModel.Change> falls) {

    /** Below this, a change says more about chance than about the year: 2 fairs instead of 1 are no rise of 100 %. */
    private static final double LEAST_BASE = 30;

    private static final int MOST_SHOWN = 3;
    private static final double HUNDRED = 100;

    private record Change(Indicator indicator, Observation before, Observation now) {

        double percent() {
            return (now.value() - before.value()) / before.value() * HUNDRED;
        }
    }

    static Changes of(Request request, Links links, Setting setting, WarehouseReader reader, int year) {
        List<Change> all = changes(request, reader, year);
        Comparator<Change> byPercent = Comparator.comparingDouble(Change::percent);
        return new Changes(
                all.stream()
                        .filter(change -> change.percent() > 0)
                        .sorted(byPercent.reversed())
                        .limit(MOST_SHOWN)
                        .map(change -> shown(change, links, setting, year))
                        .toList(),
                all.stream()
                        .filter(change -> change.percent() < 0)
                        .sorted(byPercent)
                        .limit(MOST_SHOWN)
                        .map(change -> shown(change, links, setting, year))
                        .toList());
    }

    private static List<Change> changes(Request request, WarehouseReader reader, int year) {
        Map<IndicatorYear, Observation> results = reader.years(request.office().code());
        List<Change> changes = new ArrayList<>();
        for (Indicator indicator : request.catalog().indicators()) {
            Observation before = results.get(new IndicatorYear(indicator.code(), year - 1));
            Observation now = results.get(new IndicatorYear(indicator.code(), year));
            boolean known = before != null && before.value() != null && now != null && now.value() != null;
            if (known && before.value() >= LEAST_BASE && !Setting.isPercentage(indicator)) {
                changes.add(new Change(indicator, before, now));
            }
        }
        return changes;
    }

    private static ScorecardModel.Change shown(Change change, Links links, Setting setting, int year) {
        Indicator indicator = change.indicator();
        ObservationStatus status = change.now().status();
        return new ScorecardModel.Change(
                setting.label(indicator),
                links.indicator(indicator.code(), year).toString(),
                setting.numbers().change(change.percent(), 1),
                setting.words()
                        .text(
                                "scorecard.change",
                                setting.number(indicator, change.before().value()),
                                setting.figure(indicator, change.now().value())),
                status == ObservationStatus.REDUCED_COVID ? setting.words().status(status) : null);
    }
}
