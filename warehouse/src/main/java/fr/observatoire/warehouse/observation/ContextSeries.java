package fr.observatoire.warehouse.observation;

import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One series of public statistics. It is context: no result of the office, without a target.
 *
 * @param code by which INSEE's data base knows it: {@code 001515942}
 * @param label as the data base names it, in French
 * @param grain month, quarter or year
 * @param values in order, at least one; periods may be missing between them
 */
public record ContextSeries(String code, String label, Grain grain, List<Value> values) {

    public ContextSeries {
        values = List.copyOf(values);
    }

    public Value first() {
        return values.get(0);
    }

    public Value last() {
        return values.get(values.size() - 1);
    }

    /**
     * One value.
     *
     * @param mark of the data base: {@code A} normal, {@code P} provisional, {@code E} estimated; null for none
     * @param path of the file that gives it
     * @param line of it there
     */
    public record Value(Period period, double value, @Nullable String mark, String path, int line) {}
}
