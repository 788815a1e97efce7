package fr.observatoire.etl.read;

import fr.observatoire.etl.read.DateColumn.Cell;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Looks for days up to 12 that a program of another language has exchanged with their months: it turns 06/05 into a
 * real date, the fifth of June, and leaves 13/05, which is none to it, as a text. The order of the rows shows it.
 */
final class ExchangedDays {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private static final int LAST_MONTH = 12;

    /** Fewer rows show no order. */
    private static final int FEW = 5;

    /** Read rightly, the days of consecutive rows are as many times nearer to each other. */
    private static final int MANY_TIMES = 4;

    private final DateColumn column;
    private final List<Cell> cells;
    private final boolean monthFirst;
    private final boolean proven;

    /** @param proven whether a text of the column is a day in one order only */
    ExchangedDays(DateColumn column, List<Cell> cells, boolean monthFirst, boolean proven) {
        this.column = column;
        this.cells = cells.stream()
                .filter(cell -> cell.written() != null && cell.written().date(monthFirst) != null)
                .toList();
        this.monthFirst = monthFirst;
        this.proven = proven;
    }

    /**
     * @param daily whether every day has its row
     * @param month that the name of the file says; or null
     * @throws FileRefusedException when the rows contradict their days
     */
    void check(boolean daily, YearMonth month) {
        boolean mixed = cells.stream().anyMatch(Cell::real) && cells.stream().anyMatch(cell -> !cell.real());
        boolean ofTwoForms = isOfTwoForms();
        if (mixed || ofTwoForms) {
            checkNeighbours();
        }
        boolean nearer = cells.size() >= FEW && areNearerExchanged();
        boolean ofOtherMonth = month != null && areOfMonthExchanged(month);
        if (nearer && daily || mixed && ofOtherMonth) {
            throw contradiction(first(this::isExchangeable));
        }
        boolean allSureAreTexts = mixed
                && first(this::isExchangeable) != null
                && first(cell -> cell.real() && !isExchangeable(cell)) == null;
        if (nearer || ofOtherMonth || allSureAreTexts || ofTwoForms) {
            Cell cell = first(this::isExchangeable);
            column.ask("dates.perhaps_exchanged", SHOWN.format(day(cell)), cell.line());
        }
    }

    /** Texts that say which is the month beside others that do not: two programs wrote them, perhaps of two languages. */
    private boolean isOfTwoForms() {
        return cells.stream().anyMatch(cell -> !cell.real() && cell.written().sure())
                && cells.stream().anyMatch(cell -> !cell.real() && isExchangeable(cell));
    }

    private Cell first(Predicate<Cell> predicate) {
        return cells.stream().filter(predicate).findFirst().orElse(null);
    }

    private FileRefusedException contradiction(Cell cell) {
        return column.refused(
                "dates.exchanged", cell.line(), SHOWN.format(day(cell)), cell.line(), SHOWN.format(exchanged(cell)));
    }

    /** Whether all days are of the named month when some of them are exchanged, and not as they stand. */
    private boolean areOfMonthExchanged(YearMonth month) {
        return cells.stream()
                        .allMatch(cell -> YearMonth.from(exchanged(cell)).equals(month)
                                || YearMonth.from(day(cell)).equals(month))
                && cells.stream().anyMatch(cell -> !YearMonth.from(day(cell)).equals(month));
    }

    /** The first day of each month is a sheet of months, and not one month of days. */
    private boolean areNearerExchanged() {
        boolean months = cells.stream().allMatch(cell -> day(cell).getDayOfMonth() == 1);
        return !months && MANY_TIMES * distance(this::exchanged) < distance(this::day);
    }

    private long distance(Function<Cell, LocalDate> day) {
        long distance = 0;
        for (int i = 1; i < cells.size(); i++) {
            distance += Math.abs(ChronoUnit.DAYS.between(day.apply(cells.get(i - 1)), day.apply(cells.get(i))));
        }
        return distance;
    }

    /** Each real date must stand between the sure days above and below it, where those follow each other. */
    private void checkNeighbours() {
        NavigableMap<Integer, LocalDate> sure = new TreeMap<>();
        cells.stream().filter(cell -> !isExchangeable(cell)).forEach(cell -> sure.put(cell.line(), day(cell)));
        List<LocalDate> days = List.copyOf(sure.values());
        boolean up = isSorted(days, 1);
        if (days.size() > 1 && (up || isSorted(days, -1))) {
            cells.stream()
                    .filter(this::isExchangeable)
                    .filter(cell -> !fits(cell, day(cell), sure, up) && fits(cell, exchanged(cell), sure, up))
                    .findFirst()
                    .ifPresent(cell -> {
                        throw contradiction(cell);
                    });
        }
    }

    private static boolean isSorted(List<LocalDate> days, int sign) {
        return IntStream.range(1, days.size())
                .allMatch(i -> sign * days.get(i - 1).compareTo(days.get(i)) <= 0);
    }

    private static boolean fits(Cell cell, LocalDate day, NavigableMap<Integer, LocalDate> sure, boolean up) {
        Map.Entry<Integer, LocalDate> above = sure.lowerEntry(cell.line());
        Map.Entry<Integer, LocalDate> below = sure.higherEntry(cell.line());
        Map.Entry<Integer, LocalDate> least = up ? above : below;
        Map.Entry<Integer, LocalDate> most = up ? below : above;
        return (least == null || !day.isBefore(least.getValue())) && (most == null || !day.isAfter(most.getValue()));
    }

    /** Whether it may be another day: its month and its day can change places, and nothing proves that they stand right. */
    private boolean isExchangeable(Cell cell) {
        LocalDate day = day(cell);
        boolean other = day.getDayOfMonth() <= LAST_MONTH && day.getDayOfMonth() != day.getMonthValue();
        return other && (cell.real() || !proven && cell.written().ambiguous());
    }

    private LocalDate exchanged(Cell cell) {
        LocalDate day = day(cell);
        return isExchangeable(cell) ? LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue()) : day;
    }

    private LocalDate day(Cell cell) {
        return cell.written().date(monthFirst);
    }
}
