package fr.observatoire.warehouse.publish;

import fr.observatoire.warehouse.store.StoreException;
import fr.observatoire.warehouse.text.Text;

/** Another load is using the home folder. */
public final class LoadInProgressException extends StoreException {

    private static final long serialVersionUID = 1L;

    LoadInProgressException(Text text) {
        super(text);
    }
}
