package fr.observatoire.api.attainment;

import fr.observatoire.warehouse.comparison.AttainmentRow;
import fr.observatoire.warehouse.target.TargetRule;
import java.util.Comparator;

/** The order of results by how far they are from their targets. */
public final class GapOrder {

    private static final int RATED = 0;
    private static final int TARGETED = 1;
    private static final int UNTARGETED = 2;

    private GapOrder() {}

    /**
     * The furthest from its target first; of a year that runs, from what is due by the date. What has a target but no rate,
     * such as a range, comes after those, and what has no target last.
     */
    public static Comparator<AttainmentRow> furthestFirst() {
        return Comparator.comparingInt(GapOrder::group).thenComparingDouble(GapOrder::standing);
    }

    private static int group(AttainmentRow row) {
        if (row.rate() != null) {
            return RATED;
        }
        return row.target() != null && row.target().rule() != TargetRule.NONE ? TARGETED : UNTARGETED;
    }

    private static double standing(AttainmentRow row) {
        if (row.rate() == null) {
            return 0;
        }
        AttainmentRow.Expectation expected = row.expectation();
        return expected == null || expected.due() == 0 ? row.rate() : expected.toDate() / expected.due();
    }
}
