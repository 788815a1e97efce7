package fr.observatoire.api.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.api.chart.draw.Samples;
import fr.observatoire.api.chart.mapping.CovidCharts;
import fr.observatoire.api.chart.mapping.SeriesCharts;
import fr.observatoire.api.chart.mapping.YearOverYearCharts;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTextTest {

    @Test
    void columnsAreSaidOneByOneWithTargetAndBands() {
        ColumnSpec figure = YearOverYearCharts.of(
                Samples.setting("en"),
                Samples.indicator("visitors-on-site"),
                Samples.visitorsByYear(),
                Samples.years(4049.0),
                List.of());
        assertEquals(
                "Column chart. Visitors at the office 2020: \u221248.7% against 2019. Visitors, by year. 2018: 4,049. "
                        + "2019: 4,012. 2020: 2,057, reduced (Covid). Target 2020: 4,500 visitors. Year hit by Covid. "
                        + "Comparable in part: days of opening are missing in the period. "
                        + figure.caption().foot()
                        + ".",
                ChartText.of(figure).description());
    }

    @Test
    void gapsAreSaidWithTheirReason() {
        ChartText text = ChartText.of(YearOverYearCharts.of(
                Samples.setting("fr"), Samples.indicator("visitors-on-site"), Samples.months(1), List.of(), List.of()));
        assertTrue(
                text.description().contains("avril\u00A0: 2019\u00A0: 300\u00A0; 2020\u00A0: pas de valeur, fermé."),
                text.description());
    }

    @Test
    void theTableHoldsEveryFigure() {
        DataTable table = ChartText.of(YearOverYearCharts.of(
                        Samples.setting("fr"),
                        Samples.indicator("visitors-on-site"),
                        Samples.months(1),
                        List.of(),
                        List.of()))
                .table();
        assertEquals(List.of("Mois", "2019", "2020"), table.header());
        assertEquals(12, table.rows().size());
        assertEquals(
                List.of("avril", "300", "pas de valeur, fermé"), table.rows().get(3));
        assertEquals(List.of("août", "1\u202F010", "720"), table.rows().get(7));
    }

    @Test
    void ofManyDaysOnlyTheExtremesAreSaid() {
        ChartText text = ChartText.of(YearOverYearCharts.of(
                Samples.setting("fr"),
                Samples.indicator("visitors-on-site"),
                Samples.periods(Grain.DAY),
                List.of(),
                List.of()));
        assertTrue(text.description().contains("2020\u00A0: au plus 80 ("), text.description());
        assertTrue(text.description().contains("jours sans valeur (fermé)"));
        assertFalse(text.description().contains("15 juillet"));
        assertEquals(359, text.table().rows().size());
    }

    @Test
    void barsAreSaidWithTheirRemarks() {
        ChartText text = ChartText.of(
                CovidCharts.of(Samples.setting("fr"), Samples.indicator("visitors-on-site"), 2020, Samples.methods()));
        assertTrue(text.description()
                .contains("Par jour d’ouverture, sur 2019\u00A0: \u22123,7\u00A0%, 18,5 en 2019, 17,8 en 2020."));
        assertEquals(List.of("Méthode", "Évolution", "Détail"), text.table().header());
    }

    @Test
    void aChartWithoutFiguresIsASentenceThatTellsEachReason() {
        ColumnSpec figure = SeriesCharts.trend(
                Samples.setting("fr"),
                Samples.indicator("newsletters"),
                List.of(
                        Observation.none(Period.year(2018), ObservationStatus.NOT_EXISTING),
                        Observation.none(Period.year(2019), ObservationStatus.NOT_REPORTED),
                        Observation.none(Period.year(2020), ObservationStatus.NOT_REPORTED)));
        assertTrue(figure.isEmpty());
        assertEquals(
                "Newsletters envoyées 2020\u00A0: non communiqué"
                        + " (2018\u00A0: n’existait pas\u00A0; 2019, 2020\u00A0: non communiqué).",
                ChartText.of(figure).sentence());
    }
}
