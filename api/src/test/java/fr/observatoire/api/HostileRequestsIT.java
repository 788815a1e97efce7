package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the request, the answer is never an internal error, and never shows details of the machine. */
class HostileRequestsIT {

    /** A short run; {@code -Dhostile.requests=10000} makes it a long one. */
    private static final int REQUESTS = Integer.getInteger("hostile.requests", 1500);

    private static final RunningServer SERVER = RunningServer.shared();

    /** Every address of the route table: a new one is tested without being listed here. */
    private static final List<String> PATHS =
            SERVER.server().paths().stream().distinct().toList();

    private static final List<String> CODES = List.of(
            "visitors-on-site",
            "web-visitors",
            "sales",
            "opening-days",
            "partnership-revenue-growth",
            "visitors-on-sit",
            "site.css",
            "2020");

    private static final List<String> FORMATS =
            List.of("json", "csv", "xlsx", "html", "jsonstat", "png", "svg", "pdf", "exe", "json.csv");

    /** Every parameter of the description, and some unknown ones. */
    private static final List<String> NAMES = Stream.concat(
                    SERVER.description().at("/components/parameters").findValuesAsText("name").stream(),
                    Stream.of("nonsense", "%s"))
            .toList();

    private static final List<String> VALUES = List.of(
            "2020",
            "2019",
            "2018-2019",
            "2020-Q2",
            "2020-04",
            "2020-W53",
            "2020-02-29",
            "2019-02-29",
            "previous",
            "day",
            "week",
            "month",
            "quarter",
            "season",
            "year",
            "origin",
            "place",
            "channel",
            "date",
            "weekday",
            "4.4",
            "footfall",
            "fr",
            "en",
            "pays-orthe-arrigans",
            "400",
            "800",
            "1.5",
            "0",
            "-1",
            "99999999999999999999",
            "1e308",
            "NaN",
            "0000",
            "9999",
            "9999-12-31",
            "-2020",
            "2020-13-45",
            "%27%20OR%201%3D1--",
            "%00",
            "%C3%28",
            "%F0%9F%92%A9",
            "..%2F..%2Fetc%2Fpasswd",
            "%3Cscript%3E",
            "{code}",
            "${jndi:x}",
            "%25s%25n",
            "",
            "+",
            "%",
            "A".repeat(3000));

    private final Random random = new Random(2020);

    @Test
    void nothingEndsInAFault() {
        int port = SERVER.server().port();
        for (int i = 0; i < REQUESTS; i++) {
            String line = method() + " " + address() + " HTTP/1.1";
            try (RawRequest request = new RawRequest(port)) {
                String answer = request.answer(line, header());
                int status = Integer.parseInt(answer.split(" ", 3)[1]);
                assertTrue(status < 500, () -> line + " -> " + answer);
                assertTrue(status < 400 || !answer.contains("SELECT"), () -> line + " -> " + answer);
                assertFalse(answer.contains("\tat ") || answer.contains("java."), () -> line + " -> " + answer);
                assertFalse(answer.contains(SERVER.home.toString()), () -> line + " -> " + answer);
                assertFalse(answer.contains("observatoire.duckdb"), () -> line + " -> " + answer);
            }
        }
    }

    @Test
    void aHeadTooLongIsRefusedAndNotRead() {
        int port = SERVER.server().port();
        try (RawRequest address = new RawRequest(port);
                RawRequest header = new RawRequest(port)) {
            assertEquals(414, address.status("GET /api/v1/sources?a=" + "b".repeat(20_000) + " HTTP/1.1"));
            assertEquals(431, header.status("GET /api/v1/sources HTTP/1.1", "X: " + "y".repeat(20_000) + "\r\n"));
        }
    }

    @Test
    void clientsThatNeverFinishTheirRequestKeepNobodyWaiting() {
        int port = SERVER.server().port();
        List<RawRequest> slow = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            RawRequest request = new RawRequest(port);
            request.begin("GET /api/v1/sources HTTP/1.1\r\nHost: loc");
            slow.add(request);
        }
        assertEquals(200, SERVER.get("/api/v1/sources").statusCode());
        slow.forEach(RawRequest::close);
    }

    private String method() {
        return random.nextInt(20) == 0 ? pick(List.of("HEAD", "POST", "OPTIONS", "TRACE", "BREW")) : "GET";
    }

    private String address() {
        StringBuilder address = new StringBuilder(path());
        int parameters = random.nextInt(4);
        for (int i = 0; i < parameters; i++) {
            address.append(i == 0 ? "?" : "&")
                    .append(pick(NAMES).replace("%s", pick(VALUES)))
                    .append('=')
                    .append(pick(VALUES));
        }
        return address.toString().replace(" ", "");
    }

    private String path() {
        String path = pick(PATHS).replace("{format}", pick(FORMATS));
        while (path.contains("{")) {
            String filling = random.nextInt(4) == 0 ? pick(VALUES) : pick(CODES);
            path = path.replaceFirst("\\{[^}]*}", Matcher.quoteReplacement(filling.replace("{", "")));
        }
        return path;
    }

    private String header() {
        return pick(List.of(
                        "Accept: */*",
                        "Accept: text/csv",
                        "Accept: ;;q=,",
                        "If-None-Match: *",
                        "If-None-Match: \"",
                        "Accept-Language: \u00ff;q=x",
                        "Range: bytes=0-5",
                        "Range: bytes=0-99999999999999999999",
                        "Authorization: Basic \u00ff",
                        "Authorization: Bearer obs_00000000_" + "A".repeat(43),
                        "X-Api-Key: ${jndi:x}",
                        "X-Request-Id: a\tb",
                        "Origin: null",
                        "Content-Length: 5",
                        "Transfer-Encoding: chunked",
                        "Expect: 100-continue",
                        "Accept-Encoding: gzip, br;q=0",
                        "X: y"))
                + "\r\n";
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
