package fr.observatoire.api.representation;

import fr.observatoire.warehouse.workbook.Workbooks;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.Worksheet;

/**
 * Answers as a workbook: a sheet with a header row and with real numbers and dates, and a sheet that says what they are
 * and where they come from.
 */
final class Xlsx {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    /** Written rows are removed from memory, because several large workbooks may be requested at once. */
    private static final int ROWS_IN_MEMORY = 1000;

    private static final int NARROWEST = 10;
    private static final int WIDEST = 60;

    private Xlsx() {}

    /** The workbook of an answer whose response record is {@code response}. */
    static <A> Representation<A> of(Function<A, ? extends Table.Source> response) {
        return Representation.of(
                Format.XLSX,
                null,
                (answer, imprint) -> write(response.apply(answer).table(), imprint));
    }

    private static byte[] write(Table table, Imprint imprint) throws IOException {
        Headings headings = Headings.in(imprint.language());
        return Workbooks.write(workbook -> {
            data(workbook.newWorksheet(headings.word("sheet.data")), table, headings);
            metadata(workbook.newWorksheet(headings.word("sheet.metadata")), table, imprint);
        });
    }

    private static void data(Worksheet sheet, Table table, Headings headings) throws IOException {
        int columns = table.columns().size();
        for (int column = 0; column < columns; column++) {
            String heading = headings.of(table.columns().get(column));
            sheet.value(0, column, heading);
            sheet.width(column, width(heading, table.rows(), column));
        }
        sheet.range(0, 0, 0, columns - 1).style().bold().wrapText(true).set();
        sheet.freezePane(0, 1);
        sheet.setAutoFilter(0, 0, table.rows().size(), columns - 1);
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < columns; column++) {
                put(sheet, row + 1, column, table.rows().get(row).get(column));
            }
            if (row % ROWS_IN_MEMORY == ROWS_IN_MEMORY - 1) {
                sheet.flush();
            }
        }
    }

    private static void metadata(Worksheet sheet, Table table, Imprint imprint) {
        List<List<Object>> rows = Metadata.rows(table, imprint);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                put(sheet, row, column, rows.get(row).get(column));
            }
            sheet.style(row, 0).bold().set();
        }
        sheet.width(0, NARROWEST * 3);
        sheet.width(1, WIDEST);
        sheet.width(2, NARROWEST * 3);
    }

    private static void put(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof Boolean truth) {
            sheet.value(row, column, truth);
        } else if (value instanceof LocalDate date) {
            sheet.value(row, column, date);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (value instanceof Instant instant) {
            sheet.value(row, column, LocalDateTime.ofInstant(instant, ZONE));
            sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
        } else if (value != null) {
            sheet.value(row, column, value.toString());
        }
    }

    private static int width(String heading, List<List<Object>> rows, int column) {
        int longest = rows.stream()
                .map(row -> row.get(column))
                .mapToInt(cell -> cell == null ? 0 : cell.toString().length())
                .max()
                .orElse(0);
        return Math.min(WIDEST, Math.max(NARROWEST, Math.max(longest, heading.length()) + 2));
    }
}
