package fr.observatoire.etl.read;

import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads a workbook as what it is, whatever the ending of its name: XLSX, XLSM, ODS or XLS. */
public final class Workbook {

    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.spreadsheet";

    /** Of Excel's binary workbooks, and of Numbers on a Mac. */
    private static final String BINARY = "xl/workbook.bin";

    private static final String NUMBERS = "Index/Document.iwa";

    private Workbook() {}

    /**
     * All sheets, hidden ones included, in their order.
     *
     * @throws FileRefusedException when the workbook is protected or damaged, unpacks to too much, or is none
     */
    public static List<Sheet> sheets(Content content, Dialect dialect) {
        CellText text = new CellText(dialect);
        if (!content.isArchive()) {
            return XlsSheets.of(content.bytes(), text);
        }
        ZipGuard.check(content.bytes());
        if (ZipGuard.has(content.bytes(), BINARY) || ZipGuard.has(content.bytes(), NUMBERS)) {
            throw new FileRefusedException("workbook", 1, EtlTexts.text("workbook.other_program"));
        }
        if (ZipGuard.has(content.bytes(), "[Content_Types].xml")) {
            return XlsxSheets.of(content.bytes(), text);
        }
        String type = new String(ZipGuard.entry(content.bytes(), "mimetype"), StandardCharsets.US_ASCII).strip();
        if (type.startsWith(OPEN_DOCUMENT)) {
            return OdsSheets.of(content.bytes(), text);
        }
        throw new FileRefusedException("workbook", 1, EtlTexts.text("workbook.none"));
    }
}
