package fr.observatoire.api.report;

import fr.observatoire.api.attainment.Leading;
import fr.observatoire.api.attainment.YearChange;
import fr.observatoire.api.attainment.YearResults;
import fr.observatoire.api.chart.CalendarSpec;
import fr.observatoire.api.chart.ColumnSpec;
import fr.observatoire.api.chart.CourseSpec;
import fr.observatoire.api.chart.calendar.CalendarCharts;
import fr.observatoire.api.chart.mapping.AttainmentCharts;
import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.api.chart.mapping.CounterfactualCharts;
import fr.observatoire.api.chart.mapping.CovidCharts;
import fr.observatoire.api.chart.mapping.YearOverYearCharts;
import fr.observatoire.api.chart.mapping.season.SeasonCharts;
import fr.observatoire.api.origins.OriginBars;
import fr.observatoire.api.report.Report.Beside;
import fr.observatoire.api.report.Report.Chapter;
import fr.observatoire.api.report.Report.Count;
import fr.observatoire.api.report.Report.Course;
import fr.observatoire.api.report.Report.Crisis;
import fr.observatoire.api.report.Report.Line;
import fr.observatoire.api.request.Request;
import fr.observatoire.warehouse.catalog.Closure;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.Alignment;
import fr.observatoire.warehouse.comparison.AttainmentRow;
import fr.observatoire.warehouse.comparison.AttainmentRow.Status;
import fr.observatoire.warehouse.comparison.Base;
import fr.observatoire.warehouse.comparison.YearOverYearRow;
import fr.observatoire.warehouse.comparison.covid.MethodResult;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.read.Comparisons;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.read.weeks.WeekReader;
import fr.observatoire.warehouse.target.TargetRule;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the report of a year: the same figures, by the same code, as the API's own answers. */
final class ReportReader {

    /** The manual's tables show three years. */
    private static final int YEARS = 3;

    private static final int MOST_CHANGES = 3;

    private static final int MOST_HEADLINES = 5;

    private static final String COVID = "covid";

    private final Request request;
    private final WarehouseReader reader;
    private final ChartContext setting;
    private final YearResults results;
    private final int year;
    private final List<AttainmentRow> rows;

    /** The year before first. */
    private final List<Integer> bases;

    private ReportReader(Request request, WarehouseReader reader, int year) {
        this.request = request;
        this.reader = reader;
        this.setting = request.setting(reader);
        this.results = new YearResults(request, reader);
        this.year = year;
        this.rows = results.rows(results.ofOffice(request.catalog().indicators()), year);
        this.bases = results.bases(year);
    }

    static Report read(Request request, WarehouseReader reader, int year) {
        return new ReportReader(request, reader, year).report();
    }

    private Report report() {
        String office = request.office().code();
        List<Integer> years = years();
        Optional<Indicator> lead = Leading.of(request.catalog(), this::hasResult);
        Comparator<YearChange> rising = Comparator.comparingDouble(YearChange::percent);
        return new Report(
                setting,
                reader.snapshot(),
                year,
                years,
                year == request.today().getYear() ? until(lead) : null,
                results.baseYear(year),
                counts(),
                headlines(years),
                telling()
                        .filter(change -> change.percent() > 0)
                        .sorted(rising.reversed())
                        .limit(MOST_CHANGES)
                        .toList(),
                telling()
                        .filter(change -> change.percent() < 0)
                        .sorted(rising)
                        .limit(MOST_CHANGES)
                        .toList(),
                lead.map(this::course).orElse(null),
                bases,
                () -> rows.stream()
                        .filter(row -> row.result().value() != null)
                        .map(row -> beside(indicator(row)))
                        .toList(),
                crisis(),
                request.catalog().indicators().stream()
                        .map(Indicator::chapter)
                        .distinct()
                        .map(chapter -> chapter(chapter, years))
                        .filter(ReportReader::saysSomething)
                        .toList(),
                reader.contradictions(office).stream()
                        .filter(each -> request.catalog().shows(each.indicator()))
                        .filter(each -> years.contains(each.year()))
                        .toList(),
                reader.sources(office, request.today()).stream()
                        .filter(source -> source.files() > 0)
                        .toList());
    }

    /** The last day that is known of the year that runs; without an indicator that leads, of any. */
    private LocalDate until(Optional<Indicator> lead) {
        return lead.map(Stream::of)
                .orElseGet(() -> request.catalog().indicators().stream())
                .flatMap(indicator -> reader.lastDay(request.office().code(), indicator.code()).stream())
                .filter(day -> day.getYear() == year && !day.isAfter(request.today()))
                .max(Comparator.naturalOrder())
                .orElse(request.today());
    }

    /** The last years up to this one, without those before the first in which the office reported anything. */
    private List<Integer> years() {
        return IntStream.rangeClosed(year - YEARS + 1, year)
                .boxed()
                .dropWhile(each -> each < year
                        && request.catalog().indicators().stream()
                                .allMatch(indicator ->
                                        results.result(indicator, each).value() == null))
                .toList();
    }

    /** The most important figures of the office: those with the largest objectives. */
    private List<Line> headlines(List<Integer> years) {
        double least = rows.stream()
                .filter(row -> row.threshold() != null)
                .map(AttainmentRow::threshold)
                .sorted(Comparator.reverseOrder())
                .limit(MOST_HEADLINES)
                .reduce((larger, smaller) -> smaller)
                .orElse(0.0);
        return rows.stream()
                .filter(row -> row.threshold() != null && row.threshold() >= least)
                .limit(MOST_HEADLINES)
                .map(row -> line(row, years))
                .toList();
    }

    private Stream<YearChange> telling() {
        return results.changes(request.catalog().indicators(), year).stream()
                .filter(YearChange::isTelling)
                .filter(YearChange::isComparable);
    }

