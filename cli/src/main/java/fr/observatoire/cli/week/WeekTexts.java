package fr.observatoire.cli.week;

import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;

/** The sentences of Monday's notice. */
final class WeekTexts {

    private static final Texts TEXTS = Texts.beside(WeekTexts.class);

    private WeekTexts() {}

    static Text text(String code, Object... arguments) {
        return TEXTS.text(code, arguments);
    }
}
