package fr.observatoire.cli.mail;

import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.TextException;
import fr.observatoire.warehouse.text.Texts;
import java.nio.file.Path;

/**
 * A message that cannot be sent, or settings that cannot be used, in one sentence. It has no cause: what a mail server
 * answers may repeat what it was told, and the password is part of that.
 */
public final class MailException extends TextException {

    private static final long serialVersionUID = 1L;

    private static final Texts TEXTS = Texts.beside(MailException.class);

    MailException(String code, Object... arguments) {
        super(TEXTS.text(code, arguments));
    }

    /** A message is to be sent, and nothing says how. */
    public static MailException noSettings(Path file) {
        return new MailException("mailing.no_settings", file);
    }

    MailException(Text all) {
        super(all);
    }
}
