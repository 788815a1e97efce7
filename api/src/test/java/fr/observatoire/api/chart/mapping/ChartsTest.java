package fr.observatoire.api.chart.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.api.chart.BarSpec;
import fr.observatoire.api.chart.BarSpec.Goal;
import fr.observatoire.api.chart.BarSpec.Mark;
import fr.observatoire.api.chart.BarSpec.Row;
import fr.observatoire.api.chart.ChartColor;
import fr.observatoire.api.chart.ChartText;
import fr.observatoire.api.chart.ColumnSpec;
import fr.observatoire.api.chart.ColumnSpec.Band;
import fr.observatoire.api.chart.ColumnSpec.Category;
import fr.observatoire.api.chart.Datum;
import fr.observatoire.api.chart.Datum.Fill;
import fr.observatoire.api.chart.Theme;
import fr.observatoire.api.chart.draw.Painters;
import fr.observatoire.api.chart.draw.Samples;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.Office;
import fr.observatoire.warehouse.comparison.AttainmentRow;
import fr.observatoire.warehouse.comparison.AttainmentRow.Status;
import fr.observatoire.warehouse.comparison.Base;
import fr.observatoire.warehouse.comparison.Comparability;
import fr.observatoire.warehouse.comparison.YearOverYearRow;
import fr.observatoire.warehouse.comparison.covid.Backtests;
import fr.observatoire.warehouse.comparison.covid.ComparisonInput;
import fr.observatoire.warehouse.comparison.covid.GrainSeries;
import fr.observatoire.warehouse.comparison.covid.MethodResult;
import fr.observatoire.warehouse.comparison.covid.RawComparison;
import fr.observatoire.warehouse.comparison.covid.model.Interval;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.target.TargetRule;
import fr.observatoire.warehouse.target.TypedTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The content of charts: titles with the result, figures as printed, what is missing and why. */
class ChartsTest {

    /** December against January would compare seasons; a stock has none. */
    @Test
    void aTrendWithinYearsTellsItsPeakAndAStockItsLevel() {
        List<Observation> months = Samples.observations(Grain.MONTH, 2019, 2020);
        assertEquals(
                "Fréquentation dans les murs 2019-2020\u00A0: pic à 120 visiteurs (octobre 2019) (jours de démonstration)",
                SeriesCharts.trend(Samples.setting("fr"), Samples.indicator("visitors-on-site"), months)
                        .caption()
                        .title());
        assertEquals(
                "Facebook followers December 2020: 85 followers, +107.3% since January 2019 (demonstration days)",
                SeriesCharts.trend(Samples.setting("en"), Samples.indicator("facebook-followers"), months)
                        .caption()
                        .title());
    }

    @Test
    void seasonsHaveTheirNames() {
        ChartContext setting = Samples.setting("fr");
        Period high = Samples.CATALOG.calendar().seasons(setting.office().code()).stream()
                .filter(season -> season.code().equals("high"))
                .findFirst()
                .orElseThrow()
                .in(2020);
        assertEquals("Haute saison 2020", setting.name(high));
        assertEquals("Haute saison (juillet et août)", setting.nameWithinYear(high));
    }

    @Test
    void aBreakIsALineWithItsReason() {
        ColumnSpec figure = SeriesCharts.trend(
                Samples.setting("fr"),
                Samples.indicator("visitors-on-site"),
                Samples.observations(Grain.YEAR, 2015, 2019));
        assertEquals(List.of(new Band(2, 2, "Rupture de série")), figure.bands());
        assertTrue(figure.caption().notes().get(0).startsWith("Rupture de série le 1er janvier 2017\u00A0: Fusion"));
        assertEquals(
                List.of(),
                SeriesCharts.trend(
                                Samples.setting("fr"),
                                Samples.indicator("visitors-on-site"),
                                Samples.observations(Grain.YEAR, 2017, 2019))
                        .bands(),
                "nothing before it to differ from");
    }

    @Test
    void aYearSaysHowFarItStandsBesideItsBase() {
        assertTrue(YearOverYearCharts.of(
                        Samples.setting("fr"),
                        Samples.indicator("visitors-on-site"),
                        Samples.visitorsByYear(),
                        List.of(),
                        List.of())
                .caption()
                .notes()
                .contains("En partie comparable\u00A0: des jours d’ouverture manquent dans la période"));
    }

