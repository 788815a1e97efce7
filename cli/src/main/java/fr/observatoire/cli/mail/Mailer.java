package fr.observatoire.cli.mail;

import fr.observatoire.cli.mail.MailSettings.Security;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Sends a message, or says in one sentence why it did not leave. */
public final class Mailer {

    /** The variable with the password, where no file has it. */
    static final String PASSWORD = "OBSERVATOIRE_MAIL_PASSWORD";

    /** Of one step: to connect, to be answered. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Of all of them: a server that says one byte at a time passes each step for ever. */
    private static final Duration WHOLE = Duration.ofSeconds(60);

    private final MailSettings settings;
    private final Map<String, String> environment;
    private final Duration step;
    private final Duration whole;

    /** Sends by a server; the environment may have the password. */
    public Mailer(MailSettings settings, Map<String, String> environment) {
        this(settings, environment, PATIENCE, WHOLE);
    }

    Mailer(MailSettings settings, Map<String, String> environment, Duration step, Duration whole) {
        this.settings = settings;
        this.environment = environment;
        this.step = step;
        this.whole = whole;
    }

    /**
     * Sends one message in plain text to all who are to read it.
     *
     * @throws MailException when it did not leave, or not to everybody
     */
    public void send(String subject, String body) {
        String password = settings.user() == null ? null : password();
        FutureTask<Void> sending = new FutureTask<>(() -> {
            transmit(subject, body, password);
            return null;
        });
        Thread thread = new Thread(sending, "mail");
        thread.setDaemon(true);
        thread.start();
        try {
            sending.get(whole.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw told(e.getCause());
        } catch (TimeoutException e) {
            throw new MailException("mailing.slow", settings.server());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MailException("mailing.slow", settings.server());
        }
    }

    private void transmit(String subject, String body, String password) throws MessagingException {
        Session session = Session.getInstance(properties());
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipients(Message.RecipientType.TO, InternetAddress.parse(String.join(",", settings.to())));
        message.setSubject(subject.replaceAll("\\p{Cntrl}+", " "), StandardCharsets.UTF_8.name());
        message.setText(body, StandardCharsets.UTF_8.name());
        message.setSentDate(new Date());
        message.saveChanges();
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(settings.host(), settings.port(), settings.user(), password);
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        boolean startTls = settings.security() == Security.STARTTLS;
        properties.put("mail.smtp.auth", String.valueOf(settings.user() != null));
        properties.put("mail.smtp.starttls.enable", String.valueOf(startTls));
        properties.put("mail.smtp.starttls.required", String.valueOf(startTls));
        properties.put("mail.smtp.ssl.enable", String.valueOf(settings.security() == Security.SSL));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        if (settings.certificateFile() != null) {
            properties.put("mail.smtp.ssl.socketFactory", Trust.only(settings.certificateFile()));
        }
        for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put("mail.smtp." + wait, String.valueOf(step.toMillis()));
        }
        return properties;
    }

    private String password() {
        if (settings.passwordFile() == null) {
            String password = environment.get(PASSWORD);
            if (password == null || password.isEmpty()) {
                throw new MailException("mailing.no_password", settings.user(), PASSWORD);
            }
            return password;
        }
        try {
            return Files.readString(settings.passwordFile())
                    .lines()
                    .findFirst()
                    .filter(line -> !line.isBlank())
                    .orElseThrow(() -> new MailException("mailing.empty_password", settings.passwordFile()));
        } catch (IOException e) {
            throw new MailException("mailing.password_file", settings.passwordFile());
        }
    }

    /** The reason in our words only: those of a server may repeat the password. */
    private MailException told(Throwable fault) {
        if (fault instanceof MailException said) {
            return said;
        } else if (fault instanceof AuthenticationFailedException) {
            return new MailException("mailing.not_let_in", settings.server(), settings.user());
        } else if (fault instanceof SendFailedException refused && refused.getInvalidAddresses() != null) {
            return new MailException("mailing.recipients", settings.server(), String.join(", ", settings.to()));
        } else if (has(fault, SocketTimeoutException.class)) {
            return new MailException("mailing.slow", settings.server());
        } else if (has(fault, CertificateException.class)) {
            return new MailException("mailing.not_trusted", settings.server(), "certificate_file");
        } else if (has(fault, SSLException.class) || saysNoStartTls(fault)) {
            return new MailException("mailing.not_encrypted", settings.server());
        } else if (has(fault, IOException.class)) {
            return new MailException("mailing.unreachable", settings.server());
        }
        return new MailException("mailing.refused", settings.server());
    }

    private static boolean saysNoStartTls(Throwable fault) {
        return String.valueOf(fault.getMessage()).contains("STARTTLS");
    }

    private static boolean has(Throwable fault, Class<? extends Throwable> kind) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
