package fr.observatoire.etl.files;

import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.TextException;

/** An address leads nowhere: it is none, its kind is unknown, or the machine behind it does not answer. */
public final class AddressException extends TextException {

    private static final long serialVersionUID = 1L;

    AddressException(Text text, Throwable cause) {
        super(text, cause);
    }
}
