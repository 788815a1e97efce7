package fr.observatoire.cli.setup;

import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;

/** The sentences about setting up an office. */
final class SetupTexts {

    private static final Texts TEXTS = Texts.beside(SetupTexts.class);

    private SetupTexts() {}

    static Text text(String code, Object... arguments) {
        return TEXTS.text(code, arguments);
    }
}
