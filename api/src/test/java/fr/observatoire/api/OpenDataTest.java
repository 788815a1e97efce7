package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a harvester of open data finds: triples that DCAT-AP asks for, files that answer, columns as described. */
class OpenDataTest {

    private static final String DCT = "http://purl.org/dc/terms/";
    private static final String DCAT = "http://www.w3.org/ns/dcat#";
    private static final String RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

    private final RunningServer server = RunningServer.shared();

    @Test
    void everyDataSetHasWhatDcatApRequires() throws JsonLdError, IOException {
        String triples = triples();
        Set<String> sets = subjects(triples, DCAT + "Dataset");
        assertTrue(sets.size() > 5, triples);
        for (String set : sets) {
            assertTrue(has(triples, set, DCT + "title"), set);
            assertTrue(has(triples, set, DCT + "description"), set);
            assertTrue(has(triples, set, DCT + "publisher"), set);
            assertTrue(has(triples, set, DCAT + "distribution"), set);
        }
        for (String file : subjects(triples, DCAT + "Distribution")) {
            assertTrue(has(triples, file, DCAT + "accessURL"), file);
            assertTrue(has(triples, file, DCT + "license"), file);
            assertTrue(has(triples, file, DCT + "format"), file);
        }
        assertEquals(1, subjects(triples, DCAT + "Catalog").size());
    }

    /** Validators of DCAT-AP look for the class of what a property leads to, and fetch nothing. */
    @ParameterizedTest
    @CsvSource({
        DCT + "publisher, http://xmlns.com/foaf/0.1/Agent",
        DCT + "language, " + DCT + "LinguisticSystem",
        DCT + "license, " + DCT + "LicenseDocument",
        DCT + "accrualPeriodicity, " + DCT + "Frequency",
        DCT + "spatial, " + DCT + "Location",
        DCT + "temporal, " + DCT + "PeriodOfTime",
        DCT + "format, " + DCT + "MediaTypeOrExtent",
        DCT + "conformsTo, " + DCT + "Standard",
        DCAT + "mediaType, " + DCT + "MediaType",
        DCAT + "theme, http://www.w3.org/2004/02/skos/core#Concept",
        DCAT + "accessURL, http://www.w3.org/2000/01/rdf-schema#Resource",
        DCAT + "downloadURL, http://www.w3.org/2000/01/rdf-schema#Resource",
        DCAT + "distribution, " + DCAT + "Distribution",
        DCAT + "dataset, " + DCAT + "Dataset",
        "http://xmlns.com/foaf/0.1/homepage, http://xmlns.com/foaf/0.1/Document"
    })
    void whatAPropertyLeadsToHasTheClassThatDcatApAsksFor(String property, String type)
            throws JsonLdError, IOException {
        String triples = triples();
        List<String> objects = Pattern.compile("> <" + Pattern.quote(property) + "> (\\S+) \\.")
                .matcher(triples)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertFalse(objects.isEmpty());
        for (String object : objects) {
            assertTrue(triples.contains(object + " <" + RDF_TYPE + "> <" + type + "> ."), object);
        }
    }

    @Test
    void everyFileAndEverySchemaThatTheRecordNamesAnswers() throws JsonLdError, IOException {
        List<String> named = Pattern.compile("(accessURL|conformsTo)> <([^>]+)>")
                .matcher(triples())
                .results()
                .map(match -> match.group(2))
                .distinct()
                .toList();
        assertFalse(named.isEmpty());
        for (String address : named) {
            URI uri = URI.create(address);
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            assertEquals(200, server.get(uri.getRawPath() + query).statusCode(), address);
        }
    }

    @Test
    void aHarvesterThatHoldsTheRecordIsNotSentItAgain() {
        String tag = server.get("/catalog.jsonld").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = server.get("/catalog.jsonld", "If-None-Match", tag);
        assertEquals(304, again.statusCode());
        assertEquals(
                "application/ld+json",
                again.headers().firstValue("Content-Type").orElse(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "series|/indicators/visitors-on-site/series.csv?grain=month",
                "series|/indicators/visitors-on-site/series.csv?by=origin",
                "indicators|/indicators.csv",
                "attainment|/attainment.csv?year=2020"
            })
    void theColumnsAreAsTheSchemaSays(String schema, String csv) throws IOException {
        JsonNode fields = RunningServer.parse(
                        server.get("/schemas/" + schema + ".json").body())
                .get("fields");
        List<CSVRecord> records = CSVFormat.RFC4180
                .parse(new StringReader(server.get("/api/v1" + csv).body()))
                .getRecords();
        List<String> names = new ArrayList<>();
        fields.forEach(field -> names.add(field.get("name").asText()));
        assertEquals(names, records.get(0).toList());
        assertTrue(records.size() > 2);
        for (CSVRecord record : records.subList(1, records.size())) {
            for (int i = 0; i < names.size(); i++) {
                assertFits(fields.get(i), record.get(i));
            }
        }
    }

    @Test
    void aSchemaThatDoesNotExistIsNotFound() {
        assertEquals(404, server.get("/schemas/nothing.json").statusCode());
    }

    private static void assertFits(JsonNode field, String value) {
        String place = field.get("name").asText() + ": " + value;
        JsonNode constraints = field.path("constraints");
        if (value.isEmpty()) {
            assertFalse(constraints.path("required").asBoolean(), place);
            return;
        }
        switch (field.get("type").asText()) {
            case "number" -> Double.parseDouble(value);
            case "integer" -> Integer.parseInt(value);
            case "date" -> LocalDate.parse(value);
            case "datetime" -> Instant.parse(value);
            case "boolean" -> assertTrue(Set.of("true", "false").contains(value), place);
            default -> assertEquals("string", field.get("type").asText());
        }
        if (constraints.has("enum")) {
            assertTrue(constraints.get("enum").toString().contains('"' + value + '"'), place);
        }
    }

    private String triples() throws JsonLdError, IOException {
        StringWriter text = new StringWriter();
        String record = server.get("/catalog.jsonld").body();
        JsonLd.toRdf(JsonDocument.of(new StringReader(record))).provide(new NQuadsWriter(text));
        return text.toString();
    }

    private static Set<String> subjects(String triples, String type) {
        return Pattern.compile("^<([^>]+)> <[^>]+#type> <" + Pattern.quote(type) + ">", Pattern.MULTILINE)
                .matcher(triples)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static boolean has(String triples, String subject, String property) {
        return triples.contains("<" + subject + "> <" + property + "> ");
    }
}
