package fr.observatoire.warehouse.catalog;

import java.util.List;

/** A code that the catalogue does not hold. */
public final class UnknownCodeException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What the code was to name. */
    public enum Kind {
        INDICATOR,
        OFFICE,
        SOURCE,
        SEED
    }

    private final Kind kind;
    private final String code;
    private final List<String> nearest;

    UnknownCodeException(Kind kind, String code, List<String> nearest) {
        super("« " + code + " » est inconnu" + (nearest.isEmpty() ? "" : " ; proches : " + String.join(", ", nearest)));
        this.kind = kind;
        this.code = code;
        this.nearest = List.copyOf(nearest);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    /** The codes most like it, nearest first; at most three. */
    public List<String> nearest() {
        return nearest;
    }
}
