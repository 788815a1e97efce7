package fr.observatoire.api.chart.mapping;

import fr.observatoire.api.text.Numbers;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.covid.MethodResult.Verdict;
import fr.observatoire.warehouse.comparison.covid.model.Interval;
import fr.observatoire.warehouse.comparison.pace.Pace;
import fr.observatoire.warehouse.comparison.pace.PaceReason;
import fr.observatoire.warehouse.comparison.pace.YearToDate;
import fr.observatoire.warehouse.text.Rounding;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a year stands, in sentences: what is projected is rounded, and a probability is told as odds. */
public final class PaceText {

    private static final int INNER = 80;
    private static final int HUNDRED = 100;

    /** A pace within one per cent of the normal one is the normal one. */
    private static final double SAME_PACE = .01;

    private static final MathContext ROUNDED = new MathContext(3);

    /** What is told as odds: the nearest is taken; below and above, words. */
    private static final double[] ODDS = {.1, .25, .5, 2 / 3., .9};

    private static final double HARDLY = .04;

    /** When Easter can lie on either side of a date. */
    private static final MonthDay EASTER_FROM = MonthDay.of(3, 20);

    private static final MonthDay EASTER_TO = MonthDay.of(6, 10);

    private final ChartContext setting;
    private final Indicator indicator;
    private final Pace pace;
    private final LocalDate passedOn;
    private final Words words;
    private final Numbers numbers;

    public PaceText(ChartContext setting, Indicator indicator, YearToDate course) {
        this.setting = setting;
        this.indicator = indicator;
        this.pace = course.pace();
        this.passedOn = course.passedOn();
        this.words = setting.words();
        this.numbers = setting.numbers();
    }

    /** All sentences. */
    public static String explanation(ChartContext setting, Indicator indicator, YearToDate course) {
        return String.join(" ", new PaceText(setting, indicator, course).sentences());
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (pace.verdict() == Verdict.REFUSED) {
            toDate().ifPresent(sentences::add);
            reasons().forEach(sentences::add);
            return sentences;
        }
        sentences.add(words.text(
                indicator.exposure() == null ? "pace.normal" : "pace.normal_by_days",
                words.dayOfYear(pace.asOf()),
                percent(pace.projection().share())));
        sentences.add(rhythm());
        sentences.add(projected());
        odds().ifPresent(sentences::add);
        if (pace.verdict() == Verdict.FRAGILE) {
            sentences.add(words.text("pace.fragile"));
            sentences.addAll(reasons());
        }
        if (easterMatters()) {
            sentences.add(words.text("pace.easter"));
        }
        return sentences;
    }

    private List<String> reasons() {
        return pace.reasons().stream()
                .map(PaceReason::text)
                .map(text -> text.in(setting.lang()))
                .toList();
    }

    /** {@code 1 216 visiteurs au 30 juin.}; empty when nothing is known. */
    private Optional<String> toDate() {
        return pace.toDate() == null || pace.asOf() == null
                ? Optional.empty()
                : Optional.of(
                        words.text("pace.to_date", setting.figure(indicator, pace.toDate()), words.date(pace.asOf())));
    }

    private String percent(double ratio) {
        return numbers.percent(ratio * HUNDRED, 0);
    }

    private String rhythm() {
        String figure = setting.figure(indicator, pace.toDate());
        if (pace.projection().pace().isEmpty()) {
            return words.text("pace.nothing_due", figure);
        }
        double ahead = pace.projection().pace().getAsDouble() - 1;
        if (Math.abs(ahead) < SAME_PACE) {
            return words.text("pace.as_normal", figure);
        }
        return words.text(ahead > 0 ? "pace.above" : "pace.below", figure, percent(Math.abs(ahead)));
    }

    /** {@code Fin d'année projetée : 3 700, entre 3 390 et 4 060 huit fois sur dix.} */
    private String projected() {
        return inner().map(range -> words.text("pace.projected", rounded(total()), range))
                .orElseGet(() -> words.text("pace.nothing_left", setting.figure(indicator, total())));
    }

    /** {@code entre 3 390 et 4 060 huit fois sur dix}; empty when nothing of the year is left. */
    public Optional<String> inner() {
        return pace.projection().intervals().stream()
                .filter(interval -> interval.level() == INNER)
                .findFirst()
                .map(this::range);
    }

    private String range(Interval interval) {
        return words.text("pace.range", rounded(interval.lower()), rounded(interval.upper()));
    }

    private double total() {
        return pace.projection().total();
    }

    /** To three digits, and never below what is counted already. */
    public String rounded(double value) {
        double rounded = new BigDecimal(value).round(ROUNDED).doubleValue();
        return numbers.number(Math.max(Rounding.whole(rounded), Math.min(Rounding.whole(value), pace.toDate())), 0);
    }

    /** {@code Chances d'atteindre 3 600 : environ deux sur trois.}; empty without a target. */
    private Optional<String> odds() {
        Double target = pace.attainment().threshold();
        if (target == null) {
            return Optional.empty();
        }
        String figure = setting.number(indicator, target);
        if (pace.toDate() >= target) {
            return Optional.of(words.text("pace.reached", figure, words.dayOfYear(passedOn)));
        }
        return Optional.of(words.text("pace.odds", figure, chances()));
    }

    /** {@code environ deux sur trois}; there must be a target. */
    public String chances() {
        double probability = pace.probability();
        if (probability == 0) {
            return words.text("pace.odds.none");
        }
        if (probability < HARDLY) {
            return words.text("pace.odds.hardly");
        }
        if (probability > 1 - HARDLY) {
            return words.text("pace.odds.nearly");
        }
        int nearest = 0;
        for (int at = 1; at < ODDS.length; at++) {
            nearest = Math.abs(ODDS[at] - probability) < Math.abs(ODDS[nearest] - probability) ? at : nearest;
        }
        return words.text("pace.odds." + nearest);
    }

    private boolean easterMatters() {
        MonthDay day = MonthDay.from(pace.asOf());
        return !day.isBefore(EASTER_FROM) && !day.isAfter(EASTER_TO);
    }
}
