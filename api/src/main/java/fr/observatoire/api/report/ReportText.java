package fr.observatoire.api.report;

import fr.observatoire.api.attainment.YearChange;
import fr.observatoire.api.chart.ChartSpec;
import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.api.report.Report.Chapter;
import fr.observatoire.api.report.Report.Count;
import fr.observatoire.api.report.Report.Line;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.comment.Comment;
import fr.observatoire.warehouse.catalog.look.Foreword;
import fr.observatoire.warehouse.comparison.AttainmentRow;
import fr.observatoire.warehouse.comparison.AttainmentRow.Status;
import fr.observatoire.warehouse.comparison.YearOverYearRow;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.read.Contradiction;
import fr.observatoire.warehouse.read.SourceStatus;
import fr.observatoire.warehouse.target.TargetRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sentences and cells of a report: the same in slides, on pages and in the workbook. */
public final class ReportText extends PackText {

    private final Report report;

    public ReportText(Report report) {
        super(report.setting(), report.snapshot());
        this.report = report;
    }

    @Override
    public String title() {
        return report.until() == null
                ? word("title", report.year())
                : word("title.running", report.year(), words().dayOfYear(report.until()));
    }

    /** Up to when the year is known, or null when it is over. */
    String until() {
        return report.until() == null ? null : words().dayOfYear(report.until());
    }

    /** {@code Objectifs 2020 : 10 atteints, 9 non atteints}. */
    public String keyTitle() {
        String counts = report.counts().stream().map(this::count).collect(Collectors.joining(", "));
        return counts.isEmpty() ? word("key", report.year()) : word("key.title", report.year(), counts);
    }

    private String count(Count count) {
        return count.targets() + " " + words().counted(count.status().code(), count.targets());
    }

    public String labelWithUnit(Indicator indicator) {
        String label = label(indicator);
        String unit = setting().unit(indicator);
        boolean said =
                label.endsWith(")") && label.substring(label.lastIndexOf('(')).contains(unit);
        return said ? label : "%s (%s)".formatted(label, unit);
    }

    /** {@code +52,4 %}; of a year that runs {@code +52,4 % au 28 novembre}. */
    public String changeToDate(YearChange change) {
        LocalDate until = change.row().until();
        return until == null ? change(change) : words().text("chart.to_date", change(change), words().dayOfYear(until));
    }

    /** The same above the columns of an indicator; after a crisis {@code −5,5 % par rapport à 2019}. */
    public String highlight(YearChange change) {
        return change.isSinceTheYearBefore()
                ? changeToDate(change)
                : setting().sinceBefore(change.indicator(), List.of(change.row()));
    }

    /** {@code Abonnés Facebook : +52,4 %}; after a crisis with both its bases. */
    public String finding(YearChange change) {
        return words().text(
                        "text.pair",
                        label(change.indicator()),
                        change.isSinceTheYearBefore()
                                ? changeToDate(change)
                                : setting().sinceBefore(change.indicator(), change.rows()));
    }

    /** The same as the title of a page, which says what the change is since. */
    public String findingSinceTheYearBefore(YearChange change) {
        if (!change.isSinceTheYearBefore()) {
            return finding(change);
        }
        return change.row().until() == null
                ? word("highlights.title", finding(change))
                : word("highlights.to_date", finding(change), report.year() - 1);
    }

    /** For large letters: the figure without unit, or why there is none. */
    public String headline(Line line) {
        Observation now = line.results().get(line.results().size() - 1);
        return now.value() == null ? status(now) : setting().number(line.indicator(), now.value());
    }

    /** {@code objectif 4 500, non atteint}. */
    public String against(Line line) {
        AttainmentRow row = line.attainment();
        String objective = word(
                "against",
                setting().number(line.indicator(), row.threshold()),
                setting().verdict(row));
        return remarked(objective, row.result().status());
    }

    /** The figure, or why there is none. */
    public String cell(Indicator indicator, Observation result) {
        if (result.value() == null) {
            return status(result);
        }
        return remarked(setting().number(indicator, result.value()), result.status());
    }

    /** A part of a year beside whole ones would look like a fall. */
    private String remarked(String text, ObservationStatus status) {
        return status == ObservationStatus.REDUCED_COVID || status == ObservationStatus.PARTIAL
                ? text + ", " + words().status(status)
                : text;
    }

    public String status(Observation result) {
        return status(result.period(), result.status());
    }

    String status(Period period, ObservationStatus status) {
        return setting().absence(period, status);
    }

    /** {@code juillet}. */
    String name(Period month) {
        return setting().nameWithinYear(month);
    }

    /** The last day that is compared of a period that is not over: {@code 28 novembre}; null of a whole one. */
    String until(List<YearOverYearRow> rows) {
        return rows.stream()
                .map(YearOverYearRow::until)
                .filter(Objects::nonNull)
                .findFirst()
                .map(words()::dayOfYear)
                .orElse(null);
    }

    String comparability(YearOverYearRow row) {
        return words().code("comparability", row.comparability().code());
    }

    /** The subtitle of bars, with how many of all are shown. */
    String shown(String subtitle, int shown, int all) {
        return shown == all ? subtitle : subtitle + ". " + words().text("breakdown.more", shown, all);
    }

    /** What the table of a chapter leaves out, and below the last one the targets that the office hides. */
    public List<String> silent(Chapter chapter) {
        List<String> remarks = new ArrayList<>();
        remark("silent", chapter.silent()).ifPresent(remarks::add);
        if (report.chapters().indexOf(chapter) == report.chapters().size() - 1) {
            hiddenGoals().ifPresent(remarks::add);
        }
        return remarks;
    }

    /** The targets that the office hides, so that nobody takes the others for all. */
    Optional<String> hiddenGoals() {
        return remark(
                "hidden_goals",
                setting().catalog().hiddenGoals(setting().office().code(), report.year()));
    }

