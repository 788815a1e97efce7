package fr.observatoire.api.chart.mapping;

import fr.observatoire.api.chart.ColumnSpec.Target;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.target.TargetRule;

/**
 * The line that the column of a year should reach. Targets that are ranges, words, or count from a year that they name have
 * none.
 */
final class Targets {

    private Targets() {}

    /** @param previous the figure of the year before, null when unknown; needed for growth targets */
    static Target line(ChartContext setting, Indicator indicator, int year, Double previous) {
        Double threshold = setting.catalog()
                .target(setting.office().code(), indicator.code(), year)
                .map(target -> target.typed().forOffice(setting.office().agents(), null))
                .filter(target -> target.rule() != TargetRule.DONE_ONCE_PER_YEAR && target.baseYear() == null)
                .map(target -> target.threshold(previous))
                .orElse(null);
        return threshold == null
                ? null
                : new Target(
                        threshold, setting.words().text("chart.target", year, setting.figure(indicator, threshold)));
    }
}