    private List<Count> counts() {
        return Arrays.stream(Status.values())
                .map(status -> new Count(
                        status,
                        rows.stream()
                                .filter(row -> targeted(row) && row.status() == status)
                                .count()))
                .filter(count -> count.targets() > 0)
                .toList();
    }

    private static boolean targeted(AttainmentRow row) {
        return row.target() != null && row.target().rule() != TargetRule.NONE;
    }

    private Chapter chapter(String code, List<Integer> years) {
        List<Line> lines = rows.stream()
                .filter(row -> indicator(row).chapter().equals(code))
                .map(row -> line(row, years))
                .toList();
        List<AttainmentRow> targets = lines.stream()
                .map(Line::attainment)
                .filter(ReportReader::targeted)
                .toList();
        boolean assessable = targets.stream().anyMatch(row -> row.status() != Status.NOT_ASSESSABLE);
        return new Chapter(
                code,
                setting.chapter(code),
                lines,
                assessable ? AttainmentCharts.of(setting, year, code, targets) : null,
                highlights(lines.stream().map(Line::indicator).toList()));
    }

    /** An office that only counts its visitors has nothing in the other chapters. */
    private static boolean saysSomething(Chapter chapter) {
        return chapter.lines().stream()
                .flatMap(line -> line.results().stream())
                .anyMatch(result -> result.value() != null);
    }

    private Line line(AttainmentRow row, List<Integer> years) {
        Indicator indicator = indicator(row);
        return new Line(
                indicator,
                years.stream().map(each -> results.result(indicator, each)).toList(),
                row);
    }

    private Indicator indicator(AttainmentRow row) {
        return request.catalog().indicator(row.indicator());
    }

    /** The largest changes in percent; changes of small counts only if there are no others. */
    private List<YearChange> highlights(List<Indicator> indicators) {
        return results.changes(indicators, year).stream()
                .filter(YearChange::isComparable)
                .filter(change -> change.percent() != 0)
                .sorted(Comparator.comparing(YearChange::isTelling)
                        .thenComparingDouble(change -> Math.abs(change.percent()))
                        .reversed())
                .limit(MOST_CHANGES)
                .toList();
    }

    private boolean hasResult(Indicator indicator) {
        return results.result(indicator, year).value() != null;
    }

    private Beside beside(Indicator indicator) {
        boolean months = indicator.grains().contains(Grain.MONTH);
        return new Beside(
                indicator,
                compared(indicator, Grain.YEAR).stream()
                        .map(rows -> rows.get(0))
                        .toList(),
                months ? compared(indicator, Grain.MONTH) : List.of());
    }

    /** The rows of one grain, for each base. */
    private List<List<YearOverYearRow>> compared(Indicator indicator, Grain grain) {
        Comparisons comparisons = request.comparisons(indicator, reader);
        return bases.stream()
                .map(base -> comparisons.yearOverYear(year, YearResults.base(year, base), grain, Alignment.DATE))
                .toList();
    }

    private Course course(Indicator indicator) {
        Beside beside = beside(indicator);
        return new Course(
                indicator,
                beside.years(),
                season(indicator),
                calendar(indicator),
                months(indicator, beside),
                new OriginBars(request, reader).of(indicator, Period.year(year)));
    }

    private CourseSpec season(Indicator indicator) {
        CourseSpec figure =
                SeasonCharts.of(setting, indicator, request.courses(reader).course(indicator, year, null));
        return figure.isEmpty() || isHit() ? null : figure;
    }

    private CalendarSpec calendar(Indicator indicator) {
        if (!indicator.grains().contains(Grain.WEEK) || isHit()) {
            return null;
        }
        WeekReader weeks = new WeekReader(request.office(), indicator, reader, request.today());
        CalendarSpec figure = CalendarCharts.of(
                setting,
                indicator,
                new CalendarCharts.Year(year, Base.previous(), weeks.weeks(year, Base.previous()), weeks.days(year)));
        return figure.isEmpty() ? null : figure;
    }

    private boolean isHit() {
        return request.catalog().calendar().hitByCrisis(request.office().code(), Period.year(year));
    }

    private ColumnSpec months(Indicator indicator, Beside beside) {
        if (beside.months().isEmpty()) {
            return null;
        }
        ColumnSpec figure = YearOverYearCharts.besideAll(setting, indicator, beside.months(), beside.years());
        return figure.isEmpty() ? null : figure;
    }

    private Crisis crisis() {
        if (!isHit()) {
            return null;
        }
        return Leading.of(request.catalog(), this::isAdjustable)
                .map(this::crisis)
                .orElse(null);
    }

    /** The methods that see through a crisis divide by what the office could do: it must have been measured. */
    private boolean isAdjustable(Indicator indicator) {
        return indicator.exposure() != null
                && hasResult(indicator)
                && results.result(indicator, results.baseYear(year)).value() != null;
    }

    private Crisis crisis(Indicator indicator) {
        LocalDate from = LocalDate.of(year - YEARS + 1, 1, 1);
        LocalDate to = LocalDate.of(year, 12, 31);
        List<Closure> closures = request
                .catalog()
                .calendar()
                .closures(request.office().code())
                .stream()
                .filter(closure -> closure.reason().equals(COVID))
                .filter(closure -> closure.meets(from, to))
                .toList();
        List<MethodResult> methods = request.comparisons(indicator, reader)
                .covidAdjusted(year, YearResults.base(year, results.baseYear(year)));
        return new Crisis(
                closures,
                indicator,
                CovidCharts.of(setting, indicator, year, methods),
                CounterfactualCharts.of(setting, indicator, year, methods).orElse(null));
    }
}
