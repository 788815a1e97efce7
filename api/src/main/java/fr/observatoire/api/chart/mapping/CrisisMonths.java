package fr.observatoire.api.chart.mapping;

import fr.observatoire.api.chart.Caption;
import fr.observatoire.api.chart.ChartColor;
import fr.observatoire.api.chart.ColumnSpec;
import fr.observatoire.api.chart.ColumnSpec.Series;
import fr.observatoire.api.chart.Datum;
import fr.observatoire.api.chart.Expectation;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import java.util.List;

/** The months of a year and of the two before it, as columns below the line that a method draws over them. */
record CrisisMonths(ChartContext setting, Indicator indicator, int year) {

    private static final int YEARS_BEFORE = 2;

    /** The first month shown, as {@code 2018-01}. */
    String first() {
        return "%04d-01".formatted(year - YEARS_BEFORE);
    }

    Series observed(List<Datum> months) {
        return new Series(setting.words().text("counterfactual.observed"), ChartColor.NAVY, months);
    }

    ColumnSpec figure(String title, List<String> notes, List<String> periods, Series observed, Expectation line) {
        return figure(title, setting.unit(indicator), notes, periods, observed, line);
    }

    /**
     * @param of the unit of a month's figure
     * @param periods codes of the months, one for each datum of the series and each point of the line
     */
    ColumnSpec figure(
            String title, String of, List<String> notes, List<String> periods, Series observed, Expectation line) {
        Words words = setting.words();
        List<Period> months = periods.stream().map(Period::parse).toList();
        String unit =
                words.text("chart.unit_by", ChartContext.capitalised(of), words.text("grain." + Grain.MONTH.code()));
        return new ColumnSpec(
                new Caption(
                        setting.lang(),
                        setting.titled(indicator, title, true),
                        unit,
                        notes,
                        setting.foot(List.of(indicator))),
                words.text("grain.month.title"),
                Categories.of(months, setting, false),
                List.of(observed),
                setting.axis(indicator),
                new TimeMarks(setting, months).of(indicator),
                null,
                line);
    }
}