    /** A closed January once made both keys pale. */
    @Test
    void theKeyOfASeriesIsThatOfItsFirstColumn() {
        ColumnSpec.Series series = new ColumnSpec.Series(
                "2020", ChartColor.NAVY, List.of(Datum.missing("fermé"), Datum.of(1, "1", Fill.SOLID)));
        assertEquals(Fill.SOLID, series.fill());
    }

    /** The title was once "−100,0 %", as if nobody had come. */
    @Test
    void aYearThatWasCancelledIsNoFall() {
        List<YearOverYearRow> rows = Samples.months(1).stream()
                .map(row -> row(row.period(), null, row.baseValue()))
                .toList();
        ColumnSpec figure = within("gpdl-visitors", rows);
        assertEquals(
                "Visiteurs des animations GPDL 2020, par mois\u00A0: annulé (Covid)",
                figure.caption().title());
        assertEquals(Fill.SOLID, figure.series().get(1).fill(), "the key of a year without a column");
    }

    /** The season stood beside the high season that is a part of it, as if there were two more months. */
    @Test
    void aSeasonIsToldAndNotDrawnBesideItsParts() {
        List<YearOverYearRow> rows = Samples.CATALOG
                .calendar()
                .seasons(french.office().code())
                .stream()
                .map(season -> row(season.in(2020), 3.0, 2.0))
                .toList();
        ColumnSpec figure = within("web-sessions", rows);
        List<String> drawn = figure.categories().stream().map(Category::label).toList();
        assertEquals(List.of("Aile de printemps", "Haute saison", "Aile d’automne"), drawn);
        assertEquals(
                "Statistiques site web (sessions) 2020, par saison\u00A0: en hausse 3 fois sur 3 par rapport à 2019 (jours de démonstration)",
                figure.caption().title());
        assertTrue(
                figure.caption()
                        .notes()
                        .contains("Saison 2020\u00A0: 3 sessions, 2 pour 2019. Le graphique en montre les parties"),
                figure.caption().notes().toString());
        ColumnSpec trend = SeriesCharts.trend(
                french,
                Samples.indicator("web-sessions"),
                rows.stream()
                        .map(row -> Observation.of(row.period(), row.value()))
                        .toList());
        assertEquals(3, trend.categories().size());
        assertEquals(
                "Saison 2020\u00A0: 3 sessions. Le graphique en montre les parties",
                trend.caption().notes().get(0));
    }

    /** Hundreds of columns stood so close that those of the two years were one blue wall. */
    @Test
    void theDaysOfTwoYearsAreLinesThatDifferInMoreThanColour() {
        ColumnSpec figure = within("visitors-on-site", Samples.periods(Grain.DAY));
        assertTrue(figure.lines());
        assertEquals(
                List.of(Fill.PALE, Fill.SOLID),
                figure.series().stream().map(ColumnSpec.Series::fill).toList());
        assertEquals(
                2,
                figure.series().stream().map(ColumnSpec.Series::ink).distinct().count());
        assertTrue(ChartText.of(figure).alternative().startsWith("Graphique en courbes."));
        assertFalse(within("visitors-on-site", Samples.months(1)).lines(), "twelve months have room for columns");
    }

    /** The base up to the same date is a column of its own; with it the shade of the crisis was gone. */
    @Test
    void theYearsOfACrisisStayShadedBesideABaseUpToTheSameDate() {
        YearOverYearRow row = new YearOverYearRow(
                Period.year(2022),
                "2021-01-01/2021-11-28",
                90.0,
                ObservationStatus.PARTIAL,
                80.0,
                ObservationStatus.NORMAL,
                LocalDate.of(2022, 11, 28),
                10.0,
                12.5,
                Comparability.ADJUSTED,
                List.of());
        ColumnSpec figure = YearOverYearCharts.of(
                french,
                Samples.indicator("web-sessions"),
                List.of(row),
                Samples.years(70.0, 71.0, 50.0, 85.0),
                List.of());
        assertEquals("2021 au 28 novembre", figure.categories().get(4).name());
        assertEquals(List.of(new Band(2, 4, "Années touchées par la Covid")), figure.bands());
    }

    /** Without a figure of 2020, the change since 2019 was said to be "sur un an", or of the "mêmes dates de 2020". */
    @Test
    void aChangeSinceTheYearBeforeACrisisNamesThatYear() {
        assertEquals(
                "+9,2\u00A0% par rapport à 2019 au 30 avril",
                french.sinceBefore(
                        Samples.indicator("guides-distributed"),
                        List.of(guides("2019-01-01/2019-04-30", LocalDate.of(2021, 4, 30)))));
        assertEquals(
                "+9,2\u00A0% par rapport à 2019",
                french.sinceBefore(Samples.indicator("guides-distributed"), List.of(guides("2019", null))));
        assertEquals(
                "+9,2\u00A0% sur un an",
                french.sinceBefore(Samples.indicator("guides-distributed"), List.of(guides("2020", null))));
    }

