package fr.observatoire.api.chart.mapping;

import fr.observatoire.api.chart.ColumnSpec;
import fr.observatoire.api.chart.ColumnSpec.Category;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Periods as the categories of a chart. */
public final class Categories {

    private Categories() {}

    /**
     * When there are too many periods for a label each, the first of each year has the label of the year or, within one
     * year, the first of each month that of the month. For months and quarters of several years, the label contains the
     * year where it begins.
     *
     * @param ofOneYear whether the text around the chart names the year
     */
    public static List<Category> of(List<Period> periods, ChartContext setting, boolean ofOneYear) {
        List<Category> categories = new ArrayList<>();
        boolean severalYears = !ofOneYear && year(periods.get(0)) < year(periods.get(periods.size() - 1));
        Period before = null;
        for (Period period : periods) {
            String label =
                    severalYears ? labelOfYears(period, before, setting, periods) : label(period, before, setting);
            categories.add(new Category(label, ofOneYear ? setting.nameWithinYear(period) : setting.name(period)));
            before = period;
        }
        return categories;
    }

    /** Those that are not a whole of which others are parts: the high season is in the season already. */
    static <T> List<T> parts(List<T> all, Function<T, Period> period) {
        return all.stream()
                .filter(one -> all.stream().noneMatch(other -> holds(period.apply(one), period.apply(other))))
                .toList();
    }

    private static boolean holds(Period whole, Period part) {
        return !whole.start().isAfter(part.start()) && !whole.end().isBefore(part.end()) && whole.days() > part.days();
    }

    private static String labelOfYears(Period period, Period before, ChartContext setting, List<Period> periods) {
        boolean newYear = before == null || year(before) < year(period);
        String year = Integer.toString(year(period));
        return switch (period.grain()) {
            case YEAR -> year;
            case SEASON -> setting.shortName(period) + " " + year;
            default -> ColumnSpec.dense(periods.size())
                    ? newYear ? year : ""
                    : setting.shortName(period) + (newYear ? " " + year : "");
        };
    }

    private static String label(Period period, Period before, ChartContext setting) {
        boolean dense = period.grain() == Grain.DAY || period.grain() == Grain.WEEK;
        if (!dense) {
            return setting.shortName(period);
        }
        boolean sameMonth =
                before != null && before.end().getMonthValue() == period.end().getMonthValue();
        return sameMonth
                ? ""
                : setting.shortName(
                        Period.month(period.end().getYear(), period.end().getMonthValue()));
    }

    /** A week belongs to the year of its last day, a winter to the year in which it begins. */
    private static int year(Period period) {
        return period.grain() == Grain.SEASON
                ? period.start().getYear()
                : period.end().getYear();
    }
}
