package fr.observatoire.api.config;

import fr.observatoire.warehouse.text.Text;

/** A setting that is not as it must be; the text says where it stands and what fits. */
public final class SettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Text text;

    public SettingException(Text text) {
        super(text.en());
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
