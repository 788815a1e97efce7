package fr.observatoire.etl.quality;

import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.catalog.SourceContract.Schema;
import fr.observatoire.warehouse.text.NearestCodes;
import fr.observatoire.warehouse.text.TextException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One condition across the columns of a record, as contracts write it: {@code visiteurs_*, ventes <= 0}, {@code motif not
 * empty}, {@code unique_opens <= delivered}, {@code statut in ('normal', 'derived')}.
 *
 * <p>All named columns must meet it. With an empty cell, or an empty column at the right, nothing can be said:
 * {@link #broken} is false then, and so is {@link #applies}.
 */
final class RuleExpression {

    private static final Pattern FORM = Pattern.compile("(.+?)\\s+(not empty|empty|in|<=|>=|!=|=|<|>)\\s*(.*)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final int[] columns;
    private final String comparison;
    private final Object constant;
    private final int otherColumn;

    private RuleExpression(int[] columns, String comparison, Object constant, int otherColumn) {
        this.columns = columns;
        this.comparison = comparison;
        this.constant = constant;
        this.otherColumn = otherColumn;
    }

    /**
     * Reads a condition.
     *
     * @throws TextException when it is not a condition over the columns of the schema
     */
    static RuleExpression parse(String text, Schema schema) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new TextException(EtlTexts.text("rule.no_condition", text));
        }
        Map<String, Integer> index = CheckedRecord.index(schema);
        int[] columns = Arrays.stream(form.group(1).split(","))
                .flatMapToInt(name -> columns(name.strip(), index))
                .toArray();
        String operand = form.group(3).strip();
        boolean bare = form.group(2).endsWith("empty");
        if (bare != operand.isEmpty()) {
            throw new TextException(EtlTexts.text("rule.operand", text));
        }
        Object constant = bare ? null : constant(operand);
        int other = bare || constant != null
                ? -1
                : columns(operand, index).findFirst().orElseThrow();
        return new RuleExpression(columns, form.group(2), constant, other);
    }

    private static Object constant(String operand) {
        if (operand.length() >= 2 && operand.startsWith("'") && operand.endsWith("'")) {
            return operand.substring(1, operand.length() - 1);
        }
        if (operand.startsWith("(") && operand.endsWith(")")) {
            return Arrays.stream(operand.substring(1, operand.length() - 1).split(","))
                    .map(value -> constant(value.strip()))
                    .collect(Collectors.toSet());
        }
        return NUMBER.matcher(operand).matches() ? Double.valueOf(operand) : null;
    }

    private static IntStream columns(String name, Map<String, Integer> index) {
        String start = name.endsWith("*") ? name.substring(0, name.length() - 1) : null;
        int[] found = index.entrySet().stream()
                .filter(field -> start == null
                        ? field.getKey().equals(name)
                        : field.getKey().startsWith(start))
                .mapToInt(Map.Entry::getValue)
                .sorted()
                .toArray();
        if (found.length == 0) {
            throw new TextException(
                    EtlTexts.text("rule.no_column", name, String.join(", ", NearestCodes.of(name, index.keySet()))));
        }
        return Arrays.stream(found);
    }

    /** Whether the condition is true for a record: every column has a value that meets it. */
    boolean applies(CheckedRecord record) {
        for (int column : columns) {
            if (!Boolean.TRUE.equals(meets(record, column))) {
                return false;
            }
        }
        return true;
    }

    /** The first column whose value does not meet the condition; -1 when there is none. */
    int broken(CheckedRecord record) {
        for (int column : columns) {
            if (Boolean.FALSE.equals(meets(record, column))) {
                return column;
            }
        }
        return -1;
    }

    /** Null when nothing can be said because of an empty cell. */
    private Boolean meets(CheckedRecord record, int column) {
        Object left = record.value(column);
        if (comparison.endsWith("empty")) {
            return (left == null) == comparison.equals("empty");
        }
        Object right = otherColumn >= 0 ? record.value(otherColumn) : constant;
        if (left == null || right == null) {
            return null;
        }
        if (right instanceof Set<?> values) {
            return values.contains(left);
        }
        int order = compare(left, right);
        return switch (comparison) {
            case "=" -> order == 0;
            case "!=" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    private static int compare(Object left, Object right) {
        if (left instanceof Double a && right instanceof Double b) {
            return a.compareTo(b);
        }
        if (left instanceof LocalDate a && right instanceof LocalDate b) {
            return a.compareTo(b);
        }
        return left.toString().compareTo(right.toString());
    }
}
