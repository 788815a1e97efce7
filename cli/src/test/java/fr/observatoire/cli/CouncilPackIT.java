package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.observatoire.api.text.Numbers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The files for the council are opened and checked: the API's figures, complete, small enough, readable by others. */
class CouncilPackIT {

    private static final long LARGEST = 5_000_000;

    private static final CouncilPack PACK = CouncilPack.of2020();

    @Test
    void theSnapshotOfTheCouncilIsKept() {
        JsonNode kept = Installation.ofSample().json("/snapshots").get("rows");
        assertEquals("bilan 2020", kept.get(kept.size() - 1).get("label").asText());
    }

    @Test
    void theFilesAreSmallEnoughToSend() throws IOException {
        for (Path file : List.of(PACK.slides(), PACK.pages(), PACK.workbook())) {
            assertTrue(Files.size(file) < LARGEST, file + " " + Files.size(file));
        }
    }

    /** A spreadsheet cannot add figures written as text; an objective in words, also with a number, is text. */
    @Test
    void noFigureOfTheWorkbookIsText() throws IOException {
        Pattern figure = Pattern.compile("-?\\d{1,3}([\u202f ]?\\d{3})*(,\\d+)?");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(PACK.workbook()))) {
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

    /** With {@code #,##0.##} a spreadsheet prints "2 057," for a whole number. */
    @Test
    void wholeNumbersEndWithoutASign() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(PACK.workbook()))) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.NUMERIC) {
                            double value = cell.getNumericCellValue();
                            String format = cell.getCellStyle().getDataFormatString();
                            if (!format.equals("0.0%")) {
                                assertEquals(value == Math.rint(value) ? "#,##0" : "#,##0.0#", format, cell.toString());
                            }
                        }
                    }
                }
            }
        }
    }

    @Test
    void theWorkbookHoldsTrueNumbers() throws IOException {
        Map<String, List<Double>> results = CouncilPack.results();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(PACK.workbook()))) {
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

    /** The council sees the workbook's changes, the partner the API's. */
    @Test
    void theMonthsOfTheWorkbookAreThoseOfTheApiWithTheSameChanges() throws IOException {
        List<List<Double>> expected = monthsOfTheApi();
        List<List<Double>> written = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(PACK.workbook()))) {
            for (Row row : book.getSheet("Mois")) {
                if (row.getCell(0).getStringCellValue().startsWith("Fréquentation dans les murs")) {
                    written.add(Stream.of(2, 5, 6)
                            .map(row::getCell)
                            .map(CouncilPackIT::number)
                            .toList());
                }
            }
        }
        assertEquals(expected, written);
    }

    /** A reader changes a cell, and the chart follows. */
    @Test
    void theChartsOfTheWorkbookAreDrawnFromTheFiguresOfTheApi() throws IOException {
        List<List<Double>> expected =
                monthsOfTheApi().stream().map(month -> month.subList(0, 2)).toList();
        List<List<Double>> written = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(PACK.workbook()))) {
            XSSFSheet sheet = book.getSheet("Graphiques");
            assertEquals(2, sheet.getDrawingPatriarch().getCharts().size());
            for (int month = 1; month <= expected.size(); month++) {
                Row row = sheet.getRow(month);
                written.add(Stream.of(1, 2)
                        .map(row::getCell)
                        .map(CouncilPackIT::number)
                        .toList());
            }
        }
        assertEquals(expected, written);
    }

    private static Double number(Cell cell) {
        return cell == null || cell.getCellType() == CellType.BLANK ? null : cell.getNumericCellValue();
    }

    private static List<List<Double>> monthsOfTheApi() {
        List<List<Double>> expected = new ArrayList<>();
        for (JsonNode month : Installation.ofSample()
                .json("/indicators/visitors-on-site/year-over-year?year=2020&grain=month")
                .get("rows")) {
            expected.add(Stream.of("value", "base_value", "change")
                    .map(key -> month.get(key).isNull() ? null : month.get(key).asDouble())
                    .toList());
        }
        return expected;
    }

    @Test
    void thePagesAreTaggedBookmarkedAndBringTheirFonts() throws IOException {
        try (PDDocument document = Loader.loadPDF(PACK.pages().toFile())) {
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
    void whatCannotBeReportedIsWrongUsage() {
        String home = Installation.ofSample().home.toString();
        assertEquals(
                2, Installation.run("report", "--year", "2031", "--home", home).status());
        assertEquals(
                2,
                Installation.run("report", "--year", "2020", "--format", "doc", "--home", home)
                        .status());
    }

    /** A council met in August: it is given July, in short, and the season by the code that the office knows. */
    @Test
    void aMonthAndASeasonHaveAShortPack() throws IOException {
        Path out = PACK.folder().resolve("short");
        CouncilPack.report("--lang", "fr", "--month", "2020-07", "--out", out.toString());
        CouncilPack.report("--lang", "en", "--season", "2019-high", "--out", out.toString());
        CouncilPack.report("--lang", "fr", "--month", "2020-04", "--out", out.toString());
        for (String name : List.of("bilan-2020-07", "report-2019-high", "bilan-2020-04")) {
            try (XMLSlideShow show = new XMLSlideShow(Files.newInputStream(out.resolve(name + ".pptx")));
                    PDDocument pages = Loader.loadPDF(out.resolve(name + ".pdf").toFile())) {
                assertEquals(4, show.getSlides().size(), name);
                assertEquals(2, pages.getNumberOfPages(), name);
                if (name.equals("report-2019-high")) {
                    String largest = largestOrigin("2019-S-high");
                    assertTrue(text(show.getSlides().get(1)).contains(largest), largest + " on the slide");
                    assertTrue(new PDFTextStripper().getText(pages).contains(largest), largest + " on the page");
                }
            }
            assertFalse(Files.exists(out.resolve(name + ".xlsx")), "a short pack has no workbook");
        }
    }

    /** {@code Landes 1,234}: the council asks at once who came, and the pack gives the figure of the API. */
    private static String largestOrigin(String season) {
        JsonNode largest = null;
        for (JsonNode part : Installation.ofSample()
                .json("/indicators/visitors-on-site/series?grain=season&by=origin&from=2019&to=2019&lang=en")
                .get("observations")) {
            boolean origin =
                    !List.of("unknown", "default").contains(part.get("scope").asText());
            boolean more = largest == null
                    || part.get("value").asDouble() > largest.get("value").asDouble();
            if (part.get("period").asText().equals(season) && origin && more) {
                largest = part;
            }
        }
        return largest.get("scope_label").asText() + " "
                + Numbers.in("en").number(largest.get("value").asDouble(), 0);
    }

    private static String text(XSLFSlide slide) {
        return slide.getShapes().stream()
                .filter(XSLFTextShape.class::isInstance)
                .map(shape -> ((XSLFTextShape) shape).getText())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aPeriodThatCannotBeReportedIsRefusedInWordsThatNameTheKnownOnes() {
        assertRefused("--month", "2020-13", "2026-07");
        assertRefused("--month", "2020-high", "2026-07");
        assertRefused("--season", "2020-winter", "2020-opening, 2020-spring-wing, 2020-high, 2020-autumn-wing");
        assertRefused("--season", "2020-07", "2020-high");
        assertRefused("--month", "2010-03", "2018 à 2020");
        assertRefused("--month", "2148-03", "n’a pas commencé");
    }

    private static void assertRefused(String option, String period, String named) {
        String home = Installation.ofSample().home.toString();
        Installation.Run run = Installation.run("report", "--lang", "fr", option, period, "--home", home);
        assertEquals(2, run.status(), period);
        assertTrue(run.err().contains(named), run.err());
    }

    @Test
    @Tag("office")
    void anOfficeProgramOpensTheSlidesAndTheWorkbook() throws IOException, InterruptedException {
        for (Path file : List.of(PACK.slides(), PACK.workbook())) {
            Process office = new ProcessBuilder(
                            "soffice",
                            "-env:UserInstallation="
                                    + PACK.folder().resolve("office").toUri(),
                            "--headless",
                            "--convert-to",
                            "pdf",
                            "--outdir",
                            PACK.folder().resolve("opened").toString(),
                            file.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(office.getInputStream().readAllBytes());
            assertTrue(office.waitFor(2, TimeUnit.MINUTES), said);
            Path opened = PACK.folder()
                    .resolve("opened")
                    .resolve(file.getFileName().toString().replaceAll("\\.\\w+$", ".pdf"));
            try (PDDocument document = Loader.loadPDF(opened.toFile())) {
                assertTrue(new PDFTextStripper().getText(document).contains("Suggestions de l’équipe"), said);
                if (file.equals(PACK.slides())) {
                    try (XMLSlideShow show = new XMLSlideShow(Files.newInputStream(PACK.slides()))) {
                        assertEquals(show.getSlides().size(), document.getNumberOfPages());
                    }
                }
            }
        }
    }
}
