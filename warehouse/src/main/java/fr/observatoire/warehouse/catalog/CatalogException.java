package fr.observatoire.warehouse.catalog;

import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.TextException;
import fr.observatoire.warehouse.text.Texts;

/**
 * A file of the model that cannot be used. The text names the file, the line or key, what is there and what was
 * expected.
 */
public final class CatalogException extends TextException {

    private static final long serialVersionUID = 1;

    /** @param place a name, or a {@link Text} */
    CatalogException(Object place, Text problem) {
        this(place, problem, null);
    }

    CatalogException(Object place, Text problem, Throwable cause) {
        super(Texts.WAREHOUSE.text("model.fault", place, problem), cause);
    }
}
