package fr.observatoire.etl.template;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.observatoire.etl.discovery.FileNames;
import fr.observatoire.etl.read.DateText;
import fr.observatoire.etl.read.NumberText;
import fr.observatoire.etl.source.Reading;
import fr.observatoire.etl.source.Source;
import fr.observatoire.etl.source.counters.Counters;
import fr.observatoire.etl.source.declared.Declared;
import fr.observatoire.etl.source.events.Events;
import fr.observatoire.etl.source.footfall.Footfall;
import fr.observatoire.etl.source.guides.Guides;
import fr.observatoire.etl.source.insee.Insee;
import fr.observatoire.etl.source.partners.Partners;
import fr.observatoire.etl.source.press.Press;
import fr.observatoire.etl.source.surveys.Surveys;
import fr.observatoire.etl.source.terraaventura.TerraAventura;
import fr.observatoire.etl.source.web.Web;
import fr.observatoire.warehouse.catalog.SourceContract;
import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import fr.observatoire.warehouse.catalog.SourceContract.FieldType;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a colleague types into a template is read; a template that nobody filled in is refused with a clear sentence. */
class TemplateTest {

    private static final Path SAMPLE = Path.of("../sample-data");
    private static final Path FIXTURES = Path.of("src/test/resources");
    private static final int RECORDS = 12;

    @TempDir
    Path folder;

    static Stream<Arguments> officeSheets() {
        return Stream.<Source>of(
                        new Footfall(),
                        new Press(),
                        new TerraAventura(),
                        new Partners(),
                        new Events(),
                        new Surveys(),
                        new Guides(),
                        new Declared(),
                        new Web(),
                        new Counters(),
                        new Insee())
                .flatMap(source -> Template.sheets(Reading.CATALOG.source(source.name())).stream()
                        .map(sheet -> Arguments.of(source, sheet.name())));
    }

    @ParameterizedTest
    @MethodSource("officeSheets")
    void nobodyFilledIn(Source source, String resource) throws IOException {
        Reading reading = new Reading(source, resource);
        Reading.Outcome outcome = reading.read(write(reading.resource(), empty -> {}));
        assertEquals("empty", outcome.result().refusal().code());
        assertTrue(outcome.result().refusal().text().typed().contains("aucun enregistrement"));
    }

    @ParameterizedTest
    @MethodSource("officeSheets")
    void someoneFilledIn(Source source, String resource) throws IOException {
        Reading reading = new Reading(source, resource);
        List<String[]> records = records(source, reading.resource());
        Reading.Outcome outcome =
                reading.read(write(reading.resource(), sheet -> fill(sheet, reading.resource(), records)));
        assertTrue(
                outcome.result().accepted(), () -> outcome.result().messages().toString());
        assertEquals(records.size(), outcome.result().read());
        assertEquals(0, outcome.result().refused(), () -> outcome.rules().toString());
    }

    /** Without a template for a source, an office that cannot export could not deliver its figures. */
    @Test
    void everySourceHasATemplate() throws IOException {
        for (SourceContract source : Reading.CATALOG.sources()) {
            List<Path> written = Template.write(source, folder.resolve(source.name() + ".xlsx"), "fr");
            assertFalse(written.isEmpty(), source.name());
            for (Path file : written) {
                assertTrue(Files.size(file) > 0, file.toString());
            }
        }
    }

