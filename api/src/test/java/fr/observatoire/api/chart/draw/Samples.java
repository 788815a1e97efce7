package fr.observatoire.api.chart.draw;

import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.Attainment;
import fr.observatoire.warehouse.comparison.AttainmentRow;
import fr.observatoire.warehouse.comparison.ChangeForm;
import fr.observatoire.warehouse.comparison.Comparability;
import fr.observatoire.warehouse.comparison.YearOverYearRow;
import fr.observatoire.warehouse.comparison.covid.MethodDetails;
import fr.observatoire.warehouse.comparison.covid.MethodDetails.AdjustedMonth;
import fr.observatoire.warehouse.comparison.covid.MethodDetails.Adjustment;
import fr.observatoire.warehouse.comparison.covid.MethodDetails.Counterfactual;
import fr.observatoire.warehouse.comparison.covid.MethodDetails.PathMonth;
import fr.observatoire.warehouse.comparison.covid.MethodResult;
import fr.observatoire.warehouse.comparison.covid.MethodResult.Verdict;
import fr.observatoire.warehouse.comparison.covid.model.BacktestResult;
import fr.observatoire.warehouse.comparison.covid.model.Interval;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.target.Target;
import fr.observatoire.warehouse.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Records as the warehouse would give them, with figures of the manual where a test names them, else invented ones. */
public final class Samples {

    public static final Catalog CATALOG = Catalog.withSample(null);

    private Samples() {}

    public static ChartContext setting(String lang) {
        return new ChartContext(
                CATALOG,
                CATALOG.homeOffice(),
                "20210301-120000",
                lang,
                CATALOG.calendar().breaks(CATALOG.homeOffice().code()).stream()
                        .filter(each -> each.tool() == null)
                        .toList(),
                LocalDate.of(2021, 3, 1));
    }

    public static Indicator indicator(String code) {
        return CATALOG.indicator(code);
    }

    /** Visitors of the counter, 2020 against 2019, as the manual prints them. */
    public static List<YearOverYearRow> visitorsByYear() {
        return List.of(new YearOverYearRow(
                Period.year(2020),
                "2019",
                2057.0,
                ObservationStatus.REDUCED_COVID,
                4012.0,
                ObservationStatus.NORMAL,
                null,
                -1955.0,
                -48.7288,
                Comparability.PARTIAL,
                List.of("closed_days")));
    }

    public static List<YearOverYearRow> months(double scale) {
        double[] base = {40, 60, 130, 300, 420, 480, 900, 1010, 360, 200, 70, 42};
        double[] now = {45, 62, 70, -1, -1, 190, 640, 720, 250, 60, -1, -1};
        List<YearOverYearRow> rows = new ArrayList<>();
        for (int i = 0; i < base.length; i++) {
            Double value = now[i] < 0 ? null : Double.valueOf(now[i] * scale);
            double then = base[i] * scale;
            rows.add(new YearOverYearRow(
                    Period.month(2020, i + 1),
                    "2019-%02d".formatted(i + 1),
                    value,
                    value == null ? ObservationStatus.CLOSED : ObservationStatus.NORMAL,
                    then,
                    ObservationStatus.NORMAL,
                    null,
                    value == null ? null : value - then,
                    value == null ? null : (value - then) / then * 100,
                    value == null ? Comparability.NOT_COMPARABLE : Comparability.COMPARABLE,
                    List.of()));
        }
        return rows;
    }

    public static List<YearOverYearRow> periods(Grain grain) {
        return Period.covering(grain, LocalDate.of(2020, 1, 8), LocalDate.of(2020, 12, 31)).stream()
                .map(period -> row(period, period.start().getDayOfYear() % 97))
                .toList();
    }

