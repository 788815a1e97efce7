package fr.observatoire.api;

import fr.observatoire.api.access.AccessLog;
import fr.observatoire.api.problem.Problem;
import fr.observatoire.api.representation.Json;
import fr.observatoire.api.text.Language;
import fr.observatoire.warehouse.store.NoSnapshotException;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns every error into {@code application/problem+json}, or into a page for people. */
public final class Problems {

    static final String CONTENT_TYPE = "application/problem+json";

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private Problems() {}

    /**
     * Catches everything that the routes throw.
     *
     * @param forPeople whether the client wants a page
     * @param page writes it
     */
    public static void install(JavalinConfig config, Predicate<Context> forPeople, BiConsumer<Context, Problem> page) {
        BiConsumer<Problem, Context> write = (problem, http) -> {
            if (forPeople.test(http)) {
                http.removeHeader("ETag");
                page.accept(http, problem);
            } else {
                write(problem, http);
            }
        };
        config.routes.exception(Problem.class, write::accept);
        config.routes.exception(
                NoSnapshotException.class, (none, http) -> write.accept(Problem.noSnapshot("asOf", none), http));
        config.routes.exception(HttpResponseException.class, (refusal, http) -> write.accept(of(refusal, http), http));
        config.routes.exception(Exception.class, (fault, http) -> write.accept(logged(fault, http.path()), http));
        config.router.javaLangErrorHandler((response, error) -> write(logged(error, "?"), response));
        config.jetty.modifyServer(server -> server.setErrorHandler(new JettyProblems()));
    }

    /** An error as the client sees it; the details are in the log, under the same reference. */
    static Problem logged(Throwable fault, String path) {
        byte[] bytes = new byte[6];
        RANDOM.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        LOG.error("Fault {} at {}{}", id, AccessLog.masked(path), trace(fault));
        return Problem.fault(id);
    }

    /** A message may hold what a client sent: a secret, or a false line of the log, which here is never the first on it. */
    private static String trace(Throwable fault) {
        StringWriter trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace));
        return trace.toString()
                .lines()
                .map(line -> System.lineSeparator() + "\t" + AccessLog.masked(line.strip()))
                .collect(Collectors.joining());
    }

    static byte[] json(Problem problem, Language language) {
        return Json.write(problem.body(language.code()), language);
    }

    private static void write(Problem problem, Context http) {
        if (problem.status() == 405) {
            http.header("Allow", "GET, HEAD");
        }
        http.removeHeader("ETag");
        http.status(problem.status())
                .header("Cache-Control", "no-store")
                .header("Content-Language", Language.of(http).code())
                .contentType(CONTENT_TYPE)
                .result(json(problem, Language.of(http)));
    }

    // After a java.lang.Error there is no request context to ask for the language.
    private static void write(Problem problem, HttpServletResponse response) {
        try {
            response.setStatus(problem.status());
            response.setContentType(CONTENT_TYPE);
            response.getOutputStream().write(json(problem, Language.FR));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem of(HttpResponseException refusal, Context http) {
        return switch (refusal.getStatus()) {
            case 404 -> Problem.notFound();
            case 405 -> Problem.methodNotAllowed(http.method().name());
            default -> Problem.ofStatus(refusal.getStatus());
        };
    }
}