    @Test
    void doesNotAskForPersons() throws IOException {
        Template.write(Reading.CATALOG.source("partners"), folder.resolve("partenaires.xlsx"), "fr");
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(3, files.count());
        }
        Reading reading = new Reading(new Partners(), "memberships");
        assertFalse(reading.read(folder.resolve("partenaires-memberships.xlsx"))
                .result()
                .refusal()
                .text()
                .typed()
                .contains("contact_email"));
    }

    /** The page is read by a colleague who may know no word of English, or by one who asked for English. */
    @Test
    void explainsInOneLanguage() throws IOException {
        SourceContract web = Reading.CATALOG.source("web");
        String french = explanations(
                Template.write(web, folder.resolve("fr.xlsx"), "fr").get(0));
        assertTrue(french.contains("une ligne par site et mois"), french);
        String english = explanations(
                Template.write(web, folder.resolve("en.xlsx"), "en").get(0));
        assertTrue(english.contains("one row per site x month"), english);
        assertFalse(english.matches("(?s).*(Colonne|nombre|oui|ligne|attendu).*"), english);
    }

    private static String explanations(Path workbook) throws IOException {
        try (InputStream bytes = Files.newInputStream(workbook);
                ReadableWorkbook book = new ReadableWorkbook(bytes)) {
            return book.getSheet(1).orElseThrow().read().stream()
                    .flatMap(Row::stream)
                    .filter(Objects::nonNull)
                    .map(Cell::getText)
                    .collect(Collectors.joining("\n"));
        }
    }

    /** An example that the load would refuse, or a regular expression, is of no use. */
    @Test
    void explainsIdentifiersByTheirDigits() throws IOException {
        Path insee = Template.write(Reading.CATALOG.source("insee"), folder.resolve("insee.xlsx"), "fr")
                .get(0);
        assertTrue(explanations(insee).contains("9 chiffres\n123456789"), explanations(insee));
    }

    /**
     * Our reader stops at the last row; Excel reads further, and reports a workbook as damaged when the XML after it is
     * wrong.
     */
    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyPartOfAWorkbookIsXml(String lang) throws Exception {
        DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        for (SourceContract source : Reading.CATALOG.sources()) {
            for (Path file : Template.write(source, folder.resolve(source.name() + ".xlsx"), lang)) {
                try (ZipFile parts = new ZipFile(file.toFile())) {
                    for (ZipEntry part : Collections.list(parts.entries())) {
                        assertDoesNotThrow(
                                () -> parser.parse(parts.getInputStream(part)), () -> file + ": " + part.getName());
                    }
                }
            }
        }
    }

    /** A reader that streams reads no more than a sheet says that it has. */
    @Test
    void everySheetSaysHowLargeItIs() throws IOException {
        SourceContract press = Reading.CATALOG.source("press");
        Path file = Template.write(press, folder.resolve("presse.xlsx"), "fr").get(0);
        try (ZipFile parts = new ZipFile(file.toFile());
                ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            int columns = workbook.getFirstSheet().read().get(0).getCellCount();
            ZipEntry sheet = parts.getEntry("xl/worksheets/sheet1.xml");
            String xml = new String(parts.getInputStream(sheet).readAllBytes(), StandardCharsets.UTF_8);
            String told = "<dimension ref=\"A1:" + (char) ('A' + columns - 1) + "1\"/>";
            assertTrue(xml.contains(told), told);
        }
    }

    @Test
    void overwritesNothing() throws IOException {
        Path filledIn = Files.writeString(folder.resolve("presse.xlsx"), "precious");
        SourceContract press = Reading.CATALOG.source("press");
        assertThrows(FileAlreadyExistsException.class, () -> Template.write(press, filledIn, "fr"));
        assertEquals("precious", Files.readString(filledIn));
    }

    @Test
    void publishesATableSchemaForEachKindOfFile() throws IOException {
        for (SourceContract source : Reading.CATALOG.sources()) {
            Path file = folder.resolve(source.name() + ".json");
            Template.writeSchema(source, file);
            JsonNode resources = new ObjectMapper().readTree(file.toFile()).get("resources");
            assertEquals(source.resources().size(), resources.size());
            resources.forEach(resource ->
                    assertFalse(resource.at("/schema/fields").isEmpty(), () -> source.name() + resource.get("name")));
        }
        JsonNode log = new ObjectMapper()
                .readTree(folder.resolve("footfall.json").toFile())
                .at("/resources/0/schema");
        assertEquals("%d/%m/%Y", log.at("/fields/0/format").asText());
        assertEquals("date", log.at("/primaryKey/0").asText());
        assertTrue(log.at("/fields/0/constraints/required").asBoolean());
    }

    private Path write(Resource resource, Consumer<Worksheet> content) throws IOException {
        Path file = folder.resolve(Template.baseName(resource) + "-2018.xlsx");
        try (OutputStream bytes = Files.newOutputStream(file)) {
            new TemplateWorkbook(resource, "fr").write(bytes, content);
        }
        return file;
    }

    /** The first records of the sample's file, or of the contract test's where the sample has no such sheet. */
    private static List<String[]> records(Source source, Resource resource) throws IOException {
        Dialect dialect = resource.dialects().get(0);
        return Files.readAllLines(csv(source, resource), Charset.forName(dialect.encoding())).stream()
                .skip(1)
                .limit(RECORDS)
                .map(line -> line.split(dialect.delimiter(), -1))
                .toList();
    }

    private static Path csv(Source source, Resource resource) throws IOException {
        Path good = FIXTURES.resolve(source.name()).resolve(resource.name()).resolve("good.csv");
        if (!Files.isDirectory(SAMPLE.resolve(source.name()))) {
            return good;
        }
        try (Stream<Path> files = Files.list(SAMPLE.resolve(source.name()))) {
            return files.filter(file -> FileNames.match(file.getFileName().toString(), resource))
                    .filter(file -> file.toString().endsWith(".csv"))
                    .min(Path::compareTo)
                    .orElse(good);
        }
    }

    /** As Excel keeps what is typed: numbers as numbers, days as date cells, an identifier's zeros in a column of texts. */
    private static void fill(Worksheet sheet, Resource resource, List<String[]> records) {
        Dialect dialect = resource.dialects().get(0);
        for (int row = 0; row < records.size(); row++) {
            for (int column = 0; column < records.get(row).length; column++) {
                String cell = records.get(row)[column];
                double number = new NumberText(dialect).parse(cell, null);
                LocalDate day = new DateText(FieldType.DATE, dialect.dateFormat(), dialect.lang()).parse(cell);
                if (day != null) {
                    sheet.value(row + 1, column, day);
                    sheet.style(row + 1, column).format("dd/mm/yyyy").set();
                } else if (!Double.isNaN(number) && !cell.matches("0\\d+")) {
                    sheet.value(row + 1, column, number);
                } else if (!cell.isEmpty()) {
                    sheet.value(row + 1, column, cell);
                }
            }
        }
    }
}
