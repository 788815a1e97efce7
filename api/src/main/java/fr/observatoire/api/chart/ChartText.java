package fr.observatoire.api.chart;

import fr.observatoire.api.chart.ColumnSpec.Series;
import fr.observatoire.api.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a chart shows, in words and as a table: made from the chart itself, so that nothing is missing. */
public final class ChartText {

    private final ChartSpec figure;
    private final Words words;

    private ChartText(ChartSpec figure) {
        this.figure = figure;
        this.words = Words.in(figure.caption().lang());
    }

    public static ChartText of(ChartSpec figure) {
        return new ChartText(figure);
    }

    /** The result in one line, for an {@code alt} attribute. */
    public String alternative() {
        return (kind() + " " + figure.caption().title()).strip();
    }

    /** Everything in the chart, as sentences; of days and weeks, the highest and the lowest. */
    public String description() {
        Caption caption = figure.caption();
        List<String> sentences = new ArrayList<>(List.of(kind(), caption.title(), caption.subtitle()));
        sentences.addAll(figure.match(
                columns -> contents(columns),
                bars -> contents(bars),
                course -> contents(course),
                calendar -> contents(calendar),
                map -> MapText.contents(map, words)));
        sentences.addAll(caption.notes());
        sentences.add(caption.foot());
        return sentences.stream()
                .filter(sentence -> !sentence.isBlank())
                .map(sentence -> sentence.matches("(?s).*[.!?]") ? sentence : sentence + ".")
                .collect(Collectors.joining(" "));
    }

    /** What is said instead of a chart that has nothing to draw: the title, and what is missing where. */
    public String sentence() {
        List<String> reasons = figure.match(
                columns -> reasons(columns),
                bars -> List.of(),
                course -> List.of(),
                calendars -> List.of(),
                maps -> List.of());
        String title = figure.caption().title();
        String detail = reasons.size() < 2 ? "" : " (" + String.join(words.text("text.separator"), reasons) + ")";
        return title + detail + ".";
    }

    /** {@code 2018, 2019 : non communiqué}, one for each reason. */
    private List<String> reasons(ColumnSpec columns) {
        Map<String, List<String>> places = new LinkedHashMap<>();
        for (int i = 0; i < columns.categories().size(); i++) {
            for (Series series : columns.series()) {
                places.computeIfAbsent(series.data().get(i).text(), reason -> new ArrayList<>())
                        .add(columns.categories().get(i).name());
            }
        }
        return places.entrySet().stream()
                .map(each -> words.text(
                        "text.pair",
                        each.getValue().stream().distinct().collect(Collectors.joining(", ")),
                        each.getKey()))
                .toList();
    }

    private String kind() {
        return words.text(figure.match(
                columns -> columns.lines() ? "text.lines" : "text.columns",
                bars -> "text.bars",
                course -> "text.lines",
                calendars -> "text.calendar",
                maps -> "text.map"));
    }

    private List<String> contents(ColumnSpec columns) {
        List<String> sentences = new ArrayList<>();
        if (columns.dense()) {
            columns.series().forEach(series -> sentences.addAll(extremes(columns, series)));
        } else {
            IntStream.range(0, columns.categories().size()).forEach(i -> sentences.add(category(columns, i)));
        }
        if (columns.target() != null) {
            sentences.add(columns.target().label());
        }
        columns.bands().stream().map(ColumnSpec.Band::label).distinct().forEach(sentences::add);
        if (columns.expectation() != null) {
            sentences.addAll(expected(columns));
        }
        return sentences;
    }

    private List<String> expected(ColumnSpec columns) {
        List<Expectation.Point> points = columns.expectation().points();
        return IntStream.range(0, points.size())
                .filter(i -> points.get(i) != null)
                .mapToObj(i -> words.text(
                        "text.pair",
                        columns.expectation().name() + ", "
                                + columns.categories().get(i).name(),
                        points.get(i).text()))
                .toList();
    }

    private String category(ColumnSpec columns, int i) {
        String name = columns.categories().get(i).name();
        String cells = columns.series().stream()
                .map(series -> columns.series().size() == 1
                        ? cell(series.data().get(i))
                        : words.text(
                                "text.pair", series.name(), cell(series.data().get(i))))
                .collect(Collectors.joining(words.text("text.separator")));
        return words.text("text.pair", name, cells);
    }

