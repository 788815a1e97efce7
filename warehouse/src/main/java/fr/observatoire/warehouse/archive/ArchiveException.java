package fr.observatoire.warehouse.archive;

import fr.observatoire.warehouse.text.TextException;
import fr.observatoire.warehouse.text.Texts;

/** An archive that is not written, or not taken. */
public final class ArchiveException extends TextException {

    private static final long serialVersionUID = 1L;

    ArchiveException(String code, Object... values) {
        super(Texts.WAREHOUSE.text(code, values));
    }
}
