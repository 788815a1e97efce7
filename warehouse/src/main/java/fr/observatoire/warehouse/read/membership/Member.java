package fr.observatoire.warehouse.read.membership;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A member of one year; it never leaves this package. */
record Member(String partner, @Nullable String name, @Nullable String commune) {

    /** How a name is compared: without what a typist changes. */
    @Nullable
    String plainName() {
        return name == null ? null : name.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether both may be the same business. */
    boolean hasNameOf(Member other) {
        return name == null || other.name == null || plainName().equals(other.plainName());
    }
}
