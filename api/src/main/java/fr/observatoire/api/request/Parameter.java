package fr.observatoire.api.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * A parameter of an address, declared once: questions are read by it, and the description of the API is made of it.
 *
 * @param name in the address
 * @param code of its text: its name, unless two parameters share one
 * @param schema what fits, as JSON Schema says it
 * @param usual what holds when it is not given, or null
 * @param place {@code query} or {@code path}
 * @param example a value that fits
 * @param shown whether the example of an address has it
 */
public record Parameter<T>(
        String name,
        String code,
        Map<String, Object> schema,
        T usual,
        BiFunction<Parameters, T, T> reader,
        String place,
        boolean required,
        Object example,
        boolean shown) {

    private static <T> Parameter<T> of(
            String name, Map<String, Object> schema, T usual, BiFunction<Parameters, T, T> reader) {
        Map<String, Object> whole = new LinkedHashMap<>(schema);
        if (usual != null) {
            whole.put("default", usual instanceof Enum<?> code ? Codes.of(code) : usual);
        }
        return new Parameter<>(name, name, whole, usual, reader, "query", false, null, false);
    }

    /** A text of a form that its reader checks. */
    public static Parameter<String> text(String name) {
        return of(name, Map.of("type", "string"), null, (given, or) -> given.has(name) ? given.text(name) : or);
    }

    public static Parameter<Integer> year(String name) {
        return of(name, Map.of("type", "integer"), null, (given, none) -> given.year(name));
    }

    public static Parameter<Integer> integer(String name, int min, int max, int usual) {
        return of(name, range("integer", min, max), usual, (given, or) -> given.integer(name, min, max, or));
    }

    public static Parameter<Double> decimal(String name, double min, double max, double usual) {
        return of(name, range("number", min, max), usual, (given, or) -> given.decimal(name, min, max, or));
    }

    /** One of a closed list; {@code usual} is null where nothing stands for a parameter that is not given. */
    public static Parameter<String> choice(String name, List<String> allowed, String usual) {
        return of(name, oneOf(allowed), usual, (given, or) -> given.choice(name, allowed, or));
    }

    /** The same for codes. */
    public static <E extends Enum<E>> Parameter<E> code(String name, List<E> allowed, E usual) {
        List<String> codes = allowed.stream().map(Codes::of).toList();
        return of(name, oneOf(codes), usual, (given, or) -> given.choice(name, allowed, Codes::of, or));
    }

    /** A part of the path, which the route reads. */
    public static Parameter<String> inPath(String name, Map<String, Object> schema) {
        return new Parameter<>(name, name, schema, null, null, "path", true, null, false);
    }

    private static Map<String, Object> range(String type, Number min, Number max) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", type);
        schema.put("minimum", min);
        schema.put("maximum", max);
        return schema;
    }

    private static Map<String, Object> oneOf(List<String> codes) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("enum", codes);
        return schema;
    }

    /** The same with a value that the example of an address has. */
    public Parameter<T> example(Object value) {
        return new Parameter<>(name, code, schema, usual, reader, place, required, value, true);
    }

    /** The same with a value that fits, and is not in the example of an address. */
    public Parameter<T> sample(Object value) {
        return new Parameter<>(name, code, schema, usual, reader, place, required, value, false);
    }

    /** The same with what a reader takes it for when it is not given. */
    public Parameter<T> usually(T value) {
        return of(name, schema, value, reader);
    }

    /** The same for addresses that have no answer without it. */
    public Parameter<T> must() {
        return new Parameter<>(name, code, schema, usual, reader, place, true, example, shown);
    }

    /** The same with a code of its own, where another parameter has its name. */
    public Parameter<T> coded(String own) {
        return new Parameter<>(name, own, schema, usual, reader, place, required, example, shown);
    }

    /**
     * Its value, {@code usual} when it is not given.
     *
     * @throws fr.observatoire.api.problem.Problem 400 for a value that does not fit
     */
    public T read(Parameters given) {
        return read(given, usual);
    }

    /** The same with another value for when it is not given. */
    public T read(Parameters given, T otherwise) {
        return reader.apply(given, otherwise);
    }
}
