package fr.observatoire.api.representation;

import fr.observatoire.api.request.Parameters;
import fr.observatoire.api.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Answers as a JSON-stat 2.0 data set (<a href="https://json-stat.org/full/">json-stat.org</a>): the keys of the table
 * are its dimensions, the measures are one more, and each cell has the status of its figure.
 */
final class JsonStat {

    private JsonStat() {}

    /** The data set of an answer whose response record is {@code response}. */
    static <A> Representation<A> of(Function<A, ? extends Table.Source> response) {
        return new Representation<>() {
            @Override
            public Format format() {
                return Format.JSONSTAT;
            }

            @Override
            public Writer<A> writer(Parameters parameters, Language language) {
                return (answer, imprint) ->
                        Json.write(dataset(response.apply(answer).table(), imprint), language);
            }
        };
    }

    private static Map<String, Object> dataset(Table table, Imprint imprint) {
        Cube cube = new Cube(table);
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("version", "2.0");
        dataset.put("class", "dataset");
        dataset.put("label", imprint.title(table));
        dataset.put("source", imprint.office().name());
        dataset.put("updated", imprint.snapshot().publishedAt());
        if (imprint.office().synthetic()) {
            dataset.put("note", List.of(Headings.in(imprint.language()).word("caveat.synthetic")));
        }
        dataset.put("id", cube.dimensions().stream().map(Cube.Dimension::id).toList());
        dataset.put("size", cube.dimensions().stream().map(Cube.Dimension::size).toList());
        dataset.put("role", role(cube));
        dataset.put("dimension", dimensions(cube, imprint.language()));
        dataset.put("value", cube.values());
        dataset.put("status", cube.statuses());
        dataset.put(
                "extension",
                Map.of(
                        "snapshot",
                        imprint.snapshot().id(),
                        "office",
                        imprint.office().code()));
        return dataset;
    }

    private static Map<String, Object> role(Cube cube) {
        Map<String, Object> role = new LinkedHashMap<>();
        List<String> time = cube.dimensions().stream()
                .filter(Cube.Dimension::time)
                .map(Cube.Dimension::id)
                .toList();
        if (!time.isEmpty()) {
            role.put("time", time);
        }
        role.put("metric", List.of(Cube.MEASURES));
        return role;
    }

    private static Map<String, Object> dimensions(Cube cube, Language language) {
        Headings headings = Headings.in(language);
        Map<String, Object> dimensions = new LinkedHashMap<>();
        for (Cube.Dimension dimension : cube.dimensions()) {
            boolean measures = dimension.id().equals(Cube.MEASURES);
            Map<String, Object> category = measures ? measures(cube, headings) : category(dimension);
            dimensions.put(
                    dimension.id(), Map.of("label", headings.of(Column.of(dimension.id())), "category", category));
        }
        return dimensions;
    }

    private static Map<String, Object> category(Cube.Dimension dimension) {
        Map<String, Object> category = new LinkedHashMap<>();
        category.put("index", new ArrayList<>(dimension.categories().keySet()));
        category.put("label", dimension.categories());
        return category;
    }

    private static Map<String, Object> measures(Cube cube, Headings headings) {
        Map<String, String> labels = new LinkedHashMap<>();
        Map<String, Object> units = new LinkedHashMap<>();
        for (Column measure : cube.measures()) {
            labels.put(measure.name(), headings.of(Column.of(measure.name())));
            if (measure.unit() != null) {
                units.put(measure.name(), Map.of("label", measure.unit()));
            }
        }
        Map<String, Object> category = new LinkedHashMap<>();
        category.put("index", new ArrayList<>(labels.keySet()));
        category.put("label", labels);
        if (!units.isEmpty()) {
            category.put("unit", units);
        }
        return category;
    }
}
