package fr.observatoire.api.chart.draw;

import fr.observatoire.api.chart.ChartSpec;
import fr.observatoire.api.chart.Theme;
import fr.observatoire.api.chart.draw.circles.MapPainter;
import fr.observatoire.api.chart.draw.sheet.ChartPainter;

/** The painter of each kind of chart. */
public final class Painters {

    private Painters() {}

    public static ChartPainter of(ChartSpec figure, Theme theme) {
        if (figure.isEmpty()) {
            return new WordsPainter(figure.caption(), theme);
        }
        return figure.match(
                columns -> new ColumnPainter(columns, theme),
                bars -> new BarPainter(bars, theme),
                course -> new CoursePainter(course, theme),
                calendar -> new CalendarPainter(calendar, theme),
                map -> new MapPainter(map, theme));
    }
}
