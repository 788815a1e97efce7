package fr.observatoire.warehouse.comparison.covid;

import fr.observatoire.warehouse.catalog.Crisis;
import fr.observatoire.warehouse.comparison.covid.MethodResult.CrisisDates;
import fr.observatoire.warehouse.comparison.covid.MethodResult.Exposure;
import fr.observatoire.warehouse.comparison.covid.MethodResult.Verdict;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.text.Text;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Gathers the parts of one {@link MethodResult}; what every method says in the same way stands here once. */
final class MethodResultBuilder {

    private static final int PERCENT = 100;
    private static final double SMALL_COUNT = 30;

    private final String method;
    private final Text citation;
    private final ComparisonInput input;
    private final Set<MethodWarning> warnings = EnumSet.noneOf(MethodWarning.class);
    private String period;
    private String basePeriod;
    private Exposure exposure;
    private MethodDetails details;

    MethodResultBuilder(String method, Text citation, ComparisonInput input) {
        this.method = method;
        this.citation = citation;
        this.input = input;
        this.period = Period.year(input.year()).code();
        this.basePeriod = input.base().period(input.year());
        warnIf(!crises().isEmpty(), MethodWarning.CRISIS);
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

    /** Warns of totals so small that one visitor more or less shows in the percentage. */
    MethodResultBuilder totals(double value, double baseValue) {
        return warnIf(!input.percentage() && Math.min(value, baseValue) < SMALL_COUNT, MethodWarning.SMALL_COUNTS);
    }

    MethodResult refused(Reason reason) {
        return result(Verdict.REFUSED, reason.code(), reason.text(), null, null);
    }

    /** The sentence is the method's own, in which {@code %1$s} is the value, {@code %2$s} the base, {@code %3$s} the change. */
    MethodResult ok(double value, double baseValue, Text sentence) {
        return result(Verdict.OK, null, filled(sentence, value, baseValue), value, baseValue);
    }

    MethodResult fragile(Reason reason, double value, double baseValue, Text sentence) {
        Text filled = filled(sentence, value, baseValue);
        Text text = new Text(
                filled.fr() + " " + reason.text().fr(),
                filled.en() + " " + reason.text().en());
        return result(Verdict.FRAGILE, reason.code(), text, value, baseValue);
    }

    private Text filled(Text sentence, double value, double baseValue) {
        return new Text(
                filled(sentence.fr(), Phrases.FR, value, baseValue),
                filled(sentence.en(), Phrases.EN, value, baseValue));
    }

    private String filled(String sentence, Phrases phrases, double value, double baseValue) {
        String change = input.percentage()
                ? phrases.points(value - baseValue)
                : phrases.percent(PERCENT * (value / baseValue - 1));
        return sentence.formatted(phrases.number(value), phrases.number(baseValue), change, period, basePeriod);
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
                exposure,
                crises(),
                warnings.stream().map(MethodWarning::code).toList(),
                citation,
                details);
    }

    private List<CrisisDates> crises() {
        Period year = Period.year(input.year());
        return input.crises().stream()
                .filter(crisis -> crisis.meets(year.start(), year.end()))
                .sorted(Comparator.comparing(Crisis::from).thenComparing(Crisis::code))
                .map(crisis -> new CrisisDates(
                        crisis.code(), crisis.from().toString(), crisis.to().toString()))
                .toList();
    }
}
