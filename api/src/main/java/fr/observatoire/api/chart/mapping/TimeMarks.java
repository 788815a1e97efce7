package fr.observatoire.api.chart.mapping;

import fr.observatoire.api.chart.ColumnSpec.Band;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Break;
import fr.observatoire.warehouse.catalog.Closure;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a reader must know about the time shown: Covid periods as bands, cut at its ends, and breaks in the series as
 * lines. For indicators that depend on the office being open, the bands are its closures; for others, the public crisis
 * periods, joined when one follows another. Years are shaded completely.
 */
public final class TimeMarks {

    private static final String COVID = "covid";

    private final ChartContext setting;
    private final List<Period> periods;

    /** A range of days with its name. */
    private record Stretch(LocalDate from, LocalDate to, String label) {}

    /** @param periods of the categories, in order, without gaps */
    public TimeMarks(ChartContext setting, List<Period> periods) {
        this.setting = setting;
        this.periods = periods;
    }

    public List<Band> of(Indicator indicator) {
        if (periods.isEmpty()) {
            return List.of();
        }
        List<Band> marks = new ArrayList<>(periods.get(0).grain() == Grain.YEAR ? years() : clipped(indicator));
        breaks(indicator)
                .forEach(each -> marks.add(new Band(
                        place(each.date()), place(each.date()), setting.words().text("chart.break"))));
        return marks;
    }

    /** What the lines mean, and what the office says of the figures, one sentence each. */
    public List<String> notes(Indicator indicator) {
        Words words = setting.words();
        Stream<String> lines = breaks(indicator)
                .map(each -> words.text(
                        "chart.break_note", words.date(each.date()), each.text().in(setting.lang())));
        return Stream.concat(lines, setting.comments().notes(indicator, periods).stream())
                .toList();
    }

    /** The breaks with figures on both sides. */
    private Stream<Break> breaks(Indicator indicator) {
        return setting.breaks().stream()
                .filter(each -> each.concerns(indicator))
                .filter(each -> each.date().isAfter(first()) && !each.date().isAfter(last()));
    }

    private List<Band> clipped(Indicator indicator) {
        return stretches(indicator).stream()
                .filter(stretch ->
                        !stretch.from().isAfter(last()) && !stretch.to().isBefore(first()))
                .map(stretch ->
                        new Band(place(stretch.from()), place(stretch.to().plusDays(1)), stretch.label()))
                .toList();
    }

    private List<Band> years() {
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            if (!setting.isHit(periods.get(i))) {
                continue;
            }
            boolean goesOn = !bands.isEmpty() && bands.get(bands.size() - 1).to() == i;
            double from = goesOn ? bands.remove(bands.size() - 1).from() : i;
            bands.add(new Band(from, i + 1, setting.words().text(goesOn ? "chart.years_hit" : "chart.year_hit")));
        }
        return bands;
    }

    private List<Stretch> stretches(Indicator indicator) {
        return indicator.exposure() != null ? closures() : crises();
    }

    private List<Stretch> closures() {
        return setting.catalog().calendar().closures(setting.office().code()).stream()
                .filter(closure -> closure.reason().equals(COVID))
                .map(this::stretch)
                .toList();
    }

    private Stretch stretch(Closure closure) {
        return new Stretch(closure.from(), closure.to(), closure.text().in(setting.lang()));
    }

    private List<Stretch> crises() {
        Words words = setting.words();
        return setting.catalog().calendar().crisisDays(setting.office().code()).stretches().stream()
                .map(days -> new Stretch(
                        days.from(),
                        days.to(),
                        words.text("chart.crisis", words.date(days.from()), words.date(days.to()))))
                .toList();
    }

    private LocalDate first() {
        return periods.get(0).start();
    }

    private LocalDate last() {
        return periods.get(periods.size() - 1).end();
    }

    /** The place where a day begins, in categories from the left; for days outside, the nearest end. */
    private double place(LocalDate day) {
        for (int i = 0; i < periods.size(); i++) {
            Period period = periods.get(i);
            if (day.isBefore(period.start())) {
                return i;
            }
            if (period.contains(day)) {
                return i + ChronoUnit.DAYS.between(period.start(), day) / (double) period.days();
            }
        }
        return periods.size();
    }
}
