package fr.observatoire.api.representation;

import fr.observatoire.api.request.Parameter;
import fr.observatoire.api.request.Parameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Answers as CSV, in two profiles: RFC 4180, and the one that a French Excel opens with a double click. */
public final class Csv {

    private static final Parameter<String> PROFILE =
            Parameter.choice("profile", List.of("rfc4180", "fr"), "rfc4180").sample("fr");

    // A spreadsheet would run a text that begins with one of these (OWASP, CSV injection).
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private Csv() {}

    /** The CSV form of an answer whose response record is {@code response}. */
    static <A> Representation<A> of(Function<A, ? extends Table.Source> response) {
        return new Representation<>() {
            @Override
            public Format format() {
                return Format.CSV;
            }

            @Override
            public List<Parameter<?>> parameters() {
                return List.of(PROFILE);
            }

            @Override
            public Writer<A> writer(Parameters parameters) {
                boolean french = PROFILE.read(parameters).equals("fr");
                return (answer, imprint) ->
                        text(response.apply(answer).table(), french).getBytes(StandardCharsets.UTF_8);
            }
        };
    }

    /** The text of a table, in the French profile or the plain one. */
    public static String text(Table table, boolean french) {
        StringBuilder text = new StringBuilder(french ? "\uFEFF" : "");
        CSVFormat format =
                CSVFormat.RFC4180.builder().setDelimiter(french ? ';' : ',').get();
        try (CSVPrinter csv = new CSVPrinter(text, format)) {
            csv.printRecord(table.names());
            for (List<Object> row : table.rows()) {
                csv.printRecord(row.stream().map(cell -> cell(cell, french)).toArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String cell(Object value, boolean french) {
        if (value == null) {
            return null;
        } else if (value instanceof Number number) {
            String plain = PlainNumbers.text(number.doubleValue());
            return french ? plain.replace('.', ',') : plain;
        } else if (value instanceof Boolean truth && french) {
            return truth ? "VRAI" : "FAUX";
        }
        return harmless(value.toString());
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
