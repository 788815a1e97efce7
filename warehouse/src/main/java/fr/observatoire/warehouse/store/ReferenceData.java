package fr.observatoire.warehouse.store;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.Office;
import fr.observatoire.warehouse.catalog.Target;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The dimensions and targets that the catalogue declares, written into the star by every load. */
final class ReferenceData {

    /** The dimensions that have members before any file is read. Offices come first: others name them. */
    private static final List<String> SEEDED = List.of("channel", "origin", "place");

    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    private final Session session;
    private final Catalog catalog;

    ReferenceData(Session session, Catalog catalog) {
        this.session = session;
        this.catalog = catalog;
    }

    void write() {
        catalog.offices().forEach(this::writeOffice);
        SEEDED.forEach(this::writeSeeds);
        catalog.indicators().forEach(this::writeIndicator);
        session.run("DELETE FROM fct_target");
        catalog.offices().forEach(office -> catalog.targets(office.code()).forEach(this::writeTarget));
        new DateDimension(session, catalog.calendar()).write();
    }

    private void writeOffice(Office office) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("office", office.code());
        row.put("name", office.name());
        row.put("epci", office.epci());
        row.put("agents", office.agents());
        row.put("school_zone", office.schoolZone());
        row.put("fictitious", office.fictitious());
        row.put("synthetic", office.synthetic());
        upsert("dim_office", "office_key", List.of("office"), row);
        writeOwnPlace(office);
    }

    /** Where the office itself receives visitors; its seed, when it has one, says more. */
    private void writeOwnPlace(Office office) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("office_key", officeKey(office.code()));
        row.put("place", office.place());
        row.put("label", office.name());
        row.put("place_kind", "office");
        upsert("dim_place", "place_key", List.of("office_key", "place"), row);
    }

    private void writeSeeds(String dimension) {
        String table = "dim_" + dimension;
        for (Map<String, String> seed : catalog.seed(table)) {
            Map<String, Object> row = new LinkedHashMap<>(seed);
            String office = seed.get("office");
            if (office == null) {
                upsert(table, dimension + "_key", List.of(dimension), row);
            } else {
                row.remove("office");
                row.put("office_key", officeKey(office));
                upsert(table, dimension + "_key", List.of("office_key", dimension), row);
            }
        }
    }

    private void writeIndicator(Indicator indicator) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("indicator", indicator.code());
        row.put("label_fr", indicator.label().fr());
        row.put("label_en", indicator.label().en());
        row.put("unit_fr", indicator.unit().fr());
        row.put("chapter", indicator.chapter());
        row.put("family", indicator.family());
        row.put("indicator_origin", indicator.origin().name().toLowerCase(Locale.ROOT));
        row.put("aggregation", indicator.aggregation().name().toLowerCase(Locale.ROOT));
        upsert("dim_indicator", "indicator_key", List.of("indicator"), row);
    }

    private void writeTarget(Target target) {
        session.update(
                "INSERT INTO fct_target VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                officeKey(target.office()),
                target.indicator(),
                target.typed().rule().code(),
                target.typed().min() == null
                        ? target.typed().value()
                        : target.typed().min(),
                target.typed().max(),
                target.typed().text(),
                target.validFrom(),
                target.validTo().isAfter(FOR_EVER) ? FOR_EVER : target.validTo());
    }

    private int officeKey(String office) {
        return (int) session.count("SELECT office_key FROM dim_office WHERE office = ?", office);
    }

    /** Adds the row under the next key, or refreshes the one that has its code: facts keep pointing at the same key. */
    private void upsert(String table, String key, List<String> code, Map<String, Object> row) {
        String columns = String.join(", ", row.keySet());
        String values = row.keySet().stream().map(column -> "?").collect(Collectors.joining(", "));
        String refresh = row.keySet().stream()
                .filter(column -> !code.contains(column))
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
        session.update(
                "INSERT INTO %1$s (%2$s, %3$s) VALUES ((SELECT coalesce(max(%2$s), 0) + 1 FROM %1$s), %4$s) "
                                .formatted(table, key, columns, values)
                        + "ON CONFLICT (%s) DO UPDATE SET %s".formatted(String.join(", ", code), refresh),
                row.values().toArray());
    }
}
