package fr.observatoire.api.chart.mapping.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.api.chart.ColumnSpec;
import fr.observatoire.api.chart.draw.Samples;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.measure.MeasuredPeriod;
import fr.observatoire.warehouse.comparison.measure.MeasuredSeries;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuredChartsTest {

    private static final Indicator VISITORS = Samples.indicator("visitors-on-site");

    private static MeasuredPeriod period(Period period, Double value, String base) {
        return new MeasuredPeriod(period, value, ObservationStatus.NORMAL, base, List.of());
    }

    private static ColumnSpec index(String lang, MeasuredPeriod... periods) {
        return MeasuredCharts.index(
                Samples.setting(lang), VISITORS, new MeasuredSeries(2019, null, List.of(periods)), "Note.");
    }

    @Test
    void theIndexStandsBesideTheLineOfItsHundred() {
        MeasuredPeriod year2019 = period(Period.year(2019), 100., "2019");
        MeasuredPeriod year2020 = period(Period.year(2020), 51.27, "2019");
        ColumnSpec french = index("fr", year2019, year2020);
        assertEquals(
                "Fréquentation dans les murs 2020\u00a0: indice 51 (2019 = 100)",
                french.caption().title());
        assertEquals("Indice, 2019 = 100, par année", french.caption().subtitle());
        assertEquals(100, french.target().value());
        assertTrue(french.caption().notes().contains("Note."));
        assertTrue(index("en", year2019, year2020).caption().title().endsWith(" 2020: index 51 (2019 = 100)"));
    }

    /** Half a year is not told as a whole one. */
    @Test
    void aYearThatRunsIsToldWithItsDates() {
        ColumnSpec figure = index(
                "fr",
                period(Period.year(2019), 100., "2019"),
                period(Period.year(2021), 80.4, "2019-01-01/2019-08-20"));
        assertEquals(
                "Fréquentation dans les murs 2021\u00a0: indice 80 (mêmes dates de 2019 = 100)",
                figure.caption().title());
    }

    @Test
    void whereThereIsNoIndexTheTitleTellsTheLastOneThereIs() {
        MeasuredPeriod none = period(Period.year(2020), null, "2019");
        ColumnSpec figure = index("fr", period(Period.year(2019), 100., "2019"), none);
        assertTrue(figure.caption().title().contains("2019\u00a0: indice 100"));
        assertEquals(
                "Fréquentation dans les murs\u00a0: pas d’indice",
                index("fr", none).caption().title());
    }

    @Test
    void theTrendIsALineOverTheMonthsThatItComesFrom() {
        List<Observation> figures = List.of(
                Observation.of(Period.month(2020, 1), 120),
                Observation.of(Period.month(2020, 2), 130),
                Observation.none(Period.month(2020, 3), ObservationStatus.CLOSED));
        MeasuredSeries trend = new MeasuredSeries(
                null,
                null,
                List.of(
                        period(Period.month(2020, 1), 470.2, null),
                        period(Period.month(2020, 2), 465.7, null),
                        period(Period.month(2020, 3), null, null)));
        ColumnSpec figure = MeasuredCharts.trend(Samples.setting("fr"), VISITORS, figures, trend, "Note.");
        assertEquals(
                "Fréquentation dans les murs\u00a0: tendance à 466 visiteurs par mois en février 2020",
                figure.caption().title());
        assertEquals(465.7, figure.expectation().points().get(1).value());
        assertNull(figure.expectation().points().get(2));
        assertEquals(120, figure.series().get(0).data().get(0).value());
    }
}
