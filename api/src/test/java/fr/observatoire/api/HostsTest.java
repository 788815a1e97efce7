package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.api.access.AccessPolicy;
import fr.observatoire.api.config.ServerSettings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of any site may lead its own name to this machine: under such a name it reads nothing. */
class HostsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "localhost, 200",
        "LOCALHOST:7070, 200",
        "127.0.0.1, 200",
        "[::1]:7070, 200",
        "evil.example, 421",
        "localhost.evil.example, 421",
        "127.0.0.1.nip.example:7070, 421",
        "10.0.0.1, 421"
    })
    void onThisMachineOnlyItsOwnNamesAreAnswered(String host, int status) {
        String answer = answer(RunningServer.shared(), host);
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        assertEquals(status == 200, answer.contains("\"snapshot\""), answer);
    }

    @Test
    void aServerForOthersAnswersUnderTheNamesThatAreSetOrUnderAll() {
        try (RunningServer named = server(List.of("observatoire.example"))) {
            assertTrue(answer(named, "observatoire.example").startsWith("HTTP/1.1 200 "));
            assertTrue(answer(named, "evil.example").startsWith("HTTP/1.1 421 "));
        }
        try (RunningServer any = server(List.of())) {
            assertTrue(answer(any, "whatever.example").startsWith("HTTP/1.1 200 "));
        }
    }

    private RunningServer server(List<String> names) {
        return new RunningServer(
                folder.resolve("home" + names.size()),
                new ServerSettings("127.0.0.1", 0, AccessPolicy.OPEN, names, List.of(), false, false));
    }

    /** The second of two hosts would be refused: this one stands where the client's own would. */
    private static String answer(RunningServer server, String host) {
        try (RawRequest request = new RawRequest(server.server().port())) {
            return request.answerFrom(host, "GET /api/v1/sources HTTP/1.1");
        }
    }
}
