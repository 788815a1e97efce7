package fr.observatoire.api.representation;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import fr.observatoire.api.request.Codes;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Turns a record into the cells of a row. */
final class RecordCells<R extends Record> {

    private static final SnakeCaseStrategy NAMES = new SnakeCaseStrategy();

    private final Class<R> type;

    RecordCells(Class<R> type) {
        this.type = type;
    }

    /** The names of the cells, in order. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        addNames(type, "", names);
        return names;
    }

    List<Object> of(R row) {
        return cells(type, row);
    }

    private static void addNames(Class<?> type, String prefix, List<String> names) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + NAMES.translate(component.getName());
            if (component.getType().isRecord()) {
                addNames(component.getType(), name + "_", names);
            } else {
                names.add(name);
            }
        }
    }

    private static List<Object> cells(Class<?> type, Object row) {
        List<Object> cells = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Object value = row == null ? null : read(component, row);
            if (component.getType().isRecord()) {
                cells.addAll(cells(component.getType(), value));
            } else {
                cells.add(cell(value));
            }
        }
        return cells;
    }

    private static Object cell(Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream().map(each -> String.valueOf(cell(each))).collect(Collectors.joining(" "));
        }
        return value instanceof Enum<?> code ? Codes.of(code) : value;
    }

    private static Object read(RecordComponent component, Object row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component + " is not readable: response records are public", e);
        }
    }
}
