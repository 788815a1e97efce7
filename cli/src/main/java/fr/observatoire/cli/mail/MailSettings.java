package fr.observatoire.cli.mail;

import java.nio.file.Path;
import java.util.List;

/**
 * How messages leave: {@code <home>/config/mail.yml}.
 *
 * @param from the address that they come from, which the mail server must accept
 * @param to at least one address
 * @param user null for a server that asks for none
 * @param passwordFile its first line is the password; null when the environment has it
 * @param certificateFile the only certificates to trust, as PEM; null: those of the authorities that Java knows
 */
public record MailSettings(
        String host,
        int port,
        Security security,
        String from,
        List<String> to,
        String user,
        Path passwordFile,
        Path certificateFile) {

    /** How the connection is encrypted. */
    public enum Security {
        /** It begins in clear and must become encrypted before anything is told. */
        STARTTLS(587),
        /** It is encrypted from its first byte. */
        SSL(465),
        /** Never: only for a server of this machine or network that asks for no password. */
        NONE(25);

        private final int usualPort;

        Security(int usualPort) {
            this.usualPort = usualPort;
        }

        int usualPort() {
            return usualPort;
        }
    }

    public MailSettings {
        to = List.copyOf(to);
    }

    /** The server, as messages name it. */
    String server() {
        return host + ":" + port;
    }
}
