package fr.observatoire.etl.template;

import fr.observatoire.warehouse.catalog.SourceContract.Field;
import fr.observatoire.warehouse.catalog.SourceContract.FieldType;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import fr.observatoire.warehouse.workbook.Workbooks;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;

/**
 * An empty workbook for one kind of sheet: first the sheet to fill in, because the reader reads the first one, then a
 * page that explains its columns, and the hidden lists for its drop-downs.
 *
 * <p>Optional personal columns are left out: they are not loaded, so nobody should type them.
 */
final class TemplateWorkbook {

    /** Rows with formats and drop-downs: a log of ten years. */
    private static final int ROWS = 3660;

    private static final String BLUE = "FF12436D";
    private static final String WHITE = "FFFFFFFF";
    private static final double NARROWEST = 12;

    /** Excel reports a workbook with longer messages as damaged. */
    private static final int LONGEST_TITLE = 32;

    private static final int LONGEST_ERROR = 225;

    private final Resource resource;
    private final List<Field> fields;
    private final Explanations explanations;
    private final String listsName;

    /** @param lang of the explanations, {@code fr} or {@code en} */
    TemplateWorkbook(Resource resource, String lang) {
        this.resource = resource;
        this.explanations = new Explanations(resource, lang);
        this.listsName = explanations.say("template.lists");
        this.fields = resource.schema().fields().stream()
                .filter(field -> field.inTemplate()
                        && !(field.optional() && (field.personal() || field.type() == FieldType.ANY)))
                .toList();
    }

    /** @param content fills in rows below the header */
    void write(OutputStream bytes, Consumer<Worksheet> content) throws IOException {
        bytes.write(Workbooks.write(workbook -> {
            Worksheet sheet = workbook.newWorksheet(
                    resource.sheet() == null ? explanations.say("template.data") : resource.sheet());
            Worksheet help = workbook.newWorksheet(explanations.say("template.explanations"));
            Worksheet lists = workbook.newWorksheet(listsName);
            lists.setVisibilityState(VisibilityState.HIDDEN);
            for (int column = 0; column < fields.size(); column++) {
                writeColumn(sheet, lists, column);
            }
            sheet.freezePane(0, 1);
            content.accept(sheet);
            explanations.write(help, fields);
        }));
    }

    private void writeColumn(Worksheet sheet, Worksheet lists, int column) {
        Field field = fields.get(column);
        String name = Template.columnName(field, resource);
        sheet.value(0, column, name);
        header(sheet, column);
        sheet.width(column, Math.max(NARROWEST, name.length() + 3));
        format(field).ifPresent(format -> sheet.style(column).format(format).set());
        validate(sheet.range(1, column, ROWS, column), lists, column);
    }

    private void validate(Range cells, Worksheet lists, int column) {
        Field field = fields.get(column);
        String title = shortened(Template.columnName(field, resource), LONGEST_TITLE);
        String error = shortened(explanations.expected(field), LONGEST_ERROR);
        List<String> words = Template.words(field);
        if (!words.isEmpty()) {
            cells.validateWithListByFormula(list(lists, column, field, words))
                    .errorStyle(DataValidationErrorStyle.STOP)
                    .errorTitle(title)
                    .error(error)
                    .showErrorMessage(true);
        } else {
            condition(field, letters(column) + "2").ifPresent(formula -> cells.validateWithFormula(formula)
                    .errorStyle(DataValidationErrorStyle.STOP)
                    .errorTitle(title)
                    .error(error)
                    .showErrorMessage(true));
        }
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    static void header(Worksheet sheet, int column) {
        sheet.style(0, column).bold().fontColor(WHITE).fillColor(BLUE).set();
    }

    /** Without a format, Excel removes the zeros before an identifier, and shows a day as a number. */
    private Optional<String> format(Field field) {
        return field.type() == FieldType.STRING
                ? Optional.of("@")
                : DatePattern.of(field, resource.dialects().get(0)).map(DatePattern::excel);
    }

    /** Numbers among the words must be numbers in the list too, else Excel would refuse a typed number. */
    private String list(Worksheet lists, int column, Field field, List<String> words) {
        for (int row = 0; row < words.size(); row++) {
            if (field.type() == FieldType.NUMBER || field.type() == FieldType.INTEGER) {
                lists.value(row, column, Double.valueOf(words.get(row)));
            } else {
                lists.value(row, column, words.get(row));
            }
        }
        return "%s!$%2$s$1:$%2$s$%3$d".formatted(listsName, letters(column), words.size());
    }

    /** The rules that Excel can check while somebody types; the load checks the others. */
    private Optional<String> condition(Field field, String cell) {
        boolean number = field.type() == FieldType.NUMBER || field.type() == FieldType.INTEGER;
        if (!number && DatePattern.of(field, resource.dialects().get(0)).isEmpty()) {
            return Optional.empty();
        }
        // Each limit is a ">=": the library writes a formula as it is, and a "<" would end the workbook's XML there.
        StringJoiner conditions = new StringJoiner(",", "AND(", ")").add("ISNUMBER(" + cell + ")");
        if (field.constraints().minimum() != null) {
            conditions.add(cell + ">=" + field.constraints().minimum());
        }
        if (field.constraints().maximum() != null) {
            conditions.add(field.constraints().maximum() + ">=" + cell);
        }
        return Optional.of(conditions.toString());
    }

    static String letters(int column) {
        return (column < 26 ? "" : letters(column / 26 - 1)) + (char) ('A' + column % 26);
    }
}
