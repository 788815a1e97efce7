package fr.observatoire.cli.sheet;

import fr.observatoire.cli.terminal.Terminal;
import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;

/** The sentences about sheets of an office's own. */
final class SheetTexts {

    private static final Texts TEXTS = Texts.beside(SheetTexts.class);

    private SheetTexts() {}

    static Text text(String code, Object... arguments) {
        return TEXTS.text(code, arguments);
    }

    /** A sentence in which paths and commands stand as they are typed. */
    static String plain(String code, Object... arguments) {
        return TEXTS.in(Terminal.lang(), code, arguments);
    }
}
