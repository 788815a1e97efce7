package fr.observatoire.api.chart;

import fr.observatoire.api.chart.ColumnFigure.Category;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import java.util.ArrayList;
import java.util.List;

/** Periods as the categories of a chart. */
final class Categories {

    private Categories() {}

    /** Days and weeks are too many for a label each: the first of a month bears the month's. */
    static List<Category> of(List<Period> periods, Words words, boolean ofOneYear) {
        List<Category> categories = new ArrayList<>();
        int month = 0;
        for (Period period : periods) {
            boolean dense = period.grain() == Grain.DAY || period.grain() == Grain.WEEK;
            boolean sameMonth = dense && period.end().getMonthValue() == month;
            Period named =
                    dense ? Period.month(period.end().getYear(), period.end().getMonthValue()) : period;
            categories.add(new Category(
                    sameMonth ? "" : words.shortName(named),
                    ofOneYear ? words.nameWithinYear(period) : words.name(period)));
            month = period.end().getMonthValue();
        }
        return categories;
    }
}
