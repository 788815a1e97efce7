package fr.observatoire.etl.template;

import fr.observatoire.warehouse.catalog.SourceContract.Constraints;
import fr.observatoire.warehouse.catalog.SourceContract.Field;
import fr.observatoire.warehouse.catalog.SourceContract.FieldType;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import fr.observatoire.warehouse.text.Text;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Worksheet;

/** The page of a template that says, column by column, what to write. */
final class Explanations {

    private static final List<Text> TITLES = List.of(
            new Text("Colonne", "Column"),
            new Text("Obligatoire", "Required"),
            new Text("Type", "Type"),
            new Text("Unité", "Unit"),
            new Text("Valeurs possibles", "Possible values"),
            new Text("Exemple", "Example"));
    private static final int[] WIDTHS = {32, 12, 22, 10, 60, 24};
    private static final LocalDate DAY = LocalDate.of(2018, 12, 31);
    private static final double SOME = 12;
    private static final String DIGITS = "123456789";

    private final Resource resource;
    private final String lang;

    /** @param lang {@code fr} or {@code en}; the columns keep the names of the contract */
    Explanations(Resource resource, String lang) {
        this.resource = resource;
        this.lang = lang;
    }

    String say(String fr, String en) {
        return new Text(fr, en).in(lang);
    }

    void write(Worksheet page, List<Field> fields) {
        for (int column = 0; column < WIDTHS.length; column++) {
            page.value(0, column, TITLES.get(column).in(lang));
            TemplateWorkbook.header(page, column);
            page.width(column, WIDTHS[column]);
        }
        for (int i = 0; i < fields.size(); i++) {
            writeRow(page, i + 1, fields.get(i));
        }
        page.freezePane(0, 1);
        int row = fields.size() + 2;
        for (String rule : rules()) {
            page.value(row++, 0, rule);
        }
    }

    /** What holds for the whole sheet. */
    private List<String> rules() {
        String example = Template.baseName(resource) + "-2018.xlsx";
        String grain = resource.grain().in(lang);
        return List.of(
                say(
                        "Ne changez pas la première ligne de la feuille à remplir ; ensuite, une ligne par " + grain
                                + ".",
                        "Leave the first row of the sheet to fill in as it is; then one row per " + grain + "."),
                say(
                        "Une cellule vide n’est pas un zéro : 0 se tape.",
                        "An empty cell is no zero: type 0 where you counted none."),
                say(
                        "Nommez le fichier « " + example + " », par exemple : son nom dit ce qu’il contient.",
                        "Call the file “" + example + "”, for instance: its name says what it holds."));
    }

    private void writeRow(Worksheet page, int row, Field field) {
        page.value(row, 0, Template.columnName(field, resource));
        page.value(row, 1, Template.required(field, resource) ? say("oui", "yes") : say("non", "no"));
        page.value(row, 2, type(field));
        page.value(row, 3, unit(field));
        page.value(row, 4, values(field));
        page.value(row, 5, example(field));
        page.range(row, 4, row, 4).style().wrapText(true).set();
    }

    /** What a cell of the column must hold, for whoever typed something else. */
    String expected(Field field) {
        String values = values(field);
        return say("Attendu : ", "Expected: ")
                + type(field)
                + (values.isEmpty() ? "" : " (" + values + ")")
                + say(", comme ", ", as ")
                + example(field);
    }

    private String type(Field field) {
        return switch (field.type()) {
            case INTEGER -> say("nombre entier", "whole number");
            case NUMBER -> say("nombre", "number");
            case DATE -> say("jour", "day");
            case YEARMONTH -> say("mois", "month");
            case YEAR -> say("année", "year");
            default -> say("texte", "text");
        };
    }

    private static String unit(Field field) {
        boolean number = field.type() == FieldType.NUMBER || field.type() == FieldType.INTEGER;
        return number && field.format() != null ? field.format() : "";
    }

    private String values(Field field) {
        Constraints limits = field.constraints();
        if (!Template.words(field).isEmpty()) {
            return String.join(
                    " ; ",
                    Template.words(field).stream()
                            .map(word -> typed(field, word))
                            .toList());
        } else if (limits.minimum() != null && limits.maximum() != null) {
            return say("de ", "from ") + number(limits.minimum()) + say(" à ", " to ") + number(limits.maximum());
        } else if (limits.minimum() != null) {
            return say("au moins ", "at least ") + number(limits.minimum());
        } else if (limits.maximum() != null) {
            return say("au plus ", "at most ") + number(limits.maximum());
        } else if (field.reference() != null) {
            return say("un code du catalogue des indicateurs", "a code of the catalogue of indicators");
        }
        return limits.pattern() == null ? "" : form(limits.pattern());
    }

    /** A regular expression says nothing to whoever fills in a sheet. */
    private String form(String pattern) {
        if (pattern.equals("\\d+")) {
            return say("des chiffres", "digits");
        }
        return pattern.matches("\\\\d\\{\\d+}")
                ? pattern.replaceAll("\\D", "") + say(" chiffres", " digits")
                : say("de la forme ", "in the form ") + pattern;
    }

    private String example(Field field) {
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
            default -> field.reference() == null ? text(field.constraints().pattern()) : "visitors-on-site";
        };
    }

    private String text(String pattern) {
        return pattern != null && DIGITS.matches(pattern) ? DIGITS : say("texte libre", "any text");
    }

    private static double within(Constraints limits) {
        double atLeast = limits.minimum() == null ? SOME : Math.max(SOME, limits.minimum());
        return limits.maximum() == null ? atLeast : Math.min(atLeast, limits.maximum());
    }

    private String typed(Field field, String word) {
        return field.type() == FieldType.NUMBER ? number(Double.parseDouble(word)) : word;
    }

    private String number(double value) {
        return NumberFormat.getInstance("en".equals(lang) ? Locale.UK : Locale.FRANCE)
                .format(value);
    }
}