    private List<String> extremes(ColumnSpec columns, Series series) {
        Comparator<Integer> byValue =
                Comparator.comparing(i -> series.data().get(i).value());
        List<Integer> valued = IntStream.range(0, series.data().size())
                .filter(i -> !series.data().get(i).isMissing())
                .boxed()
                .sorted(byValue)
                .toList();
        if (valued.isEmpty()) {
            return List.of();
        }
        int lowest = valued.get(0);
        int highest = valued.get(valued.size() - 1);
        return List.of(words.text(
                "text.extremes",
                series.name(),
                series.data().get(highest).text(),
                columns.categories().get(highest).name(),
                series.data().get(lowest).text(),
                columns.categories().get(lowest).name()));
    }

    private List<String> contents(BarSpec bars) {
        return bars.rows().stream()
                .map(row -> words.text("text.pair", row.label(), withRemark(row.datum())))
                .toList();
    }

    /** How far each line has come by its last day. */
    private List<String> contents(CourseSpec course) {
        List<String> sentences = new ArrayList<>();
        for (CourseSpec.Line line : course.lines()) {
            String day = course.days().get(line.last()).name();
            String sum = line.series().data().get(line.last()).text();
            sentences.add(words.text(
                    "text.pair", words.text("text.comma", line.series().name(), day), sum));
        }
        if (course.span() != null) {
            int last = course.lines().get(0).last();
            String day = course.days().get(last).name();
            sentences.add(words.text(
                    "text.pair",
                    words.text("text.comma", course.span().name(), day),
                    course.span().texts().get(last)));
        }
        if (course.outlook() != null) {
            sentences.add(course.outlook().text());
        }
        if (course.target() != null) {
            sentences.add(course.target().label());
        }
        course.bands().stream().map(ColumnSpec.Band::label).distinct().forEach(sentences::add);
        return sentences;
    }

    private String cell(Datum datum) {
        return datum.isMissing() ? words.text("text.missing", datum.text()) : withRemark(datum);
    }

    private static String withRemark(Datum datum) {
        return datum.remark() == null ? datum.text() : datum.text() + ", " + datum.remark();
    }

    public DataTable table() {
        return figure.match(
                columns -> table(columns),
                bars -> table(bars),
                course -> CourseText.table(course),
                calendar -> table(calendar),
                MapText::table);
    }

    private DataTable table(ColumnSpec columns) {
        List<String> header = new ArrayList<>(List.of(columns.heading()));
        columns.series().forEach(series -> header.add(series.name()));
        if (columns.expectation() != null) {
            header.add(columns.expectation().name());
        }
        List<List<String>> rows = new ArrayList<>();
        for (int c = 0; c < columns.categories().size(); c++) {
            List<String> row =
                    new ArrayList<>(List.of(columns.categories().get(c).name()));
            for (Series series : columns.series()) {
                row.add(cell(series.data().get(c)));
            }
            if (columns.expectation() != null) {
                Expectation.Point point = columns.expectation().points().get(c);
                row.add(point == null ? "" : point.text());
            }
            rows.add(row);
        }
        return new DataTable(columns.caption().title(), header, rows);
    }

    private static DataTable table(BarSpec bars) {
        List<List<String>> rows = bars.rows().stream()
                .map(row -> List.of(
                        row.label(),
                        row.datum().text(),
                        row.datum().remark() == null ? "" : row.datum().remark()))
                .toList();
        return new DataTable(bars.caption().title(), bars.columns(), rows);
    }

    /** The days are in the table; here is what the shades and the signs mean, and which days are public holidays. */
    private List<String> contents(CalendarSpec calendar) {
        List<String> sentences = new ArrayList<>();
        sentences.add(String.join(words.text("text.separator"), calendar.steps()));
        for (CalendarSpec.Week week : calendar.weeks()) {
            week.days().stream()
                    .filter(day -> day.holiday() != null)
                    .forEach(day -> sentences.add(words.text("text.pair", day.holiday(), cell(day.datum()))));
        }
        return sentences;
    }

    private DataTable table(CalendarSpec calendar) {
        List<String> header = new ArrayList<>(List.of(calendar.heading()));
        header.addAll(calendar.weekdays());
        header.addAll(calendar.zones());
        List<List<String>> rows = new ArrayList<>();
        for (CalendarSpec.Week week : calendar.weeks()) {
            List<String> row = new ArrayList<>(List.of(week.name()));
            week.days().forEach(day -> row.add(day(day)));
            week.school().forEach(days -> row.add(days == null ? words.text("page.none") : days.toString()));
            rows.add(row);
        }
        return new DataTable(calendar.caption().title(), header, rows);
    }

    private static String day(CalendarSpec.Day day) {
        String text = day.datum().text();
        return day.holiday() == null ? text : text + " (" + day.holiday() + ")";
    }
}