    private static YearOverYearRow guides(String base, LocalDate until) {
        return new YearOverYearRow(
                Period.year(2021),
                base,
                735.0,
                ObservationStatus.NORMAL,
                673.0,
                ObservationStatus.NORMAL,
                until,
                62.0,
                9.2,
                Comparability.COMPARABLE,
                List.of());
    }

    /** 683 visitors up to 18 July were shown as those of July. */
    @Test
    void aPartOfAMonthIsNotShownAsTheMonth() {
        YearOverYearRow july = new YearOverYearRow(
                Period.parse("2026-07"),
                "2025-07-01/2025-07-18",
                692.0,
                ObservationStatus.PARTIAL,
                683.0,
                ObservationStatus.DERIVED,
                LocalDate.of(2026, 7, 18),
                9.0,
                1.3,
                Comparability.ADJUSTED,
                List.of());
        ColumnSpec figure = within("visitors-on-site", List.of(july));
        assertEquals("au 18 juillet", figure.series().get(0).data().get(0).remark());
        assertTrue(figure.caption().notes().contains("Juillet\u00A0: 2025 au 18 juillet seulement"));
        assertEquals("2025", figure.series().get(0).name());
        assertEquals(
                "Fréquentation dans les murs 2026, par mois\u00A0: en hausse 1 fois sur 1 par rapport à 2025 au 18 juillet (jours de démonstration)",
                figure.caption().title());
    }

    /** In January a log that ends on 18 July was said to be 18.8 % below the year before "au 31 juillet". */
    @Test
    void aPartOfAMonthIsNotComparedWithTheMonth() {
        YearOverYearRow june = row(Period.parse("2026-06"), 90.0, 100);
        YearOverYearRow july = new YearOverYearRow(
                Period.parse("2026-07"),
                "2025-07",
                692.0,
                ObservationStatus.PARTIAL,
                1240.0,
                ObservationStatus.NORMAL,
                null,
                null,
                null,
                Comparability.NOT_COMPARABLE,
                List.of("partial_source"));
        assertEquals(
                "Fréquentation dans les murs 2026, par mois\u00A0: en baisse 1 fois sur 1 par rapport à 2019 au 30 juin (jours de démonstration)",
                within("visitors-on-site", List.of(june, july)).caption().title());
        YearOverYearRow august = row(Period.parse("2026-08"), 90.0, 100);
        assertEquals(
                "Fréquentation dans les murs 2026, par mois\u00A0: en baisse 2 fois sur 2 par rapport à 2019 (jours de démonstration)",
                within("visitors-on-site", List.of(june, july, august))
                        .caption()
                        .title());
    }

    /** The weeks of a year begin in the year before: their sum fell by 4.9 %, its days by 2.0 %, both "au 18 juillet". */
    @Test
    void weeksAreNotSaidToBeTheYear() {
        List<YearOverYearRow> rows = Samples.periods(Grain.WEEK).stream()
                .map(row -> row(row.period(), row.baseValue() + 1, row.baseValue()))
                .toList();
        assertEquals(
                "Fréquentation dans les murs 2020, par semaine\u00A0: en hausse " + rows.size() + " fois sur "
                        + rows.size() + " par rapport à 2019 (jours de démonstration)",
                within("visitors-on-site", rows).caption().title());
    }

    @Test
    void aStockThatRoseIsNotSaidToHaveNeverFallen() {
        List<YearOverYearRow> rows = Samples.months(1).stream()
                .map(row -> row(row.period(), row.baseValue() + 1, row.baseValue()))
                .toList();
        assertEquals(
                "Abonnés Facebook 2020, par mois\u00A0: en hausse 12 fois sur 12 par rapport à 2019 (jours de démonstration)",
                within("facebook-followers", rows).caption().title());
    }

