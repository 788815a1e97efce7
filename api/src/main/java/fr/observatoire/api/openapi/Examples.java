package fr.observatoire.api.openapi;

import fr.observatoire.warehouse.text.Text;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Answers with one row, made of an example for each field: the description shows them in every form that is text. */
record Examples(DescriptionTexts texts) {

    /** A record with an example in each field; null where there is none, and where an answer may leave the field out. */
    <R> R of(Class<R> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values =
                Arrays.stream(components).map(field -> value(type, field)).toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException("no example of " + type, e);
        }
    }

    private Object value(Class<?> record, RecordComponent field) {
        String name = Fields.name(field.getAccessor(), field.getName());
        if (Fields.isOptional(field.getAccessor())) {
            return null;
        }
        String text = texts.example(Fields.record(record), name).orElse(null);
        Class<?> type = field.getType();
        if (type.isSealed() && text != null) {
            return of(Arrays.stream(type.getPermittedSubclasses())
                    .filter(each -> each.getSimpleName().equals(text))
                    .findFirst()
                    .orElseThrow());
        }
        if (type == List.class) {
            Class<?> element = erased(((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0]);
            return element.isRecord()
                    ? List.of(of(element))
                    : texts.example(Fields.record(record), name).stream()
                            .flatMap(list -> Arrays.stream(list.split(" ")))
                            .map(each -> parsed(element, each))
                            .toList();
        }
        if (text == null && type.isPrimitive()) {
            throw new IllegalStateException("no example." + Fields.record(record) + "." + name);
        }
        return type.isRecord() && type != Text.class ? of(type) : parsed(type, text);
    }

    private static Class<?> erased(Type type) {
        return (Class<?>) type;
    }

    private static Object parsed(Class<?> type, String text) {
        if (text == null || type == String.class) {
            return text;
        } else if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(each -> ((Enum<?>) each).name().equals(text.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow();
        }
        return switch (type.getSimpleName()) {
            case "int", "Integer" -> Integer.valueOf(text);
            case "long", "Long" -> Long.valueOf(text);
            case "double", "Double" -> Double.valueOf(text);
            case "boolean", "Boolean" -> Boolean.valueOf(text);
            case "LocalDate" -> LocalDate.parse(text);
            case "Instant" -> Instant.parse(text);
            case "Text" -> new Text(text, text);
            default -> throw new IllegalStateException("no example of " + type);
        };
    }
}
