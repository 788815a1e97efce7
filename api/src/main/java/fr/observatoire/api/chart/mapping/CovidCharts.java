package fr.observatoire.api.chart.mapping;

import fr.observatoire.api.chart.Axis;
import fr.observatoire.api.chart.BarSpec;
import fr.observatoire.api.chart.BarSpec.Mark;
import fr.observatoire.api.chart.BarSpec.Row;
import fr.observatoire.api.chart.Caption;
import fr.observatoire.api.chart.ChartColor;
import fr.observatoire.api.chart.Datum;
import fr.observatoire.api.chart.Datum.Fill;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.ChangeForm;
import fr.observatoire.warehouse.comparison.covid.CovidComparison;
import fr.observatoire.warehouse.comparison.covid.MethodDetails;
import fr.observatoire.warehouse.comparison.covid.MethodResult;
import fr.observatoire.warehouse.comparison.covid.MethodResult.Verdict;
import fr.observatoire.warehouse.comparison.covid.MethodWarning;
import fr.observatoire.warehouse.comparison.covid.model.Interval;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The change of a year by every method, raw and adjusted one below the other; the refused ones with their reason. */
public final class CovidCharts {

    private static final String RAW = "raw";
    private static final String BASE_YEAR = "base-year";
    private static final String PER_EXPOSURE = "per-opening-day";
    private static final String EXPECTED = "counterfactual";
    private static final String MONTHLY = "seasonally-adjusted";
    private static final Set<String> UNADJUSTED = Set.of(RAW, BASE_YEAR);
    private static final String STANDARDISED = "standardised-rate";
    private static final String CALENDAR = "calendar-aligned";
    private static final String DAYS = "jours";
    private static final int OUTER = 95;
    private static final double HUNDRED = 100;

    /** These two methods only use the months of the crisis, and their figures are estimates. */
    private static final Set<String> OF_THE_CRISIS = Set.of(EXPECTED, MONTHLY);

    private static final Set<String> ESTIMATES = Set.of(EXPECTED, MONTHLY, STANDARDISED, CALENDAR);

    /** From here on an estimate is shown without decimals. */
    private static final double WHOLE_FROM = 100;

    /**
     * Warnings that are not repeated: a crisis is the reason for these methods, and the foot of charts and pages says
     * when days are generated.
     */
    private static final Set<MethodWarning> SAID_ELSEWHERE =
            EnumSet.of(MethodWarning.CRISIS, MethodWarning.SYNTHETIC_DAYS);

    private final ChartContext setting;
    private final Indicator indicator;
    private final int year;
    private final Words words;

    private CovidCharts(ChartContext setting, Indicator indicator, int year) {
        this.setting = setting;
        this.indicator = indicator;
        this.year = year;
        this.words = setting.words();
    }

    /**
     * A year by all methods; one sentence without any bar when they say nothing more than the raw figure.
     *
     * @param methods all of them, in order, the raw one first
     */
    public static BarSpec of(ChartContext setting, Indicator indicator, int year, List<MethodResult> methods) {
        CovidCharts charts = new CovidCharts(setting, indicator, year);
        return silence(setting, year, methods)
                .map(sentence -> charts.sentence(methods, sentence))
                .orElseGet(() -> charts.figure(methods));
    }

    /** The same for the methods that are asked for, whatever they say. */
    public static BarSpec ofSome(ChartContext setting, Indicator indicator, int year, List<MethodResult> methods) {
        return new CovidCharts(setting, indicator, year).figure(methods);
    }

    /**
     * What is said where no method says other than the raw figure; empty where one does.
     *
     * @param methods all of them
     */
    public static Optional<String> silence(ChartContext setting, int year, List<MethodResult> methods) {
        long findings =
                answered(methods).stream().map(MethodResult::change).distinct().count();
        return findings > 1
                ? Optional.empty()
                : Optional.of(setting.words().text(findings == 0 ? "covid.nothing" : "covid.only_raw", year));
    }

    private static List<MethodResult> answered(List<MethodResult> methods) {
        return methods.stream()
                .filter(method -> method.verdict() != Verdict.REFUSED)
                .toList();
    }

    private BarSpec sentence(List<MethodResult> methods, String sentence) {
        String title =
                answered(methods).isEmpty() ? setting.label(indicator) + " " + year : title(methods, answered(methods));
        Caption caption = new Caption(setting.lang(), title, sentence, List.of(), setting.foot(List.of(indicator)));
        return new BarSpec(caption, columns(), List.of(), null, null);
    }

    private List<String> columns() {
        return List.of(
                words.text("covid.column_method"),
                words.text("covid.column_change"),
                words.text("covid.column_detail"));
    }

