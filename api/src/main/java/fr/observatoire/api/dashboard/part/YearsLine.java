package fr.observatoire.api.dashboard.part;

import fr.observatoire.api.attainment.YearResults;
import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The years of an indicator as a small line, drawn in a box of 120 by 30; each stands at the same place in all of them.
 *
 * @param path of the whole years; empty when there is none
 * @param dot of the year shown; null where it has no figure
 * @param running whether the year shown is known in part only: it is not joined to the line, it would look like a fall
 * @param text the same in words
 */
public record YearsLine(String path, @Nullable String dot, boolean running, String text) {

    private static final double WIDTH = 120;
    private static final double HEIGHT = 30;
    private static final double INSET = 4;

    /**
     * Its years up to the one shown; null with fewer than two figures.
     *
     * @param first year
     * @param shown the result of the last, which is known already: of a year that runs it is a question to the star
     */
    public static @Nullable YearsLine of(
            ChartContext setting, Indicator indicator, YearResults results, int first, Observation shown) {
        List<Observation> years = new ArrayList<>();
        for (int year = first; year < shown.period().start().getYear(); year++) {
            years.add(results.result(indicator, year));
        }
        years.add(shown);
        List<Observation> known =
                years.stream().filter(year -> year.value() != null).toList();
        return known.size() < 2 ? null : new Box(setting, indicator, years, Scale.of(known)).line();
    }

    /** From nought, or below it, to the highest figure. */
    private record Scale(double lowest, double highest) {

        static Scale of(List<Observation> known) {
            double lowest = known.stream().mapToDouble(Observation::value).min().orElse(0);
            double highest =
                    known.stream().mapToDouble(Observation::value).max().orElse(0);
            return new Scale(Math.min(0, lowest), Math.max(0, highest));
        }

        double height(double value) {
            double share = highest == lowest ? 0 : (value - lowest) / (highest - lowest);
            return HEIGHT - INSET - share * (HEIGHT - 2 * INSET);
        }
    }

    private record Box(ChartContext setting, Indicator indicator, List<Observation> years, Scale scale) {

        YearsLine line() {
            Observation shown = years.get(years.size() - 1);
            return new YearsLine(
                    path(),
                    shown.value() == null ? null : "M" + point(years.size() - 1) + "h0",
                    !isWhole(shown),
                    text());
        }

        /** A year without a figure, and a change in how it is measured, leave a gap. A point alone is a dot: h0. */
        private String path() {
            List<String> steps = new ArrayList<>();
            Observation before = null;
            for (int place = 0; place < years.size(); place++) {
                Observation year = years.get(place);
                if (isWhole(year)) {
                    boolean joined = before != null && setting.measuredAlike(indicator, before.period(), year.period());
                    steps.add((joined ? "L" : "M") + point(place) + (joined ? "" : "h0"));
                }
                before = isWhole(year) ? year : null;
            }
            return String.join("", steps);
        }

        private boolean isWhole(Observation year) {
            return year.value() != null && year.status() != ObservationStatus.PARTIAL && !runs(year);
        }

        private boolean runs(Observation year) {
            return !year.period().end().isBefore(setting.today());
        }

        private String point(int place) {
            double across = INSET + place * (WIDTH - 2 * INSET) / (years.size() - 1);
            return String.format(
                    Locale.ROOT,
                    "%.0f,%.1f",
                    across,
                    scale.height(years.get(place).value()));
        }

        private String text() {
            return years.stream()
                    .filter(year -> year.value() != null)
                    .map(year -> setting.words().text("text.pair", name(year), setting.number(indicator, year.value())))
                    .collect(Collectors.joining(setting.words().text("text.separator")));
        }

        private String name(Observation year) {
            String name = setting.name(year.period());
            if (runs(year)) {
                return setting.words().text("scorecard.running_year", name);
            }
            return year.status() == ObservationStatus.PARTIAL
                    ? setting.words().text("scorecard.partial_year", name)
                    : name;
        }
    }
}
