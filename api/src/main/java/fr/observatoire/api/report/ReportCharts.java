package fr.observatoire.api.report;

import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.api.report.Report.Beside;
import fr.observatoire.api.report.Report.Line;
import fr.observatoire.api.report.book.BookChart;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.AttainmentRow;
import fr.observatoire.warehouse.comparison.YearOverYearRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The charts of the workbook: the months of the indicator that leads beside both bases, and the targets. */
record ReportCharts(Report report, ReportText text, List<Beside> beside) {

    List<BookChart> all() {
        return Stream.of(months(), targets()).flatMap(Optional::stream).toList();
    }

    private Optional<BookChart> months() {
        if (report.course() == null || report.course().months() == null) {
            return Optional.empty();
        }
        return beside.stream()
                .filter(each -> each.indicator().equals(report.course().indicator()))
                .filter(each -> !each.months().isEmpty())
                .findFirst()
                .map(this::months);
    }

    /** A base of the month that runs is that of the same dates, as in the sheet of the months. */
    private BookChart months(Beside leading) {
        Indicator indicator = leading.indicator();
        List<String> heads = new ArrayList<>(List.of(text.word("month"), text.word("value", report.year())));
        report.bases().forEach(base -> heads.add(text.word("same_dates", base)));
        List<YearOverYearRow> first = leading.months().get(0);
        return new BookChart(
                BookChart.Kind.LINES,
                report.course().months().caption().title(),
                heads,
                IntStream.range(0, first.size())
                        .mapToObj(month -> new BookChart.Row(
                                text.setting().shortName(first.get(month).period()), values(leading, month)))
                        .toList(),
                ChartContext.capitalised(text.setting().unit(indicator)),
                false);
    }

    private static List<Double> values(Beside leading, int month) {
        List<Double> values = new ArrayList<>();
        values.add(leading.months().get(0).get(month).value());
        leading.months().forEach(base -> values.add(base.get(month).baseValue()));
        return values;
    }

    private Optional<BookChart> targets() {
        List<AttainmentRow> rated = report.chapters().stream()
                .flatMap(chapter -> chapter.lines().stream())
                .map(Line::attainment)
                .filter(row -> row.rate() != null)
                .sorted(Comparator.comparingDouble(AttainmentRow::rate))
                .toList();
        return rated.isEmpty()
                ? Optional.empty()
                : Optional.of(new BookChart(
                        BookChart.Kind.BARS,
                        title(),
                        List.of(text.word("indicator"), text.word("rate", report.year())),
                        rated.stream().map(this::row).toList(),
                        text.word("share_of_target"),
                        true));
    }

    private String title() {
        String rates = text.word("rate", report.year());
        return text.until() == null ? rates : text.words().text("chart.to_date", rates, text.until());
    }

    private BookChart.Row row(AttainmentRow row) {
        Indicator indicator = text.setting().catalog().indicator(row.indicator());
        return new BookChart.Row(text.label(indicator), List.of(row.rate()));
    }
}
