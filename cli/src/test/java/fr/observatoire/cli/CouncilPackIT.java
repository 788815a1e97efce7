package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.observatoire.api.chart.Lettering;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.Units;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTableCell;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTableCellProperties;

/** The pack that goes to the council, opened again: the API's figures, nothing outside its box, nothing too large. */
class CouncilPackIT {

    private static final long LARGEST = 5_000_000;

    @TempDir
    static Path folder;

    private static Path slides;
    private static Path pages;
    private static Path workbook;

    @BeforeAll
    static void report() {
        Installation sample = Installation.ofSample();
        Installation.Run run = Installation.run(
                "report",
                "--lang",
                "fr",
                "--year",
                "2020",
                "--home",
                sample.home.toString(),
                "--out",
                folder.toString());
        assertEquals(0, run.status(), run.err());
        slides = folder.resolve("bilan-2020.pptx");
        pages = folder.resolve("bilan-2020.pdf");
        workbook = folder.resolve("bilan-2020.xlsx");
    }

    /** The results of three years as the API answers them, by the indicator's name; null where there is none. */
    private static Map<String, List<Double>> results() {
        Map<String, List<Double>> results = new HashMap<>();
        for (JsonNode indicator :
                Installation.ofSample().json("/attainment?year=2020").get("rows")) {
            List<Double> years = new ArrayList<>();
            for (JsonNode observation : Installation.ofSample()
                    .json("/indicators/%s/series?grain=year&from=2018&to=2020"
                            .formatted(indicator.get("indicator").asText()))
                    .get("observations")) {
                years.add(
                        observation.get("value").isNull()
                                ? null
                                : observation.get("value").asDouble());
            }
            results.put(indicator.get("label").asText(), years);
        }
        assertEquals(56, results.size());
        return results;
    }

    private static List<XSLFTableRow> rows(XMLSlideShow show) {
        return show.getSlides().stream()
                .flatMap(slide -> slide.getShapes().stream())
                .filter(XSLFTable.class::isInstance)
                .flatMap(table -> ((XSLFTable) table).getRows().stream())
                .toList();
    }

    @Test
    void theSnapshotOfTheCouncilIsKept() {
        JsonNode kept = Installation.ofSample().json("/snapshots").get("rows");
        assertEquals("bilan 2020", kept.get(kept.size() - 1).get("label").asText());
    }

    @Test
    void theFilesAreSmallEnoughToSend() throws IOException {
        for (Path file : List.of(slides, pages, workbook)) {
            assertTrue(Files.size(file) < LARGEST, file + " " + Files.size(file));
        }
    }

    @Test
    void theTablesOfTheSlidesCarryTheResultsOfThreeYears() throws IOException {
        Map<String, List<Double>> results = results();
        try (XMLSlideShow show = new XMLSlideShow(Files.newInputStream(slides))) {
            for (XSLFTableRow row : rows(show)) {
                List<String> cells =
                        row.getCells().stream().map(XSLFTableCell::getText).toList();
                List<Double> expected = results.remove(cells.get(0));
                if (expected != null) {
                    // The chapter that sums the others up has no column of objectives.
                    int first = cells.size() == 1 + expected.size() ? 1 : 2;
                    for (int year = 0; year < expected.size(); year++) {
                        assertSame(expected.get(year), number(cells.get(first + year)), cells.toString());
                    }
                }
            }
        }
        assertEquals(Map.of(), results, "indicators without a row");
    }

