package fr.observatoire.api.chart.mapping;

import fr.observatoire.api.chart.ColumnSpec.Target;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.target.TypedTarget;

/** The line that the column of a year should reach. Targets that are ranges or words have none. */
final class Targets {

    private static final int MONTHS = 12;
    private static final double HUNDRED = 100;

    private Targets() {}

    /** @param previous the figure of the year before, null when unknown; needed for growth targets */
    static Target line(ChartContext setting, Indicator indicator, int year, Double previous) {
        Double threshold = setting.catalog()
                .target(setting.office().code(), indicator.code(), year)
                .map(target -> threshold(target.typed(), previous))
                .orElse(null);
        return threshold == null
                ? null
                : new Target(
                        threshold, setting.words().text("chart.target", year, setting.figure(indicator, threshold)));
    }

    private static Double threshold(TypedTarget target, Double previous) {
        return switch (target.rule()) {
            case AT_LEAST, AT_LEAST_PER_YEAR -> target.value();
            case AT_LEAST_PER_MONTH -> target.value() * MONTHS;
            case GROWTH_ON_PREVIOUS_YEAR -> previous == null
                    ? null
                    : Double.valueOf(previous * (HUNDRED + target.value()) / HUNDRED);
            case RANGE_PER_YEAR,
                    RANGE_PER_AGENT,
                    DONE_ONCE_PER_YEAR,
                    AS_NEEDED,
                    QUALITATIVE,
                    NOT_COMPARABLE,
                    NONE -> null;
        };
    }
}
