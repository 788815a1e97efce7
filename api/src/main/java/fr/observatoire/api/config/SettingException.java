package fr.observatoire.api.config;

import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.TextException;

/** A wrong setting; the text says where it is and which values are possible. */
public final class SettingException extends TextException {

    private static final long serialVersionUID = 1L;

    public SettingException(Text text) {
        super(text);
    }
}
