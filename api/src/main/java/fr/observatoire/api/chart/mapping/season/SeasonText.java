package fr.observatoire.api.chart.mapping.season;

import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.api.chart.mapping.PaceText;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.AttainmentRow;
import fr.observatoire.warehouse.comparison.Comparability;
import fr.observatoire.warehouse.comparison.YearOverYearRow;
import fr.observatoire.warehouse.comparison.covid.MethodResult.Verdict;
import fr.observatoire.warehouse.comparison.pace.Pace;
import fr.observatoire.warehouse.comparison.pace.PaceReason;
import fr.observatoire.warehouse.comparison.pace.YearCourse;
import fr.observatoire.warehouse.comparison.pace.YearCourse.Against;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a year stands, in one sentence for page, chart and slide: {@code Au 28 novembre, 4 541 visiteurs : −5,3 % sur 2025,
 * +14,9 % sur 2019 ; objectif de 4 500 franchi le 18 novembre}.
 */
public final class SeasonText {

    private final ChartContext setting;
    private final Indicator indicator;
    private final YearCourse course;
    private final Pace pace;
    private final Words words;

    public SeasonText(ChartContext setting, Indicator indicator, YearCourse course) {
        this.setting = setting;
        this.indicator = indicator;
        this.course = course;
        this.pace = course.pace();
        this.words = setting.words();
    }

    public String sentence() {
        String year = Integer.toString(pace.year());
        if (pace.toDate() == null) {
            return words.text("season.nothing", year);
        }
        String figure = setting.figure(indicator, pace.toDate());
        String stand = isOver() || pace.asOf() == null
                ? words.text("season.over", year, figure)
                : words.text("season.running", words.dayOfYear(pace.asOf()), figure);
        String changes = String.join(", ", changes());
        String told = changes.isEmpty() ? stand : words.text("text.pair", stand, changes);
        return Stream.concat(Stream.of(told), target().stream())
                .collect(Collectors.joining(words.text("text.separator")));
    }

    /** Against each base, as in the sentence. */
    public List<String> changes() {
        return course.against().stream().map(this::change).toList();
    }

    public boolean isOver() {
        return pace.reasons().contains(PaceReason.YEAR_OVER);
    }

    /** {@code −5,3 % sur 2025}; of a base without a figure why, and of one that measures something else that it does. */
    private String change(Against against) {
        return change(setting, indicator, setting.against(against.base(), pace.year()), against.change());
    }

    /** The same of any period. */
    public static String change(ChartContext setting, Indicator indicator, String base, YearOverYearRow row) {
        Words words = setting.words();
        boolean unlike =
                row.comparability() == Comparability.BREAK || row.comparability() == Comparability.NOT_COMPARABLE;
        String change = setting.change(indicator, row);
        if (row.baseValue() == null) {
            return words.text("season.no_base", base, words.status(row.baseStatus()));
        }
        return unlike || change == null ? words.text("season.unlike", base) : words.text("season.change", change, base);
    }

    /** Nothing without a target that a number can reach. */
    private List<String> target() {
        AttainmentRow row = pace.attainment();
        if (row.threshold() == null) {
            return List.of();
        }
        String target = words.text("season.target", setting.number(indicator, row.threshold()));
        if (course.toDate().passedOn() != null) {
            return List.of(words.text(
                    "season.passed", target, words.dayOfYear(course.toDate().passedOn())));
        }
        return List.of(pace.due() == null ? words.text("text.pair", target, setting.verdict(row)) : onTheWay(target));
    }

    /** {@code objectif de 4 500 : 96 % de l'attendu à cette date (chances : environ neuf sur dix)}. */
    private String onTheWay(String target) {
        String odds = words.text(
                pace.verdict() == Verdict.FRAGILE ? "season.fragile_chances" : "season.chances",
                new PaceText(setting, indicator, course.toDate()).chances());
        if (pace.due() == 0) {
            return words.text("season.nothing_due", target, odds);
        }
        return words.text("season.due", target, setting.reached(pace.toDate() / pace.due()), odds);
    }
}
