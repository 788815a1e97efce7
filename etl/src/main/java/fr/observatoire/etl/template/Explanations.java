package fr.observatoire.etl.template;

import fr.observatoire.etl.read.DateText;
import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.catalog.SourceContract.Constraints;
import fr.observatoire.warehouse.catalog.SourceContract.Field;
import fr.observatoire.warehouse.catalog.SourceContract.FieldType;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Worksheet;

/** The page of a template that explains what to write in each column. */
final class Explanations {

    /** The columns of the page, and how wide they are. */
    private static final Map<String, Integer> COLUMNS = columns();

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

    private static Map<String, Integer> columns() {
        Map<String, Integer> columns = new LinkedHashMap<>();
        columns.put("template.column", 32);
        columns.put("template.required", 12);
        columns.put("template.type", 22);
        columns.put("template.unit", 10);
        columns.put("template.values", 60);
        columns.put("template.example", 24);
        return columns;
    }

    String say(String code, Object... arguments) {
        return EtlTexts.text(code, arguments).in(lang);
    }

    void write(Worksheet page, List<Field> fields) {
        int column = 0;
        for (Map.Entry<String, Integer> title : COLUMNS.entrySet()) {
            page.value(0, column, say(title.getKey()));
            TemplateWorkbook.header(page, column);
            page.width(column++, title.getValue());
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

    /** Explanations for the whole sheet. */
    private List<String> rules() {
        String example = Template.baseName(resource) + "-2018.xlsx";
        return List.of(
                say("template.first_row", resource.grain()),
                say("template.empty_cell"),
                say("template.file_name", example));
    }

    private void writeRow(Worksheet page, int row, Field field) {
        page.value(row, 0, Template.columnName(field, resource));
        page.value(row, 1, Template.required(field, resource) ? say("template.yes") : say("template.no"));
        page.value(row, 2, type(field));
        page.value(row, 3, unit(field));
        page.value(row, 4, values(field));
        page.value(row, 5, example(field));
        page.range(row, 4, row, 4).style().wrapText(true).set();
    }

    /** What a cell of the column must contain, for people who typed something else. */
    String expected(Field field) {
        String values = values(field);
        return values.isEmpty()
                ? say("template.expected", type(field), example(field))
                : say("template.expected_values", type(field), values, example(field));
    }

    private String type(Field field) {
        return switch (field.type()) {
            case INTEGER -> say("template.whole_number");
            case NUMBER -> say("template.number");
            case DATE -> say("template.day");
            case YEARMONTH -> say("template.month");
            case QUARTER -> say("template.quarter");
            case YEAR -> say("template.year");
            default -> say("template.text");
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
            return say("template.from_to", number(limits.minimum()), number(limits.maximum()));
        } else if (limits.minimum() != null) {
            return say("template.at_least", number(limits.minimum()));
        } else if (limits.maximum() != null) {
            return say("template.at_most", number(limits.maximum()));
        } else if (field.reference() != null) {
            return say("template.code");
        }
        return limits.pattern() == null ? "" : form(limits.pattern());
    }

    /** People who fill in a sheet do not understand a regular expression. */
    private String form(String pattern) {
        if (pattern.equals("\\d+")) {
            return say("template.digits");
        }
        return pattern.matches("\\\\d\\{\\d+}")
                ? say("template.number_of_digits", pattern.replaceAll("\\D", ""))
                : say("template.form", pattern);
    }

    private String example(Field field) {
        if (!Template.words(field).isEmpty()) {
            return typed(field, Template.words(field).get(0));
        }
        return switch (field.type()) {
            case INTEGER, NUMBER -> number(within(field.constraints()));
            case QUARTER -> DateTimeFormatter.ofPattern(DateText.QUARTER).format(DAY);
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
        return pattern != null && DIGITS.matches(pattern) ? DIGITS : say("template.any_text");
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
