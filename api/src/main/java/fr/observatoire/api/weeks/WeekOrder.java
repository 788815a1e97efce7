package fr.observatoire.api.weeks;

import fr.observatoire.warehouse.comparison.YearOverYearRow;
import fr.observatoire.warehouse.comparison.week.Week;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The order of weeks. A week without the figure comes last in both directions, so that a closed week is neither the best
 * nor the worst; equal weeks are in order of time.
 */
public enum WeekOrder {
    PERIOD(row -> (double) row.period().start().toEpochDay()),
    VALUE(YearOverYearRow::value),
    CHANGE(YearOverYearRow::change);

    private static final String DESCENDING = "-";

    private final Function<YearOverYearRow, Double> figure;

    WeekOrder(Function<YearOverYearRow, Double> figure) {
        this.figure = figure;
    }

    /** What an address may ask for; the first one is usual. */
    static List<String> codes() {
        return Stream.of(values())
                .flatMap(order -> Stream.of(order.code(), DESCENDING + order.code()))
                .toList();
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param code one of {@link #codes} */
    static List<Week> sorted(List<Week> weeks, String code) {
        boolean descending = code.startsWith(DESCENDING);
        return valueOf(code.replace(DESCENDING, "").toUpperCase(Locale.ROOT)).sorted(weeks, descending);
    }

    /** The weeks in this order. */
    public List<Week> sorted(List<Week> weeks, boolean descending) {
        Comparator<Double> direction = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return weeks.stream()
                .sorted(Comparator.comparing((Week week) -> figure.apply(week.row()), Comparator.nullsLast(direction))
                        .thenComparing(Week::period))
                .toList();
    }
}
