package fr.observatoire.cli.terminal;

import fr.observatoire.warehouse.text.Texts;
import java.util.Locale;

/** The words of the command line, in the language of whoever reads it. */
public final class Terminal {

    /** The bundle of the command line, for picocli, which reads the help there. */
    public static final String MESSAGES = "fr.observatoire.cli.texts";

    /** Exit status: the input was refused. */
    public static final int REFUSED = 3;

    private static final Texts TEXTS = Texts.of(Terminal.class, MESSAGES);

    private Terminal() {}

    public static String message(String key, Object... values) {
        return TEXTS.in(lang(), key, values);
    }

    /** {@code fr} or {@code en}, for the texts that the other modules write. */
    public static String lang() {
        return "fr".equals(Locale.getDefault().getLanguage()) ? "fr" : "en";
    }
}
