package fr.observatoire.warehouse.comparison.origin;

import fr.observatoire.warehouse.catalog.Catalog;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What is known of an origin. */
public enum OriginKind {
    DEPARTEMENT,
    COUNTRY,
    /** Asked, without an answer. */
    UNKNOWN,
    /** The preset of the tool: nobody asked. */
    DEFAULT;

    /** Reads the code of the model: {@code departement}. */
    public static OriginKind parse(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Of all origins that are declared, by their codes. */
    public static Map<String, OriginKind> all(Catalog catalog) {
        Map<String, OriginKind> kinds = new HashMap<>();
        catalog.seed("dim_origin").forEach(row -> kinds.put(row.get("origin"), parse(row.get("origin_kind"))));
        return kinds;
    }

    /** Whether it is an origin; what is not has no share. */
    public boolean isKnown() {
        return this == DEPARTEMENT || this == COUNTRY;
    }
}
