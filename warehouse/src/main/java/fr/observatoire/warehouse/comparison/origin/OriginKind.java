package fr.observatoire.warehouse.comparison.origin;

import java.util.Locale;

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

    /** Whether it is an origin; what is not has no share. */
    public boolean isKnown() {
        return this == DEPARTEMENT || this == COUNTRY;
    }
}