    @Test
    void aWeekThatTheBaseDoesNotHaveIsNotCalledUnreported() {
        List<YearOverYearRow> rows = new ArrayList<>(Samples.periods(Grain.WEEK));
        rows.add(new YearOverYearRow(
                Period.parse("2020-W53"),
                "2019-W53",
                12.0,
                ObservationStatus.NORMAL,
                null,
                ObservationStatus.NOT_REPORTED,
                null,
                null,
                null,
                Comparability.NOT_COMPARABLE,
                List.of("no_week_53")));
        assertTrue(
                within("web-sessions", rows)
                        .caption()
                        .notes()
                        .contains("2019\u00A0: 1 semaine sans valeur (l’année de base n’a pas de semaine 53)"),
                within("web-sessions", rows).caption().notes().toString());
    }

    @Test
    void theColumnInFullColourIsTheOneThatTheTitleTells() {
        ColumnSpec peak = SeriesCharts.trend(
                french, Samples.indicator("visitors-on-site"), Samples.observations(Grain.MONTH, 2019, 2020));
        List<Datum> solid = peak.series().get(0).data().stream()
                .filter(datum -> datum.fill() == Fill.SOLID)
                .toList();
        assertEquals(List.of(120.0), solid.stream().map(Datum::value).toList());
    }

    /** The first week of 2020 begins on 30 December 2019. */
    @Test
    void weeksCountToTheirOwnYear() {
        assertTrue(SeriesCharts.trend(
                        french,
                        Samples.indicator("visitors-on-site"),
                        List.of(
                                Observation.of(Period.parse("2020-W01"), 3),
                                Observation.of(Period.parse("2020-W02"), 2)))
                .caption()
                .title()
                .startsWith("Fréquentation dans les murs 2020\u00A0: pic à 3 visiteurs"));
    }

    private ColumnSpec within(String indicator, List<YearOverYearRow> rows) {
        return YearOverYearCharts.of(french, Samples.indicator(indicator), rows, List.of(), List.of());
    }

    private static YearOverYearRow row(Period period, Double value, double base) {
        return new YearOverYearRow(
                period,
                "2019" + period.code().substring(4),
                value,
                value == null ? ObservationStatus.CANCELLED_COVID : ObservationStatus.NORMAL,
                base,
                ObservationStatus.NORMAL,
                null,
                value == null ? null : value - base,
                null,
                Comparability.COMPARABLE,
                List.of());
    }

    private static final double TOLERANCE = 1e-9;

    private final ChartContext french = Samples.setting("fr");
    private final ChartContext english = Samples.setting("en");

    @Test
    void theTitleOfAYearStatesItsChange() {
        assertEquals(
                "Fréquentation dans les murs 2020\u00A0: \u221248,7\u00A0% par rapport à 2019",
                visitors(french).caption().title());
        assertEquals(
                "Visitors at the office 2020: \u221248.7% against 2019",
                visitors(english).caption().title());
    }

    @Test
    void aYearIsSolidBesideThePaleOnesBeforeIt() {
        ColumnSpec figure = visitors(french);
        assertEquals(
                List.of("2018", "2019", "2020"),
                figure.categories().stream().map(ColumnSpec.Category::name).toList());
        List<Datum> data = figure.series().get(0).data();
        assertEquals(
                List.of(Fill.PALE, Fill.PALE, Fill.SOLID),
                data.stream().map(Datum::fill).toList());
        assertEquals("2\u202F057", data.get(2).text());
        assertEquals("réduit (Covid)", data.get(2).remark());
    }

    @Test
    void theTargetIsALineWithItsValue() {
        ColumnSpec.Target target = visitors(french).target();
        assertEquals(4500, target.value());
        assertEquals("Objectif 2020\u00A0: 4\u202F500 visiteurs", target.label());
    }

    @Test
    void aGrowthTargetBuildsOnTheYearBefore() {
        ColumnSpec figure = SeriesCharts.trend(french, Samples.indicator("sales"), Samples.years(156.0, 346.0));
        assertEquals(171.6, figure.target().value(), TOLERANCE);
        assertNull(SeriesCharts.trend(french, Samples.indicator("sales"), Samples.years(156.0))
                .target());
    }

    @Test
    void aMissingYearShowsItsReasonAndNoColumn() {
        ColumnSpec figure =
                SeriesCharts.trend(french, Samples.indicator("gpdl-visitors"), Samples.years(5268.0, 7155.0, null));
        Datum last = figure.series().get(0).data().get(2);
        assertTrue(last.isMissing());
        assertEquals("annulé (Covid)", last.text());
        assertEquals(
                "Visiteurs des animations GPDL 2020\u00A0: annulé (Covid)",
                figure.caption().title());
    }

