package fr.observatoire.api.chart.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.api.chart.Axis;
import fr.observatoire.api.chart.BarSpec;
import fr.observatoire.api.chart.BarSpec.Mark;
import fr.observatoire.api.chart.Caption;
import fr.observatoire.api.chart.ChartColor;
import fr.observatoire.api.chart.ChartSpec;
import fr.observatoire.api.chart.ChartText;
import fr.observatoire.api.chart.ColumnSpec;
import fr.observatoire.api.chart.ColumnSpec.Band;
import fr.observatoire.api.chart.ColumnSpec.Category;
import fr.observatoire.api.chart.ColumnSpec.Series;
import fr.observatoire.api.chart.ColumnSpec.Target;
import fr.observatoire.api.chart.Datum;
import fr.observatoire.api.chart.Datum.Fill;
import fr.observatoire.api.chart.mapping.AdjustedCharts;
import fr.observatoire.api.chart.mapping.AttainmentCharts;
import fr.observatoire.api.chart.mapping.BreakdownCharts;
import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.api.chart.mapping.CounterfactualCharts;
import fr.observatoire.api.chart.mapping.CovidCharts;
import fr.observatoire.api.chart.mapping.SeriesCharts;
import fr.observatoire.api.chart.mapping.YearOverYearCharts;
import fr.observatoire.api.chart.mapping.measure.MeasuredCharts;
import fr.observatoire.api.chart.mapping.season.SeasonCharts;
import fr.observatoire.api.text.Numbers;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.covid.MethodResult;
import fr.observatoire.warehouse.comparison.measure.MeasuredPeriod;
import fr.observatoire.warehouse.comparison.measure.MeasuredSeries;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No label is cut off or touches another label or a bar: measured on the outlines that are drawn. */
class LayoutTest {

    private static final int[][] SIZES = {{1200, 675}, {400, 640}};
    private static final int[] WIDTHS = {340, 470, 660, 920};

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyIndicatorFindsRoomForItsWords(String lang) {
        ChartContext setting = Samples.setting(lang);
        for (Indicator indicator : Samples.CATALOG.indicators()) {
            assertSound(
                    indicator.code(),
                    YearOverYearCharts.of(
                            setting, indicator, Samples.visitorsByYear(), Samples.years(12415.0, 4012.0), List.of()));
            assertSound(indicator.code(), SeriesCharts.trend(setting, indicator, Samples.years(4312.5, null, 2057.0)));
            assertSound(indicator.code(), CovidCharts.of(setting, indicator, 2020, methodsOf(indicator)));
            assertSound(
                    indicator.code(),
                    AdjustedCharts.of(setting, indicator, 2020, Samples.adjusted(1000))
                            .orElseThrow());
            assertSound(
                    indicator.code(),
                    CounterfactualCharts.of(setting, indicator, 2020, Samples.lost(1000))
                            .orElseThrow());
            List<Observation> months = Samples.observations(Grain.MONTH, 2019, 2020);
            assertSound(indicator.code(), MeasuredCharts.index(setting, indicator, measured(months), "Note."));
            assertSound(indicator.code(), MeasuredCharts.trend(setting, indicator, months, measured(months), "Note."));
        }
    }

    /** On a telephone as on a slide: names of lines that end at the same height must not touch. */
    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyCourseOfAYearFindsRoomForItsWords(String lang) {
        for (LocalDate last : List.of(
                LocalDate.of(2026, 1, 3),
                LocalDate.of(2026, 4, 30),
                LocalDate.of(2026, 12, 30),
                LocalDate.of(2028, 2, 29))) {
            assertSound(
                    last.toString(),
                    SeasonCharts.of(
                            Samples.setting(lang), Samples.indicator("visitors-on-site"), CourseSamples.upTo(last)));
        }
    }

    private static MeasuredSeries measured(List<Observation> figures) {
        return new MeasuredSeries(
                2019,
                null,
                figures.stream()
                        .map(figure ->
                                new MeasuredPeriod(figure.period(), figure.value(), figure.status(), "2019", List.of()))
                        .toList());
    }

    private static final Set<String> OF_OPENING_DAYS = Set.of("per-opening-day", "standardised-rate");

