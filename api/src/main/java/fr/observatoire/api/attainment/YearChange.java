package fr.observatoire.api.attainment;

import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.Comparability;
import fr.observatoire.warehouse.comparison.ComparabilityReason;
import fr.observatoire.warehouse.comparison.YearOverYearRow;
import java.util.Set;

/**
 * How an indicator changed since the year before; while the year runs, up to its last loaded day.
 *
 * @param row of the year, with a change in percent
 */
public record YearChange(Indicator indicator, YearOverYearRow row) {

    /** With a smaller base a change can be chance: 2 fairs after 1 are not a rise of 100 %. */
    private static final double LEAST_BASE = 30;

    /** A figure that is known for a part of its time only can grow because the part does. */
    private static final Set<String> KNOWN_IN_PART =
            Set.of(ComparabilityReason.PARTIAL_SOURCE.code(), ComparabilityReason.BASE_PARTIAL_SOURCE.code());

    /** In percent of the year before. */
    public double percent() {
        return row.changePercent();
    }

    /** Whether the base is large enough for a percentage. */
    public boolean isTelling() {
        return row.baseValue() >= LEAST_BASE;
    }

    /** Whether it may be named among the rises and falls of the year. */
    public boolean isComparable() {
        return row.comparability() != Comparability.BREAK
                && row.comparability() != Comparability.NOT_COMPARABLE
                && row.reasons().stream().noneMatch(KNOWN_IN_PART::contains);
    }
}
