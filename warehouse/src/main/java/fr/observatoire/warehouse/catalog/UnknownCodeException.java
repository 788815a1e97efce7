package fr.observatoire.warehouse.catalog;

import fr.observatoire.warehouse.text.TextException;
import fr.observatoire.warehouse.text.Texts;
import java.util.List;

/** A code that names nothing in the catalogue, or an id that names no snapshot. */
public final class UnknownCodeException extends TextException {

    private static final long serialVersionUID = 1;

    /** The kind of thing that the code should name. */
    public enum Kind {
        INDICATOR,
        OFFICE,
        SOURCE,
        SEED,
        SNAPSHOT
    }

    private final Kind kind;
    private final String code;
    private final List<String> nearest;

    public UnknownCodeException(Kind kind, String code, List<String> nearest) {
        super(Texts.WAREHOUSE.text(
                nearest.isEmpty() ? "code.unknown" : "code.unknown_like", code, String.join(", ", nearest)));
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
