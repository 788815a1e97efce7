package fr.observatoire.sample.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An Excel workbook of one sheet whose bytes depend on its cells alone. So it is written by hand, because a library
 * would write the current time into it. The parts are not compressed, because compression differs between versions of
 * zlib.
 */
public final class WorkbookFile {

    private static final LocalDateTime DATE = LocalDateTime.of(2021, 1, 1, 0, 0);

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static final String CONTENT_TYPES = HEAD
            + """
            <Types xmlns="%scontent-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>\
            <Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>\
            <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%sworksheet+xml"/>\
            <Override PartName="/xl/styles.xml" ContentType="%sstyles+xml"/>\
            </Types>"""
                    .formatted(PACKAGE, TYPE, TYPE, TYPE);

    /** One style for all cells: Excel writes at least one, and readers need it. */
    private static final String STYLES = HEAD
            + """
            <styleSheet xmlns="%s">\
            <fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>\
            <fills count="2"><fill><patternFill patternType="none"/></fill>\
            <fill><patternFill patternType="gray125"/></fill></fills>\
            <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
            <cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>\
            </styleSheet>"""
                    .formatted(MAIN);

    private WorkbookFile() {}

    /** @param rows cells are texts, numbers or null */
    public static void save(Path file, String sheet, List<List<Object>> rows) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream bytes = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            store(zip, "[Content_Types].xml", CONTENT_TYPES);
            store(zip, "_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
            store(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relations("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml"));
            store(zip, "xl/styles.xml", STYLES);
            store(zip, "xl/workbook.xml", workbook(sheet));
            store(zip, "xl/worksheets/sheet1.xml", worksheet(rows));
        }
    }

    private static void store(ZipOutputStream zip, String part, String xml) throws IOException {
        byte[] content = xml.getBytes(StandardCharsets.UTF_8);
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ZipEntry entry = new ZipEntry(part);
        entry.setTimeLocal(DATE);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** @param typesAndTargets a type, its target, the next type, its target */
    private static String relations(String... typesAndTargets) {
        StringBuilder xml = new StringBuilder(HEAD);
        xml.append("<Relationships xmlns=\"").append(PACKAGE).append("relationships\">");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            xml.append("<Relationship Id=\"rId%s\" Type=\"%s/%s\" Target=\"%s\"/>"
                    .formatted(i / 2 + 1, OFFICE, typesAndTargets[i], typesAndTargets[i + 1]));
        }
        return xml.append("</Relationships>").toString();
    }

    private static String workbook(String sheet) {
        return HEAD
                + """
                <workbook xmlns="%s" xmlns:r="%s">\
                <sheets><sheet name="%s" sheetId="1" r:id="rId1"/></sheets>\
                </workbook>"""
                        .formatted(MAIN, OFFICE, sheet);
    }

    private static String worksheet(List<List<Object>> rows) {
        StringBuilder xml = new StringBuilder(HEAD);
        xml.append("<worksheet xmlns=\"").append(MAIN).append("\"><sheetData>");
        for (int row = 0; row < rows.size(); row++) {
            xml.append("<row r=\"").append(row + 1).append("\">");
            for (int column = 0; column < rows.get(row).size(); column++) {
                xml.append(cell(
                        "" + (char) ('A' + column) + (row + 1), rows.get(row).get(column)));
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static String cell(String reference, Object value) {
        if (value == null) {
            return "";
        } else if (value instanceof Number) {
            return "<c r=\"%s\"><v>%s</v></c>".formatted(reference, value);
        }
        String text = value.toString().replace("&", "&amp;").replace("<", "&lt;");
        return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(reference, text);
    }
}