    /** Beside the chart by year another sum of the months would be a second figure of one thing. */
    @Test
    void theTitleByMonthTellsTheChangeOfTheYear() {
        assertEquals(
                "Fréquentation dans les murs 2020, par mois\u00A0: \u221248,7\u00A0% par rapport à 2019 (jours de démonstration)",
                YearOverYearCharts.of(
                                french,
                                Samples.indicator("visitors-on-site"),
                                Samples.months(1),
                                List.of(),
                                Samples.visitorsByYear())
                        .caption()
                        .title());
    }

    @Test
    void monthsStandBesideThoseOfTheYearBefore() {
        ColumnSpec figure = YearOverYearCharts.of(
                french, Samples.indicator("visitors-on-site"), Samples.months(1), List.of(), List.of());
        assertEquals(List.of("2019", "2020"), names(figure));
        assertEquals("fermé", figure.series().get(1).data().get(3).text());
        assertEquals("avr.", figure.categories().get(3).label());
        assertEquals("avril", figure.categories().get(3).name());
    }

    @Test
    void closuresAreBandsClippedToTheYear() {
        ColumnSpec figure = YearOverYearCharts.of(
                french, Samples.indicator("visitors-on-site"), Samples.months(1), List.of(), List.of());
        List<Band> bands = figure.bands();
        assertEquals(2, bands.size());
        assertEquals(2 + 16 / 31.0, bands.get(0).from(), TOLERANCE, "17 March");
        assertEquals(5 + 8 / 30.0, bands.get(0).to(), TOLERANCE, "8 June inclusive");
        assertEquals(9 + 30 / 31.0, bands.get(1).from(), TOLERANCE, "31 October");
        assertEquals(12, bands.get(1).to(), TOLERANCE, "the closure goes on into 2021");
    }

    @Test
    void withoutOpeningDaysTheBandsAreThePublicCrisis() {
        ColumnSpec figure = YearOverYearCharts.of(
                french, Samples.indicator("web-sessions"), Samples.months(1), List.of(), List.of());
        assertEquals(
                "Période Covid, du 17 mars 2020 au 21 juin 2020",
                figure.bands().get(0).label());
    }

    @Test
    void theFirstYearStandsAlone() {
        YearOverYearRow first = new YearOverYearRow(
                Period.year(2018),
                "2017",
                4049.0,
                ObservationStatus.NORMAL,
                null,
                ObservationStatus.NOT_REPORTED,
                null,
                null,
                null,
                Comparability.NOT_COMPARABLE,
                List.of("base_missing"));
        ColumnSpec figure = YearOverYearCharts.of(
                french, Samples.indicator("visitors-on-site"), List.of(first), List.of(), List.of());
        assertEquals(1, figure.categories().size());
        assertEquals(
                "Fréquentation dans les murs 2018\u00A0: 4\u202F049 visiteurs",
                figure.caption().title());
    }

    @Test
    void theCovidTitleSetsRawBesideAdjusted() {
        BarSpec figure = CovidCharts.of(french, Samples.indicator("visitors-on-site"), 2020, Samples.methods());
        assertEquals(
                "Fréquentation dans les murs 2020\u00A0: \u221248,7\u00A0% brut, à saison et jours d’ouverture comparables"
                        + " \u221216,5\u00A0% (de\u00a0\u221229\u00a0à\u00a0\u22122) par rapport à 2019 (jours de démonstration)",
                figure.caption().title());
        assertEquals(4, figure.rows().size());
        assertEquals("18,5 en 2019, 17,8 en 2020", figure.rows().get(3).datum().remark());
        assertEquals(
                "2\u202F464 attendus, 2\u202F057 observés",
                figure.rows().get(2).datum().remark());
        assertEquals(Fill.PALE, figure.rows().get(0).datum().fill());
        assertEquals(Fill.SOLID, figure.rows().get(2).datum().fill());
    }

    /** A council must not read a rise where one month more or less would make it a fall. */
    @Test
    void anIntervalThatHoldsNoChangeEstablishesNone() {
        List<MethodResult> methods =
                List.of(Samples.methods().get(0), Samples.standardised(11.3, new Interval(95, -4.1, 29.1)));
        assertEquals(
                "Nb de demandes (comptoir) 2020\u00A0: \u221248,7\u00A0% brut, à saison et jours d’ouverture comparables"
                        + "\u00A0: pas d’écart établi (de\u00a0\u22124\u00a0à\u00a0+29) par rapport à 2019 (jours de démonstration)",
                CovidCharts.of(french, Samples.indicator("counter-requests"), 2020, methods)
                        .caption()
                        .title());
    }

