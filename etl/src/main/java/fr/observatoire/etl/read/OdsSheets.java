package fr.observatoire.etl.read;

import fr.observatoire.etl.text.EtlTexts;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The sheets of an OpenDocument workbook, as LibreOffice writes it. Its table stands in {@code content.xml}; equal cells
 * and rows stand there once, with their number.
 */
final class OdsSheets {

    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";

    /** Excel's own limits: more cells are empty ones up to the end of the sheet. */
    private static final int MOST_ROWS = 100_000;

    private static final int MOST_CELLS = 1000;

    private final XMLStreamReader xml;
    private final CellText text;
    private final Set<String> hiddenStyles = new HashSet<>();
    private final List<Sheet> sheets = new ArrayList<>();

    private OdsSheets(XMLStreamReader xml, CellText text) {
        this.xml = xml;
        this.text = text;
    }

    static List<Sheet> of(byte[] content, CellText text) {
        String table = new String(ZipGuard.entry(content, "content.xml"), StandardCharsets.UTF_8);
        if (ZipGuard.has(content, "META-INF/manifest.xml")
                && new String(ZipGuard.entry(content, "META-INF/manifest.xml"), StandardCharsets.UTF_8)
                        .contains("encryption-data")) {
            throw new FileRefusedException("workbook", 1, EtlTexts.text("workbook.protected"));
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            OdsSheets sheets = new OdsSheets(factory.createXMLStreamReader(new StringReader(table)), text);
            sheets.read();
            return sheets.sheets;
        } catch (XMLStreamException | NumberFormatException | DateTimeException e) {
            throw new FileRefusedException("workbook", 1, EtlTexts.text("workbook.damaged"));
        }
    }

    private void read() throws XMLStreamException {
        String style = null;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (is(STYLE, "style")) {
                style = xml.getAttributeValue(STYLE, "name");
            } else if (is(STYLE, "table-properties") && "false".equals(xml.getAttributeValue(TABLE, "display"))) {
                hiddenStyles.add(style);
            } else if (is(TABLE, "table")) {
                sheets.add(sheet());
            }
        }
        if (sheets.isEmpty()) {
            throw new FileRefusedException("workbook", 1, EtlTexts.text("workbook.damaged"));
        }
    }

    private Sheet sheet() throws XMLStreamException {
        String name = xml.getAttributeValue(TABLE, "name");
        boolean hidden = hiddenStyles.contains(xml.getAttributeValue(TABLE, "style-name"));
        List<RawRow> rows = new ArrayList<>();
        int line = 1;
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && is(TABLE, "table-row")) {
                int times = times("number-rows-repeated");
                RawRow row = row(line);
                for (int i = 0; i < times && !row.blank(); i++) {
                    rows.add(new RawRow(line + i, row.dates(), row.cells()));
                    refuseTooMany(rows.size(), MOST_ROWS);
                }
                line += times;
            } else if (event == XMLStreamConstants.START_ELEMENT && is(TABLE, "shapes")) {
                skip();
            } else {
                depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
                depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
            }
        }
        return new Sheet(name == null ? "" : name, hidden, rows);
    }

    /** Up to its last filled cell. */
    private RawRow row(int line) throws XMLStreamException {
        List<String> cells = new ArrayList<>();
        BitSet dates = new BitSet();
        int empty = 0;
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (!xml.isStartElement()) {
                continue;
            }
            int times = times("number-columns-repeated");
            boolean date = "date".equals(xml.getAttributeValue(OFFICE, "value-type"));
            String cell = cell();
            if (cell.isEmpty()) {
                empty += times;
                continue;
            }
            refuseTooMany(cells.size() + empty + times, MOST_CELLS);
            for (; empty > 0; empty--) {
                cells.add("");
            }
            for (int i = 0; i < times; i++) {
                dates.set(cells.size(), date);
                cells.add(cell);
            }
        }
        return new RawRow(line, dates, cells.toArray(String[]::new));
    }

    private static void refuseTooMany(int found, int most) {
        if (found > most) {
            throw new FileRefusedException("size", 1, EtlTexts.text("workbook.too_large"));
        }
    }

    private int times(String attribute) {
        String times = xml.getAttributeValue(TABLE, attribute);
        return times == null ? 1 : Integer.parseInt(times);
    }

    private String cell() throws XMLStreamException {
        String type = xml.getAttributeValue(OFFICE, "value-type");
        String value = xml.getAttributeValue(OFFICE, "value");
        String day = xml.getAttributeValue(OFFICE, "date-value");
        String yes = xml.getAttributeValue(OFFICE, "boolean-value");
        String formula = xml.getAttributeValue(TABLE, "formula");
        String shown = paragraphs();
        if (type == null) {
            return formula == null ? shown : CellText.uncalculated(formula);
        }
        return switch (type) {
            case "float", "currency", "percentage" -> value == null ? shown : text.of(Double.parseDouble(value));
            case "date" -> day == null ? shown : text.of(moment(day));
            case "boolean" -> yes == null ? shown : text.of(Boolean.parseBoolean(yes));
            default -> shown;
        };
    }

    private static LocalDateTime moment(String day) {
        return day.contains("T")
                ? LocalDateTime.parse(day)
                : LocalDate.parse(day).atStartOfDay();
    }

    /** The paragraphs of a cell, but not those of a note on it. */
    private String paragraphs() throws XMLStreamException {
        StringBuilder paragraphs = new StringBuilder();
        boolean first = true;
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.CHARACTERS && depth > 1) {
                paragraphs.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT && TEXT.equals(xml.getNamespaceURI())) {
                depth++;
                paragraphs.append(is(TEXT, "s") || is(TEXT, "tab") ? " " : is(TEXT, "p") && !first ? "\n" : "");
                first &= !is(TEXT, "p");
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                skip();
            }
        }
        return paragraphs.toString();
    }

    /** To the end of the element that has just begun. */
    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        }
    }

    private boolean is(String namespace, String name) {
        return xml.getLocalName().equals(name) && namespace.equals(xml.getNamespaceURI());
    }
}
