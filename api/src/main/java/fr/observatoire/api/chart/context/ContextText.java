package fr.observatoire.api.chart.context;

import fr.observatoire.api.text.Numbers;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.observation.ContextSeries;
import fr.observatoire.warehouse.observation.ContextSeries.Value;
import fr.observatoire.warehouse.period.Period;
import org.jspecify.annotations.Nullable;

/** The values of public statistics in words. */
public final class ContextText {

    /** As many decimals as such series have: an index has two, a rate one. */
    private static final int DECIMALS = 3;

    private static final String NORMAL = "A";

    private final Words words;

    public ContextText(Words words) {
        this.words = words;
    }

    public String number(Value value) {
        return Numbers.in(words.lang()).number(value.value(), DECIMALS);
    }

    /** {@code 7,1 (2e trimestre 2026, provisoire)}. */
    String told(Value value) {
        String mark = mark(value);
        String when = words.name(value.period());
        return words.text("context.value", number(value), mark == null ? when : words.text("text.comma", when, mark));
    }

    /** Provisional and estimated in words, any other mark as the data base writes it; null for a normal value. */
    public @Nullable String mark(Value value) {
        String mark = value.mark();
        if (mark == null || mark.isBlank() || mark.equals(NORMAL)) {
            return null;
        }
        return switch (mark) {
            case "P" -> words.text("context.provisional");
            case "E" -> words.text("context.estimated");
            default -> words.text("context.mark", mark);
        };
    }

    /** {@code par mois, de janvier 2015 à octobre 2026}. */
    public String range(ContextSeries series, Period first, Period last) {
        return words.text(
                "context.range", words.text("grain." + series.grain().code()), words.name(first), words.name(last));
    }
}
