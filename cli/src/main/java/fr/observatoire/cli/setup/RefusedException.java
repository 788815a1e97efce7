package fr.observatoire.cli.setup;

import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.TextException;

/** What a person gave to set something up cannot be used: nothing was written. The text says why. */
public final class RefusedException extends TextException {

    private static final long serialVersionUID = 1;

    public RefusedException(Text why) {
        super(why, null);
    }
}
