package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.observatoire.api.chart.draw.Lettering;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.Units;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTableCell;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTableCellProperties;

/** The slides for the council are opened and checked: the API's figures, and no text outside its box. */
class CouncilSlidesIT {

    private static final CouncilPack PACK = CouncilPack.of2020();

    @Test
    void theTablesOfTheSlidesCarryTheResultsOfThreeYears() throws IOException {
        Map<String, List<Double>> results = CouncilPack.results();
        try (XMLSlideShow show = new XMLSlideShow(Files.newInputStream(PACK.slides()))) {
            for (XSLFTableRow row : rows(show)) {
                List<String> cells =
                        row.getCells().stream().map(XSLFTableCell::getText).toList();
                List<Double> expected = results.remove(CouncilPack.label(cells.get(0)));
                if (expected != null) {
                    // The chapter that summarises the others has no column of objectives.
                    int first = cells.size() == 1 + expected.size() ? 1 : 2;
                    for (int year = 0; year < expected.size(); year++) {
                        assertSame(expected.get(year), number(cells.get(first + year)), cells.toString());
                    }
                }
            }
        }
        assertEquals(Map.of(), results, "indicators without a row");
    }

    /** Percentages are printed with one decimal, amounts and means of days as whole numbers. */
    private static void assertSame(Double expected, Double printed, String cells) {
        assertEquals(expected == null, printed == null, cells);
        if (expected != null) {
            assertEquals(expected, printed, printed == Math.rint(printed) ? 0.5 : 0.05, cells);
        }
    }

    /** The number that a cell begins with, rounded like the cell; null for words. */
    private static Double number(String cell) {
        String digits = cell.split(", ")[0]
                .replaceAll("[\\s\\u00A0\\u202F€%+]", "")
                .replace('−', '-')
                .replace(',', '.');
        return digits.matches("-?[0-9.]+") ? Double.valueOf(digits) : null;
    }

    @Test
    void theChartsAreNativeAndTheWorkbooksBehindThemHoldTheResults() throws IOException, InvalidFormatException {
        Map<String, List<Double>> results = CouncilPack.results();
        int found = 0;
        try (XMLSlideShow show = new XMLSlideShow(Files.newInputStream(PACK.slides()))) {
            for (XSLFChart chart : show.getCharts()) {
                XSSFSheet sheet = chart.getWorkbook().getSheetAt(0);
                for (int column = 1; column < sheet.getRow(0).getLastCellNum(); column++) {
                    String series = sheet.getRow(0).getCell(column).getStringCellValue();
                    List<Double> values = values(sheet, column);
                    if (series.matches("\\d{4}")) {
                        assertEquals(months(series), values);
                    } else if (series.equals("Évolution")) {
                        assertEquals(changes(), values);
                    } else if (series.equals("Taux et verdict")) {
                        assertRates(sheet, values);
                    } else if (series.equals("Visiteurs")) {
                        assertEquals(origins(values.size()), values);
                    } else {
                        assertEquals(results.get(CouncilPack.label(series)), values, series);
                    }
                    found++;
                }
            }
        }
        assertTrue(found >= 20, found + " series");
    }

    /** Of the methods that answered, in percent; the reference year is the year before, which stands there already. */
    private static List<Double> changes() {
        List<Double> changes = new ArrayList<>();
        Installation.ofSample()
                .json("/indicators/visitors-on-site/covid-adjusted?year=2020")
                .get("methods")
                .forEach(method -> {
                    if (!method.get("verdict").asText().equals("refused")
                            && !method.get("method").asText().equals("base-year")) {
                        changes.add(method.get("change_percent").asDouble());
                    }
                });
        return changes;
    }

    /** The largest first; what is no origin, and so without a share, is never left out and stands behind. */
    private static List<Double> origins(int shown) {
        List<Double> origins = new ArrayList<>();
        List<Double> apart = new ArrayList<>();
        Installation.ofSample()
                .json("/indicators/visitors-on-site/origins?year=2020")
                .get("rows")
                .forEach(each -> (each.get("share").isNull() ? apart : origins)
                        .add(each.get("value").asDouble()));
        List<Double> told = new ArrayList<>(origins.subList(0, shown - apart.size()));
        told.addAll(apart);
        return told;
    }

