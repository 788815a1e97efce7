package fr.observatoire.warehouse.comparison.covid;

import fr.observatoire.warehouse.comparison.DayValues;
import fr.observatoire.warehouse.comparison.covid.model.Interval;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Interval of the change of a rate, from the scatter of days around the rate of their own month.
 *
 * <p>Source: ratio of two quasi-Poisson rates on the log scale; variance phi (1/V + 1/V0), phi from Pearson's statistic
 * (McCullagh and Nelder, Generalized Linear Models, 1989, section 6.2).
 */
record RateInterval(double standardError) {

    private static final int PERCENT = 100;
    private static final int MIN_DEGREES = 30;
    private static final Map<Integer, Double> QUANTILES = Map.of(80, 1.2815515655446004, 95, 1.959963984540054);

    /** A day on which the office was open. */
    private record OpenDay(String month, double value, double exposure) {}

    /** Empty when one side has too few days. */
    static Optional<RateInterval> of(ComparisonInput input, ComparedPart part) {
        List<OpenDay> days = openDays(input, part, List.of(input.year()));
        List<OpenDay> baseDays = openDays(input, part, input.baseYears());
        double value = total(days);
        double base = total(baseDays);
        List<OpenDay> all = Stream.concat(days.stream(), baseDays.stream()).toList();
        Optional<Double> dispersion = dispersion(all);
        if (value <= 0 || base <= 0 || dispersion.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RateInterval(Math.sqrt(dispersion.get() * (1 / value + 1 / base))));
    }

    /** 80 and 95 % intervals of the change, in percent. */
    List<Interval> aroundChange(double logRatio) {
        return Stream.of(80, 95)
                .map(level -> new Interval(
                        level,
                        PERCENT * Math.expm1(logRatio - QUANTILES.get(level) * standardError),
                        PERCENT * Math.expm1(logRatio + QUANTILES.get(level) * standardError)))
                .toList();
    }

    Text covers() {
        return Texts.WAREHOUSE.text("rate_interval.covers");
    }

    private static List<OpenDay> openDays(ComparisonInput input, ComparedPart part, List<Integer> years) {
        DayValues exposure = new DayValues(input.exposure().daily());
        return input.values().daily().stream()
                .filter(day -> day.value() != null)
                .filter(day -> years.contains(day.period().start().getYear()))
                .filter(day -> part.whole()
                        || part.months().contains(day.period().start().getMonthValue()))
                .filter(day -> exposure.value(day.period().start()).orElse(0) > 0)
                .sorted((a, b) -> a.period().compareTo(b.period()))
                .map(day -> openDay(day, exposure))
                .toList();
    }

    private static OpenDay openDay(Observation day, DayValues exposure) {
        LocalDate date = day.period().start();
        return new OpenDay(
                date.toString().substring(0, "2020-01".length()),
                day.value(),
                exposure.value(date).getAsDouble());
    }

    private static double total(List<OpenDay> days) {
        return days.stream().mapToDouble(OpenDay::value).sum();
    }

    private static Optional<Double> dispersion(List<OpenDay> days) {
        Map<String, double[]> months = new HashMap<>();
        for (OpenDay day : days) {
            double[] sums = months.computeIfAbsent(day.month(), month -> new double[2]);
            sums[0] += day.value();
            sums[1] += day.exposure();
        }
        int degrees = days.size() - months.size();
        if (degrees < MIN_DEGREES) {
            return Optional.empty();
        }
        double pearson = 0;
        for (OpenDay day : days) {
            double[] sums = months.get(day.month());
            double expected = day.exposure() * sums[0] / sums[1];
            pearson += expected == 0 ? 0 : (day.value() - expected) * (day.value() - expected) / expected;
        }
        return Optional.of(pearson / degrees);
    }
}
