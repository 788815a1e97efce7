package fr.observatoire.etl.text;

import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;

/** The sentences of the ETL: those of the files beside this class. */
public final class EtlTexts {

    private static final Texts TEXTS = Texts.beside(EtlTexts.class);

    private EtlTexts() {}

    /** A sentence; see {@link Texts#text}. */
    public static Text text(String code, Object... arguments) {
        return TEXTS.text(code, arguments);
    }
}
