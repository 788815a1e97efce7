package fr.observatoire.cli.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.observatoire.cli.mail.MailSettings.Security;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message that does not leave is worth one sentence that a person can act on, and never the password. */
class MailerTest {

    private static final String SECRET = "s3cret-of-the-office";
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        post.stop();
    }

    private static MailSettings settings(int port, Security security, String user, Path passwordFile) {
        return new MailSettings(
                "127.0.0.1",
                port,
                security,
                "Observatoire <office@example.fr>",
                List.of("one@example.fr", "two@example.fr"),
                user,
                passwordFile,
                null);
    }

    private int started() {
        post.start();
        return post.getSmtp().getPort();
    }

    private static void send(MailSettings settings, String password, Duration step, Duration whole) {
        Map<String, String> environment = password == null ? Map.of() : Map.of(Mailer.PASSWORD, password);
        new Mailer(settings, environment, step, whole).send("Été\r\nBcc: other@example.fr", "Dans les murs : 2 057\n");
    }

    private static String failure(MailSettings settings, String password) {
        MailException fault =
                assertThrows(MailException.class, () -> send(settings, password, SHORT, SHORT.multipliedBy(5)));
        assertNull(fault.getCause(), "a cause would be printed with what the server repeated");
        String said = fault.text().en() + fault.text().fr() + fault;
        assertFalse(said.contains(SECRET), said);
        return fault.text().en();
    }

    @Test
    @DisplayName("A message reaches everybody, with its accents, and nobody whom a line break would add")
    void aMessageArrives() throws Exception {
        send(settings(started(), Security.NONE, null, null), null, LONG, LONG);
        MimeMessage[] arrived = post.getReceivedMessages();
        assertEquals(2, arrived.length);
        assertEquals("Été Bcc: other@example.fr", arrived[0].getSubject());
        assertEquals("Dans les murs : 2 057", arrived[0].getContent().toString().strip());
        assertNull(arrived[0].getHeader("Bcc"));
    }

    @Test
    @DisplayName("A server that asks for a password gets it from the file, or from the environment")
    void thePasswordIsRead() throws IOException {
        post.setUser("office@example.fr", "office", SECRET);
        int port = started();
        Path file = Files.writeString(folder.resolve("mail.txt"), SECRET + "\n");
        send(settings(port, Security.NONE, "office", file), null, LONG, LONG);
        send(settings(port, Security.NONE, "office", null), SECRET, LONG, LONG);
        assertEquals(4, post.getReceivedMessages().length);
    }

    @Test
    @DisplayName("A password that is wrong, missing or empty is told apart")
    void aPasswordThatDoesNotFit() throws IOException {
        post.setUser("office@example.fr", "office", "another");
        int port = started();
        assertTrue(
                failure(settings(port, Security.NONE, "office", null), SECRET).contains("does not accept the user"));
        assertTrue(failure(settings(port, Security.NONE, "office", null), null).contains("missing"));
        Path absent = folder.resolve("absent.txt");
        assertTrue(
                failure(settings(port, Security.NONE, "office", absent), SECRET).contains("could not be read"));
        Path empty = Files.writeString(folder.resolve("empty.txt"), "\n" + SECRET);
        assertTrue(
                failure(settings(port, Security.NONE, "office", empty), SECRET).contains("is empty"));
    }

    @Test
    @DisplayName("Nothing is told to a server that cannot encrypt")
    void noEncryptionNoMessage() {
        int port = started();
        assertTrue(failure(settings(port, Security.STARTTLS, null, null), null).contains("no encrypted connection"));
        assertTrue(failure(settings(port, Security.SSL, null, null), null).contains("no encrypted connection"));
        assertEquals(0, post.getReceivedMessages().length);
    }

    @Test
    @DisplayName("A server that says nothing, or one byte at a time, does not hold the run up")
    void aServerThatHangs() throws IOException {
        try (ServerSocket silent = listening((socket, lines) -> lines.readLine())) {
            assertTrue(failure(settings(silent.getLocalPort(), Security.NONE, null, null), null)
                    .contains("does not answer in time"));
        }
        try (ServerSocket dripping = listening((socket, lines) -> {
            while (true) {
                socket.getOutputStream().write('2');
                socket.getOutputStream().flush();
                Thread.sleep(SHORT.toMillis() / 3);
            }
        })) {
            assertTrue(failure(settings(dripping.getLocalPort(), Security.NONE, null, null), null)
                    .contains("does not answer in time"));
        }
    }

    @Test
    @DisplayName("A server that is not there, and one that repeats the password in its refusal, give one sentence")
    void aServerThatRefuses() throws IOException {
        int nobody;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = closed.getLocalPort();
        }
        assertTrue(failure(settings(nobody, Security.NONE, null, null), null).contains("cannot be reached"));

        String repeated = SECRET + " " + Base64.getEncoder().encodeToString(SECRET.getBytes(StandardCharsets.UTF_8));
        try (ServerSocket talkative = listening((socket, lines) -> {
            say(socket, "220 hello");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                say(socket, line.startsWith("EHLO") ? "250-hello\r\n250 AUTH PLAIN LOGIN" : "535 not " + repeated);
            }
        })) {
            assertTrue(failure(settings(talkative.getLocalPort(), Security.NONE, "office", null), SECRET)
                    .contains("does not accept the user"));
        }
        try (ServerSocket picky = listening((socket, lines) -> {
            say(socket, "220 hello");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                say(socket, line.startsWith("RCPT TO:<two") ? "550 nobody here" : "250 fine");
            }
        })) {
            assertTrue(failure(settings(picky.getLocalPort(), Security.NONE, null, null), null)
                    .contains("does not take messages for all"));
        }
    }

    /** How a server that is no real one talks. */
    private interface Talk {
        void with(Socket socket, BufferedReader lines) throws IOException, InterruptedException;
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static ServerSocket listening(Talk talk) throws IOException {
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> {
            try (Socket socket = server.accept();
                    BufferedReader lines = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
                talk.with(socket, lines);
            } catch (IOException | InterruptedException e) {
                // The client has left, as it should.
            }
        });
        thread.setDaemon(true);
        thread.start();
        return server;
    }
}
