package fr.observatoire.sample.source;

import fr.observatoire.sample.office.OpeningPlan.Opening;
import java.time.LocalDate;
import java.util.List;

/**
 * Slips of the pen in the counter log, one kind a year, for the readers to refuse. Each is a row too many: the true row
 * of its day stands right before it, so that a year's figures are those of the rows that are left.
 */
final class Slips {

    private static final int FIRST_ORIGIN = 3;
    private static final int COUNTER_REQUESTS = 17;

    private Slips() {}

    /** The rows too many that follow a day's row. */
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
