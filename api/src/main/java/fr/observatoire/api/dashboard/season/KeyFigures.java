package fr.observatoire.api.dashboard.season;

import fr.observatoire.api.attainment.Leading;
import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.api.chart.mapping.season.SeasonText;
import fr.observatoire.api.dashboard.part.Links;
import fr.observatoire.api.dashboard.season.SeasonModel.KeyFigure;
import fr.observatoire.api.dashboard.season.SeasonModel.Spark;
import fr.observatoire.api.request.Request;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.Base;
import fr.observatoire.warehouse.comparison.pace.YearCourse;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.read.SeriesRequest;
import fr.observatoire.warehouse.read.WarehouseReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The figures that a director asks for first, of those that the office has. */
record KeyFigures(Request request, Links links, WarehouseReader reader, ChartContext setting, int year, Base base) {

    private static final int MOST = 6;
    private static final double WIDTH = 120;
    private static final double HEIGHT = 30;
    private static final double INSET = 3;
    private static final int MONTHS = 12;

    /** What the sentence and the chart are about; an indicator without a figure when none has one. */
    Indicator leading() {
        return Leading.of(
                        request.catalog(), indicator -> course(indicator).pace().toDate() != null)
                .orElseGet(() -> Leading.order(request.catalog()).get(0));
    }

    List<KeyFigure> all() {
        return Leading.order(request.catalog()).stream()
                .map(indicator -> figure(indicator, course(indicator)))
                .filter(figure -> figure != null && !figure.changes().isEmpty())
                .limit(MOST)
                .toList();
    }

    YearCourse course(Indicator indicator) {
        return request.courses(reader).course(indicator, year, base);
    }

    private KeyFigure figure(Indicator indicator, YearCourse course) {
        Double toDate = course.pace().toDate();
        if (toDate == null) {
            return null;
        }
        LocalDate asOf = course.pace().asOf();
        SeasonText text = new SeasonText(setting, indicator, course);
        return new KeyFigure(
                setting.label(indicator),
                links.indicator(indicator.code(), year).toString(),
                setting.figure(indicator, toDate),
                text.isOver() || asOf == null
                        ? null
                        : setting.words().text("season.until", setting.words().dayOfYear(asOf)),
                text.changes(),
                spark(indicator, course.pace().asOf()));
    }

    /** Its months beside those of the year before, on one scale; null where it has none. */
    private Spark spark(Indicator indicator, LocalDate asOf) {
        if (!indicator.grains().contains(Grain.MONTH)) {
            return null;
        }
        List<Observation> months = reader.series(new SeriesRequest(
                request.office().code(),
                indicator.code(),
                Grain.MONTH,
                Period.year(year - 1).start(),
                Period.year(year).end(),
                null));
        double highest = months.stream()
                .filter(month -> month.value() != null)
                .mapToDouble(Observation::value)
                .max()
                .orElse(0);
        List<Observation> known = months.subList(MONTHS, 2 * MONTHS).stream()
                .filter(month -> asOf == null || !month.period().end().isAfter(asOf))
                .toList();
        String points = points(known, highest);
        return highest <= 0 || points.isEmpty() ? null : new Spark(points(months.subList(0, MONTHS), highest), points);
    }

    /** The month that runs would look like a fall. */
    private static boolean isKnown(Observation month) {
        return month.contribution().isPresent() && month.status() != ObservationStatus.PARTIAL;
    }

    /** A month without a figure is left out: it is no month with nothing. */
    private static String points(List<Observation> months, double highest) {
        return IntStream.range(0, months.size())
                .filter(month -> isKnown(months.get(month)))
                .mapToObj(month -> String.format(
                        Locale.ROOT,
                        "%.1f,%.1f",
                        INSET + month * (WIDTH - 2 * INSET) / (MONTHS - 1),
                        HEIGHT
                                - INSET
                                - months.get(month).contribution().getAsDouble() / highest * (HEIGHT - 2 * INSET)))
                .collect(Collectors.joining(" "));
    }
}