    private BarSpec figure(List<MethodResult> methods) {
        List<MethodResult> answered = answered(shown(methods));
        Caption caption = new Caption(
                setting.lang(),
                setting.titled(indicator, title(methods, answered), !answered.isEmpty()),
                words.text("covid.subtitle"),
                notes(methods),
                setting.foot(List.of(indicator)));
        return new BarSpec(caption, columns(), answered.stream().map(this::row).toList(), axis(answered), null);
    }

    /** None where small numbers are told as counts: their bars are still as long as their percentages. */
    private Axis axis(List<MethodResult> answered) {
        return answered.stream().anyMatch(method -> method.changeForm() == ChangeForm.COUNT)
                ? null
                : new Axis(setting.lang(), !ChartContext.isPercentage(indicator));
    }

    private String title(List<MethodResult> methods, List<MethodResult> answered) {
        String subject = setting.label(indicator) + " " + year;
        String findings = findings(
                Stream.concat(answered.stream().filter(method -> method.method().equals(RAW)), beyondRaw(answered)));
        if (findings.isEmpty()) {
            return answered.isEmpty()
                    ? words.text("chart.level", subject, words.text("covid.no_method", methods.size()))
                    : subject;
        }
        return words.text("chart.level", subject, findings);
    }

    private Stream<MethodResult> beyondRaw(List<MethodResult> answered) {
        return CovidComparison.leading(answered, setting.catalog().primary(indicator)).stream()
                .filter(method -> !method.method().equals(RAW));
    }

