package fr.observatoire.api.chart;

import fr.observatoire.api.chart.ColumnSpec.Band;
import fr.observatoire.api.chart.ColumnSpec.Category;
import fr.observatoire.api.chart.ColumnSpec.Series;
import fr.observatoire.api.chart.ColumnSpec.Target;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Lines that run through the days of a year, each day with the sum since its first: the year, the years it is held
 * against, and where it is expected to end.
 *
 * @param heading what the days are: {@code Jour}
 * @param days those of the year; a day with a label begins a month
 * @param lines the year itself first; none when there is nothing to draw
 * @param span of past years, or null
 * @param outlook where the year is expected to end, or null
 * @param target the line that should be reached, or null
 * @param bands shaded stretches and lines behind the lines
 */
public record CourseSpec(
        Caption caption,
        String heading,
        List<Category> days,
        List<Line> lines,
        Span span,
        Outlook outlook,
        Target target,
        Axis axis,
        List<Band> bands)
        implements ChartSpec {

    public CourseSpec {
        days = List.copyOf(days);
        lines = List.copyOf(lines);
        bands = List.copyOf(bands);
        for (Line line : lines) {
            if (line.series().data().size() != days.size()) {
                throw new IllegalArgumentException(line.series().name() + ": "
                        + line.series().data().size() + " data, " + days.size() + " expected");
            }
        }
    }

    @Override
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    @Override
    public CourseSpec bare() {
        return new CourseSpec(caption.bare(), heading, days, lines, span, outlook, target, axis, bands);
    }

    @Override
    public <T> T match(
            Function<ColumnSpec, T> columns,
            Function<BarSpec, T> bars,
            Function<CourseSpec, T> course,
            Function<CalendarSpec, T> calendars,
            Function<MapSpec, T> maps) {
        return course.apply(this);
    }

    /** The days on which the lines are told as text: the last of each month, and the last that the year knows. */
    public List<Integer> stops() {
        TreeSet<Integer> stops = new TreeSet<>(List.of(days.size() - 1));
        IntStream.range(1, days.size())
                .filter(day -> !days.get(day).label().isBlank())
                .forEach(day -> stops.add(day - 1));
        stops.add(lines.get(0).last());
        return List.copyOf(stops);
    }

    /** All values that the axis must contain. */
    public DoubleStream values() {
        return Stream.of(
                        lines.stream()
                                .flatMap(line -> line.series().data().stream())
                                .map(Datum::value),
                        span == null
                                ? Stream.<Double>of()
                                : span.ranges().stream()
                                        .filter(Objects::nonNull)
                                        .map(Expectation.Range::upper),
                        outlook == null
                                ? Stream.<Double>of()
                                : Stream.of(outlook.value(), outlook.range().upper()),
                        target == null ? Stream.<Double>of() : Stream.of(target.value()))
                .flatMap(values -> values)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue);
    }

    /**
     * One line.
     *
     * @param end what stands at its end: {@code 2025 : 4 902}
     */
    public record Line(Series series, String end) {

        /** The place of its last known day. */
        public int last() {
            List<Datum> data = series.data();
            return IntStream.range(0, data.size())
                            .filter(day -> data.get(day).isMissing())
                            .findFirst()
                            .orElse(data.size())
                    - 1;
        }
    }

    /**
     * The lowest and the highest of some years.
     *
     * @param name of these years: {@code étendue de 5 années, 2017 à 2025}
     * @param ranges one for each day, null where it is unknown
     * @param texts the same as printed, blank where it is unknown
     */
    public record Span(String name, List<Expectation.Range> ranges, List<String> texts) {

        public Span {
            // Ranges may be null, and List.copyOf refuses null.
            ranges = Collections.unmodifiableList(ranges);
            texts = List.copyOf(texts);
        }
    }

    /**
     * Where a year is expected to end.
     *
     * @param range in which it will end eight times in ten; just the value when nothing is left
     * @param end what stands there: {@code 2026 : environ 4 640}
     * @param text the same with its range, as printed
     */
    public record Outlook(double value, Expectation.Range range, String end, String text) {}
}
