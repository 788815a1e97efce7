package fr.observatoire.api.config;

import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.TextException;

/** A setting that is not as it must be; the text says where it stands and what fits. */
public final class SettingException extends TextException {

    private static final long serialVersionUID = 1L;

    public SettingException(Text text) {
        super(text);
    }
}
