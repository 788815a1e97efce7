package fr.observatoire.api.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.observatoire.api.text.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A JSON-stat 2.0 data set (<a href="https://json-stat.org/full/">json-stat.org</a>): the keys of the table are its
 * dimensions, the measures are one more, and each cell has the status of its figure.
 *
 * @param updated when the snapshot was published
 * @param value the cells in row-major order
 * @param status codes by place in {@code value}
 */
public record JsonStat(
        String version,
        @JsonProperty("class") String type,
        String label,
        String source,
        Instant updated,
        @JsonInclude(Include.NON_NULL) List<String> note,
        List<String> id,
        List<Integer> size,
        Role role,
        Map<String, Dimension> dimension,
        List<@Nullable Double> value,
        Map<Integer, String> status,
        Extension extension) {

    public record Role(@JsonInclude(Include.NON_NULL) List<String> time, List<String> metric) {}

    public record Dimension(String label, Category category) {}

    public record Category(
            List<String> index, Map<String, String> label, @JsonInclude(Include.NON_NULL) Map<String, Unit> unit) {}

    public record Unit(String label) {}

    public record Extension(String snapshot, String office) {}

    /** The data set of an answer whose response record is {@code response}. */
    static <A> Representation<A> of(Function<A, ? extends Table.Source> response) {
        return Representation.of(
                Format.JSONSTAT,
                JsonStat.class,
                (answer, imprint) -> Json.write(of(response.apply(answer).table(), imprint), imprint.language()));
    }

    /** The data set of a table. */
    public static JsonStat of(Table table, Imprint imprint) {
        Cube cube = new Cube(table);
        return new JsonStat(
                "2.0",
                "dataset",
                imprint.title(table),
                imprint.office().name(),
                imprint.snapshot().publishedAt(),
                imprint.office().synthetic()
                        ? List.of(Headings.in(imprint.language()).word("caveat.synthetic"))
                        : null,
                cube.dimensions().stream().map(Cube.Dimension::id).toList(),
                cube.dimensions().stream().map(Cube.Dimension::size).toList(),
                role(cube),
                dimensions(cube, imprint.language()),
                cube.values(),
                cube.statuses(),
                new Extension(imprint.snapshot().id(), imprint.office().code()));
    }

    private static Role role(Cube cube) {
        List<String> time = cube.dimensions().stream()
                .filter(Cube.Dimension::time)
                .map(Cube.Dimension::id)
                .toList();
        return new Role(time.isEmpty() ? null : time, List.of(Cube.MEASURES));
    }

    private static Map<String, Dimension> dimensions(Cube cube, Language language) {
        Headings headings = Headings.in(language);
        Map<String, Dimension> dimensions = new LinkedHashMap<>();
        for (Cube.Dimension side : cube.dimensions()) {
            boolean measures = side.id().equals(Cube.MEASURES);
            Category category = measures
                    ? measures(cube, headings)
                    : new Category(new ArrayList<>(side.categories().keySet()), side.categories(), null);
            dimensions.put(side.id(), new Dimension(headings.of(Column.of(side.id())), category));
        }
        return dimensions;
    }

    private static Category measures(Cube cube, Headings headings) {
        Map<String, String> labels = new LinkedHashMap<>();
        Map<String, Unit> units = new LinkedHashMap<>();
        for (Column measure : cube.measures()) {
            labels.put(measure.name(), headings.of(Column.of(measure.name())));
            if (measure.unit() != null) {
                units.put(measure.name(), new Unit(measure.unit()));
            }
        }
        return new Category(new ArrayList<>(labels.keySet()), labels, units.isEmpty() ? null : units);
    }
}