    @Test
    void smallNumbersAreTotalledAndNotTurnedIntoPercentages() {
        YearOverYearRow row = Samples.year(2020, 2019, 20, 16);
        Indicator newsletters = Samples.indicator("newsletters");
        assertEquals("+4 sur un an", french.sinceBefore(newsletters, List.of(row)));
        assertEquals(
                "Newsletters envoyées 2020\u00A0: +4 par rapport à 2019",
                title(YearOverYearCharts.of(french, newsletters, List.of(row), List.of(), List.of())));
        assertEquals(
                "Newsletters sent 2020: +4 against 2019",
                title(YearOverYearCharts.of(english, newsletters, List.of(row), List.of(), List.of())));
        assertTrue(
                title(SeriesCharts.trend(french, newsletters, Samples.years(16., 18., 20.)))
                        .endsWith("+4 depuis 2018"),
                "a trend");
        assertEquals("\u22120,5", french.numbers().count(-.5, 1));
        assertEquals("±0", french.numbers().count(0, 1), "a bare 0 would be read as no newsletter at all");
    }

    private static String title(ColumnSpec figure) {
        return figure.caption().title();
    }

    /** A percent axis below bars that say "+4" would contradict them. */
    @Test
    void aCovidChartOfSmallNumbersHasCountsAndNoAxisOfPercentages() {
        GrainSeries years = new GrainSeries(
                List.of(Observation.of(Period.year(2019), 16), Observation.of(Period.year(2020), 20)),
                List.of(),
                List.of());
        MethodResult raw = RawComparison.compare(new ComparisonInput(
                null,
                false,
                true,
                2020,
                Base.year(2019),
                years,
                GrainSeries.NONE,
                List.of(),
                LocalDate.of(2021, 1, 31),
                false,
                1,
                Backtests.NONE));
        BarSpec figure = CovidCharts.ofSome(french, Samples.indicator("newsletters"), 2020, List.of(raw));
        assertTrue(
                figure.caption().title().contains("+4 brut par rapport à 2019"),
                figure.caption().title());
        assertEquals("+4", figure.rows().get(0).datum().text());
        assertNull(figure.axis());
    }

    private static String covidTitle(ChartContext setting, List<MethodResult> methods) {
        return CovidCharts.of(setting, Samples.indicator("visitors-on-site"), 2020, methods)
                .caption()
                .title();
    }

    /** Another headline is a line of the catalogue, and no change of the program. */
    @Test
    void theCatalogueDecidesWhichMethodTheTitleSetsBesideTheRawChange(@TempDir Path config) throws IOException {
        Files.createDirectories(config.resolve("comparisons"));
        Files.writeString(
                config.resolve("comparisons/primary.yml"),
                "exposed: per-opening-day\nflow: raw\nstock: raw\nratio: raw\npercentage: raw\nderived: raw\n"
                        + "distinct: raw\n");
        ChartContext other = new ChartContext(
                Catalog.withSample(config), french.office(), french.snapshot(), "fr", french.breaks(), french.today());
        assertEquals(
                "Fréquentation dans les murs 2020\u00A0: \u221248,7\u00A0% brut, par jour d’ouverture \u22123,7\u00A0%"
                        + " par rapport à 2019 (jours de démonstration)",
                covidTitle(other, Samples.methods()));
    }

    @Test
    void whereTheLeadingMethodRefusesTheRawChangeStandsAlone() {
        List<MethodResult> methods = Samples.methods().stream()
                .filter(method -> !method.method().equals("standardised-rate"))
                .toList();
        assertEquals(
                "Fréquentation dans les murs 2020\u00A0: \u221248,7\u00A0% brut par rapport à 2019 (jours de démonstration)",
                covidTitle(french, methods));
    }

    /** A council must not take an office that made its days for one that counted them, nor the other way round. */
    @Test
    void onlyGeneratedDaysAreCalledSoInTheTitle() {
        assertTrue(covidTitle(english, Samples.methods()).endsWith("against 2019 (demonstration days)"));
        Office counted =
                new Office("dax", "Office de Dax", "244000675", 12, "A", "dax", null, null, null, false, false, false);
        ChartContext real =
                new ChartContext(Samples.CATALOG, counted, english.snapshot(), "en", english.breaks(), english.today());
        assertTrue(covidTitle(real, Samples.methods()).endsWith("against 2019"));
    }

