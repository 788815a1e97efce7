package fr.observatoire.api.attainment;

import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.ChangeForm;
import fr.observatoire.warehouse.comparison.Comparability;
import fr.observatoire.warehouse.comparison.ComparabilityReason;
import fr.observatoire.warehouse.comparison.YearOverYearRow;
import java.util.List;

/**
 * How an indicator changed since the year before, or since the last year before a crisis that hit the year before;
 * while the year runs, up to its last loaded day.
 *
 * @param row of the year, with a change in percent
 * @param sinceCrisis the same since the year before, when {@code row} goes back to the time before the crisis; else null
 */
public record YearChange(Indicator indicator, YearOverYearRow row, YearOverYearRow sinceCrisis) {

    /** Whether the year before is the only base, spared by crises. */
    public boolean isSinceTheYearBefore() {
        return sinceCrisis == null && row.isSinceTheYearBefore() && !isSinceCrisis();
    }

    /** Both comparisons, the leading one first. */
    public List<YearOverYearRow> rows() {
        return sinceCrisis == null ? List.of(row) : List.of(row, sinceCrisis);
    }

    /** In percent of the base. */
    public double percent() {
        return row.changePercent();
    }

    /** Whether the base is large enough for a percentage: 2 fairs after 1 are not a rise of 100 %. */
    public boolean isTelling() {
        return row.changeForm() == ChangeForm.PERCENT;
    }

    /** Whether it may be named among the rises and falls of the year: after a crisis everything rises. */
    public boolean isComparable() {
        return row.comparability() != Comparability.BREAK
                && row.comparability() != Comparability.NOT_COMPARABLE
                && !isSinceCrisis();
    }

    private boolean isSinceCrisis() {
        return row.reasons().contains(ComparabilityReason.BASE_CRISIS.code());
    }
}
