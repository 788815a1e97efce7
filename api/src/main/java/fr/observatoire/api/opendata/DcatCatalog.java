package fr.observatoire.api.opendata;

import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.Office;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.read.IndicatorYear;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.text.Text;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The home office's indicators as a DCAT-AP catalogue in JSON-LD (<a
 * href="https://semiceu.github.io/DCAT-AP/releases/3.0.0/">DCAT-AP 3</a>): a data set for each indicator that has a
 * figure, with the addresses of its files.
 */
final class DcatCatalog {

    /** The licence of French public bodies, unless they choose another one (décret n° 2017-638). */
    private static final String LICENCE = "https://www.etalab.gouv.fr/licence-ouverte-open-licence";

    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";

    private static final Map<String, String> PREFIXES = new TreeMap<>(Map.of(
            "dcat", "http://www.w3.org/ns/dcat#",
            "dct", "http://purl.org/dc/terms/",
            "foaf", "http://xmlns.com/foaf/0.1/",
            "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
            "skos", "http://www.w3.org/2004/02/skos/core#",
            "vcard", "http://www.w3.org/2006/vcard/ns#",
            "xsd", "http://www.w3.org/2001/XMLSchema#"));

    private final Catalog catalog;
    private final WarehouseReader reader;
    private final Office office;
    private final Addresses addresses;
    private final Map<String, IntSummaryStatistics> years = new TreeMap<>();

    /** @param root scheme, host and port of the server: a harvester needs full addresses */
    DcatCatalog(WarehouseReader reader, String root) {
        this.reader = reader;
        this.office = reader.catalog().homeOffice();
        this.catalog = reader.catalog().chosenBy(office.code());
        this.addresses = new Addresses(root);
        reader.years(office.code()).forEach((key, figure) -> {
            if (figure.value() != null) {
                count(key);
            }
        });
    }

    private void count(IndicatorYear key) {
        years.computeIfAbsent(key.indicator(), code -> new IntSummaryStatistics())
                .accept(key.year());
    }