    /** What is shown as 100 % is attained: the last digit of a binary fraction decides nothing. */
    @Test
    void whatIsMissedByALittleIsNotShownAsTheWhole() {
        assertEquals("100%", english.reached(1));
        assertEquals("99.6%", english.reached(0.996));
        assertEquals("99.4%", english.reached(0.9949999999999999));
    }

    @Test
    void refusedMethodsAreListedWithTheirReason() {
        BarSpec figure = CovidCharts.of(english, Samples.indicator("visitors-on-site"), 2020, Samples.methods());
        assertEquals(
                "Counterfactual: refused. 26 months before the crisis, 36 are needed at least.",
                figure.caption().notes().get(0));
        assertTrue(figure.caption().notes().get(2).startsWith("Mind (Per opening day): "));
    }

    @Test
    void anOutingsRateIsCalledByItsName() {
        BarSpec figure = CovidCharts.of(french, Samples.indicator("visitors-off-site"), 2020, Samples.methods());
        assertTrue(
                figure.caption().title().contains("à saison et nombre de sorties comparables"),
                figure.caption().title());
    }

    /** The expected figures do not belong to "2011-01/2020-02", which is not a year. */
    @Test
    void theCounterfactualIsNamedByTheMonthsOfTheCrisis() {
        Row row = CovidCharts.ofSome(french, Samples.indicator("visitors-on-site"), 2020, Samples.lost(1))
                .rows()
                .get(0);
        assertEquals("Contrefactuel, mois de crise", row.label());
        assertEquals("2\u202F354 attendus, 463 observés", row.datum().remark());
    }

    @Test
    void attainmentSaysItsVerdictInWordsSignAndFilling() {
        Row row = attained("visitors-on-site", target(4500, null, null), 4500.0, 2057, 0.4571, Status.MISSED);
        assertEquals(Mark.CROSS, row.mark());
        assertEquals(Fill.HATCHED, row.datum().fill());
        assertEquals("46\u00A0% · non atteint", row.datum().text());
        assertEquals("2\u202F057 sur 4\u202F500 visiteurs", row.datum().remark());
        assertEquals(Goal.at(100), row.goal());
    }

    @Test
    void aRangeIsAFrameUpToItsUpperEnd() {
        Row row = attained("training-courses", target(null, 3.0, 6.0), null, 4, null, Status.ATTAINED);
        assertEquals(new Goal(50, 100), row.goal());
        assertEquals(4 / 6.0 * 100, row.datum().value(), TOLERANCE);
        assertEquals("atteint", row.datum().text(), "a range has no rate");
        assertEquals("4 pour 3 à 6 formations", row.datum().remark());
    }

    private Row attained(String code, TypedTarget target, Double threshold, double result, Double rate, Status status) {
        AttainmentRow row = new AttainmentRow(
                code, Observation.of(Period.year(2020), result), target, threshold, rate, status, null, false, null);
        return AttainmentCharts.of(french, 2020, null, List.of(row)).rows().get(0);
    }

    private static TypedTarget target(Integer value, Double min, Double max) {
        return value == null
                ? new TypedTarget(TargetRule.RANGE_PER_AGENT, null, min, max, null, "")
                : new TypedTarget(TargetRule.AT_LEAST, value.doubleValue(), null, null, null, "");
    }

    @Test
    void attainmentCountsItsVerdictsAndLeavesOutWhatHasNoTarget() {
        BarSpec figure = AttainmentCharts.of(french, 2020, "4.4", Samples.attainment("4.4"));
        assertTrue(figure.caption().title().startsWith("Objectifs 2020, chapitre 4.4\u00A0: "));
        assertFalse(figure.rows().stream().anyMatch(row -> row.label().equals("Avis en ligne")));
        assertEquals(
                "Objectifs 2020, chapitre 7.2\u00A0: aucun objectif",
                AttainmentCharts.of(french, 2020, "7.2", Samples.attainment("7.2"))
                        .caption()
                        .title());
    }

    @Test
    void theFootNamesSourceSnapshotAndSyntheticDays() {
        assertEquals(
                "Source\u00A0: Fréquentation · Office de Tourisme du Pays d’Orthe et Arrigans"
                        + " · Instantané 20210301-120000 · Jours de démonstration, produits par un générateur",
                visitors(french).caption().foot());
    }

