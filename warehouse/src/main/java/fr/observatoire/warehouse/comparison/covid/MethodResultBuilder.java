package fr.observatoire.warehouse.comparison.covid;

import fr.observatoire.warehouse.catalog.Crisis;
import fr.observatoire.warehouse.comparison.ChangeForm;
import fr.observatoire.warehouse.comparison.covid.MethodResult.CrisisDates;
import fr.observatoire.warehouse.comparison.covid.MethodResult.Exposure;
import fr.observatoire.warehouse.comparison.covid.MethodResult.Verdict;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Gathers the parts of one {@link MethodResult}; what all methods say in the same way is written here once. */
final class MethodResultBuilder {

    private static final int PERCENT = 100;

    /** Their values are rates, and no counts. */
    private static final Set<String> RATES =
            Set.of(PerOpeningDayComparison.METHOD, SeasonallyAdjustedComparison.METHOD);

    private final String method;
    private final ComparisonInput input;
    private final Set<MethodWarning> warnings = EnumSet.noneOf(MethodWarning.class);
    private String period;
    private String basePeriod;
    private Exposure exposure;
    private MethodDetails details;

    MethodResultBuilder(String method, ComparisonInput input) {
        this.method = method;
        this.input = input;
        this.period = Period.year(input.year()).code();
        this.basePeriod = input.base().period(input.year());
        warnIf(input.hit(Period.year(input.year())), MethodWarning.CRISIS);
        warnIf(input.synthetic(), MethodWarning.SYNTHETIC_DAYS);
    }

    MethodResultBuilder period(String code) {
        this.period = code;
        return this;
    }

    MethodResultBuilder basePeriod(String code) {
        this.basePeriod = code;
        return this;
    }

    MethodResultBuilder exposure(double value, double baseValue) {
        this.exposure = new Exposure(value, baseValue);
        return this;
    }

    MethodResultBuilder details(MethodDetails figures) {
        this.details = figures;
        return this;
    }

    MethodResultBuilder warnIf(boolean condition, MethodWarning warning) {
        if (condition) {
            warnings.add(warning);
        }
        return this;
    }

    /** Warns about small totals, where one visitor more or less changes the percentage. */
    MethodResultBuilder totals(double value, double baseValue) {
        return warnIf(
                !input.percentage() && Math.min(value, baseValue) < ChangeForm.LEAST_BASE, MethodWarning.SMALL_COUNTS);
    }

    MethodResult refused(Reason reason) {
        return result(Verdict.REFUSED, reason.code(), reason.text(), null, null);
    }

    /** @param more arguments of the sentence besides the figures that all methods have */
    MethodResult ok(double value, double baseValue, Text... more) {
        return result(Verdict.OK, null, sentence(value, baseValue, more), value, baseValue);
    }

    MethodResult fragile(Reason reason, double value, double baseValue, Text... more) {
        Text sentence = sentence(value, baseValue, more);
        Text text = new Text(
                sentence.fr() + " " + reason.text().fr(),
                sentence.en() + " " + reason.text().en());
        return result(Verdict.FRAGILE, reason.code(), text, value, baseValue);
    }

    private Text sentence(double value, double baseValue, Text... more) {
        Text change =
                switch (form(baseValue)) {
                    case POINTS -> Phrases.points(value - baseValue);
                    case COUNT -> Phrases.count(value - baseValue);
                    case PERCENT -> Phrases.percent(PERCENT * (value / baseValue - 1));
                };
        Stream<Object> figures =
                Stream.of(Phrases.number(value), Phrases.number(baseValue), change, period, basePeriod);
        return text("method_sentence.", Stream.concat(figures, Stream.of(more)).toArray());
    }

    /** How this method tells its change. */
    ChangeForm form(double baseValue) {
        if (input.percentage()) {
            return ChangeForm.POINTS;
        }
        return RATES.contains(method) ? ChangeForm.PERCENT : ChangeForm.of(baseValue);
    }

    private Text text(String kind, Object... arguments) {
        return Texts.WAREHOUSE.text(kind + method.replace('-', '_'), arguments);
    }

    private MethodResult result(Verdict verdict, String reason, Text text, Double value, Double baseValue) {
        boolean none = value == null;
        return new MethodResult(
                method,
                verdict,
                reason,
                text,
                period,
                basePeriod,
                value,
                baseValue,
                none ? null : Double.valueOf(value - baseValue),
                none || input.percentage() ? null : Double.valueOf(PERCENT * (value - baseValue) / baseValue),
                none ? null : form(baseValue),
                exposure,
                crises(),
                warnings.stream().map(MethodWarning::code).toList(),
                text("method_citation."),
                details);
    }

    private List<CrisisDates> crises() {
        Period year = Period.year(input.year());
        return input.crises().stream()
                .filter(crisis -> crisis.meets(year.start(), year.end()))
                .sorted(Comparator.comparing(Crisis::from)
                        .thenComparing(Crisis::kind)
                        .thenComparing(Crisis::code))
                .map(crisis -> new CrisisDates(
                        crisis.code(), crisis.kind().code(), crisis.from(), crisis.to(), crisis.source()))
                .toList();
    }
}