    /** Whole years; some periods are closed. */
    public static List<Observation> observations(Grain grain, int from, int to) {
        return Period.covering(grain, LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31)).stream()
                .map(period -> period.start().getDayOfYear() % 97 > 80
                        ? Observation.none(period, ObservationStatus.CLOSED)
                        : Observation.of(period, 40.0 + period.start().getDayOfYear() % 97))
                .toList();
    }

    private static YearOverYearRow row(Period period, double value) {
        return new YearOverYearRow(
                period,
                "2019" + period.code().substring(4),
                value > 80 ? null : Double.valueOf(value),
                value > 80 ? ObservationStatus.CLOSED : ObservationStatus.NORMAL,
                50.0,
                ObservationStatus.NORMAL,
                null,
                value > 80 ? null : value - 50,
                null,
                Comparability.COMPARABLE,
                List.of());
    }

    /** A whole year and its base. */
    public static YearOverYearRow year(int year, int base, double value, double baseValue) {
        return new YearOverYearRow(
                Period.year(year),
                Integer.toString(base),
                value,
                ObservationStatus.NORMAL,
                baseValue,
                ObservationStatus.NORMAL,
                null,
                value - baseValue,
                100 * (value - baseValue) / baseValue,
                Comparability.COMPARABLE,
                List.of());
    }

    public static List<Observation> years(Double... values) {
        List<Observation> years = new ArrayList<>();
        int year = 2018;
        for (Double value : values) {
            years.add(
                    value == null
                            ? Observation.none(Period.year(year), ObservationStatus.CANCELLED_COVID)
                            : Observation.of(Period.year(year), value));
            year++;
        }
        return years;
    }

    public static List<MethodResult> methods() {
        Text few = new Text(
                "26 mois avant la crise, il en faut 36 au moins.",
                "26 months before the crisis, 36 are needed at least.");
        return List.of(
                answer("raw", "2019", 2057.0, 4012.0, -48.7288, List.of("crisis")),
                answer("base-year", "2018-2019", 2057, 4030.5, -48.9641, List.of()),
                standardised(-16.5280, new Interval(95, -28.7, -2.3)),
                answer("per-opening-day", "2019", 17.8095, 18.4885, -3.6725, List.of("composition")),
                refusal("counterfactual", few),
                refusal("seasonally-adjusted", few));
    }

    /** A counterfactual over three years of months, the last ten of them hit; invented. */
    public static List<MethodResult> lost(double scale) {
        double[] season = {120, 130, 230, 450, 520, 610, 1300, 1530, 620, 330, 130, 90};
        List<PathMonth> path = new ArrayList<>();
        for (Period month : Period.covering(Grain.MONTH, LocalDate.of(2018, 1, 1), LocalDate.of(2020, 12, 31))) {
            double usual = season[month.start().getMonthValue() - 1] * scale;
            boolean hit = !month.start().isBefore(LocalDate.of(2020, 3, 1));
            path.add(
                    hit
                            ? new PathMonth(
                                    month.code(),
                                    usual < 200 * scale ? null : Double.valueOf(Math.rint(usual * 0.6)),
                                    usual,
                                    List.of(
                                            new Interval(80, usual * 0.85, usual * 1.15),
                                            new Interval(95, usual * 0.75, usual * 1.25)))
                            : new PathMonth(month.code(), usual, null, List.of()));
        }
        Counterfactual details = new Counterfactual(
                "airline_exposure",
                "2020-03",
                110,
                List.of("2020-03", "2020-04", "2020-05", "2020-06", "2020-10", "2020-11", "2020-12"),
                1891 * scale,
                List.of(new Interval(80, 1691 * scale, 2115 * scale), new Interval(95, 1586 * scale, 2245 * scale)),
                new BacktestResult(75, 10, 0.93, 0.97, 0.95),
                path,
                List.of());
        return List.of(new MethodResult(
                "counterfactual",
                Verdict.OK,
                null,
                new Text("Perte.", "Loss."),
                "2020-03/2020-06, 2020-10/2020-12",
                "2011-01/2020-02",
                463.0,
                2354.0,
                -1891.0,
                -80.3,
                ChangeForm.PERCENT,
                null,
                List.of(),
                List.of(),
                new Text("source", "source"),
                details));
    }

    /** Three years adjusted for season: two months without a figure, those of the crisis below the others; invented. */
    public static List<MethodResult> adjusted(double scale) {
        double[] season = {120, 130, 230, 450, 520, 610, 1300, 1530, 620, 330, 130, 90};
        List<AdjustedMonth> path = new ArrayList<>();
        for (Period month : Period.covering(Grain.MONTH, LocalDate.of(2018, 1, 1), LocalDate.of(2020, 12, 31))) {
            boolean hit = !month.start().isBefore(LocalDate.of(2020, 3, 1));
            double level = (hit ? 209 : 515) * scale;
            Double observed = Math.rint(season[month.start().getMonthValue() - 1] * level / 515);
            boolean closed = hit && month.start().isBefore(LocalDate.of(2020, 6, 1));
            path.add(new AdjustedMonth(month.code(), closed ? null : observed, level, level));
        }
        return List.of(new MethodResult(
                "seasonally-adjusted",
                Verdict.OK,
                null,
                new Text("Corrigé.", "Adjusted."),
                "2020-06/2020-12",
                "2019",
                209.0 * scale,
                515.0 * scale,
                -306.0 * scale,
                -59.4,
                ChangeForm.PERCENT,
                null,
                List.of(),
                List.of("season_changed"),
                new Text("source", "source"),
                new Adjustment(List.of("2020-06"), List.of("2019-01"), List.of(), path)));
    }

    private static MethodResult answer(
            String method, String base, double value, double baseValue, double change, List<String> warnings) {
        return result(method, Verdict.OK, null, null, base, value, baseValue, change, warnings);
    }

    private static MethodResult refusal(String method, Text why) {
        return result(method, Verdict.REFUSED, "too_few_pre_crisis_months", why, "2019", null, null, null, List.of());
    }

    private static MethodResult result(
            String method,
            Verdict verdict,
            String reason,
            Text explanation,
            String base,
            Double value,
            Double baseValue,
            Double changePercent,
            List<String> warnings) {
        return new MethodResult(
                method,
                verdict,
                reason,
                explanation,
                "2020",
                base,
                value,
                baseValue,
                value == null ? null : value - baseValue,
                changePercent,
                value == null ? null : ChangeForm.PERCENT,
                null,
                List.of(),
                warnings,
                new Text("INSEE", "INSEE"),
                null);
    }

    /** @param change in percent */
    public static MethodResult standardised(double change, Interval interval) {
        MethodResult rate = answer("standardised-rate", "2019", 2057, 2464.3, change, List.of());
        return new MethodResult(
                rate.method(),
                rate.verdict(),
                rate.reason(),
                rate.explanation(),
                rate.period(),
                rate.basePeriod(),
                rate.value(),
                rate.baseValue(),
                rate.change(),
                rate.changePercent(),
                rate.changeForm(),
                null,
                List.of(),
                List.of(),
                rate.citation(),
                new MethodDetails.StandardisedRate(List.of(), List.of(interval)));
    }

    /** Every indicator of a chapter, or of all, with results that make every verdict appear. */
    public static List<AttainmentRow> attainment(String chapter) {
        List<AttainmentRow> rows = new ArrayList<>();
        int turn = 0;
        for (Indicator indicator : CATALOG.indicators()) {
            if (chapter == null || indicator.chapter().equals(chapter)) {
                rows.add(attainment(indicator, turn++));
            }
        }
        return rows;
    }

    private static AttainmentRow attainment(Indicator indicator, int turn) {
        double[] results = {1, 4, 17, 2057, 12415, 0};
        Observation result = turn % 5 == 4
                ? Observation.none(Period.year(2020), ObservationStatus.CANCELLED_COVID)
                : Observation.of(Period.year(2020), results[turn % results.length]);
        return Attainment.of(
                indicator,
                CATALOG.target(CATALOG.homeOffice().code(), indicator.code(), 2020)
                        .map(Target::typed)
                        .orElse(null),
                result,
                Observation.of(Period.year(2019), 40),
                new Attainment.Circumstances(3, LocalDate.of(2021, 3, 1), true));
    }
}