    /** A figure written as text does not add up in a spreadsheet; an objective in words, or a number in them, is text. */
    @Test
    void noFigureOfTheWorkbookIsText() throws IOException {
        Pattern figure = Pattern.compile("-?\\d{1,3}([\u202f ]?\\d{3})*(,\\d+)?");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(workbook))) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        boolean text = cell.getCellType() == CellType.STRING && cell.getColumnIndex() > 1;
                        assertFalse(
                                text
                                        && figure.matcher(cell.getStringCellValue())
                                                .matches(),
                                sheet.getSheetName() + " " + cell.getAddress() + ": " + cell);
                    }
                }
            }
        }
    }

    /** Percentages are printed with one decimal. */
    private static void assertSame(Double expected, Double printed, String cells) {
        assertEquals(expected == null, printed == null, cells);
        if (expected != null) {
            assertEquals(expected, printed, 0.05, cells);
        }
    }

    /** The number that a cell begins with, rounded as the cell is; null for words. */
    private static Double number(String cell) {
        String digits = cell.split(", ")[0]
                .replaceAll("[\\s\\u00A0\\u202F€%+]", "")
                .replace('−', '-')
                .replace(',', '.');
        return digits.matches("-?[0-9.]+") ? Double.valueOf(digits) : null;
    }

    @Test
    void theChartsAreNativeAndTheWorkbooksBehindThemHoldTheResults() throws IOException, InvalidFormatException {
        Map<String, List<Double>> results = results();
        int found = 0;
        try (XMLSlideShow show = new XMLSlideShow(Files.newInputStream(slides))) {
            for (XSLFChart chart : show.getCharts()) {
                XSSFSheet sheet = chart.getWorkbook().getSheetAt(0);
                for (int column = 1; column < sheet.getRow(0).getLastCellNum(); column++) {
                    String series = sheet.getRow(0).getCell(column).getStringCellValue();
                    List<Double> values = values(sheet, column);
                    if (series.matches("\\d{4}")) {
                        assertEquals(months(series), values);
                    } else {
                        assertEquals(results.get(series), values, series);
                    }
                    found++;
                }
            }
        }
        assertTrue(found >= 10, found + " series");
    }

    private static List<Double> values(Sheet sheet, int column) {
        List<Double> values = new ArrayList<>();
        for (int row = 1; row <= sheet.getLastRowNum(); row++) {
            Cell cell = sheet.getRow(row).getCell(column);
            values.add(cell == null || cell.getCellType() == CellType.BLANK ? null : cell.getNumericCellValue());
        }
        return values;
    }

    private static List<Double> months(String year) {
        List<Double> months = new ArrayList<>();
        Installation.ofSample()
                .json("/indicators/visitors-on-site/series?grain=month&from=%s-01&to=%s-12".formatted(year, year))
                .get("observations")
                .forEach(month -> months.add(
                        month.get("value").isNull() ? null : month.get("value").asDouble()));
        return months;
    }

    @Test
    void noTextOfASlideStandsOutsideItsBox() throws IOException {
        try (XMLSlideShow show = new XMLSlideShow(Files.newInputStream(slides))) {
            for (XSLFSlide slide : show.getSlides()) {
                for (XSLFShape shape : slide.getShapes()) {
                    Rectangle2D box = shape.getAnchor();
                    assertTrue(
                            new Rectangle2D.Double(0, 0, 960, 540).contains(box),
                            slide.getTitle() + ": " + shape.getShapeName() + " " + box);
                    if (shape instanceof XSLFTextShape text) {
                        double across = text.getLeftInset() + text.getRightInset();
                        double down = text.getTopInset() + text.getBottomInset();
                        assertFits(text, box.getWidth() - across, box.getHeight() - down);
                    } else if (shape instanceof XSLFTable table) {
                        assertFits(table);
                    }
                }
            }
        }
    }

    private static void assertFits(XSLFTable table) {
        double height = 0;
        for (XSLFTableRow row : table.getRows()) {
            for (int i = 0; i < row.getCells().size(); i++) {
                // A cell has its insets in its own properties, where the getters of a text shape do not look.
                XSLFTableCell cell = row.getCells().get(i);
                CTTableCellProperties insets = ((CTTableCell) cell.getXmlObject()).getTcPr();
                assertFits(
                        cell,
                        table.getColumnWidth(i) - points(insets.getMarL()) - points(insets.getMarR()),
                        row.getHeight() - points(insets.getMarT()) - points(insets.getMarB()));
            }
            height += row.getHeight();
        }
        assertTrue(table.getAnchor().getY() + height <= 506, "the table runs into the foot");
    }

    private static double points(Object emus) {
        return Units.toPoints(((Number) emus).longValue());
    }

    /** @param room inside the insets */
    private static void assertFits(XSLFTextShape text, double room, double roomHigh) {
        double width = room + 0.5;
        double height = 0;
        for (var paragraph : text.getTextParagraphs()) {
            if (paragraph.getTextRuns().isEmpty()) {
                continue;
            }
            var run = paragraph.getTextRuns().get(0);
            double size = run.getFontSize();
            Lettering lettering = new Lettering(size, run.isBold());
            double indent = paragraph.getLeftMargin() == null ? 0 : paragraph.getLeftMargin();
            assertTrue(lettering.fits(paragraph.getText(), width - indent), paragraph.getText());
            height += lettering.height(paragraph.getText(), width - indent);
        }
        assertTrue(height <= roomHigh + 0.5, text.getText() + ": " + height + " in " + roomHigh);
    }

    @Test
    void everySlideHasATitleAndSaysInItsNotesWhereItsFiguresComeFrom() throws IOException {
        String snapshot =
                Installation.ofSample().json("/attainment").get("snapshot").asText();
        try (XMLSlideShow show = new XMLSlideShow(Files.newInputStream(slides))) {
            for (XSLFSlide slide : show.getSlides()) {
                assertNotNull(slide.getTitle());
                String notes = Stream.of(slide.getNotes().getPlaceholders())
                        .map(XSLFTextShape::getText)
                        .collect(Collectors.joining(" "));
                assertTrue(notes.contains(snapshot), slide.getTitle() + ": " + notes);
            }
        }
    }

    /** Foot and number are the template's own, so that they move with it; they are read after the content. */
    @Test
    void theSlidesFollowTheTemplate() throws IOException {
        try (XMLSlideShow show = new XMLSlideShow(Files.newInputStream(slides))) {
            assertEquals(
                    Set.of("Couverture", "Titre et contenu libre", "Titre et texte"),
                    Stream.of(show.getSlideMasters().get(0).getSlideLayouts())
                            .map(XSLFSlideLayout::getName)
                            .collect(Collectors.toSet()));
            assertEquals(
                    "fr-FR",
                    show.getProperties()
                            .getCoreProperties()
                            .getUnderlyingProperties()
                            .getLanguageProperty()
                            .orElse(null));
            for (XSLFSlide slide : show.getSlides().subList(1, show.getSlides().size())) {
                List<XSLFShape> shapes = slide.getShapes();
                XSLFTextShape number = (XSLFTextShape) shapes.get(shapes.size() - 1);
                assertEquals(Placeholder.SLIDE_NUMBER, number.getTextType(), slide.getTitle());
                assertTrue(number.getXmlObject().xmlText().contains("slidenum"), slide.getTitle());
                assertEquals(Placeholder.FOOTER, ((XSLFTextShape) shapes.get(shapes.size() - 2)).getTextType());
                assertEquals(Placeholder.TITLE, ((XSLFTextShape) shapes.get(0)).getTextType());
            }
        }
    }

    /** With {@code #,##0.##} a spreadsheet prints "2 057," for a whole number. */
    @Test
    void wholeNumbersEndWithoutASign() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(workbook))) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.NUMERIC) {
                            double value = cell.getNumericCellValue();
                            String format = cell.getCellStyle().getDataFormatString();
                            assertEquals(value == Math.rint(value) ? "#,##0" : "#,##0.0#", format, cell.toString());
                        }
                    }
                }
            }
        }
    }

    @Test
    void theWorkbookHoldsTrueNumbers() throws IOException {
        Map<String, List<Double>> results = results();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(workbook))) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    String label = row.getCell(0) == null ? "" : row.getCell(0).getStringCellValue();
                    String known = results.keySet().stream()
                            .filter(name -> label.equals(name) || label.startsWith(name + " ("))
                            .findFirst()
                            .orElse(null);
                    if (known != null && sheet.getSheetName().startsWith("Chapitre")) {
                        List<Double> years = new ArrayList<>();
                        Stream.of(2, 4, 6).forEach(column -> {
                            Cell cell = row.getCell(column);
                            years.add(
                                    cell == null || cell.getCellType() == CellType.BLANK
                                            ? null
                                            : cell.getNumericCellValue());
                        });
                        assertEquals(results.remove(known), years, label);
                    }
                }
            }
        }
        assertEquals(Map.of(), results, "indicators without a row");
    }

    @Test
    void thePagesAreTaggedBookmarkedAndBringTheirFonts() throws IOException {
        try (PDDocument document = Loader.loadPDF(pages.toFile())) {
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
            assertNotNull(document.getDocumentCatalog().getStructureTreeRoot());
            assertEquals("fr", document.getDocumentCatalog().getLanguage());
            assertTrue(document.getDocumentInformation().getTitle().startsWith("Bilan annuel 2020"));
            assertNotNull(document.getDocumentCatalog().getDocumentOutline().getFirstChild());
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(name).isEmbedded(), name.getName());
                }
            }
            String text = new PDFTextStripper().getText(document);
            for (String figure :
                    List.of("2\u202F057", "4\u202F012", "115,5", "12\u202F415", "4\u202F310", "9\u202F380")) {
                assertTrue(text.contains(figure), figure);
            }
        }
    }

    @Test
    void anEnglishReaderFindsNoFrenchHeading() throws IOException {
        Installation.Run run = Installation.run(
                "report",
                "--lang",
                "en",
                "--year",
                "2020",
                "--format",
                "pptx",
                "--home",
                Installation.ofSample().home.toString(),
                "--out",
                folder.toString());
        assertEquals(0, run.status(), run.err());
        try (InputStream in = Files.newInputStream(folder.resolve("review-2020.pptx"));
                XMLSlideShow show = new XMLSlideShow(in)) {
            for (XSLFSlide slide : show.getSlides()) {
                assertFalse(
                        slide.getTitle().matches(".*(Bilan|Objectifs|résultats|Contradictions relevées).*"),
                        slide.getTitle());
            }
        }
    }

    @Test
    void anOfficeWithoutTargetsIsWarnedOfTheCrisisToo() throws IOException {
        Installation.Run run = Installation.run(
                "report",
                "--lang",
                "fr",
                "--year",
                "2020",
                "--office",
                "fictitious-002",
                "--format",
                "pptx",
                "--home",
                Installation.ofSample().home.toString(),
                "--out",
                folder.resolve("fictitious").toString());
        assertEquals(0, run.status(), run.err());
        try (InputStream in = Files.newInputStream(folder.resolve("fictitious/bilan-2020.pptx"));
                XMLSlideShow show = new XMLSlideShow(in)) {
            assertTrue(
                    show.getSlides().stream()
                            .anyMatch(slide -> slide.getTitle().equals("2020\u00a0: une année marquée par la Covid")),
                    show.getSlides().stream().map(XSLFSlide::getTitle).toList()::toString);
        }
    }

    @Test
    void whatCannotBeReportedIsWrongUsage() {
        String home = Installation.ofSample().home.toString();
        assertEquals(
                2, Installation.run("report", "--year", "2031", "--home", home).status());
        assertEquals(
                2,
                Installation.run("report", "--year", "2020", "--format", "doc", "--home", home)
                        .status());
    }

    @Test
    @Tag("office")
    void anOfficeProgramOpensTheSlidesAndTheWorkbook() throws IOException, InterruptedException {
        for (Path file : List.of(slides, workbook)) {
            Process office = new ProcessBuilder(
                            "soffice",
                            "-env:UserInstallation=" + folder.resolve("office").toUri(),
                            "--headless",
                            "--convert-to",
                            "pdf",
                            "--outdir",
                            folder.resolve("opened").toString(),
                            file.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(office.getInputStream().readAllBytes());
            assertTrue(office.waitFor(2, TimeUnit.MINUTES), said);
            Path opened = folder.resolve("opened")
                    .resolve(file.getFileName().toString().replaceAll("\\.\\w+$", ".pdf"));
            try (PDDocument document = Loader.loadPDF(opened.toFile())) {
                assertTrue(new PDFTextStripper().getText(document).contains("Suggestions de l'équipe"), said);
                if (file.equals(slides)) {
                    try (XMLSlideShow show = new XMLSlideShow(Files.newInputStream(slides))) {
                        assertEquals(show.getSlides().size(), document.getNumberOfPages());
                    }
                }
            }
        }
    }
}
