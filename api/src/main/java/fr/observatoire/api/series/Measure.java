package fr.observatoire.api.series;

import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.period.Grain;
import java.util.List;

/** What a series shows of its figures. */
enum Measure {
    VALUE,
    /** The last year before the latest crisis being 100. */
    INDEX,
    /** Without season and one-off effects. */
    TREND;

    /** The grains at which an indicator has it; empty when it has it at none. */
    List<Grain> grains(Indicator indicator) {
        return switch (this) {
            case VALUE -> indicator.grains();
            case INDEX -> indicator.grains().stream()
                    .filter(grain -> grain == Grain.YEAR || grain == Grain.MONTH)
                    .toList();
            case TREND -> indicator.grains().stream()
                    .filter(grain -> grain == Grain.MONTH)
                    .toList();
        };
    }

    static List<Measure> of(Indicator indicator) {
        return List.of(values()).stream()
                .filter(measure -> !measure.grains(indicator).isEmpty())
                .toList();
    }
}
