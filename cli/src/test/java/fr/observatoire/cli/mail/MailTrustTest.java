package fr.observatoire.cli.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.DummySSLServerSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.observatoire.cli.mail.MailSettings.Security;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mail server is told the password only when it is the one that it says, by a certificate that somebody vouches for. */
class MailTrustTest {

    private static final String STORE_PASSWORD = "changeit";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    static Path folder;

    private static GreenMail post;

    @BeforeAll
    static void start() throws Exception {
        key("server");
        key("stranger");
        System.setProperty(
                DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_FILE_PROPERTY,
                folder.resolve("server.p12").toString());
        System.setProperty(DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_PASSWORD_PROPERTY, STORE_PASSWORD);
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS);
        setup.setServerStartupTimeout(PATIENCE.toMillis());
        post = new GreenMail(setup);
        post.setUser("office@example.fr", "office", "secret");
        post.start();
    }

    @AfterAll
    static void stop() {
        post.stop();
        System.clearProperty(DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_FILE_PROPERTY);
        System.clearProperty(DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_PASSWORD_PROPERTY);
    }

    @Test
    @DisplayName("An encrypted message arrives when the certificate is the one that mail.yml names")
    void theNamedCertificateIsTrusted() {
        send("127.0.0.1", folder.resolve("server.pem"));
        assertEquals(1, post.getReceivedMessages().length);
    }

    @Test
    @DisplayName("A certificate of nobody, of somebody else or for another name is told as such, and nothing leaves")
    void anotherCertificateIsNot() {
        int before = post.getReceivedMessages().length;
        assertTrue(failure("127.0.0.1", null).contains("certificate_file"));
        assertTrue(failure("127.0.0.1", folder.resolve("stranger.pem")).contains("signed by nobody"));
        assertTrue(failure("localhost", folder.resolve("server.pem")).contains("does not bear its name"));
        assertEquals(before, post.getReceivedMessages().length);
    }

    @Test
    @DisplayName("A file without a certificate, or that is not there, is named")
    void aFileThatIsNone() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");
        Path text = Files.writeString(folder.resolve("text.pem"), "secret\n");
        for (Path each : List.of(empty, text, folder.resolve("absent.pem"))) {
            String said = failure("127.0.0.1", each);
            assertTrue(said.contains("no certificate") && said.contains(each.toString()), said);
        }
    }

    @Test
    @DisplayName("A connection that begins in clear tells nothing but its wish to be encrypted until it is")
    void aConnectionBecomesEncrypted() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            FutureTask<List<String>> heard = new FutureTask<>(() -> {
                List<String> lines = new ArrayList<>();
                try (Socket plain = server.accept()) {
                    talk(plain, lines, "STARTTLS");
                    lines.add("encrypted");
                    try (Socket secure = encrypted(plain)) {
                        talk(secure, lines, "QUIT");
                    }
                }
                return lines;
            });
            new Thread(heard, "server").start();
            new Mailer(
                            settings(
                                    "127.0.0.1",
                                    server.getLocalPort(),
                                    Security.STARTTLS,
                                    null,
                                    folder.resolve("server.pem")),
                            Map.of(),
                            PATIENCE,
                            PATIENCE)
                    .send("Été", "2 057\n");
            List<String> lines = heard.get(1, TimeUnit.MINUTES);
            int encrypted = lines.indexOf("encrypted");
            assertEquals("STARTTLS", lines.get(encrypted - 1));
            assertEquals(3, encrypted, () -> "only a greeting before: " + lines);
            assertTrue(lines.subList(encrypted, lines.size()).contains("2 057"), lines.toString());
        }
    }

    private static Socket encrypted(Socket plain) throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store("server"), STORE_PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        SSLSocket secure = (SSLSocket) context.getSocketFactory().createSocket(plain, null, plain.getPort(), true);
        secure.setUseClientMode(false);
        return secure;
    }

    /** Answers as a mail server until a line, which it answers too. */
    private static void talk(Socket socket, List<String> heard, String last) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        boolean message = false;
        String line = last.equals("STARTTLS") ? "hello" : lines.readLine();
        while (line != null) {
            if (line.equals(".")) {
                message = false;
            }
            if (!message) {
                socket.getOutputStream().write((answer(line) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
            message |= line.equals("DATA");
            heard.add(line);
            line = line.equals(last) ? null : lines.readLine();
        }
    }

    private static String answer(String line) {
        return switch (line.split(" ")[0]) {
            case "hello", "STARTTLS" -> "220 go on";
            case "EHLO" -> "250-hello\r\n250 STARTTLS";
            case "DATA" -> "354 go on";
            default -> "250 fine";
        };
    }

    private static String failure(String host, Path certificate) {
        return assertThrows(MailException.class, () -> send(host, certificate))
                .text()
                .en();
    }

    private static void send(String host, Path certificate) {
        MailSettings settings = settings(host, post.getSmtps().getPort(), Security.SSL, "office", certificate);
        new Mailer(settings, Map.of(Mailer.PASSWORD, "secret"), PATIENCE, PATIENCE).send("Été", "2 057\n");
    }

    private static MailSettings settings(String host, int port, Security security, String user, Path certificate) {
        return new MailSettings(
                host, port, security, "office@example.fr", List.of("one@example.fr"), user, null, certificate);
    }

    /** A key of a server on this machine, and its certificate as PEM. */
    private static void key(String name) throws Exception {
        List<String> keytool = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                name,
                "-dname",
                "CN=" + name,
                "-ext",
                "san=ip:127.0.0.1",
                "-storepass",
                STORE_PASSWORD,
                "-keystore",
                folder.resolve(name + ".p12").toString());
        assertEquals(
                0,
                new ProcessBuilder(keytool)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("keytool.log").toFile())
                        .start()
                        .waitFor());
        byte[] certificate = store(name).getCertificate(name).getEncoded();
        Files.writeString(
                folder.resolve(name + ".pem"),
                "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(certificate)
                        + "\n-----END CERTIFICATE-----\n");
    }

    private static KeyStore store(String name) throws Exception {
        return KeyStore.getInstance(folder.resolve(name + ".p12").toFile(), STORE_PASSWORD.toCharArray());
    }
}
