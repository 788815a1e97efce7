package fr.observatoire.warehouse.load;

import fr.observatoire.warehouse.store.StoreException;
import fr.observatoire.warehouse.text.Text;

/** The records of a file do not add up: read = loaded + refused + duplicates does not hold. Nothing was published. */
public final class ConservationException extends StoreException {

    private static final long serialVersionUID = 1L;

    ConservationException(Text text) {
        super(text);
    }
}