    /** Figures with the same base stand together, and each base is named once. */
    private String findings(Stream<MethodResult> methods) {
        return methods
                .collect(Collectors.groupingBy(
                        this::base, LinkedHashMap::new, Collectors.mapping(this::finding, Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(group -> words.text("change.against", group.getValue(), group.getKey()))
                .collect(Collectors.joining(words.text("text.separator")));
    }

    /**
     * What the leading methods say beside the raw change: {@code à saison et jours d’ouverture comparables −16,5 % (de −29 à
     * −2) par rapport à 2019}; empty when none answers.
     *
     * @param methods all of them
     */
    public static String seenThrough(ChartContext setting, Indicator indicator, int year, List<MethodResult> methods) {
        CovidCharts charts = new CovidCharts(setting, indicator, year);
        return charts.findings(charts.beyondRaw(answered(shown(methods))));
    }

    private String base(MethodResult method) {
        BasePeriod base = new BasePeriod(method.basePeriod());
        return base.withMonths(base.afterAgainst(setting), words);
    }

    /** The reference year often is the year before. */
    private static boolean repeatsRaw(MethodResult method, MethodResult raw) {
        return method.method().equals(BASE_YEAR)
                && raw.verdict() != Verdict.REFUSED
                && method.basePeriod().equals(raw.basePeriod());
    }

    /** The methods that are shown: not the reference year where it is the year before, which the raw change tells. */
    public static List<MethodResult> shown(List<MethodResult> methods) {
        return methods.stream()
                .filter(method -> !repeatsRaw(method, methods.get(0)))
                .toList();
    }

    private String change(MethodResult method) {
        int decimals = ESTIMATES.contains(method.method()) ? 0 : Math.max(1, indicator.decimals());
        return setting.change(method.changeForm(), method.change(), method.changePercent(), decimals);
    }

    private static double length(MethodResult method) {
        return method.changePercent() != null ? method.changePercent() : method.change();
    }

    /**
     * {@code −48,7 % brut}; {@code à saison et jours d’ouverture comparables −16,5 % (de −29 à −2)}, and where the
     * interval holds 0 {@code … : pas d’écart établi (de −4 à +29)}.
     */
    private String finding(MethodResult method) {
        if (method.method().equals(RAW)) {
            return change(method) + " " + words.text("finding.raw");
        }
        List<Interval> intervals =
                method.details() instanceof MethodDetails.StandardisedRate rate ? rate.intervals() : List.of();
        return intervals.stream()
                .filter(interval -> interval.level() == OUTER)
                .findFirst()
                .map(interval -> finding(method, interval))
                .orElseGet(() -> uncapitalised(name(method)) + " " + change(method));
    }

    private static String uncapitalised(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private String finding(MethodResult method, Interval interval) {
        double unit = method.changeForm() == ChangeForm.COUNT ? method.baseValue() / HUNDRED : 1;
        String from = setting.numbers().signed(unit * interval.lower(), 0);
        String to = setting.numbers().signed(unit * interval.upper(), 0);
        return interval.contains(0)
                ? words.text("finding.none", standardised(), from, to)
                : words.text("finding.within", standardised(), change(method), from, to);
    }

    /** {@code à saison et jours d’ouverture comparables}; of outings {@code à saison et nombre de sorties comparables}. */
    private String standardised() {
        Indicator exposure = setting.catalog().indicator(indicator.exposure());
        return exposure.unit().fr().equals(DAYS)
                ? words.text("finding.standardised_days")
                : words.text("finding.standardised", setting.unit(exposure));
    }

    private String perExposure() {
        return setting.catalog().indicator(indicator.exposure()).per().in(setting.lang());
    }

    /**
     * What a method says, as printed; the values are null when it refused.
     *
     * @param base what is compared with; null without one
     * @param warnings one sentence each, without those that are shown elsewhere
     */
    public record Wording(
            String name, String base, String baseValue, String value, String change, List<String> warnings) {}

    /** For tables beside the chart: the same words. */
    public static Wording wording(ChartContext setting, Indicator indicator, MethodResult method) {
        CovidCharts figures = new CovidCharts(setting, indicator, 0);
        boolean refused = method.verdict() == Verdict.REFUSED;
        return new Wording(
                figures.name(method),
                method.basePeriod() == null || OF_THE_CRISIS.contains(method.method())
                        ? method.basePeriod()
                        : figures.named(method),
                refused ? null : figures.number(method, method.baseValue()),
                refused ? null : figures.number(method, method.value()),
                refused ? null : figures.change(method),
                Stream.of(MethodWarning.values())
                        .filter(warning -> !SAID_ELSEWHERE.contains(warning))
                        .filter(warning -> method.warnings().contains(warning.code()))
                        .map(warning -> warning.text().in(setting.lang()))
                        .toList());
    }

    private String name(MethodResult method) {
        if (method.method().equals(STANDARDISED) && indicator.exposure() != null) {
            return ChartContext.capitalised(standardised());
        }
        return method.method().equals(PER_EXPOSURE) && indicator.exposure() != null
                ? ChartContext.capitalised(perExposure())
                : words.code("method", method.method());
    }

    private Row row(MethodResult method) {
        boolean raw = UNADJUSTED.contains(method.method());
        Fill fill = method.verdict() == Verdict.FRAGILE ? Fill.HATCHED : raw ? Fill.PALE : Fill.SOLID;
        String text = method.verdict() == Verdict.FRAGILE
                ? change(method) + " · " + words.text("verdict.fragile")
                : change(method);
        return new Row(
                label(method),
                raw ? ChartColor.GREY : ChartColor.NAVY,
                new Datum(length(method), text, remark(method), fill),
                null,
                Mark.NONE);
    }

    private String label(MethodResult method) {
        if (OF_THE_CRISIS.contains(method.method())) {
            return words.text("covid.crisis_months", name(method));
        }
        return method.basePeriod() == null ? name(method) : words.text("covid.on", name(method), named(method));
    }

    private String named(MethodResult method) {
        return new BasePeriod(method.basePeriod()).withParts(words);
    }

    private String remark(MethodResult method) {
        String value = number(method, method.value());
        String base = number(method, method.baseValue());
        return switch (method.method()) {
            case EXPECTED, STANDARDISED -> words.text("covid.expected", base, value);
            case MONTHLY -> words.text("covid.monthly", base, rhythm(setting, indicator, method), named(method), value);
            default -> words.text("covid.detail", base, named(method), value, year);
        };
    }

    /** What a figure adjusted for season is of: {@code par jour d'ouverture}, or {@code par mois} without opening days. */
    static String rhythm(ChartContext setting, Indicator indicator, MethodResult method) {
        return method.exposure() == null
                ? setting.words().text("covid.per_month")
                : setting.catalog().indicator(indicator.exposure()).per().in(setting.lang());
    }

    /** A rate and a mean are not whole numbers even if the indicator is. */
    private String number(MethodResult method, double value) {
        boolean estimate = ESTIMATES.contains(method.method()) && Math.abs(value) >= WHOLE_FROM;
        return setting.numbers().number(value, estimate ? indicator.decimals() : Math.max(1, indicator.decimals()));
    }

    /** Why methods refused, then the warnings of those that answered. */
    private List<String> notes(List<MethodResult> methods) {
        List<String> notes = new ArrayList<>();
        methods.stream()
                .filter(method -> method.verdict() == Verdict.REFUSED)
                .forEach(method -> notes.add(words.text(
                        "covid.refused", name(method), method.explanation().in(setting.lang()))));
        for (MethodWarning warning : MethodWarning.values()) {
            String names = methods.stream()
                    .filter(method -> method.verdict() != Verdict.REFUSED)
                    .filter(method -> method.warnings().contains(warning.code()))
                    .map(this::name)
                    .collect(Collectors.joining(", "));
            if (!SAID_ELSEWHERE.contains(warning) && !names.isEmpty()) {
                notes.add(words.text("covid.warning", names, warning.text().in(setting.lang())));
            }
        }
        return notes;
    }
}
