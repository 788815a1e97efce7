package fr.observatoire.sample.source;

import fr.observatoire.sample.office.OpeningPlan.Opening;
import java.time.LocalDate;
import java.util.List;

/**
 * Mistakes in the counter log, one kind for each year, which the readers must refuse. Each is an additional row after
 * the right row of its day, so that the figures of the year are those of the other rows.
 */
final class Slips {

    private static final int FIRST_ORIGIN = 3;
    private static final int COUNTER_REQUESTS = 17;

    private Slips() {}

    /** The additional rows after the row of a day. */
    static List<Object[]> after(Opening day, Object[] row) {
        LocalDate date = day.date();
        return switch (Math.floorMod(date.getYear() - 2018, 3)) {
            case 0 -> isOn(date, 2, date.lengthOfMonth())
                    ? List.<Object[]>of(with(row, 0, "31/02/" + date.getYear()))
                    : List.of();
            case 1 -> isOn(date, 8, 7) ? List.<Object[]>of(with(row, FIRST_ORIGIN, -4)) : List.of();
            default -> isOn(date, 8, 19) ? List.<Object[]>of(with(row, COUNTER_REQUESTS, "une vingtaine")) : List.of();
        };
    }

    private static boolean isOn(LocalDate date, int month, int dayOfMonth) {
        return date.getMonthValue() == month && date.getDayOfMonth() == dayOfMonth;
    }

    private static Object[] with(Object[] row, int column, Object value) {
        Object[] changed = row.clone();
        changed[column] = value;
        return changed;
    }
}