    @Test
    void aCrisisYearIsNoSilentBase() {
        Indicator visitors = Samples.indicator("visitors-on-site");
        YearOverYearRow since2020 = Samples.year(2021, 2020, 3210, 2350);
        YearOverYearRow since2019 = Samples.year(2021, 2019, 3210, 4431);
        assertEquals(
                "Fréquentation dans les murs 2021\u00A0: \u221227,6\u00A0% par rapport à 2019\u00A0;"
                        + " +36,6\u00A0% par rapport à 2020 (année de crise)",
                YearOverYearCharts.of(french, visitors, List.of(since2020), List.of(), List.of(since2019, since2020))
                        .caption()
                        .title());
    }

    @Test
    void aTrendSaysThatItsFirstYearWasOneOfCrisis() {
        List<Observation> years =
                List.of(Observation.of(Period.year(2020), 2350.0), Observation.of(Period.year(2022), 4188.0));
        assertEquals(
                "Fréquentation dans les murs 2022\u00A0: 4\u202F188 visiteurs, +78,2\u00A0% depuis 2020 (année de crise)",
                SeriesCharts.trend(french, Samples.indicator("visitors-on-site"), years)
                        .caption()
                        .title());
    }

    private static ColumnSpec visitors(ChartContext setting) {
        return YearOverYearCharts.of(
                setting,
                Samples.indicator("visitors-on-site"),
                Samples.visitorsByYear(),
                Samples.years(4049.0, 4012.0, 2057.0),
                List.of());
    }

    private static List<String> names(ColumnSpec figure) {
        return figure.series().stream().map(ColumnSpec.Series::name).toList();
    }

    /** The name of the month that begins in the last week has no room: it must not make the whole chart small. */
    @Test
    void aYearOf53WeeksIsDrawnAtFullSize() {
        ColumnSpec weeks = YearOverYearCharts.of(
                french, Samples.indicator("visitors-on-site"), Samples.periods(Grain.WEEK), List.of(), List.of());
        assertEquals(
                "janv.", weeks.categories().get(weeks.categories().size() - 1).label());
        assertTrue(Painters.of(weeks, Theme.LIGHT).fits(1200, 675));
    }

    @Test
    void monthsAdjustedForSeasonAreALineThatSkipsClosedMonths() {
        ColumnSpec figure = AdjustedCharts.of(french, Samples.indicator("visitors-on-site"), 2020, Samples.adjusted(1))
                .orElseThrow();
        assertEquals(
                "Fréquentation dans les murs 2020\u00a0: −59,4\u00a0% une fois la saison corrigée "
                        + "(209 par mois aux mois de crise, 515 en 2019) (jours de démonstration)",
                figure.caption().title());
        assertTrue(figure.caption().notes().contains("La forme de la saison a pu changer pendant la crise."));
        assertEquals(36, figure.expectation().points().size());
        assertEquals(515, figure.expectation().points().get(7).value());
        assertNull(figure.expectation().points().get(26));
        assertTrue(AdjustedCharts.of(french, Samples.indicator("visitors-on-site"), 2020, Samples.lost(1))
                .isEmpty());
    }

    @Test
    void aCounterfactualSaysWhatWasLostAndWhatWasExpectedOfEachMonth() {
        ColumnSpec figure = CounterfactualCharts.of(
                        french, Samples.indicator("visitors-on-site"), 2020, Samples.lost(1))
                .orElseThrow();
        assertEquals(
                "Fréquentation dans les murs 2020\u00A0: 1\u202F891 visiteurs de moins qu’attendu aux mois de crise"
                        + " (de 1\u202F586 à 2\u202F245, à 95\u00A0%) (jours de démonstration)",
                figure.caption().title());
        assertTrue(
                figure.caption().notes().get(0).contains("(mars, avril, mai, juin, octobre, novembre, décembre 2020)"));
        List<Datum> months = figure.series().get(0).data();
        assertEquals(Datum.Fill.SOLID, months.get(months.size() - 7).fill(), "June 2020 is part of the loss");
        assertEquals(Datum.Fill.PALE, months.get(months.size() - 5).fill(), "August 2020 is not");
        ChartText text = ChartText.of(figure);
        assertTrue(
                text.description()
                        .contains("Attendu sans la crise, juillet 2020\u00A0: 1\u202F300 (de 975 à 1\u202F625)"),
                text.description());
        assertEquals(36, text.table().rows().size());
        assertEquals("", text.table().rows().get(0).get(2), "before the crisis nothing is expected");
        assertTrue(CounterfactualCharts.of(french, Samples.indicator("visitors-on-site"), 2020, Samples.methods())
                .isEmpty());
    }
}
