package fr.observatoire.cli.publish;

import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;

/** The sentences about a publication. */
final class PublishTexts {

    private static final Texts TEXTS = Texts.beside(PublishTexts.class);

    private PublishTexts() {}

    static Text text(String code, Object... arguments) {
        return TEXTS.text(code, arguments);
    }
}
