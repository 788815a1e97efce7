package fr.observatoire.api.chart.mapping.season;

import fr.observatoire.api.chart.Caption;
import fr.observatoire.api.chart.ChartColor;
import fr.observatoire.api.chart.ColumnSpec.Series;
import fr.observatoire.api.chart.ColumnSpec.Target;
import fr.observatoire.api.chart.CourseSpec;
import fr.observatoire.api.chart.CourseSpec.Outlook;
import fr.observatoire.api.chart.CourseSpec.Span;
import fr.observatoire.api.chart.Datum;
import fr.observatoire.api.chart.Datum.Fill;
import fr.observatoire.api.chart.Expectation;
import fr.observatoire.api.chart.mapping.Categories;
import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.api.chart.mapping.PaceText;
import fr.observatoire.api.chart.mapping.TimeMarks;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.covid.model.Interval;
import fr.observatoire.warehouse.comparison.pace.Pace;
import fr.observatoire.warehouse.comparison.pace.PaceReason;
import fr.observatoire.warehouse.comparison.pace.YearCourse;
import fr.observatoire.warehouse.comparison.pace.YearCourse.Against;
import fr.observatoire.warehouse.comparison.pace.YearCourse.Line;
import fr.observatoire.warehouse.comparison.pace.YearCourse.Range;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The season to date: a year day by day, beside the years it is held against, its target and its projected end. */
public final class SeasonCharts {

    /** The interval that is drawn: eight times out of ten. */
    private static final int INNER = 80;

    private static final List<ChartColor> INKS = List.of(ChartColor.TEAL, ChartColor.GREY);
    private static final List<Fill> FILLS = List.of(Fill.PALE, Fill.HATCHED);

    private final ChartContext setting;
    private final Indicator indicator;
    private final YearCourse course;
    private final Pace pace;
    private final Words words;
    private final PaceText text;
    private final List<Period> days;

    private SeasonCharts(ChartContext setting, Indicator indicator, YearCourse course) {
        this.setting = setting;
        this.indicator = indicator;
        this.course = course;
        this.pace = course.pace();
        this.words = setting.words();
        this.text = new PaceText(setting, indicator, course.toDate());
        this.days = course.days().stream()
                .map(day -> Period.containing(Grain.DAY, day))
                .toList();
    }

    public static CourseSpec of(ChartContext setting, Indicator indicator, YearCourse course) {
        return new SeasonCharts(setting, indicator, course).figure();
    }

    private CourseSpec figure() {
        TimeMarks marks = new TimeMarks(setting, days);
        boolean drawn = course.line() != null;
        return new CourseSpec(
                caption(drawn ? marks.notes(indicator) : List.of()),
                words.text("grain.day.title"),
                Categories.of(days, setting, true),
                drawn ? lines() : List.of(),
                course.range() == null ? null : span(course.range()),
                drawn ? outlook() : null,
                drawn ? target() : null,
                setting.axis(indicator),
                drawn ? marks.of(indicator) : List.of());
    }

    private Caption caption(List<String> marks) {
        List<String> notes = new ArrayList<>();
        if (course.refusal() != null) {
            notes.add(course.refusal().text().in(setting.lang()));
        }
        notes.addAll(marks);
        if (course.line() != null) {
            course.against().forEach(each -> unknown(each, notes));
            pace.reasons().stream()
                    .filter(reason -> reason != PaceReason.YEAR_OVER)
                    .forEach(reason -> notes.add(reason.text().in(setting.lang())));
        }
        return new Caption(
                setting.lang(),
                setting.titled(indicator, new SeasonText(setting, indicator, course).sentence(), pace.toDate() != null),
                words.text("season.subtitle", setting.label(indicator) + " " + pace.year(), setting.unit(indicator)),
                notes,
                setting.foot(List.of(indicator)));
    }

    /** A base whose line is missing or ends early is no base with nothing. */
    private void unknown(Against against, List<String> notes) {
        String base = against.base().period(pace.year());
        if (against.change().baseValue() == null) {
            return;
        }
        if (against.line() == null) {
            notes.add(words.text("season.no_line", base));
        } else if (against.line().last() < course.days().size() - 1) {
            notes.add(words.text("season.line_ends", base, day(against.line().last())));
        }
    }

    private String day(int at) {
        return words.dayOfYear(course.days().get(at));
    }

    private List<CourseSpec.Line> lines() {
        List<CourseSpec.Line> lines = new ArrayList<>();
        lines.add(line(Integer.toString(pace.year()), course.line(), ChartColor.NAVY, Fill.SOLID));
        for (int at = 0; at < course.against().size(); at++) {
            Against against = course.against().get(at);
            if (against.line() != null && against.line().last() >= 0) {
                lines.add(line(against.base().period(pace.year()), against.line(), INKS.get(at), FILLS.get(at)));
            }
        }
        return lines;
    }

    private CourseSpec.Line line(String name, Line line, ChartColor ink, Fill fill) {
        List<Datum> data = IntStream.range(0, line.sums().size())
                .mapToObj(at -> datum(line.sums().get(at), course.days().get(at), fill))
                .toList();
        return new CourseSpec.Line(
                new Series(name, ink, data), end(name, data.get(line.last()).text(), line.last()));
    }

    private String end(String name, String figure, int day) {
        return day == course.days().size() - 1
                ? words.text("season.end_of_year", name, figure)
                : words.text("season.end_to_date", name, figure, day(day));
    }

    private Datum datum(Double sum, LocalDate day, Fill fill) {
        Period period = Period.containing(Grain.DAY, day);
        return sum == null
                ? Datum.missing(setting.absence(period, ObservationStatus.NOT_REPORTED))
                : Datum.of(sum, setting.number(indicator, sum), fill);
    }

    private Span span(Range range) {
        List<Expectation.Range> ranges = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int at = 0; at < course.days().size(); at++) {
            double lower = range.lowest().sums().get(at);
            double upper = range.highest().sums().get(at);
            ranges.add(new Expectation.Range(lower, upper));
            texts.add(words.text("season.between", setting.number(indicator, lower), setting.number(indicator, upper)));
        }
        return new Span(
                words.text(
                        "season.span",
                        range.years().size(),
                        Integer.toString(range.years().get(0)),
                        Integer.toString(range.years().get(range.years().size() - 1))),
                ranges,
                texts);
    }

    /** Null where nothing is projected, and where nothing is left of the year: then its line says where it ends. */
    private Outlook outlook() {
        if (pace.projection() == null || text.inner().isEmpty()) {
            return null;
        }
        Interval inner = pace.projection().intervals().stream()
                .filter(interval -> interval.level() == INNER)
                .findFirst()
                .orElseThrow();
        double total = pace.projection().total();
        String year = Integer.toString(pace.year());
        String about = words.text("season.outlook", year, text.rounded(total));
        return new Outlook(
                total,
                new Expectation.Range(inner.lower(), inner.upper()),
                about,
                words.text("text.comma", about, text.inner().orElseThrow()));
    }

    private Target target() {
        Double threshold = pace.attainment().threshold();
        return threshold == null
                ? null
                : new Target(
                        threshold,
                        words.text(
                                "chart.target", Integer.toString(pace.year()), setting.number(indicator, threshold)));
    }
}
