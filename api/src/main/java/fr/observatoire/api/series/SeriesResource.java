package fr.observatoire.api.series;

import fr.observatoire.api.chart.ChartSpec;
import fr.observatoire.api.chart.mapping.BreakdownCharts;
import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.api.chart.mapping.SeriesCharts;
import fr.observatoire.api.chart.mapping.measure.MeasuredCharts;
import fr.observatoire.api.indicators.CommentReference;
import fr.observatoire.api.indicators.IndicatorReference;
import fr.observatoire.api.problem.Problem;
import fr.observatoire.api.representation.Pictured;
import fr.observatoire.api.representation.Representation;
import fr.observatoire.api.representation.Representations;
import fr.observatoire.api.request.Codes;
import fr.observatoire.api.request.Page;
import fr.observatoire.api.request.Parameter;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Coverage;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.measure.MeasuredSeries;
import fr.observatoire.warehouse.comparison.measure.TrendCycle;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.read.Comparisons;
import fr.observatoire.warehouse.read.SeriesRequest;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.text.Text;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code /indicators/{code}/series}: the figures of one indicator, each with its status. */
public final class SeriesResource implements Resource<Pictured<SeriesResponse>> {

    /** Members of ten years of days: the figures themselves, which spreadsheets expect whole. */
    private static final int MOST_ROWS = 100_000;

    private static final Parameter<String> FROM = Parameter.text("from").example("2019");
    private static final Parameter<String> TO = Parameter.text("to").example("2020");
    public static final Parameter<String> BY = Parameter.text("by").sample("origin");
    private static final Parameter<Measure> MEASURE =
            Parameter.code("measure", List.of(Measure.values()), null).sample("index");

    /** What is asked of an indicator. */
    private record Question(Indicator indicator, Measure measure, Grain grain, String by) {}

    @Override
    public Query<Pictured<SeriesResponse>> read(Request request) {
        Question question = question(request);
        Period from = request.period(FROM);
        Period to = request.period(TO);
        Page page = Page.read(request.parameters(), MOST_ROWS);
        if (from != null && to != null) {
            Range.between(from, to).checked(question.grain());
        }
        return reader -> {
            Range range = range(reader, request, from, to).checked(question.grain());
            return answer(reader, request, question, range, page);
        };
    }

    private static Question question(Request request) {
        Indicator indicator = request.indicator();
        Measure given = request.parameters().choice(MEASURE.name(), Measure.of(indicator), Codes::of, null);
        Measure measure = given == null ? Measure.VALUE : given;
        String by = request.parameters().choice(BY.name(), indicator.by(), null);
        if (by != null && measure != Measure.VALUE) {
            throw Problem.badValue(BY.name(), by, Words.both("expected.whole", Codes.of(measure)));
        }
        return new Question(indicator, measure, request.grain(measure.grains(indicator)), by);
    }

    private static Pictured<SeriesResponse> answer(
            WarehouseReader reader, Request request, Question question, Range range, Page page) {
        Indicator indicator = question.indicator();
        List<Observation> all = reader.series(new SeriesRequest(
                request.office().code(), indicator.code(), question.grain(), range.from(), range.to(), question.by()));
        Map<String, String> labels = labels(reader, request, question.by());
        List<Observation> figures = page.cut(all);
        MeasuredSeries measured = measured(reader, request, question, figures);
        SeriesResponse response = new SeriesResponse(
                IndicatorReference.of(indicator, request),
                question.grain(),
                question.by(),
                question.measure(),
                measured == null ? null : measured.referenceYear(),
                request.in(note(question.measure(), measured)),
                reader.snapshot().id(),
                request.office().generatesDaysOf(indicator),
                measured == null
                        ? figures.stream()
                                .map(figure -> SeriesResponse.Row.of(figure, labels))
                                .toList()
                        : measured.periods().stream()
                                .map(SeriesResponse.Row::of)
                                .toList(),
                CommentReference.of(request, indicator, question.grain(), range.from(), range.to()),
                page.of(all.size()));
        return new Pictured<>(response, () -> {
            ChartContext setting = request.setting(reader);
            return switch (question.measure()) {
                case VALUE -> figure(setting, indicator, question.by(), figures, labels);
                case INDEX -> MeasuredCharts.index(setting, indicator, measured, response.note());
                case TREND -> MeasuredCharts.trend(setting, indicator, figures, measured, response.note());
            };
        });
    }

    /** Null for the values themselves. */
    private static MeasuredSeries measured(
            WarehouseReader reader, Request request, Question question, List<Observation> figures) {
        Comparisons comparisons = request.comparisons(question.indicator(), reader);
        return switch (question.measure()) {
            case VALUE -> null;
            case INDEX -> comparisons.recoveryIndex(question.grain(), figures);
            case TREND -> comparisons.trend(figures);
        };
    }

    private static Text note(Measure measure, MeasuredSeries measured) {
        if (measured == null) {
            return null;
        }
        if (measured.refusal() != null) {
            return measured.refusal().text();
        }
        return measure == Measure.INDEX
                ? Words.both("measure.index", measured.referenceYear())
                : Words.both("measure.trend", TrendCycle.PROVISIONAL_MONTHS);
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(Request.CODE, FROM, TO, Request.GRAIN, BY, MEASURE, Page.NUMBER, Page.SIZE);
    }

    @Override
    public List<Representation<Pictured<SeriesResponse>>> representations() {
        return Representations.ofPicture(SeriesResponse.class);
    }

    private static Map<String, String> labels(WarehouseReader reader, Request request, String by) {
        Map<String, String> labels = new HashMap<>();
        if (by != null) {
            reader.labels(request.office().code(), by).forEach((code, label) -> labels.put(code, request.in(label)));
        }
        return labels;
    }

    private static ChartSpec figure(
            ChartContext setting,
            Indicator indicator,
            String by,
            List<Observation> figures,
            Map<String, String> labels) {
        if (by == null) {
            return SeriesCharts.trend(setting, indicator, figures);
        }
        return BreakdownCharts.of(setting, indicator, by, figures, labels);
    }

    // An end that is not given is that of all data of the office, not only of this indicator: when a thing did not
    // exist yet, the status says so.
    private static Range range(WarehouseReader reader, Request request, Period from, Period to) {
        if (from != null && to != null) {
            return Range.between(from, to);
        }
        Coverage coverage = Coverage.of(reader, request);
        LocalDate start = from != null ? from.start() : earlier(coverage.from(), to);
        LocalDate end = to != null ? to.end() : later(coverage.to(), from);
        return new Range(start, end);
    }

    // When the given end is outside the data, the answer is that period, with a status.
    private static LocalDate earlier(LocalDate day, Period end) {
        return end != null && end.start().isBefore(day) ? end.start() : day;
    }

    private static LocalDate later(LocalDate day, Period start) {
        return start != null && start.end().isAfter(day) ? start.end() : day;
    }
}
