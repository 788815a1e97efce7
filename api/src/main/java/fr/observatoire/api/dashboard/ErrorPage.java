package fr.observatoire.api.dashboard;

import fr.observatoire.api.problem.Problem;
import fr.observatoire.api.text.Words;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/** Tells a person what went wrong, on a page that looks like the others. */
public final class ErrorPage {

    static final String HTML = "text/html; charset=utf-8";

    /** Addresses for programs: their errors are always those of the API's description, even in a browser. */
    private static final List<String> FOR_PROGRAMS =
            List.of("/api/", "/openapi.json", "/catalog.jsonld", "/schemas/", "/health", "/metrics");

    private ErrorPage() {}

    /** Whether the client is a browser and the address is one for people. */
    public static boolean suits(Context http) {
        String accept = http.header("Accept");
        return accept != null
                && accept.contains("text/html")
                && FOR_PROGRAMS.stream().noneMatch(http.path()::startsWith);
    }

    /** Answers with a page in the language of the address. */
    public static void write(Context http, Problem problem) {
        Words words = Words.in("en".equals(http.queryParam("lang")) ? "en" : "fr");
        Map<String, Object> body = problem.body(words.lang());
        String title = words.text("page.error", problem.status());
        ErrorModel model = new ErrorModel(
                title, body.get("title").toString(), body.get("detail").toString());
        http.status(problem.status())
                .header("Cache-Control", "no-store")
                .header("Content-Language", words.lang())
                .contentType(HTML)
                .result(Templates.render(new Page.View("error", title, model), Frames.plain(words, title, "")));
    }
}