    /** Without days of opening there is no rate of them. */
    private static List<MethodResult> methodsOf(Indicator indicator) {
        return Samples.methods().stream()
                .filter(method -> indicator.exposure() != null || !OF_OPENING_DAYS.contains(method.method()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyIndicatorFindsRoomForItsMonthsAndParts(String lang) {
        ChartContext setting = Samples.setting(lang);
        for (Indicator indicator : Samples.CATALOG.indicators()) {
            String code = indicator.code();
            assertSound(code, YearOverYearCharts.of(setting, indicator, Samples.months(12), List.of(), List.of()));
            assertSound(code, SeriesCharts.trend(setting, indicator, Samples.observations(Grain.MONTH, 2019, 2020)));
            assertSound(
                    code,
                    BreakdownCharts.of(
                            setting,
                            indicator,
                            "origin",
                            List.of(Observation.none(Period.year(2020), ObservationStatus.CANCELLED_COVID)),
                            Map.of()));
        }
    }

    /** Names without room made the whole chart smaller: ten years of months could not be read. */
    @ParameterizedTest
    @ValueSource(strings = {"DAY", "WEEK", "MONTH", "QUARTER"})
    void aLongRangeKeepsItsLettersLarge(Grain grain) {
        int from = grain == Grain.DAY ? 2018 : 2011;
        ColumnSpec figure = SeriesCharts.trend(
                Samples.setting("fr"), Samples.indicator("visitors-on-site"), Samples.observations(grain, from, 2020));
        assertSound(grain.code(), figure);
        double title = Drawing.of(figure, 1200, 675).texts().get(0).getHeight();
        assertTrue(title > 18, grain + ": letters of the title " + title);
        List<String> named = figure.categories().stream()
                .map(Category::label)
                .filter(label -> !label.isBlank())
                .toList();
        List<String> years =
                IntStream.rangeClosed(from, 2020).mapToObj(Integer::toString).toList();
        assertEquals(years, named.subList(0, years.size()), "each year once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void monthsFindRoomWhateverTheirSize(String lang) {
        for (double scale : new double[] {0.01, 1, 1234}) {
            for (String code : List.of("visitors-on-site", "web-sessions", "newsletters", "partnership-revenue")) {
                assertSound(
                        code + " x " + scale,
                        YearOverYearCharts.of(
                                Samples.setting(lang),
                                Samples.indicator(code),
                                Samples.months(scale),
                                List.of(),
                                List.of()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DAY", "WEEK", "QUARTER"})
    void everyGrainFindsRoom(Grain grain) {
        assertSound(
                grain.code(),
                YearOverYearCharts.of(
                        Samples.setting("fr"),
                        Samples.indicator("visitors-on-site"),
                        Samples.periods(grain),
                        List.of(),
                        List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyChapterFindsRoomForAllItsTargets(String lang) {
        Stream.concat(
                        Samples.CATALOG.indicators().stream()
                                .map(Indicator::chapter)
                                .distinct(),
                        Stream.of((String) null))
                .forEach(chapter -> {
                    BarSpec figure =
                            AttainmentCharts.of(Samples.setting(lang), 2020, chapter, Samples.attainment(chapter));
                    assertSound("chapter " + chapter, figure);
                });
    }

    @Test
    void aBreakdownShowsEveryMember() {
        Map<String, String> labels = new LinkedHashMap<>();
        Samples.CATALOG.seed("dim_origin").forEach(row -> labels.put(row.get("origin"), row.get("label_fr")));
        List<Observation> observations = labels.keySet().stream()
                .map(origin -> new Observation(
                        Period.year(2020), origin, 3.0 * origin.hashCode() % 1000, ObservationStatus.NORMAL))
                .toList();
        BarSpec figure = (BarSpec) BreakdownCharts.of(
                Samples.setting("fr"), Samples.indicator("visitors-on-site"), "origin", observations, labels);
        assertEquals(14, figure.rows().size());
        assertSound("origins", figure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DAY", "WEEK", "MONTH", "QUARTER", "YEAR"})
    void aBreakdownFindsRoomForItsPeriods(Grain grain) {
        List<Observation> observations = Samples.observations(grain, 2018, 2020).stream()
                .flatMap(one -> Stream.of("FR-40", "ES", "GB", "BE", "FR-64")
                        .map(origin -> new Observation(one.period(), origin, one.value(), one.status())))
                .toList();
        assertSound(
                grain.code(),
                BreakdownCharts.of(
                        Samples.setting("fr"),
                        Samples.indicator("visitors-on-site"),
                        "origin",
                        observations,
                        Map.of("FR-40", "Landes", "FR-64", "Pyrénées-Atlantiques")));
    }

    @Test
    void longNamesManyColumnsAndNegativeValuesFindRoom() {
        List<Category> categories = IntStream.range(0, 20)
                .mapToObj(i -> Category.of("Accompagnements individuels (qualification, numérique) " + i))
                .toList();
        List<Datum> data = new ArrayList<>();
        for (int i = 0; i < categories.size(); i++) {
            data.add(
                    i % 5 == 0
                            ? Datum.missing("non communiqué")
                            : new Datum(
                                    1000.0 * (i - 8),
                                    Numbers.in("fr").number(1000.0 * (i - 8), 0),
                                    "réduit",
                                    Fill.PALE));
        }
        assertSound(
                "many",
                new ColumnSpec(
                        caption("fr"),
                        "Indicateur",
                        categories,
                        List.of(new Series("valeurs", ChartColor.TEAL, data)),
                        new Axis("fr", false),
                        List.of(
                                new Band(0, 0.1, "Une bande étroite au nom bien trop long pour elle"),
                                new Band(0.5, 0.7, "Sa voisine immédiate, bavarde elle aussi"),
                                new Band(19.9, 20, "La dernière, tout au bord")),
                        new Target(9000, "Objectif de la convention : 9 000 accompagnements individuels")));
    }

    /** The names of two closures in narrow bands looked like stacked words that belong to neither. */
    @Test
    void narrowBandsOfOneNameCarryItOnce() {
        assertEquals(textsWithBands(List.of()) + 2, textsWithBands(closures(0.5)), "once, on two lines");
        assertEquals(textsWithBands(List.of()) + 2, textsWithBands(closures(2)), "on each, on one line");
    }

    private static List<Band> closures(double width) {
        return List.of(new Band(2, 2 + width, "Fermeture Covid"), new Band(8, 8 + width, "Fermeture Covid"));
    }

    private static int textsWithBands(List<Band> bands) {
        List<Category> categories =
                IntStream.range(0, 12).mapToObj(i -> Category.of("" + i)).toList();
        List<Datum> data = IntStream.range(0, 12)
                .mapToObj(i -> Datum.of(i, "" + i, Fill.SOLID))
                .toList();
        ColumnSpec figure = new ColumnSpec(
                caption("fr"),
                "Mois",
                categories,
                List.of(new Series("valeurs", ChartColor.TEAL, data)),
                null,
                bands,
                null);
        Drawing drawing = Drawing.of(figure, 1200, 675);
        assertEquals(List.of(), drawing.faults());
        return drawing.texts().size();
    }

    @Test
    void fourSeriesAreTheMost() {
        List<Series> five = IntStream.range(0, 5)
                .mapToObj(i -> new Series("s" + i, ChartColor.NAVY, List.of(Datum.of(1, "1", Fill.SOLID))))
                .toList();
        try {
            new ColumnSpec(caption("fr"), "Année", List.of(Category.of("2020")), five, null, List.of(), null);
        } catch (IllegalArgumentException expected) {
            assertTrue(expected.getMessage().startsWith("5 series"));
            return;
        }
        throw new AssertionError("five series were accepted");
    }

    @Test
    void aBarBeyondTheCeilingKeepsItsFigure() {
        BarSpec figure = new BarSpec(
                caption("en"),
                List.of("a", "b", "c"),
                List.of(new BarSpec.Row(
                        "ten times", ChartColor.NAVY, Datum.of(1000, "1,000%", Fill.SOLID), null, Mark.CHECK)),
                new Axis("en", true),
                200.0);
        assertEquals(200, figure.values().max().orElseThrow());
        assertEquals(
                List.of("ten times", "1,000%", ""),
                ChartText.of(figure).table().rows().get(0));
    }

    private static Caption caption(String lang) {
        return new Caption(lang, "Titre", "Sous-titre", List.of("Une note."), "Source : essai");
    }

    private static void assertSound(String what, ChartSpec figure) {
        for (int[] size : SIZES) {
            assertSound(what, figure, size[0], size[1]);
        }
        for (int width : WIDTHS) {
            assertSound(what, figure, width, ChartImage.of(figure).height(width));
        }
    }

    private static void assertSound(String what, ChartSpec figure, int width, int height) {
        Drawing drawing = Drawing.of(figure, width, height);
        assertFalse(drawing.texts().isEmpty(), what);
        assertEquals(
                List.of(),
                drawing.faults(),
                what + " at " + width + "x" + height + ": " + figure.caption().title());
    }
}
