package fr.observatoire.warehouse.own;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.observatoire.warehouse.text.TextException;
import fr.observatoire.warehouse.text.Texts;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the columns of an office's own sheet are. The first column of days or months dates its records; the others are
 * named here, so that one reader knows every such sheet.
 *
 * @param place the column that tells places apart, or null
 * @param member the column that tells anything else apart (kinds, ages, areas), or null
 * @param measures what is counted or measured, at least one thing
 */
public record Measured(String place, String member, @JsonProperty(required = true) List<Measure> measures)
        implements Serializable {

    private static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";

    /**
     * One thing that is counted or measured.
     *
     * @param code its name in indicators: {@code nuitees}
     * @param column the column that holds it
     * @param over the column of what it is divided by: of a mean how many answered, of a share the whole; null for a
     *     figure that stands alone
     */
    public record Measure(
            @JsonProperty(required = true) String code, @JsonProperty(required = true) String column, String over)
            implements Serializable {}

    public Measured {
        measures = List.copyOf(measures);
        require(!measures.isEmpty(), "measures", "expected.measure");
        Set<String> codes = new HashSet<>();
        for (Measure measure : measures) {
            require(measure.code().matches(CODE) && codes.add(measure.code()), measure.code(), "expected.measure_code");
        }
    }

    public List<String> codes() {
        return measures.stream().map(Measure::code).toList();
    }

    /** The measure of a code, which is one of {@link #codes}. */
    public Measure measure(String code) {
        return measures.get(codes().indexOf(code));
    }

    /**
     * Refuses columns that the sheet does not have.
     *
     * @param words the columns of words, {@code numbers} those of numbers
     */
    public void requireColumns(Collection<String> words, Collection<String> numbers) {
        requireColumn(place, words, "expected.word_column");
        requireColumn(member, words, "expected.word_column");
        for (Measure measure : measures) {
            requireColumn(measure.column(), numbers, "expected.number_column");
            requireColumn(measure.over(), numbers, "expected.number_column");
        }
    }

    private static void requireColumn(String column, Collection<String> columns, String expected) {
        if (column != null && !columns.contains(column)) {
            throw new TextException(Texts.WAREHOUSE.text(
                    "model.value", column, Texts.WAREHOUSE.text(expected, String.join(", ", columns))));
        }
    }

    private static void require(boolean holds, String value, String expected) {
        if (!holds) {
            throw new TextException(Texts.WAREHOUSE.text("model.value", value, Texts.WAREHOUSE.text(expected)));
        }
    }
}
