package fr.observatoire.warehouse.comparison.covid;

import fr.observatoire.warehouse.catalog.Crisis;
import fr.observatoire.warehouse.comparison.Base;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.text.Text;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** Builds inputs of the comparison in one line each. */
public final class InputBuilder {

    public static final Crisis COVID = new Crisis(
            null,
            "covid-2020",
            new Text("Covid-19", "Covid-19"),
            LocalDate.of(2020, 3, 17),
            LocalDate.of(2021, 6, 8),
            Crisis.Kind.CLOSURE,
            new Text("Test", "Test"));

    private final List<List<Observation>> values = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    private final List<List<Observation>> exposure = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    private List<Crisis> crises = List.of(COVID);
    private Base base = Base.year(2019);
    private int year = 2020;
    private LocalDate asOf = LocalDate.of(2022, 1, 31);
    private boolean percentage;
    private boolean additive = true;
    private boolean synthetic;
    private long seed = 42;
    private Backtests trials = Backtests.NONE;
    private Text per = new Text("par jour d’ouverture", "per opening day");

    /** Annual figures and opening days of visitors-on-site as the manual prints them. */
    static InputBuilder visitorsOnSite() {
        return new InputBuilder().years(2018, 4049, 4012, 2057).exposureYears(2018, 217, 217, 115.5);
    }

    InputBuilder years(int first, double... figures) {
        for (int i = 0; i < figures.length; i++) {
            values.get(0).add(Observation.of(Period.year(first + i), figures[i]));
        }
        return this;
    }

    InputBuilder exposureYears(int first, double... days) {
        for (int i = 0; i < days.length; i++) {
            exposure.get(0).add(Observation.of(Period.year(first + i), days[i]));
        }
        return this;
    }

    InputBuilder value(Period period, Double value, ObservationStatus status) {
        values.get(grain(period)).add(new Observation(period, null, value, status));
        return this;
    }

    InputBuilder value(Period period, double value) {
        return value(period, value, ObservationStatus.NORMAL);
    }

    InputBuilder exposure(Period period, double days) {
        exposure.get(grain(period)).add(Observation.of(period, days));
        return this;
    }

    private static int grain(Period period) {
        return switch (period.grain()) {
            case YEAR -> 0;
            case MONTH -> 1;
            case DAY -> 2;
            default -> throw new IllegalArgumentException(period.code());
        };
    }

    InputBuilder months(YearMonth first, double... figures) {
        for (int i = 0; i < figures.length; i++) {
            YearMonth month = first.plusMonths(i);
            Period period = Period.month(month.getYear(), month.getMonthValue());
            values.get(1)
                    .add(
                            Double.isNaN(figures[i])
                                    ? Observation.none(period, ObservationStatus.CLOSED)
                                    : Observation.of(period, figures[i]));
        }
        return this;
    }

    InputBuilder exposureMonths(YearMonth first, double... days) {
        for (int i = 0; i < days.length; i++) {
            YearMonth month = first.plusMonths(i);
            exposure(Period.month(month.getYear(), month.getMonthValue()), days[i]);
        }
        return this;
    }

    InputBuilder base(Base other) {
        this.base = other;
        return this;
    }

    InputBuilder year(int other) {
        this.year = other;
        return this;
    }

    InputBuilder asOf(LocalDate other) {
        this.asOf = other;
        return this;
    }

    InputBuilder crises(Crisis... others) {
        this.crises = List.of(others);
        return this;
    }

    InputBuilder percentage() {
        this.percentage = true;
        this.additive = false;
        return this;
    }

    InputBuilder notAdditive() {
        this.additive = false;
        return this;
    }

    InputBuilder synthetic() {
        this.synthetic = true;
        return this;
    }

    InputBuilder trials(Backtests made) {
        this.trials = made;
        return this;
    }

    InputBuilder per(String fr, String en) {
        this.per = new Text(fr, en);
        return this;
    }

    InputBuilder seed(long other) {
        this.seed = other;
        return this;
    }

    /** Applies a function to every figure, but not to the exposure. */
    InputBuilder mapValues(DoubleUnaryOperator function) {
        values.forEach(grain -> grain.replaceAll(figure -> figure.value() == null
                ? figure
                : new Observation(figure.period(), null, function.applyAsDouble(figure.value()), figure.status())));
        return this;
    }

    InputBuilder shuffled(Random random) {
        values.forEach(grain -> Collections.shuffle(grain, random));
        exposure.forEach(grain -> Collections.shuffle(grain, random));
        return this;
    }

    ComparisonInput build() {
        return new ComparisonInput(
                per,
                percentage,
                additive,
                year,
                base,
                new GrainSeries(values.get(0), values.get(1), values.get(2)),
                new GrainSeries(exposure.get(0), exposure.get(1), exposure.get(2)),
                crises,
                asOf,
                synthetic,
                seed,
                trials);
    }

    MethodResult compare(String method) {
        return CovidComparison.compare(build()).stream()
                .filter(result -> result.method().equals(method))
                .findFirst()
                .orElseThrow();
    }
}
