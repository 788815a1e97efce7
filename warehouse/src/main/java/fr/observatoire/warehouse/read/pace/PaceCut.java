package fr.observatoire.warehouse.read.pace;

import fr.observatoire.warehouse.period.DateRange;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The last known day of a year, which cuts every year into the same pieces: its months, of which one may be cut in two.
 */
record PaceCut(LocalDate last) {

    private static final int MONTHS = 12;

    /**
     * A month or a part of one.
     *
     * @param days null for what is left of a February that has no 29th
     * @param ofMonth the share of the month's days
     */
    record Piece(boolean elapsed, DateRange days, double ofMonth) {}

    int year() {
        return last.getYear();
    }

    /** The pieces of a year, as many for each year. */
    List<Piece> pieces(int year) {
        List<Piece> pieces = new ArrayList<>();
        for (int number = 1; number <= MONTHS; number++) {
            Period month = Period.month(year, number);
            if (number != last.getMonthValue() || isMonthEnd()) {
                pieces.add(new Piece(number <= last.getMonthValue(), new DateRange(month.start(), month.end()), 1));
            } else {
                LocalDate end = month.start().withDayOfMonth(last.getDayOfMonth());
                double share = (double) last.getDayOfMonth() / month.end().getDayOfMonth();
                pieces.add(new Piece(true, new DateRange(month.start(), end), share));
                pieces.add(new Piece(
                        false,
                        end.equals(month.end()) ? null : new DateRange(end.plusDays(1), month.end()),
                        1 - share));
            }
        }
        return pieces;
    }

    private boolean isMonthEnd() {
        return last.equals(Period.containing(Grain.MONTH, last).end());
    }

    /** Back to the last month that is known as a whole; empty before the end of January. */
    Optional<PaceCut> toWholeMonths() {
        LocalDate end = last.withDayOfMonth(1).minusDays(1);
        return isMonthEnd() || end.getYear() < last.getYear() ? Optional.empty() : Optional.of(new PaceCut(end));
    }
}
