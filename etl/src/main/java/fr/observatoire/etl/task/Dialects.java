package fr.observatoire.etl.task;

import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The dialects to try on a text: those of its contract, then the same with the other delimiters. */
final class Dialects {

    /** Google Sheets writes a comma, Excel in French a semicolon, a text for Excel a tab. */
    private static final List<String> DELIMITERS = List.of(";", ",", "\t");

    private Dialects() {}

    /**
     * Those declared in the encoding of the file come first. A header is found with one delimiter only, so that another
     * than the declared one is sure; but where the dialects of a contract differ in their dates or numbers as well, it
     * would say nothing of those.
     */
    static List<Dialect> of(List<Dialect> declared, Charset encoding) {
        Stream<Dialect> sorted = declared.stream()
                .sorted(Comparator.comparing(
                        dialect -> !Charset.forName(dialect.encoding()).equals(encoding)));
        boolean alike = declared.stream().map(Dialects::notation).distinct().count() == 1;
        Set<String> known = declared.stream().map(Dialect::delimiter).collect(Collectors.toSet());
        Stream<Dialect> others = DELIMITERS.stream()
                .filter(delimiter -> alike && !known.contains(delimiter))
                .map(delimiter -> with(declared.get(0), delimiter));
        return Stream.concat(sorted, others).toList();
    }

    /** How dates and numbers are written. */
    private static List<String> notation(Dialect dialect) {
        return List.of(
                dialect.decimalChar(), String.valueOf(dialect.groupChar()), dialect.dateFormat(), dialect.lang());
    }

    private static Dialect with(Dialect dialect, String delimiter) {
        return new Dialect(
                dialect.name(),
                dialect.encoding(),
                dialect.bom(),
                delimiter,
                dialect.decimalChar(),
                dialect.groupChar(),
                dialect.dateFormat(),
                dialect.lang());
    }
}
