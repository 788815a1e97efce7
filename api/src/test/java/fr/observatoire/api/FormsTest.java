package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms besides JSON and CSV: each has the same figures, and says what they are. */
class FormsTest {

    private static final String VISITORS = "/indicators/visitors-on-site";

    private final RunningServer server = RunningServer.shared();

    @Test
    void aWorkbookHoldsNumbersAndSaysWhatTheyAre() throws IOException {
        byte[] bytes = server.bytes("/api/v1" + VISITORS + "/series.xlsx").body();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            List<Row> data = workbook.getFirstSheet().read();
            assertTrue(texts(data.get(0)).contains("Valeur (visiteurs)"), () -> texts(data.get(0))
                    .toString());
            Row year2019 = data.get(2);
            assertEquals("2019", year2019.getCellText(1));
            assertEquals(CellType.NUMBER, year2019.getCell(4).getType());
            assertEquals(4012, year2019.getCellAsNumber(4).orElseThrow().doubleValue());
            String metadata = workbook.getSheet(1).orElseThrow().read().stream()
                    .map(row -> texts(row).toString())
                    .collect(Collectors.joining("\n"));
            assertTrue(metadata.contains("pays-orthe-arrigans"), metadata);
            assertTrue(
                    metadata.contains(server.json("/snapshots").get("snapshot").asText()), metadata);
            assertTrue(metadata.contains("/series.xlsx?grain=year&lang=fr&office=pays-orthe-arrigans"), metadata);
        }
    }

    @Test
    void aMonthWithoutAFigureIsAnEmptyCellAndNeverZero() throws IOException {
        byte[] bytes = server.bytes("/api/v1" + VISITORS + "/series.xlsx?grain=month&from=2020-04&to=2020-04")
                .body();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            Row april = workbook.getFirstSheet().read().get(1);
            assertEquals("", april.getCellText(4));
            assertEquals("closed", april.getCellText(5));
        }
    }

    @Test
    void theHtmlTableIsInTheLanguageAndNamesItsRows() {
        String french = server.get("/api/v1" + VISITORS + "/series.html").body();
        assertTrue(french.contains("<html lang=\"fr\">"), french);
        assertTrue(french.contains("<caption>Fréquentation dans les murs"), french);
        assertTrue(french.contains("<th scope=\"row\">2019</th>"), french);
        assertTrue(french.contains("<td class=\"figure\">4\u202F012</td>"), french);
        assertTrue(french.contains("réduit (Covid)"), french);
        assertFalse(french.contains("Ventilation"), french);
        String origins =
                server.get("/api/v1" + VISITORS + "/series.html?by=origin").body();
        assertTrue(origins.contains("<th scope=\"row\">Espagne</th>"), origins);
        String english =
                server.get("/api/v1" + VISITORS + "/series.html?lang=en").body();
        assertTrue(english.contains("<html lang=\"en\">"), english);
        assertTrue(english.contains("<td class=\"figure\">4,012</td>"), english);
    }

    @Test
    void aJsonStatCubeHoldsTheSameFiguresAndStatuses() {
        JsonNode cube = server.json(VISITORS + "/series.jsonstat?grain=month&from=2020-01&to=2020-12&by=origin");
        JsonNode rows = server.json(VISITORS + "/series?grain=month&from=2020-01&to=2020-12&by=origin")
                .get("observations");
        assertEquals(
                "[\"indicator\",\"period\",\"scope\",\"measure\"]",
                cube.get("id").toString());
        assertEquals("[\"period\"]", cube.at("/role/time").toString());
        assertEquals("Landes", cube.at("/dimension/scope/category/label/FR-40").asText());
        assertEquals(
                "visiteurs",
                cube.at("/dimension/measure/category/unit/value/label").asText());
        assertEquals(rows.size(), cube.get("value").size());
        for (int i = 0; i < rows.size(); i++) {
            assertEquals(rows.get(i).get("value"), cube.get("value").get(i), rows.get(i)::toString);
            assertEquals(rows.get(i).get("status"), cube.get("status").get(String.valueOf(i)), rows.get(i)::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                VISITORS + "/year-over-year.jsonstat?year=2020&grain=month",
                VISITORS + "/covid-adjusted.jsonstat?year=2020",
                "/attainment.jsonstat?year=2020"
            })
    void everyCubeIsAsLargeAsItsDimensionsSay(String path) {
        JsonNode cube = server.json(path);
        int size = 1;
        for (int i = 0; i < cube.get("id").size(); i++) {
            String dimension = cube.get("id").get(i).asText();
            assertEquals(
                    cube.get("size").get(i).asInt(),
                    cube.at("/dimension/" + dimension + "/category/index").size());
            size *= cube.get("size").get(i).asInt();
        }
        assertEquals(size, cube.get("value").size());
        assertTrue(size > 3, cube::toString);
    }

    @Test
    void aBreakdownNamesItsMembersFromTheDataAndFromTheCatalogue() {
        JsonNode trails = server.json("/indicators/terra-aventura-players/series?by=trail&from=2020&to=2020");
        assertEquals("habas", trails.at("/observations/0/scope").asText());
        assertEquals("Habas", trails.at("/observations/0/scope_label").asText());
        JsonNode origins = server.json(VISITORS + "/series?by=origin&from=2020&to=2020&lang=en");
        assertTrue(origins.toString().contains("\"scope\":\"ES\",\"scope_label\":\"Spain\""), origins::toString);
        assertTrue(server.json(VISITORS + "/series").at("/observations/0/scope").isMissingNode());
    }

    @Test
    void aBreakdownIsDrawnOfEveryPeriodAskedFor() {
        String svg = server.get("/api/v1" + VISITORS + "/series.svg?by=origin&from=2019&to=2020")
                .body();
        String description = svg.substring(svg.indexOf("<desc"), svg.indexOf("</desc>"));
        assertTrue(description.contains("Landes"), description);
        assertTrue(description.contains("2019\u00A0:") && description.contains("2020\u00A0:"), description);
        byte[] png = server.bytes("/api/v1" + VISITORS + "/series.png?by=origin&grain=month&from=2020-04&to=2020-04")
                .body();
        assertArrayEquals(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, Arrays.copyOf(png, 4));
    }

    @Test
    void thePagesOfAListMakeTheWholeAndLinkToEachOther() {
        List<JsonNode> rows = new ArrayList<>();
        String address = "/api/v1" + VISITORS + "/series?grain=month&pageSize=7";
        while (address != null) {
            var answer = server.get(address);
            RunningServer.parse(answer.body()).get("observations").forEach(rows::add);
            address = link(answer.headers().firstValue("Link").orElseThrow(), "next");
        }
        List<JsonNode> whole = new ArrayList<>();
        server.json(VISITORS + "/series?grain=month").get("observations").forEach(whole::add);
        assertEquals(whole, rows);
    }

    @Test
    void aPageSaysItsPlaceAndHoldsInEveryForm() {
        var page = server.get("/api/v1/indicators.csv?page=2&pageSize=50");
        assertEquals(1 + server.indicators() - 50, page.body().lines().count());
        assertEquals(
                "</api/v1/indicators.csv?asOf=%s&lang=fr&office=pays-orthe-arrigans&page=1&pageSize=50&profile=rfc4180>;"
                                .formatted(page.headers()
                                        .firstValue("Observatoire-Snapshot")
                                        .orElseThrow())
                        + " rel=\"first\"",
                page.headers().firstValue("Link").orElseThrow().split(", ")[0]);
        assertEquals(
                "{\"number\":2,\"size\":50,\"pages\":2,\"total\":%d}".formatted(server.indicators()),
                server.json("/indicators?page=2&pageSize=50").get("page").toString());
        assertFalse(server.json("/indicators").has("page"));
        assertEquals(
                "page",
                server.problem(404, "/indicators?page=3&pageSize=50")
                        .get("parameter")
                        .asText());
    }

    @Test
    void theWorkbookAndThePageOfAnExplanationHoldItsSql() throws IOException {
        String question = VISITORS + "/explain%s?period=2020&lang=en";
        String sql = server.json(question.formatted("")).get("sql").asText();
        byte[] bytes = server.bytes("/api/v1" + question.formatted(".xlsx")).body();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            assertTrue(workbook.getSheet(1).orElseThrow().read().stream()
                    .anyMatch(row -> texts(row).contains(sql)));
        }
        String html = server.get("/api/v1" + question.formatted(".html")).body();
        assertTrue(html.contains("<dt>SQL that was run</dt>"), html);
        assertTrue(html.contains("<dd>2057 visitors</dd>"), html);
    }

    @Test
    void aLongWorkbookHasEveryRow() throws IOException {
        String question = VISITORS + "/series%s?grain=day&by=origin";
        int rows = server.json(question.formatted("")).get("observations").size();
        assertTrue(rows > 2000);
        byte[] bytes = server.bytes("/api/v1" + question.formatted(".xlsx")).body();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            assertEquals(1 + rows, workbook.getFirstSheet().read().size());
        }
    }

    /** Readers that stream ask first how large a sheet is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/indicators/visitors-on-site/series.xlsx?grain=day&by=origin",
                "/indicators/visitors-on-site/explain.xlsx?period=2020",
                "/attainment.xlsx?year=2020",
                "/reports/2020.xlsx"
            })
    void everySheetSaysHowLargeItIs(String path) throws IOException {
        byte[] bytes = server.bytes("/api/v1" + path).body();
        List<String> told = told(bytes);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            assertTrue(sheets.size() > 1);
            for (int i = 0; i < sheets.size(); i++) {
                List<Row> rows = sheets.get(i).read();
                int width = rows.stream().mapToInt(Row::getCellCount).max().orElseThrow();
                int height = rows.get(rows.size() - 1).getRowNum();
                assertEquals("A1:" + (char) ('A' + width - 1) + height, told.get(i), sheets.get(i)::getName);
            }
        }
    }

    /** In the order of the sheets, which is not that of their files. */
    private static List<String> told(byte[] workbook) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        String relations = files.get("xl/_rels/workbook.xml.rels");
        return Pattern.compile("<sheet [^>]*r:id=\"([^\"]+)\"")
                .matcher(files.get("xl/workbook.xml"))
                .results()
                .map(sheet -> Pattern.compile("<Relationship (?=[^>]*Id=\"" + sheet.group(1)
                                + "\")[^>]*Target=\"/?(?:xl/)?([^\"]+)\"")
                        .matcher(relations)
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1))
                .map(target -> files.get("xl/" + target).replaceAll("(?s).*<dimension ref=\"([^\"]+)\".*", "$1"))
                .toList();
    }

    @Test
    void aFileHasAName() {
        assertEquals(
                "inline; filename=\"indicators-visitors-on-site-series.xlsx\"",
                server.bytes("/api/v1" + VISITORS + "/series.xlsx")
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElseThrow());
        assertTrue(server.get("/api/v1/attainment")
                .headers()
                .firstValue("Content-Disposition")
                .isEmpty());
    }

    @Test
    void aQuestionWithContentIsRefused() {
        try (RawRequest request = new RawRequest(server.server().port())) {
            assertEquals(415, request.status("GET /api/v1/sources HTTP/1.1", "Content-Length: 2\r\n"));
        }
    }

    private static String link(String header, String relation) {
        for (String link : header.split(", ")) {
            if (link.endsWith("rel=\"" + relation + "\"")) {
                return link.substring(1, link.indexOf('>'));
            }
        }
        return null;
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }
}
