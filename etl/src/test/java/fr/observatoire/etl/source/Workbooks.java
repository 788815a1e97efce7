package fr.observatoire.etl.source;

import fr.observatoire.etl.read.CsvRows;
import fr.observatoire.etl.read.DateText;
import fr.observatoire.etl.read.Decoder;
import fr.observatoire.etl.read.NumberText;
import fr.observatoire.etl.read.RawRow;
import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import fr.observatoire.warehouse.catalog.SourceContract.FieldType;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a CSV file as the workbook that Excel would make: numbers as numbers, days as date cells, identifiers that
 * begin with a zero as the texts that a template's column of texts keeps.
 */
public final class Workbooks {

    private Workbooks() {}

    public static byte[] of(Path csv, Resource resource) throws IOException {
        Dialect dialect = resource.dialects().get(0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(resource.sheet() == null ? "Feuil1" : resource.sheet());
            CsvRows rows = new CsvRows(
                    Decoder.decode(Files.readAllBytes(csv)).text(),
                    dialect.delimiter().charAt(0));
            while (rows.hasNext()) {
                write(sheet, rows.next(), dialect);
            }
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, RawRow row, Dialect dialect) {
        for (int column = 0; column < row.cells().length; column++) {
            String cell = row.cells()[column];
            double number = new NumberText(dialect).parse(cell, null);
            LocalDate day = new DateText(FieldType.DATE, dialect.dateFormat(), dialect.lang()).parse(cell);
            if (cell.isEmpty()) {
                continue;
            } else if (!Double.isNaN(number) && !cell.matches("0\\d+")) {
                sheet.value(row.line() - 1, column, number);
            } else if (day != null) {
                sheet.value(row.line() - 1, column, day);
                sheet.style(row.line() - 1, column).format("dd/mm/yyyy").set();
            } else {
                sheet.value(row.line() - 1, column, cell);
            }
        }
    }
}