    /** The document, with its members in the order in which they are written. */
    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", PREFIXES);
        document.put("@id", addresses.catalog());
        document.put("@type", "dcat:Catalog");
        document.put("dct:title", both(Words.both("dcat.title", office.name())));
        document.put("dct:description", both(description()));
        document.put("dct:publisher", publisher());
        document.put("dct:language", List.of(language("FRA"), language("ENG")));
        document.put("dct:license", ref(LICENCE, "dct:LicenseDocument"));
        document.put("dct:modified", modified());
        document.put("foaf:homepage", ref(addresses.home(), "foaf:Document"));
        document.put(
                "dcat:dataset",
                catalog.indicators().stream()
                        .filter(indicator -> years.containsKey(indicator.code()))
                        .map(this::dataset)
                        .toList());
        return document;
    }

    private Text description() {
        return Words.both(office.synthetic() ? "dcat.synthetic" : "dcat.description");
    }

    private Map<String, Object> dataset(Indicator indicator) {
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("@id", addresses.indicator(indicator.code()));
        dataset.put("@type", "dcat:Dataset");
        dataset.put("dct:identifier", office.code() + "/" + indicator.code());
        dataset.put("dct:title", both(indicator.label()));
        dataset.put("dct:description", both(meaning(indicator)));
        dataset.put("dct:publisher", ref(addresses.publisher()));
        if (office.contact() != null) {
            dataset.put("dcat:contactPoint", contact());
        }
        dataset.put("dct:modified", modified());
        dataset.put("dct:accrualPeriodicity", ref(AUTHORITY + "frequency/IRREG", "dct:Frequency"));
        // In EuroVoc tourism belongs to social affairs.
        dataset.put("dcat:theme", ref(AUTHORITY + "data-theme/SOCI", "skos:Concept"));
        dataset.put("dcat:keyword", List.of(word("tourisme", "fr"), word("tourism", "en")));
        dataset.put("dct:spatial", spatial());
        dataset.put("dct:temporal", temporal(years.get(indicator.code())));
        dataset.put("dcat:distribution", distributions(indicator));
        return dataset;
    }

    private static Text meaning(Indicator indicator) {
        Text unit = indicator.unit();
        Text label = indicator.label();
        return indicator.note() == null
                ? Words.both("dcat.indicator", label, unit)
                : Words.both("dcat.indicator_noted", label, unit, indicator.note());
    }

    private List<Object> distributions(Indicator indicator) {
        List<Object> distributions = new ArrayList<>();
        for (Grain grain : indicator.grains()) {
            if (grain == Grain.YEAR || grain == Grain.MONTH) {
                distributions.add(distribution(indicator, grain, "csv", "CSV", "text/csv"));
                distributions.add(distribution(indicator, grain, "json", "JSON", "application/json"));
            }
        }
        return distributions;
    }

    private Map<String, Object> distribution(
            Indicator indicator, Grain grain, String suffix, String fileType, String mediaType) {
        String address = addresses.series(indicator.code(), suffix, grain.code());
        Map<String, Object> distribution = new LinkedHashMap<>();
        distribution.put("@id", address);
        distribution.put("@type", "dcat:Distribution");
        distribution.put(
                "dct:title",
                both(Words.both(grain == Grain.YEAR ? "dcat.by_year" : "dcat.by_month", indicator.label(), fileType)));
        distribution.put("dcat:accessURL", ref(address, "rdfs:Resource"));
        distribution.put("dcat:downloadURL", ref(address, "rdfs:Resource"));
        distribution.put("dct:format", ref(AUTHORITY + "file-type/" + fileType, "dct:MediaTypeOrExtent"));
        distribution.put(
                "dcat:mediaType", ref("https://www.iana.org/assignments/media-types/" + mediaType, "dct:MediaType"));
        distribution.put("dct:license", ref(LICENCE, "dct:LicenseDocument"));
        if (suffix.equals("csv")) {
            distribution.put("dct:conformsTo", ref(addresses.schema("series"), "dct:Standard"));
        }
        return distribution;
    }

    private Map<String, Object> publisher() {
        return Map.of("@id", addresses.publisher(), "@type", "foaf:Agent", "foaf:name", office.name());
    }

    private Map<String, Object> contact() {
        String address = office.contactAddress();
        String kind = address.startsWith("mailto:") ? "vcard:hasEmail" : "vcard:hasURL";
        return Map.of("@type", "vcard:Organization", "vcard:fn", office.name(), kind, ref(address));
    }

    private Map<String, Object> spatial() {
        return Map.of("@type", "dct:Location", "dct:identifier", office.epci(), "rdfs:label", office.name());
    }

    private static Map<String, Object> temporal(IntSummaryStatistics years) {
        return Map.of(
                "@type", "dct:PeriodOfTime",
                "dcat:startDate", typed(years.getMin() + "-01-01", "xsd:date"),
                "dcat:endDate", typed(years.getMax() + "-12-31", "xsd:date"));
    }

    private Map<String, String> modified() {
        return typed(reader.snapshot().publishedAt().toString(), "xsd:dateTime");
    }

    private static List<Map<String, String>> both(Text text) {
        return List.of(word(text.fr(), "fr"), word(text.en(), "en"));
    }

    private static Map<String, String> word(String text, String language) {
        return Map.of("@value", text, "@language", language);
    }

    private static Map<String, String> typed(String value, String type) {
        return Map.of("@value", value, "@type", type);
    }

    private static Map<String, String> ref(String address) {
        return Map.of("@id", address);
    }

    /** The same with its class: validators don't fetch what is elsewhere to see what it is. */
    private static Map<String, String> ref(String address, String type) {
        return Map.of("@id", address, "@type", type);
    }

    private static Map<String, String> language(String code) {
        return ref(AUTHORITY + "language/" + code, "dct:LinguisticSystem");
    }
}
