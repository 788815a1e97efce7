package fr.observatoire.api.report;

import fr.observatoire.api.attainment.Leading;
import fr.observatoire.api.attainment.YearChange;
import fr.observatoire.api.attainment.YearResults;
import fr.observatoire.api.chart.ColumnSpec;
import fr.observatoire.api.chart.ColumnSpec.Category;
import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.api.chart.mapping.YearOverYearCharts;
import fr.observatoire.api.origins.OriginBars;
import fr.observatoire.api.problem.Problem;
import fr.observatoire.api.report.PeriodReport.Since;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Coverage;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.Alignment;
import fr.observatoire.warehouse.comparison.AttainmentRow;
import fr.observatoire.warehouse.comparison.YearOverYearRow;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.read.WarehouseReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the short pack of a month or a season: rows of the same comparisons as the year's, and its targets. */
final class PeriodReader {

    private static final int MOST_CHANGES = 3;
    private static final int MOST_GOALS = 6;
    private static final int TO_THURSDAY = 3;

    private final Request request;
    private final WarehouseReader reader;
    private final ChartContext setting;
    private final YearResults results;
    private final Period period;
    private final int year;

    private PeriodReader(Request request, WarehouseReader reader, Period period) {
        this.request = request;
        this.reader = reader;
        this.setting = request.setting(reader);
        this.results = new YearResults(request, reader);
        this.period = period;
        this.year = period.start().getYear();
    }

    /** @throws Problem 404 for a period that is to come, or of which nothing was loaded */
    static PeriodReport read(Request request, WarehouseReader reader, Period period) {
        if (period.start().isAfter(request.today())) {
            throw Problem.nothingThere(Words.both("nothing_there.to_come", period.code()));
        }
        return new PeriodReader(request, reader, period).report();
    }

    private PeriodReport report() {
        Indicator lead = Leading.of(request.catalog(), this::isKnown).orElseThrow(this::nothing);
        List<AttainmentRow> goals = goals();
        return new PeriodReport(
                setting,
                reader.snapshot(),
                period,
                until(lead),
                request.catalog().calendar().hitByCrisis(request.office().code(), period),
                lead,
                results.bases(year).stream()
                        .flatMap(base ->
                                row(lead, base).map(row -> new Since(YearResults.base(year, base), row)).stream())
                        .toList(),
                parts(lead),
                new OriginBars(request, reader).of(lead, period),
                changes()
                        .filter(change -> change.percent() > 0)
                        .sorted(Comparator.comparingDouble(YearChange::percent).reversed())
                        .limit(MOST_CHANGES)
                        .toList(),
                changes()
                        .filter(change -> change.percent() < 0)
                        .sorted(Comparator.comparingDouble(YearChange::percent))
                        .limit(MOST_CHANGES)
                        .toList(),
                goals.stream().limit(MOST_GOALS).toList(),
                Math.max(0, goals.size() - MOST_GOALS));
    }

    private Problem nothing() {
        Coverage covered = Coverage.of(reader, request);
        return Problem.nothingThere(Words.both("nothing_there.period", period.code(), covered.first(), covered.last()));
    }

    private boolean isKnown(Indicator indicator) {
        return row(indicator, year - 1).filter(row -> row.value() != null).isPresent();
    }

    /** The period beside the same one of another year; nothing of an indicator without such periods. */
    private Optional<YearOverYearRow> row(Indicator indicator, int base) {
        return rows(indicator, base, period.grain()).stream()
                .filter(row -> row.period().equals(period))
                .findFirst();
    }

    private List<YearOverYearRow> rows(Indicator indicator, int base, Grain grain) {
        return indicator.grains().contains(grain)
                ? request.comparisons(indicator, reader)
                        .yearOverYear(year, YearResults.base(year, base), grain, Alignment.DATE)
                : List.of();
    }

    private LocalDate until(Indicator lead) {
        LocalDate last = request.comparisons(lead, reader).lastKnownDay(year);
        return last.isBefore(period.end()) ? last : null;
    }

    /** Null for a season over the new year, the parts of which belong to two years. */
    private ColumnSpec parts(Indicator lead) {
        Grain grain = isOfWholeMonths() ? Grain.MONTH : Grain.WEEK;
        List<List<YearOverYearRow>> byBase = results.bases(year).stream()
                .map(base ->
                        rows(lead, base, grain).stream().filter(this::isPart).toList())
                .toList();
        if (byBase.get(0).isEmpty() || period.end().getYear() != year) {
            return null;
        }
        ColumnSpec figure = YearOverYearCharts.besideAll(setting, lead, byBase, List.of());
        if (figure.isEmpty()) {
            return null;
        }
        return grain == Grain.WEEK ? named(figure, byBase.get(0)) : figure;
    }

    /** There are few weeks, so each has its number and its Monday; and they are not the period to the day. */
    private ColumnSpec named(ColumnSpec figure, List<YearOverYearRow> weeks) {
        List<Category> categories = weeks.stream()
                .map(row -> setting.words()
                        .text(
                                "report.week",
                                setting.words().shortName(row.period()),
                                setting.words()
                                        .shortName(Period.day(row.period().start()))))
                .map(Category::of)
                .toList();
        List<String> notes = new ArrayList<>(figure.caption().notes());
        notes.add(setting.words().text("report.weeks"));
        return figure.with(categories).with(figure.series(), notes);
    }

    private boolean isOfWholeMonths() {
        return period.grain() == Grain.SEASON
                && period.start().getDayOfMonth() == 1
                && period.end().plusDays(1).getDayOfMonth() == 1;
    }

    /** A week belongs to the month that most of it is in. */
    private boolean isPart(YearOverYearRow row) {
        LocalDate day = row.period().start();
        return period.contains(row.period().grain() == Grain.WEEK ? day.plusDays(TO_THURSDAY) : day);
    }

    private Stream<YearChange> changes() {
        return request.catalog().indicators().stream()
                .flatMap(indicator -> change(indicator).stream())
                .filter(YearChange::isTelling)
                .filter(YearChange::isComparable);
    }

    /** Since the last year before a crisis that hit the year before, and since that year; else since the year before. */
    private Optional<YearChange> change(Indicator indicator) {
        List<YearOverYearRow> rows = Stream.of(results.baseYear(year), year - 1)
                .distinct()
                .flatMap(base -> row(indicator, base).stream())
                .filter(row -> row.changePercent() != null)
                .toList();
        return rows.stream()
                .findFirst()
                .map(first -> new YearChange(indicator, first, rows.size() == 1 ? null : rows.get(1)));
    }

    /** Those that a number can reach, of what has a figure in the period. */
    private List<AttainmentRow> goals() {
        List<Indicator> known =
                Leading.order(request.catalog()).stream().filter(this::isKnown).toList();
        return results.rows(known, year).stream()
                .filter(row -> row.threshold() != null
                        || row.target() != null && row.target().min() != null)
                .toList();
    }
}
