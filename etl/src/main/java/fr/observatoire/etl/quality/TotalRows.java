package fr.observatoire.etl.quality;

import fr.observatoire.etl.read.RawRow;
import fr.observatoire.warehouse.catalog.SourceContract.Field;
import fr.observatoire.warehouse.catalog.SourceContract.FieldType;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recognises the rows of one file that call themselves a total, in whatever column they do so. A row that lacks a part
 * of its key is no record, and there {@code Total fitness} is a total; where the key is whole it is the name of a
 * place, unless {@code fitness} stands above as a place itself.
 */
final class TotalRows {

    private enum Role {
        /** A date or a number: no text is a value of it. */
        VALUE,
        /** A name that the record is kept under. */
        KEY,
        /** One of the words of a list, or a name that groups records. */
        GROUP,
        /** What may say anything: titles, comments, what is not read. */
        FREE
    }

    private final Role[] roles;
    private final int[] key;
    private final List<Set<String>> words;
    private final Set<String> nouns;
    private final Set<String> texts = new HashSet<>();
    private final Set<String> members = new HashSet<>();

    /** @param names names of the columns in the file */
    TotalRows(Header header, List<String> names, Resource resource) {
        List<Field> fields = resource.schema().fields();
        List<String> keys = resource.schema().primaryKey();
        boolean identified = fields.stream().anyMatch(field -> keys.contains(field.name()) && isIdentifier(field));
        this.roles = new Role[header.width()];
        this.words = Stream.generate(Set::<String>of).limit(roles.length).collect(Collectors.toList());
        Arrays.fill(roles, resource.reportsOtherColumns() && !identified ? Role.GROUP : Role.FREE);
        this.key = new int[keys.size()];
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            int column = header.columns()[i];
            if (keys.contains(field.name())) {
                key[keys.indexOf(field.name())] = field.optional() ? -1 : column;
            }
            if (column >= 0) {
                roles[column] = role(field, keys.contains(field.name()), identified);
                words.set(column, words(field));
            }
        }
        this.nouns = names.stream()
                .map(name -> TotalLabel.singular(TotalLabel.folded(name)))
                .collect(Collectors.toSet());
    }

    private static boolean isIdentifier(Field field) {
        return field.reference() != null || field.constraints().pattern() != null;
    }

    private static Role role(Field field, boolean key, boolean identified) {
        if (field.personal() || field.type() == FieldType.ANY) {
            return Role.FREE;
        }
        if (field.type() != FieldType.STRING) {
            return Role.VALUE;
        }
        if (key) {
            return Role.KEY;
        }
        boolean listed = !words(field).isEmpty();
        return listed || !identified && !field.constraints().required() ? Role.GROUP : Role.FREE;
    }

    /** The words that a column allows: where one of them is {@code moyenne}, it is a value. */
    private static Set<String> words(Field field) {
        return Stream.concat(
                        field.codes() == null ? Stream.<String>empty() : field.codes().keySet().stream(),
                        field.constraints().allowed().stream())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** Whether a row calls itself a total. The rows are given in the order of the file, each once. */
    boolean contains(RawRow row) {
        int heading = 0;
        while (heading < row.cells().length && row.cells()[heading].isBlank()) {
            heading++;
        }
        boolean lacksKey = lacksKey(row);
        for (int column = heading; column < row.cells().length; column++) {
            if ((lacksKey || role(column) != Role.FREE) && isTotal(row, column, lacksKey, column == heading)) {
                return true;
            }
        }
        remember(row);
        return false;
    }

    private Role role(int column) {
        return column < roles.length ? roles[column] : Role.FREE;
    }

    private boolean lacksKey(RawRow row) {
        return Arrays.stream(key)
                .anyMatch(column -> column >= 0 && column < row.cells().length && row.cells()[column].isBlank());
    }

    private boolean isTotal(RawRow row, int column, boolean lacksKey, boolean heading) {
        String cell = row.cells()[column].strip();
        if (!startsAsText(cell) || column < roles.length && words.get(column).contains(cell.toLowerCase(Locale.ROOT))) {
            return false;
        }
        TotalLabel label = TotalLabel.of(cell, nouns);
        if (label == null) {
            return false;
        }
        if (lacksKey) {
            return label.whole() || heading;
        }
        return switch (role(column)) {
            case VALUE -> true;
            case KEY -> label.whole() || isMember(label.part(), row, column);
            case GROUP -> label.whole() && label.total();
            case FREE -> false;
        };
    }

    /** Whether a total is of something that the file names without the word, in a row above or in this one. */
    private boolean isMember(String part, RawRow row, int label) {
        if (members.contains(part)) {
            return true;
        }
        for (int column : key) {
            if (column >= 0
                    && column != label
                    && column < row.cells().length
                    && TotalLabel.folded(row.cells()[column]).equals(part)) {
                return true;
            }
        }
        return false;
    }

    private void remember(RawRow row) {
        for (int column : key) {
            if (column >= 0 && column < row.cells().length && role(column) == Role.KEY) {
                String cell = row.cells()[column];
                if (startsAsText(cell.strip()) && texts.add(cell)) {
                    members.add(TotalLabel.folded(cell));
                }
            }
        }
    }

    private static boolean startsAsText(String cell) {
        return !cell.isEmpty() && (cell.charAt(0) > '9' || cell.charAt(0) < '0');
    }
}