    private Optional<String> remark(String code, List<Indicator> indicators) {
        return indicators.isEmpty()
                ? Optional.empty()
                : Optional.of(word(code, indicators.stream().map(this::label).collect(Collectors.joining(", "))));
    }

    /** A year as the heading of a column; a year hit by a crisis says so. */
    public String yearHeading(int year) {
        return report.crisis() != null && year == report.year() ? word("results_crisis", year) : word("results", year);
    }

    public String objective(Line line) {
        return line.objective() == null ? words().text("page.none") : line.objective();
    }

    /** {@code 46 % · non atteint}, or the reason why it cannot be said; a dash without an objective. */
    public String attainment(Line line) {
        AttainmentRow row = line.attainment();
        String verdict = verdict(line);
        return row.rate() == null || row.status() == Status.NOT_ASSESSABLE
                ? verdict
                : setting().rate(row) + " · " + verdict;
    }

    /** The same without the rate. */
    public String verdict(Line line) {
        AttainmentRow row = line.attainment();
        return row.target() == null || row.target().rule() == TargetRule.NONE ? words().text("page.none") : words(row);
    }

    private String words(AttainmentRow row) {
        return row.status() == Status.NOT_ASSESSABLE && row.reason() != null
                ? words().text("attainment.not_assessable_because", words().obstacle(row.reason()))
                : setting().verdict(row);
    }

    /** The effect of a crisis on the year, one sentence after the other. */
    public List<String> caveats() {
        List<String> caveats = new ArrayList<>();
        caveats.add(words().text("scorecard.hit", report.year()));
        report.crisis()
                .closures()
                .forEach(closure ->
                        caveats.add(word("closure", words().date(closure.from()), words().date(closure.to()))));
        if (report.crisis().methods().isEmpty()) {
            caveats.add(report.crisis().methods().caption().subtitle());
        }
        return caveats;
    }

    /** What the office says of the figures of the years shown: the indicator, the period, its words. */
    public List<List<String>> comments() {
        return report.chapters().stream()
                .flatMap(chapter -> chapter.lines().stream())
                .map(Line::indicator)
                .flatMap(indicator -> comments(indicator).stream()
                        .map(comment -> List.of(
                                label(indicator),
                                ChartContext.capitalised(setting().name(comment.period())),
                                comment.text())))
                .toList();
    }

    private List<Comment> comments(Indicator indicator) {
        LocalDate first = Period.year(report.years().get(0)).start();
        return setting()
                .comments()
                .of(indicator, Grain.DAY, first, Period.year(report.year()).end());
    }

    /** What whoever directs the office says before the figures; empty when nothing was written. */
    public Optional<Foreword> foreword() {
        return setting().look().foreword(report.year(), lang());
    }

    public String forewordTitle() {
        return foreword().map(Foreword::title).orElseGet(() -> words().text("foreword.title"));
    }

    /** How a chart stands on a page: lower when the office's comments are below it, or they would not fit. */
    public String kind(ChartSpec figure) {
        return setting().comments().areAmong(figure.caption().notes()) ? "picture noted" : "picture";
    }

    public String commentsTitle() {
        return words().text("comments.title");
    }

    public List<String> commentHeads() {
        return List.of(
                words().text("contradictions.indicator"),
                words().text("comments.period"),
                words().text("comments.text"));
    }

    /** What the office says of one figure, or null. */
    String comment(Indicator indicator, Period period) {
        return comments(indicator).stream()
                .filter(comment -> comment.period().equals(period))
                .map(Comment::text)
                .findFirst()
                .orElse(null);
    }

    /** What the office says of the year of some indicators, for a slide whose chart does not say it. */
    List<String> said(List<Indicator> indicators) {
        return setting().comments().notes(indicators, Grain.DAY, Period.year(report.year()), this::label);
    }

    /** The sentences of a contradiction: where it is, the two figures, and why. */
    public List<String> cells(Contradiction one) {
        Indicator indicator = setting().catalog().indicator(one.indicator());
        return List.of(
                label(indicator) + ", " + one.year(),
                one.place() == null ? words().text("page.none") : words().text("contradictions.chapter", one.place()),
                one.stated() == null ? printed(one) : setting().number(indicator, one.stated()),
                one.computed() == null ? words().text("page.none") : setting().number(indicator, one.computed()),
                one.note() == null
                        ? words().text("kind." + one.kind().code())
                        : one.note().in(lang()));
    }

    /** Words, or none: the manual left it blank. */
    private String printed(Contradiction one) {
        return one.text() == null ? words().text("page.none") : one.text();
    }

    public List<String> contradictionHeads() {
        return List.of(
                words().text("contradictions.indicator"),
                words().text("contradictions.place"),
                words().text("contradictions.stated"),
                words().text("contradictions.computed"),
                words().text("contradictions.nature"));
    }

    public List<String> sourceHeads() {
        return List.of(
                words().text("sources.source"),
                words().text("sources.files"),
                words().text("sources.read"),
                word("refused"),
                words().text("sources.covers"));
    }

    public List<String> cells(SourceStatus source) {
        return List.of(
                setting().catalog().source(source.source()).title().in(lang()),
                setting().numbers().number(source.files(), 0),
                setting().numbers().number(source.rowsRead(), 0),
                setting().numbers().number(source.rowsRefused(), 0),
                source.coversFrom() == null
                        ? words().text("page.none")
                        : words().text(
                                        "sources.period",
                                        words().shortDate(source.coversFrom()),
                                        words().shortDate(source.coversTo())));
    }

    /** How the figures were made, one sentence in each line. */
    public List<String> method() {
        return word("method.text").lines().toList();
    }
}