    /** In percent of the target; of a range, for which the API has no rate, of its upper end. */
    private static void assertRates(Sheet sheet, List<Double> values) {
        Map<String, JsonNode> rows = new HashMap<>();
        Installation.ofSample()
                .json("/attainment?year=2020")
                .get("rows")
                .forEach(row -> rows.put(row.get("label").asText(), row));
        for (int i = 0; i < values.size(); i++) {
            String label = sheet.getRow(i + 1)
                    .getCell(0)
                    .getStringCellValue()
                    .lines()
                    .findFirst()
                    .orElseThrow();
            JsonNode row = rows.get(label);
            if (row.get("status").asText().equals("not_assessable")) {
                assertNull(values.get(i), label);
            } else if (row.get("rate").isNull()) {
                double upper = row.get("target").get("max").asDouble();
                assertEquals(row.get("result").asDouble() / upper * 100, values.get(i), 1e-9, label);
            } else {
                assertEquals(row.get("rate").asDouble() * 100, values.get(i), 1e-9, label);
            }
        }
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
        try (XMLSlideShow show = new XMLSlideShow(Files.newInputStream(PACK.slides()))) {
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
                // The insets of a cell are in its own properties, which the getters of a text shape do not read.
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
        try (XMLSlideShow show = new XMLSlideShow(Files.newInputStream(PACK.slides()))) {
            for (XSLFSlide slide : show.getSlides()) {
                assertNotNull(slide.getTitle());
                String notes = Stream.of(slide.getNotes().getPlaceholders())
                        .map(XSLFTextShape::getText)
                        .collect(Collectors.joining(" "));
                assertTrue(notes.contains(snapshot), slide.getTitle() + ": " + notes);
            }
        }
    }

    /** A presenter who reads a raw fall of a crisis year aloud must be told by the notes what that leaves out. */
    @Test
    void theNotesSayWhatToSayAndWhatNotToSay() throws IOException {
        try (XMLSlideShow show = new XMLSlideShow(Files.newInputStream(PACK.slides()))) {
            String months = notes(show.getSlides().stream()
                    .filter(slide -> slide.getTitle().contains("par mois"))
                    .findFirst()
                    .orElseThrow());
            assertTrue(months.startsWith("À dire\u00a0: Fréquentation dans les murs 2020"), months);
            String unsaid = "Ne dites pas «\u00a0Fréquentation dans les murs\u00a0: −48,7\u00a0% sur un an\u00a0»"
                    + " sans ajouter\u00a0: des jours d’ouverture manquent dans la période, période de crise.";
            assertTrue(months.contains(unsaid), months);
            String targets = notes(show.getSlides().stream()
                    .filter(slide -> slide.getTitle().startsWith("Objectifs 2020, chapitre 4.4"))
                    .findFirst()
                    .orElseThrow());
            assertTrue(
                    targets.contains(
                            "Fréquentation dans les murs\u00a0: non atteint, 2\u202f057 visiteurs pour un objectif"
                                    + " de 4\u202f500"),
                    targets);
            assertTrue(targets.contains("Ne jugez pas le service sur un objectif manqué en 2020"), targets);
        }
    }

    private static String notes(XSLFSlide slide) {
        return Stream.of(slide.getNotes().getPlaceholders())
                .map(XSLFTextShape::getText)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** Foot and number are the template's own, so that they move with it; they are read after the content. */
    @Test
    void theSlidesFollowTheTemplate() throws IOException {
        try (XMLSlideShow show = new XMLSlideShow(Files.newInputStream(PACK.slides()))) {
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

    private static List<XSLFTableRow> rows(XMLSlideShow show) {
        return show.getSlides().stream()
                .flatMap(slide -> slide.getShapes().stream())
                .filter(XSLFTable.class::isInstance)
                .flatMap(table -> ((XSLFTable) table).getRows().stream())
                .toList();
    }

    @Test
    void anEnglishReaderFindsNoFrenchHeading() throws IOException {
        CouncilPack.report(
                "--lang",
                "en",
                "--year",
                "2020",
                "--format",
                "pptx",
                "--out",
                PACK.folder().toString());
        try (InputStream in = Files.newInputStream(PACK.folder().resolve("report-2020.pptx"));
                XMLSlideShow show = new XMLSlideShow(in)) {
            for (XSLFSlide slide : show.getSlides()) {
                assertFalse(
                        slide.getTitle().matches(".*(Bilan|Objectifs|résultats|Contradictions relevées).*"),
                        slide.getTitle());
            }
        }
    }

    @Test
    void anOfficeWithoutTargetsIsWarnedOfTheCrisisTooAndSeesWhatItLost() throws IOException {
        Path out = PACK.folder().resolve("fictitious");
        CouncilPack.report(
                "--lang",
                "fr",
                "--year",
                "2020",
                "--office",
                "fictitious-002",
                "--format",
                "pptx",
                "--out",
                out.toString());
        try (InputStream in = Files.newInputStream(out.resolve("bilan-2020.pptx"));
                XMLSlideShow show = new XMLSlideShow(in)) {
            assertTrue(
                    show.getSlides().stream()
                            .flatMap(slide -> slide.getShapes().stream())
                            .anyMatch(shape -> shape instanceof XSLFTextShape text
                                    && text.getText()
                                            .startsWith("Attention Covid\u00a0: la crise a touché l’année 2020.")),
                    "no warning");
            XSLFSlide lost = show.getSlides().stream()
                    .filter(slide -> slide.getTitle().contains("visiteurs de moins qu’attendu"))
                    .findFirst()
                    .orElseThrow();
            assertTrue(lost.getShapes().stream().anyMatch(XSLFPictureShape.class::isInstance), "no picture");
        }
    }
}
