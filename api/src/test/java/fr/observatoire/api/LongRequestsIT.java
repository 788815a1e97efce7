package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A long text in a request costs no more than its length: else a few clients with a line of text keep all processors.
 * Each text is longer than what a person would ever send, and of a kind that makes parsers try again and again.
 */
class LongRequestsIT {

    private static final int LENGTH = 7_500;
    private static final double MOST_MILLIS = 50;

    /** A busy machine and the compiler are counted too, but not every time. */
    private static final int TRIES = 8;

    private static final List<String> PATTERNS = List.of(
            "a",
            "-",
            ".",
            "a.",
            "%2E",
            "%C3%A9",
            "%2F",
            ",",
            "a,",
            "a;",
            "a/b,",
            "*/*;q=0.1,",
            "a/b;c=\"d\",",
            "fr-a,",
            "\"",
            "W/\"a\",",
            "q=",
            ":",
            "obs_00000000_",
            "2020-S-",
            "9",
            "Zm9v",
            "for=a;",
            "1.2.3.4,");

    private static final List<String> HEADERS = List.of(
            "Accept",
            "Accept-Encoding",
            "Accept-Language",
            "If-None-Match",
            "If-Modified-Since",
            "Authorization",
            "X-Api-Key",
            "X-Request-Id",
            "Origin",
            "Cookie",
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "Range",
            "Content-Type",
            "User-Agent",
            "Connection",
            "TE",
            "Host");

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final RunningServer server = RunningServer.shared();

    @Test
    void everyHeader() {
        for (String header : HEADERS) {
            for (String prefix : header.equals("Authorization") ? List.of("", "Bearer ", "Basic ") : List.of("")) {
                for (String text : texts()) {
                    requireCheap(
                            "GET /api/v1/indicators/visitors-on-site/series HTTP/1.1",
                            header + ": " + prefix + text + "\r\n");
                }
            }
        }
    }

    @Test
    void everyParameter() {
        List<String> names = Stream.concat(
                        server.description().at("/components/parameters").findValuesAsText("name").stream()
                                .distinct(),
                        Stream.of("nonsense"))
                .toList();
        for (String text : texts()) {
            for (String name : names) {
                requireCheap("GET /api/v1/indicators/visitors-on-site/series?" + name + "=" + text + " HTTP/1.1", "");
            }
            requireCheap("GET /api/v1/sources?" + text.replace(',', '&') + " HTTP/1.1", "");
        }
    }

    @Test
    void everyPartOfAPath() {
        List<String> paths = server.server().paths().stream()
                .distinct()
                .filter(path -> path.contains("{"))
                .toList();
        for (String text : texts()) {
            for (String path : paths) {
                requireCheap("GET " + path.replaceAll("\\{[^}]*}", text.replace('"', '\'')) + " HTTP/1.1", "");
            }
        }
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (String pattern : PATTERNS) {
            texts.add(pattern.repeat(LENGTH / pattern.length()));
        }
        return texts;
    }

    private void requireCheap(String line, String header) {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < TRIES && least > MOST_MILLIS; i++) {
            long before = PROCESS.getProcessCpuTime();
            try (RawRequest request = new RawRequest(server.server().port())) {
                request.answer(line, header);
            }
            least = Math.min(least, (PROCESS.getProcessCpuTime() - before) / 1e6);
        }
        String place = start(line) + " " + start(header);
        assertTrue(least <= MOST_MILLIS, place + " costs " + Math.round(least) + " ms");
    }

    private static String start(String text) {
        return text.substring(0, Math.min(text.length(), 100)).strip();
    }
}
