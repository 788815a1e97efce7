package fr.observatoire.api.chart.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.api.chart.BarSpec;
import fr.observatoire.api.chart.BarSpec.Row;
import fr.observatoire.api.chart.ChartSpec;
import fr.observatoire.api.chart.ChartText;
import fr.observatoire.api.chart.ColumnSpec;
import fr.observatoire.api.chart.ColumnSpec.Category;
import fr.observatoire.api.chart.ColumnSpec.Series;
import fr.observatoire.api.chart.draw.Samples;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures by origin, place or trail as charts: all periods that were asked for, and which members are shown. */
class BreakdownChartsTest {

    private final ChartContext french = Samples.setting("fr");

    private ChartSpec by(String indicator, String by, List<Observation> observations) {
        return BreakdownCharts.of(french, Samples.indicator(indicator), by, observations, Map.of("FR-40", "Landes"));
    }

    /** Five origins, the largest last; April 2020 is closed. */
    private static List<Observation> origins(Grain grain, int from, int to) {
        List<Observation> all = new ArrayList<>();
        for (Period period : Period.covering(grain, LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31))) {
            boolean closed = period.code().equals("2020-04");
            List<String> origins = List.of("A", "B", "C", "D", "FR-40");
            for (int i = 0; i < origins.size(); i++) {
                all.add(new Observation(
                        period,
                        origins.get(i),
                        closed ? null : Double.valueOf(10 * (i + 1)),
                        closed ? ObservationStatus.CLOSED : ObservationStatus.NORMAL));
            }
        }
        return all;
    }

    private static List<String> names(ColumnSpec figure) {
        return figure.series().stream().map(Series::name).toList();
    }

    /** Only the last of the years that were asked for was drawn. */
    @Test
    void everyYearAskedForIsDrawn() {
        ColumnSpec figure = (ColumnSpec) by("visitors-on-site", "origin", origins(Grain.YEAR, 2018, 2020));
        assertEquals(
                List.of("2018", "2019", "2020"),
                figure.categories().stream().map(Category::label).toList());
        assertEquals(List.of("Landes", "D", "C", "Les 2 autres"), names(figure));
        assertEquals(30.0, figure.series().get(3).data().get(0).value(), "A and B");
        assertTrue(figure.caption().notes().contains("Les 3 premiers sur 5\u00A0; les autres sont additionnés"));
        assertEquals(
                "Fréquentation dans les murs, 2018 à 2020\u00A0: Landes 150, 33,3\u00A0% des origines connues (jours de démonstration)",
                figure.caption().title());
        assertEquals(3, ChartText.of(figure).table().rows().size());
    }

    @Test
    void threeYearsOfMonthsAreLinesAndTellTheClosedMonthOnce() {
        ColumnSpec figure = (ColumnSpec) by("visitors-on-site", "origin", origins(Grain.MONTH, 2018, 2020));
        assertEquals(36, figure.categories().size());
        assertTrue(figure.lines());
        assertEquals(
                4,
                figure.series().stream()
                        .map(one -> one.ink() + " " + one.fill())
                        .distinct()
                        .count());
        assertEquals(
                1,
                figure.caption().notes().stream()
                        .filter(note -> note.contains("(fermé)"))
                        .count(),
                figure.caption().notes().toString());
    }

    /** Partners of two years are not twice as many: the title tells the last year, and nothing is added up. */
    @Test
    void whatDoesNotAddUpIsNeverAddedUp() {
        ColumnSpec figure = (ColumnSpec) by("partnerships", "category", origins(Grain.YEAR, 2019, 2020));
        assertEquals(List.of("Landes", "D", "C", "B"), names(figure));
        assertTrue(figure.caption().notes().contains("Les 4 premiers sur 5"));
        assertEquals(
                "Nb partenariats OT, 2019 à 2020\u00A0: Landes 50 (2020) (jours de démonstration)",
                figure.caption().title());
    }

    @Test
    void aPeriodThatAMemberDoesNotHaveIsAGapAndNoNought() {
        List<Observation> all = new ArrayList<>(origins(Grain.YEAR, 2018, 2019));
        all.removeIf(one -> "FR-40".equals(one.scope()) && one.period().code().equals("2019"));
        ColumnSpec figure = (ColumnSpec) by("visitors-on-site", "origin", all);
        assertEquals(
                "non communiqué",
                figure.series()
                        .get(names(figure).indexOf("Landes"))
                        .data()
                        .get(1)
                        .text());
    }

    @Test
    void aBreakdownOfYearsWithoutFiguresSaysWhy() {
        ColumnSpec figure = (ColumnSpec) by(
                "fairs",
                "event",
                List.of(
                        Observation.none(Period.year(2019), ObservationStatus.CANCELLED_COVID),
                        Observation.none(Period.year(2020), ObservationStatus.CANCELLED_COVID)));
        assertEquals(
                "Foires, 2019 à 2020\u00A0: annulé (Covid)", figure.caption().title());
    }

    @Test
    void aBreakdownWithoutFiguresSaysWhy() {
        BarSpec figure = (BarSpec) BreakdownCharts.of(
                Samples.setting("fr"),
                Samples.indicator("fairs"),
                "event",
                List.of(Observation.none(Period.year(2020), ObservationStatus.CANCELLED_COVID)),
                Map.of());
        assertEquals("Foires 2020\u00A0: annulé (Covid)", figure.caption().title());
        assertEquals("annulé (Covid)", figure.rows().get(0).datum().text());
    }

    @Test
    void aBreakdownNamesItsMembersAndSharesTheLargestFirst() {
        List<Observation> origins = List.of(
                new Observation(Period.year(2020), "ES", 665.0, ObservationStatus.NORMAL),
                new Observation(Period.year(2020), "FR-40", 1392.0, ObservationStatus.NORMAL),
                new Observation(Period.year(2020), "GB", null, ObservationStatus.NOT_REPORTED));
        BarSpec figure = (BarSpec) BreakdownCharts.of(
                french,
                Samples.indicator("visitors-on-site"),
                "origin",
                origins,
                Map.of("FR-40", "Landes", "ES", "Espagne"));
        assertEquals(
                List.of("Landes", "Espagne"),
                figure.rows().stream().map(Row::label).toList());
        assertEquals(
                "67,7\u00A0% des origines connues", figure.rows().get(0).datum().remark());
    }

    /** With those who were not asked in the whole, each share would fall in a year in which the desk asked less. */
    @Test
    void whatIsNoOriginStandsBehindWithoutAShare() {
        List<Observation> origins = List.of(
                new Observation(Period.year(2020), "unknown", 900.0, ObservationStatus.NORMAL),
                new Observation(Period.year(2020), "FR-40", 60.0, ObservationStatus.NORMAL),
                new Observation(Period.year(2020), "ES", 40.0, ObservationStatus.NORMAL));
        BarSpec figure = (BarSpec) by("visitors-on-site", "origin", origins);
        assertEquals(
                List.of("Landes", "ES", "unknown"),
                figure.rows().stream().map(Row::label).toList());
        assertEquals(
                Arrays.asList("60,0\u00A0% des origines connues", "40,0\u00A0% des origines connues", null),
                figure.rows().stream().map(row -> row.datum().remark()).toList());
        String base =
                "Origine connue de 100 sur 1\u202F000 visiteurs\u00A0; les parts sont celles des origines connues.";
        assertTrue(figure.caption().notes().contains(base), figure.caption().toString());
    }

    /** Among the others added up, nobody would see how many were not asked. */
    @Test
    void whatIsNoOriginIsASeriesOfItsOwnOverTheYears() {
        List<Observation> all = new ArrayList<>(origins(Grain.YEAR, 2018, 2019));
        all.add(new Observation(Period.year(2018), "unknown", 500.0, ObservationStatus.NORMAL));
        all.add(new Observation(Period.year(2018), "default", 7.0, ObservationStatus.NORMAL));
        ColumnSpec figure = (ColumnSpec) by("visitors-on-site", "origin", all);
        assertEquals(List.of("Landes", "D", "Les 3 autres", "Sans origine"), names(figure));
        assertEquals(507.0, figure.series().get(3).data().get(0).value());
        assertTrue(
                figure.caption().title().contains("Landes 100, 33,3\u00A0%"),
                figure.caption().title());
    }

    @Test
    void aMemberWithoutANameStandsForItself() {
        BarSpec figure = (BarSpec) BreakdownCharts.of(
                french,
                Samples.indicator("terra-aventura-players"),
                "trail",
                List.of(new Observation(Period.year(2020), "habas", 1829.0, ObservationStatus.NORMAL)),
                Map.of());
        assertEquals("habas", figure.rows().get(0).label());
    }
}
