package fr.observatoire.etl.template;

import fr.observatoire.warehouse.catalog.SourceContract.Constraints;
import fr.observatoire.warehouse.catalog.SourceContract.Field;
import fr.observatoire.warehouse.catalog.SourceContract.FieldType;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Worksheet;

/** The page of a template that says, column by column and in French, what to write. */
final class Explanations {

    private static final List<String> TITLES =
            List.of("Colonne", "Obligatoire", "Type", "Unité", "Valeurs possibles", "Exemple");
    private static final int[] WIDTHS = {32, 12, 22, 10, 60, 24};
    private static final LocalDate DAY = LocalDate.of(2018, 12, 31);
    private static final double SOME = 12;

    private Explanations() {}

    static void write(Worksheet page, Resource resource, List<Field> fields) {
        for (int column = 0; column < WIDTHS.length; column++) {
            page.value(0, column, TITLES.get(column));
            TemplateWorkbook.header(page, column);
            page.width(column, WIDTHS[column]);
        }
        for (int i = 0; i < fields.size(); i++) {
            writeRow(page, i + 1, fields.get(i), resource);
        }
        page.freezePane(0, 1);
        int below = fields.size() + 2;
        page.value(
                below,
                0,
                "Ne changez pas la première ligne de la feuille à remplir ; une ligne y est : " + resource.grain()
                        + ".");
        page.value(below + 1, 0, "Une cellule vide n'est pas un zéro : 0 se tape.");
        page.value(
                below + 2,
                0,
                "Nommez le fichier « " + Template.baseName(resource)
                        + "-2018.xlsx », par exemple : son nom dit ce qu'il contient.");
    }

    private static void writeRow(Worksheet page, int row, Field field, Resource resource) {
        page.value(row, 0, Template.columnName(field, resource));
        page.value(row, 1, Template.required(field, resource) ? "oui" : "non");
        page.value(row, 2, type(field));
        page.value(row, 3, unit(field));
        page.value(row, 4, values(field));
        page.value(row, 5, example(field, resource));
        page.range(row, 4, row, 4).style().wrapText(true).set();
    }

    /** What a cell of the column must hold, as a part of a sentence. */
    static String expected(Field field, Resource resource) {
        String values = values(field);
        return type(field) + (values.isEmpty() ? "" : " (" + values + ")") + ", comme " + example(field, resource);
    }

    private static String type(Field field) {
        return switch (field.type()) {
            case INTEGER -> "nombre entier";
            case NUMBER -> "nombre";
            case DATE -> "jour";
            case YEARMONTH -> "mois";
            case YEAR -> "année";
            default -> "texte";
        };
    }

    private static String unit(Field field) {
        boolean number = field.type() == FieldType.NUMBER || field.type() == FieldType.INTEGER;
        return number && field.format() != null ? field.format() : "";
    }

    private static String values(Field field) {
        Constraints limits = field.constraints();
        if (!Template.words(field).isEmpty()) {
            return String.join(
                    " ; ",
                    Template.words(field).stream()
                            .map(word -> typed(field, word))
                            .toList());
        } else if (limits.minimum() != null && limits.maximum() != null) {
            return "de " + number(limits.minimum()) + " à " + number(limits.maximum());
        } else if (limits.minimum() != null) {
            return "au moins " + number(limits.minimum());
        } else if (limits.maximum() != null) {
            return "au plus " + number(limits.maximum());
        } else if (field.reference() != null) {
            return "un code du catalogue des indicateurs";
        }
        return limits.pattern() == null ? "" : "de la forme " + limits.pattern();
    }

    private static String example(Field field, Resource resource) {
        if (!Template.words(field).isEmpty()) {
            return typed(field, Template.words(field).get(0));
        }
        return switch (field.type()) {
            case INTEGER, NUMBER -> number(within(field.constraints()));
            case YEAR -> Integer.toString(DAY.getYear());
            case DATE, YEARMONTH -> DateTimeFormatter.ofPattern(
                            DatePattern.of(field, resource.dialects().get(0))
                                    .map(DatePattern::java)
                                    .orElse("dd/MM/uuuu"),
                            Locale.FRANCE)
                    .format(DAY);
            default -> field.reference() == null ? "texte libre" : "visitors-on-site";
        };
    }

    private static double within(Constraints limits) {
        double atLeast = limits.minimum() == null ? SOME : Math.max(SOME, limits.minimum());
        return limits.maximum() == null ? atLeast : Math.min(atLeast, limits.maximum());
    }

    private static String typed(Field field, String word) {
        return field.type() == FieldType.NUMBER ? number(Double.parseDouble(word)) : word;
    }

    private static String number(double value) {
        return NumberFormat.getInstance(Locale.FRANCE).format(value);
    }
}
