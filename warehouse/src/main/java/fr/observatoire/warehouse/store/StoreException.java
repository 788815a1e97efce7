package fr.observatoire.warehouse.store;

import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.TextException;

/** An error in the files of the warehouse, as a sentence for the analyst. */
public class StoreException extends TextException {

    private static final long serialVersionUID = 1L;

    public StoreException(Text text) {
        super(text);
    }

    public StoreException(Text text, Throwable cause) {
        super(text, cause);
    }
}
