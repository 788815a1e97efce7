package fr.observatoire.warehouse.load;

import fr.observatoire.warehouse.store.StoreException;
import fr.observatoire.warehouse.text.Texts;
import java.util.Collection;

/** The warning to confirm does not exist, or its figures have changed since. */
public final class UnknownWarningException extends StoreException {

    private static final long serialVersionUID = 1L;

    UnknownWarningException(Collection<String> ids) {
        super(Texts.WAREHOUSE.text("confirmation.unknown", String.join(", ", ids)));
    }
}
