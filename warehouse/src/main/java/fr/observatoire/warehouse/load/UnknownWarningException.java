package fr.observatoire.warehouse.load;

import fr.observatoire.warehouse.store.StoreException;
import fr.observatoire.warehouse.text.Texts;
import java.util.Collection;
import java.util.List;

/** The warning to confirm does not exist, or its figures have changed since. */
public final class UnknownWarningException extends StoreException {

    private static final long serialVersionUID = 1L;

    private final List<String> ids;

    UnknownWarningException(Collection<String> ids) {
        super(Texts.WAREHOUSE.text("confirmation.unknown", String.join(", ", ids)));
        this.ids = List.copyOf(ids);
    }

    public List<String> ids() {
        return ids;
    }
}
