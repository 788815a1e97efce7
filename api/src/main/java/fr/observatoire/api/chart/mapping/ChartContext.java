package fr.observatoire.api.chart.mapping;

import fr.observatoire.api.chart.Axis;
import fr.observatoire.api.chart.note.OfficeComments;
import fr.observatoire.api.text.Numbers;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Break;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.Office;
import fr.observatoire.warehouse.catalog.Season;
import fr.observatoire.warehouse.catalog.look.OfficeLook;
import fr.observatoire.warehouse.comparison.AttainmentRow;
import fr.observatoire.warehouse.comparison.Base;
import fr.observatoire.warehouse.comparison.ChangeForm;
import fr.observatoire.warehouse.comparison.ComparabilityReason;
import fr.observatoire.warehouse.comparison.YearOverYearRow;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.text.Rounding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the charts of one answer have in common.
 *
 * @param snapshot id of the snapshot that the figures come from
 * @param lang {@code fr} or {@code en}
 * @param breaks in the series of the office
 * @param today day of the reader: what begins later is to come
 */
public record ChartContext(
        Catalog catalog, Office office, String snapshot, String lang, List<Break> breaks, LocalDate today) {

    private static final String PERCENT = "%";
    private static final String EURO = "€";
    private static final int HUNDRED = 100;

    public ChartContext {
        breaks = List.copyOf(breaks);
    }

    public Words words() {
        return Words.in(lang);
    }

    public Numbers numbers() {
        return Numbers.in(lang);
    }

    /**
     * The name of the indicator. Of an office whose days come from a generator the years of the manual are real; those of
     * anything else are made too, and the name says so wherever the figure stands.
     */
    public String label(Indicator indicator) {
        String label = indicator.label().in(lang);
        return isMade(indicator) ? words().text("chart.generated", label) : label;
    }

    private boolean isMade(Indicator indicator) {
        return indicator.additional() && office.generatesDaysOf(indicator);
    }

    /** The name of a chapter of the manual, as the office calls it. */
    public String chapter(String code) {
        return catalog.chapterTitle(code).map(title -> title.in(lang)).orElseGet(() -> words().code("chapter", code));
    }

    public String unit(Indicator indicator) {
        return indicator.unit().in(lang);
    }

    public static boolean isPercentage(Indicator indicator) {
        return PERCENT.equals(indicator.unit().fr());
    }

    /**
     * The number without its unit, but with the sign of percentages and amounts, because without it the meaning would
     * change.
     */
    public String number(Indicator indicator, double value) {
        if (isPercentage(indicator)) {
            return isChange(indicator) ? numbers().change(value, 1) : numbers().percent(value, 1);
        }
        return EURO.equals(indicator.unit().fr())
                ? numbers().euros(value, indicator.decimals())
                : numbers().number(value, indicator.decimals());
    }

    /** The growth of another figure has a sign; a share of a whole, such as an open rate, has none. */
    private static boolean isChange(Indicator indicator) {
        return indicator.derivation() != null;
    }

    /** The number with its unit: {@code 4 500 visiteurs}. */
    public String figure(Indicator indicator, double value) {
        boolean complete =
                isPercentage(indicator) || EURO.equals(indicator.unit().fr());
        String number = number(indicator, value);
        return complete ? number : number + " " + indicator.unitFor(value, lang);
    }

    /** What the office says of its figures to the reader. */
    public OfficeComments comments() {
        return new OfficeComments(catalog.comments(office.code(), lang), words(), this::name);
    }

    /** How the office presents itself. */
    public OfficeLook look() {
        return catalog.look(office.code());
    }

    /** In full, for tables: {@code février 2020}, {@code Haute saison 2020}. */
    public String name(Period period) {
        return period.grain() == Grain.SEASON
                ? shortName(period) + " " + period.start().getYear()
                : words().name(period);
    }

    /** The same where the year is known: {@code février}; for a season, its months. */
    public String nameWithinYear(Period period) {
        return period.grain() == Grain.SEASON ? season(period) : words().nameWithinYear(period);
    }

    /** Below a column: {@code févr.}, {@code Haute saison}. */
    public String shortName(Period period) {
        return period.grain() == Grain.SEASON
                ? season(period).replaceFirst(" *\\(.*\\)$", "")
                : words().shortName(period);
    }

    /** Each office has its own seasons, with their names. */
    private String season(Period period) {
        return catalog.calendar().seasons(office.code()).stream()
                .filter(season -> period.code().endsWith("-S-" + season.code()))
                .map(Season::label)
                .map(label -> label.in(lang))
                .findFirst()
                .orElse(period.code());
    }

    /** The period as a base; one that a crisis hit is no silent one: {@code 2020 (année de crise)}. */
    String base(Period period) {
        return isHit(period) ? words().text("chart.crisis_base", name(period)) : name(period);
    }

    /** The base as it follows "against" or "on": {@code 2019}, {@code la moyenne 2018-2019}, {@code 2020 (année de crise)}. */
    public String against(Base base, int year) {
        return new BasePeriod(base.period(year)).afterAgainst(this);
    }

    /** The base of a row as it follows "against". */
    public String baseOf(YearOverYearRow row) {
        return new BasePeriod(row.basePeriod()).afterAgainst(this);
    }

    /** The base as a choice: {@code 2019}, {@code moyenne 2018-2019}. */
    public String baseName(Base base, int year) {
        return new BasePeriod(base.period(year)).name(words());
    }

    boolean isHit(Period period) {
        return catalog.calendar().hitByCrisis(office.code(), period);
    }

    /** Whether nothing between the two periods changed how the indicator is measured. */
    public boolean measuredAlike(Indicator indicator, Period first, Period last) {
        return breaks.stream()
                .filter(each -> each.concerns(indicator))
                .noneMatch(each ->
                        each.date().isAfter(first.start()) && !each.date().isAfter(last.end()));
    }

    public Axis axis(Indicator indicator) {
        return new Axis(lang, isPercentage(indicator));
    }

    /**
     * The title of a chart of days or months: where a generator made those, the title's own line says so.
     *
     * @param figures whether the title tells a figure, and not why there is none
     */
    public String titled(Indicator indicator, String title, boolean figures) {
        boolean silent = !isMade(indicator) && office.generatesDaysOf(indicator);
        return figures && silent ? words().text("chart.generated", title) : title;
    }

    /** Source and snapshot; and if the days come from a generator, a text that says so. */
    public String foot(Collection<Indicator> indicators) {
        List<String> titles = indicators.stream()
                .flatMap(indicator -> indicator.sources().stream())
                .distinct()
                .map(source -> catalog.source(source).title().in(lang))
                .toList();
        List<String> parts = new ArrayList<>();
        if (!titles.isEmpty()) {
            parts.add(words().text(titles.size() == 1 ? "chart.source" : "chart.sources", String.join(", ", titles)));
        }
        parts.add(office.name());
        parts.add(words().text("chart.snapshot", snapshot));
        if (indicators.stream().anyMatch(office::generatesDaysOf)) {
            parts.add(words().text("chart.synthetic"));
        }
        return parts.stream().collect(Collectors.joining(" · "));
    }

    /** {@code Visiteurs, par mois}. */
    public static String capitalised(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** Why there is no figure: a period that has not begun is to come, and no office has failed to report it. */
    public String absence(Period period, ObservationStatus status) {
        boolean toCome =
                status == ObservationStatus.NOT_REPORTED && period.start().isAfter(today);
        return toCome ? words().text("status.to_come") : words().status(status);
    }

    /**
     * The figures of a change.
     *
     * <p>{@code de 1 207 à 1 840 abonnés}; of a year that runs {@code …, au 28 novembre}; after a crisis
     * {@code … ; +36,6 % par rapport à 2020 (année de crise)}.
     *
     * @param rows as {@link #sinceBefore}
     */
    public String fromTo(Indicator indicator, List<YearOverYearRow> rows) {
        YearOverYearRow row = rows.get(0);
        String fromTo =
                words().text("scorecard.change", number(indicator, row.baseValue()), figure(indicator, row.value()));
        String known =
                row.until() == null ? fromTo : words().text("change.to_date", fromTo, words().dayOfYear(row.until()));
        return also(indicator, known, rows);
    }

    /**
     * {@code +2,3 % sur un an}; of a year that runs {@code +2,3 % au 28 novembre, mêmes dates de 2025}; after a crisis
     * {@code −27,6 % par rapport à 2019 ; +36,6 % par rapport à 2020 (année de crise)}.
     *
     * @param rows one, or two after a crisis: since the year before it first
     */
    public String sinceBefore(Indicator indicator, List<YearOverYearRow> rows) {
        YearOverYearRow first = rows.get(0);
        return rows.size() == 1
                ? sinceTheYearBefore(indicator, first)
                : also(indicator, against(indicator, first), rows);
    }

    private String also(Indicator indicator, String first, List<YearOverYearRow> rows) {
        return rows.size() == 1 ? first : first + words().text("text.separator") + against(indicator, rows.get(1));
    }

    /** {@code +2,3 %}, {@code −6,0 points}; of small numbers {@code +4}. Null where there is no change. */
    public String change(Indicator indicator, YearOverYearRow row) {
        return row.changeForm() == null
                ? null
                : change(row.changeForm(), row.change(), row.changePercent(), indicator.decimals());
    }

    /** @param decimals of a count, at most */
    String change(ChangeForm form, double change, Double percent, int decimals) {
        return switch (form) {
            case PERCENT -> numbers().change(percent, 1);
            case POINTS -> words().text("chart.points", numbers().signed(change, 1));
            case COUNT -> numbers().count(change, decimals);
        };
    }

    private String against(Indicator indicator, YearOverYearRow row) {
        return words().text(
                        "change.against", change(indicator, row), new BasePeriod(row.basePeriod()).afterAgainst(this));
    }

    private String sinceTheYearBefore(Indicator indicator, YearOverYearRow row) {
        if (!row.isSinceTheYearBefore() || row.reasons().contains(ComparabilityReason.BASE_CRISIS.code())) {
            return against(indicator, row);
        }
        String change = change(indicator, row);
        return row.until() == null
                ? words().text("scorecard.year_before", change)
                : words().text(
                                "scorecard.same_dates",
                                change,
                                words().dayOfYear(row.until()),
                                Integer.toString(row.until().getYear() - 1));
    }

    /** How much of its target a year reached: {@code 46 %}. */
    public String rate(AttainmentRow row) {
        return reached(row.rate());
    }

    /** A share of what is wanted: {@code 46 %}; what is missed by a little is not 100 %. */
    public String reached(double ratio) {
        double percent = ratio * HUNDRED;
        boolean missedByALittle = percent < HUNDRED && Rounding.whole(percent) == HUNDRED;
        return missedByALittle
                ? numbers().percent(Math.floor(percent * 10) / 10, 1)
                : numbers().percent(percent, 0);
    }

    /** {@code non atteint}; of a year that runs {@code en bonne voie, 96 % de l'attendu au 28 novembre}. */
    public String verdict(AttainmentRow row) {
        String verdict = words().text("attainment." + row.status().code());
        AttainmentRow.Expectation expected = row.expectation();
        if (!row.status().isOpen() || expected == null || expected.due() == 0) {
            return verdict;
        }
        return words().text(
                        "attainment.expected",
                        verdict,
                        reached(expected.toDate() / expected.due()),
                        words().dayOfYear(expected.asOf()));
    }
}
