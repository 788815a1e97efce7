package fr.observatoire.api.dashboard;

import fr.observatoire.api.attainment.YearChange;
import fr.observatoire.api.attainment.YearResults;
import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.api.dashboard.part.Links;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.observation.ObservationStatus;
import java.util.Comparator;
import java.util.List;

/** The indicators that changed most since the year before, in percent. */
record Changes(List<ScorecardModel.Change> rises, List<ScorecardModel.Change> falls) {

    private static final int MOST_SHOWN = 3;

    static Changes of(YearResults results, Links links, ChartContext setting, int year) {
        List<YearChange> all = results.changes(setting.catalog().indicators(), year).stream()
                .filter(YearChange::isTelling)
                .filter(YearChange::isComparable)
                .toList();
        Comparator<YearChange> byPercent = Comparator.comparingDouble(YearChange::percent);
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

    private static ScorecardModel.Change shown(YearChange change, Links links, ChartContext setting, int year) {
        Indicator indicator = change.indicator();
        ObservationStatus status = change.row().status();
        return new ScorecardModel.Change(
                setting.label(indicator),
                links.indicator(indicator.code(), year).toString(),
                setting.change(indicator, change.row()),
                setting.fromTo(indicator, change.rows()),
                status == ObservationStatus.REDUCED_COVID ? setting.words().status(status) : null);
    }
}
