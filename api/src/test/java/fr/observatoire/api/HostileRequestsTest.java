package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is asked, the answer is never a fault, and never shows the machine behind it. */
class HostileRequestsTest {

    /** A short run; {@code -Dhostile.requests=10000} makes it a long one. */
    private static final int REQUESTS = Integer.getInteger("hostile.requests", 1500);

    private static final List<String> PATHS = List.of(
            "/indicators",
            "/indicators/visitors-on-site",
            "/indicators/visitors-on-site/series",
            "/indicators/web-visitors/series.csv",
            "/indicators/sales/year-over-year",
            "/indicators/opening-days/year-over-year.svg",
            "/indicators/partnership-revenue-growth/covid-adjusted",
            "/indicators/visitors-on-site/covid-adjusted.png",
            "/indicators/visitors-on-site/explain",
            "/attainment",
            "/attainment.svg",
            "/contradictions.csv",
            "/sources",
            "/snapshots",
            "/indicators/visitors-on-site/series.xlsx",
            "/indicators/visitors-on-site/series.html",
            "/indicators/visitors-on-site/series.jsonstat",
            "/revisions",
            "/revisions/records",
            "/indicators/%s/series");

    private static final List<String> NAMES = List.of(
            "from",
            "to",
            "grain",
            "by",
            "year",
            "base",
            "align",
            "period",
            "chapter",
            "source",
            "lang",
            "office",
            "asOf",
            "profile",
            "width",
            "height",
            "scale",
            "page",
            "pageSize",
            "since",
            "indicator",
            "nonsense",
            "%s");

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
        int port = RunningServer.shared().server().port();
        for (int i = 0; i < REQUESTS; i++) {
            String line = method() + " /api/v1" + address() + " HTTP/1.1";
            try (RawRequest request = new RawRequest(port)) {
                String answer = request.answer(line, header());
                int status = Integer.parseInt(answer.split(" ", 3)[1]);
                assertTrue(status < 500, () -> line + " -> " + answer);
                assertTrue(status < 400 || !answer.contains("SELECT"), () -> line + " -> " + answer);
                assertFalse(answer.contains("\tat ") || answer.contains("java."), () -> line + " -> " + answer);
                assertFalse(answer.contains("observatoire.duckdb"), () -> line + " -> " + answer);
            }
        }
    }

    private String method() {
        return random.nextInt(20) == 0 ? pick(List.of("HEAD", "POST", "OPTIONS", "TRACE", "BREW")) : "GET";
    }

    private String address() {
        StringBuilder address = new StringBuilder(pick(PATHS).replace("%s", pick(VALUES)));
        int parameters = random.nextInt(4);
        for (int i = 0; i < parameters; i++) {
            address.append(i == 0 ? "?" : "&")
                    .append(pick(NAMES).replace("%s", pick(VALUES)))
                    .append('=')
                    .append(pick(VALUES));
        }
        return address.toString().replace(" ", "");
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
                        "Accept-Encoding: gzip, br;q=0",
                        "X: y"))
                + "\r\n";
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
