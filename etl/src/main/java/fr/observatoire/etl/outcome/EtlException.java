package fr.observatoire.etl.outcome;

import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.TextException;

/** A run cannot start, or ended before the load. */
public final class EtlException extends TextException {

    private static final long serialVersionUID = 1L;

    public EtlException(Text text) {
        super(text);
    }

    public EtlException(Text text, Throwable cause) {
        super(text, cause);
    }
}
