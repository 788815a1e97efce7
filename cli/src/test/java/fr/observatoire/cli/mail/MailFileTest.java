package fr.observatoire.cli.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.cli.mail.MailSettings.Security;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A slip in the settings is found when somebody is there to read it, not on the Monday when a message should leave. */
class MailFileTest {

    @TempDir
    Path config;

    private MailSettings read(String yaml) throws IOException {
        Files.writeString(config.resolve("mail.yml"), yaml);
        return MailFile.in(config).orElseThrow();
    }

    private String fault(String yaml) {
        return assertThrows(MailException.class, () -> read(yaml)).text().en();
    }

    @Test
    @DisplayName("A short file is enough, and an office without one has no mail")
    void aShortFileIsEnough() throws IOException {
        assertEquals(Optional.empty(), MailFile.in(config));
        MailSettings settings =
                read("host: smtp.example.fr\nfrom: Office <office@example.fr>\nto: a@example.fr, b@example.fr\n"
                        + "user: office\npassword_file: secret/mail.txt\n");
        assertEquals(587, settings.port());
        assertEquals(Security.STARTTLS, settings.security());
        assertEquals(List.of("a@example.fr", "b@example.fr"), settings.to());
        assertEquals(config.resolve("secret/mail.txt"), settings.passwordFile());
        assertEquals(
                465,
                read("host: h\nsecurity: ssl\nfrom: a@example.fr\nto: [a@example.fr]\n")
                        .port());
    }

    @Test
    @DisplayName("Everything that is wrong is said at once, with the file and the key")
    void everyFaultIsSaid() {
        String said = fault("hots: smtp\nport: 70000\nsecurity: tls\nfrom: office\nto: []\n");
        assertEquals(6, said.lines().count(), said);
        for (String part :
                List.of("“hots”: unknown, perhaps host", "“port”: “70000”", "“tls”", "“office” is no", "“to”")) {
            assertTrue(said.contains(part), part + " in " + said);
        }
        assertTrue(said.lines().allMatch(line -> line.startsWith(config.toString())), said);
    }

    @Test
    @DisplayName("A password in the file is not accepted, nor repeated to whoever checks")
    void aPasswordHasNoPlaceHere() {
        String said = fault("host: h\nfrom: a@example.fr\nto: a@example.fr\npassword: s3cret\n");
        assertTrue(said.contains("password_file"), said);
        assertFalse(said.contains("s3cret"), said);
    }

    @Test
    @DisplayName("A password does not travel in clear to another machine")
    void aPasswordTravelsEncrypted() throws IOException {
        String settings = "from: a@example.fr\nto: a@example.fr\nsecurity: none\nuser: office\n";
        assertTrue(fault("host: 192.0.2.1\n" + settings).contains("unencrypted"));
        assertEquals("office", read("host: 127.0.0.1\n" + settings).user());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.fr\\r\\nBcc: other@example.fr",
                "a@example.fr\\nSubject: other",
                "a@example.fr b@example.fr",
                "a@",
                "@example.fr",
                "a",
                "group: a@example.fr;"
            })
    @DisplayName("What is no address is refused, above all one that brings a header of its own")
    void whatIsNoAddressIsRefused(String address) {
        String said = fault("host: h\nfrom: \"" + address + "\"\nto: [\"" + address + "\"]\n");
        assertEquals(2, said.lines().count(), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"host: [", "\t- x", "host: a\nhost: b\n"})
    void whatIsNoYamlIsSaidSo(String yaml) {
        assertTrue(fault(yaml).contains("mail.yml, line "), yaml);
    }
}
