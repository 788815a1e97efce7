package fr.observatoire.etl.quality;

import fr.observatoire.etl.read.LayoutMismatchException;
import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import fr.observatoire.warehouse.catalog.SourceContract.Field;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import fr.observatoire.warehouse.text.NearestCodes;
import fr.observatoire.warehouse.text.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which column of a file contains which field of the contract.
 *
 * @param columns column of each field, in the contract's order; -1 for an optional one that the file does not have
 * @param hidden columns that no refusal may show: personal ones, and those that the contract does not know
 * @param unknown names of the columns that the contract does not know
 * @param width number of columns of the file
 */
record Header(int[] columns, Set<Integer> hidden, List<String> unknown, int width) {

    /** So many columns tell a table; more are too many to read. */
    private static final int SHOWN = 5;

    /**
     * Finds the fields of a contract in a header. Case, accents and kinds of spaces do not matter: people write
     * {@code Évènement} and {@code VISITEURS 40} for {@code evenement} and {@code visiteurs_40}.
     *
     * @throws LayoutMismatchException when a column is missing (the message names similar ones) or exists twice
     */
    static Header match(List<String> header, int line, Resource resource, Dialect dialect)
            throws LayoutMismatchException {
        List<String> names = header.stream().map(Header::normal).toList();
        List<Field> fields = resource.schema().fields();
        int[] columns = new int[fields.size()];
        Set<Integer> hidden = new HashSet<>();
        Set<Integer> known = new HashSet<>();
        List<Field> missing = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            Field field = fields.get(i);
            columns[i] = find(field, names, dialect);
            if (columns[i] >= 0) {
                known.add(columns[i]);
            } else if (!field.optional()) {
                missing.add(field);
            }
            if (field.personal()) {
                hidden.add(columns[i]);
            }
        }
        List<String> unknown = unknown(header, known, hidden);
        if (!missing.isEmpty()) {
            throw new LayoutMismatchException(
                    "header",
                    line,
                    known.size(),
                    known.isEmpty() ? noHeader(header, line, resource, dialect) : missing(missing, unknown, dialect));
        }
        if (resource.refusesOtherColumns() && !unknown.isEmpty()) {
            throw new LayoutMismatchException(
                    "header", line, known.size(), EtlTexts.text("header.others", String.join(", ", unknown)));
        }
        if (!resource.otherColumns().equals("ignored")) {
            refuseTwice(names, known, line);
        }
        return new Header(columns, hidden, unknown, header.size());
    }

    /** How many cells are names of columns of a contract. */
    static long knownColumns(String[] cells, Resource resource, Dialect dialect) {
        Set<String> known = resource.schema().fields().stream()
                .flatMap(field -> field.headerNames(dialect.lang()).stream())
                .map(Header::normal)
                .collect(Collectors.toSet());
        return Stream.of(cells)
                .map(Header::normal)
                .filter(known::contains)
                .distinct()
                .count();
    }

    private static String normal(String name) {
        return CellWords.folded(name.replace('_', ' '));
    }

    private static int find(Field field, List<String> names, Dialect dialect) {
        return field.headerNames(dialect.lang()).stream()
                .mapToInt(name -> names.indexOf(normal(name)))
                .filter(column -> column >= 0)
                .findFirst()
                .orElse(-1);
    }

    private static List<String> unknown(List<String> header, Set<Integer> known, Set<Integer> hidden) {
        List<String> unknown = new ArrayList<>();
        for (int column = 0; column < header.size(); column++) {
            if (!known.contains(column)) {
                hidden.add(column);
                if (!header.get(column).isBlank()) {
                    unknown.add(header.get(column).strip());
                }
            }
        }
        return unknown;
    }

    /**
     * The cause may be a title above the table, another table or another delimiter; a list of all columns would hide
     * that.
     */
    private static Text noHeader(List<String> header, int line, Resource resource, Dialect dialect) {
        String first =
                header.stream().filter(name -> !name.isBlank()).findFirst().orElse("");
        List<Field> fields = resource.schema().fields();
        boolean mayName = fields.stream().anyMatch(Field::personal);
        List<String> names = fields.stream()
                .filter(field -> !field.optional())
                .map(field -> name(field, dialect))
                .toList();
        String expected = first(names);
        Text found = mayName
                ? EtlTexts.text("header.not", line)
                : EtlTexts.text("header.not_but", line, Violation.shown(first.strip()));
        return header.size() > 1 || !first.matches(".*[,;\t].*")
                ? EtlTexts.text("header.expected", found, expected)
                : EtlTexts.text("header.expected_with", found, expected, delimiter(dialect));
    }

    private static String first(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(SHOWN, names.size()))) + (names.size() > SHOWN ? ", …" : "");
    }

    private static Object delimiter(Dialect dialect) {
        return dialect.delimiter().equals("\t") ? EtlTexts.text("header.tab") : dialect.delimiter();
    }

    private static String name(Field field, Dialect dialect) {
        return field.headerNames(dialect.lang()).get(0);
    }

    /** A table of another kind lacks nearly all: the first ones tell which kind was expected. */
    private static Text missing(List<Field> missing, List<String> unknown, Dialect dialect) {
        if (missing.size() > SHOWN) {
            return EtlTexts.text(
                    "header.many_missing",
                    missing.size(),
                    first(missing.stream().map(field -> name(field, dialect)).toList()));
        }
        return Text.list(missing.stream()
                .map(field -> missing(name(field, dialect), unknown))
                .toList());
    }

    private static Text missing(String name, List<String> unknown) {
        List<String> nearest = NearestCodes.of(name, unknown);
        return nearest.isEmpty()
                ? EtlTexts.text("header.missing", name)
                : EtlTexts.text("header.missing_like", name, nearest.get(0));
    }

    private static void refuseTwice(List<String> names, Set<Integer> known, int line) throws LayoutMismatchException {
        for (int column : known) {
            if (names.lastIndexOf(names.get(column)) != column) {
                throw new LayoutMismatchException(
                        "header", line, known.size(), EtlTexts.text("header.twice", names.get(column)));
            }
        }
    }
}
